using CorridorSim.Model.Measures;

namespace CorridorSim.Results.Traces;

/// <summary>Turns the movements of a run into stays: each ends where the next of the same units begins, also when a consignment splits or merges on the way.</summary>
/// <param name="ended">Told each stay in the order in which they end.</param>
public sealed class StayRecorder(Action<Stay> ended) : IMovementLog
{
    private readonly Dictionary<(string Flow, int Batch, bool Loaded), List<Movement>> _open = [];

    /// <inheritdoc/>
    public void Moved(Movement movement)
    {
        var key = (movement.Flow, movement.Batch, movement.Loaded);
        if (!_open.TryGetValue(key, out var open))
            _open[key] = open = [];
        End(open, movement);
        if (movement.State.Length > 0)
            open.Add(movement);
        else if (open.Count == 0)
            _open.Remove(key);
    }

    /// <summary>Tells the stays that still last, by flow, batch and unit; to be called once, after the run.</summary>
    public void Finish()
    {
        var last = _open.Values.SelectMany(open => open)
            .OrderBy(open => open.Flow, StringComparer.Ordinal).ThenBy(open => open.Batch).ThenBy(open => open.Loaded).ThenBy(open => open.FirstUnit);
        foreach (var open in last)
            ended(StayOf(open, open.FirstUnit, open.Units, to: null));
    }

    /// <summary>Ends what the units of a movement did before; what other units of the same stay do goes on.</summary>
    private void End(List<Movement> open, Movement movement)
    {
        var (first, beyond) = (movement.FirstUnit, movement.FirstUnit + movement.Units);
        for (var place = open.Count - 1; place >= 0; place--)
        {
            var before = open[place];
            var (from, until) = (Math.Max(first, before.FirstUnit), Math.Min(beyond, before.FirstUnit + before.Units));
            if (from >= until)
                continue;
            open.RemoveAt(place);
            ended(StayOf(before, from, until - from, movement.At));
            if (before.FirstUnit < from)
                open.Add(before with { Units = from - before.FirstUnit });
            if (until < before.FirstUnit + before.Units)
                open.Add(before with { FirstUnit = until, Units = before.FirstUnit + before.Units - until });
        }
    }

    private static Stay StayOf(Movement movement, int firstUnit, int units, DateTime? to) =>
        new(movement.Flow, movement.Batch, firstUnit, units, movement.Loaded, movement.Stage, movement.State, movement.Vehicle, movement.At, to);
}
