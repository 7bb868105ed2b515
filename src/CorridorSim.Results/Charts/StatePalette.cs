namespace CorridorSim.Results.Charts;

/// <summary>Colours of states: blue moves, orange waits, violet is held; the more time a state takes, the darker it is, so that the order survives grey print.</summary>
internal static class StatePalette
{
    private static readonly string[] Moving = ["$moving1", "$moving2", "$moving3", "$moving4"];
    private static readonly string[] Waiting = ["$waiting1", "$waiting2", "$waiting3", "$waiting4", "$waiting5"];
    private static readonly string[] Held = ["$held1", "$held2", "$held3"];

    /// <summary>What small states of a kind are drawn as together.</summary>
    public static string Rest(string state) => KindOf(state) switch
    {
        StateKind.Waiting => "other waiting",
        StateKind.Held => "otherwise held",
        _ => "other movement",
    };

    /// <summary>Which states get a colour of their own, in drawing order, with the colour; the rest is drawn as <see cref="Rest"/>.</summary>
    /// <param name="hours">Hours by state over the whole corridor.</param>
    public static IReadOnlyList<(string State, string Colour)> Of(IReadOnlyList<(string State, double Hours)> hours)
    {
        var colours = new List<(string, string)>();
        foreach (var (kind, shades) in new[] { (StateKind.Moving, Moving), (StateKind.Waiting, Waiting), (StateKind.Held, Held) })
        {
            var states = hours.Where(entry => entry.Hours > 0 && KindOf(entry.State) == kind).OrderByDescending(entry => entry.Hours).Select(entry => entry.State).ToList();
            var own = states.Count <= shades.Length ? states.Count : shades.Length - 1;
            colours.AddRange(states.Take(own).Select((state, i) => (state, shades[i])));
            if (states.Count > own)
                colours.Add((Rest(states[own]), shades[^1]));
        }

        return colours;
    }

    private static StateKind KindOf(string state)
    {
        if (state.StartsWith("wait", StringComparison.Ordinal) || state.StartsWith("filling", StringComparison.Ordinal) || state.StartsWith("anchor", StringComparison.Ordinal))
            return StateKind.Waiting;
        return state.StartsWith("held", StringComparison.Ordinal) || state.StartsWith("blocked", StringComparison.Ordinal)
            || state.StartsWith("embargo", StringComparison.Ordinal) || state.StartsWith("under repair", StringComparison.Ordinal)
            ? StateKind.Held
            : StateKind.Moving;
    }

    private enum StateKind
    {
        Moving,
        Waiting,
        Held,
    }
}
