using CorridorSim.Results.Traces;

namespace CorridorSim.Cli.Views;

/// <summary>The story of one consignment as a timeline. What took no time is left out.</summary>
internal static class StoryView
{
    public static void Write(Terminal terminal, IReadOnlyList<Stay> stays)
    {
        var table = new TextTable("from", "for", "where", "what", "units", "with");
        foreach (var stay in stays.Where(stay => stay.To != stay.From).OrderBy(stay => stay.From).ThenBy(stay => stay.To ?? DateTime.MaxValue).ThenBy(stay => stay.FirstUnit))
            table.AddRow($"{stay.From:yyyy-MM-dd HH:mm}", For(stay), stay.Stage, stay.State, Units(stay), stay.Vehicle);
        table.Write(terminal);
    }

    private static string For(Stay stay) => stay.To is not { } to ? "until the end" : (to - stay.From) switch
    {
        { TotalHours: < 1 } time => $"{time.TotalMinutes:0} min",
        { TotalDays: < 2 } time => $"{time.TotalHours:0.0} h",
        var time => $"{time.TotalDays:0.0} d",
    };

    private static string Units(Stay stay) => $"{stay.FirstUnit + 1}-{stay.FirstUnit + stay.Units}{(stay.Loaded ? "" : " empty")}";
}
