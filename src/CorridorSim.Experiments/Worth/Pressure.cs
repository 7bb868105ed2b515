namespace CorridorSim.Experiments.Worth;

/// <summary>How hard a capacity is pressed in a study: the share of days on which it binds, or its share of the waiting, whichever is more. A first guess at what is worth trying, never a result.</summary>
internal sealed class Pressure
{
    private static readonly string[] WaitingForRoom = ["waiting for storage", "held back", "blocked", "waiting for opening hours", "waiting for a server"];

    private readonly Study _study;
    private readonly Dictionary<string, double> _byElement;
    private readonly Dictionary<string, double> _byPlace;

    public Pressure(Study study)
    {
        _study = study;
        _byElement = study.Bottlenecks.ToDictionary(element => element.Element, element => Math.Max(element.Binding, element.QueueShare));
        _byPlace = Waiting(study);
    }

    /// <summary>Pressure on the value at a path.</summary>
    public double On(string path)
    {
        var own = _byElement.Where(element => element.Key == path || element.Key.StartsWith($"{path}.", StringComparison.Ordinal)).Select(element => element.Value).ToList();
        if (own.Count > 0)
            return own.Max();
        return path.Split('.') switch
        {
            ["borders" or "ports" or "places", var place, ..] => _byPlace.GetValueOrDefault(place),
            ["sea" or "vessels", ..] => OnVessels(path),
            _ => 0,
        };
    }

    /// <summary>Classes that share a line share their queues, and the element bears the name of one of them.</summary>
    private double OnVessels(string path)
    {
        var lines = LinesOf(path);
        return _byElement.Where(element => LinesOf(element.Key).Intersect(lines).Any()).Select(element => element.Value).DefaultIfEmpty(0).Max();
    }

    private IReadOnlyList<string> LinesOf(string path) => path.Split('.') switch
    {
        ["sea", var line, "vessels", ..] => [line],
        ["vessels", var id, ..] when _study.Plan.Vessels.TryGetValue(id, out var vessels) => vessels.Serves,
        _ => [],
    };

    /// <summary>Share of all unit-hours that were spent at a place waiting for room or for its border.</summary>
    private static Dictionary<string, double> Waiting(Study study)
    {
        var states = WaitingForRoom.Select(name => study.Catalogue.States.ToList().IndexOf(name)).Where(state => state >= 0).ToList();
        var all = study.Replications.Sum(replication => replication.UnitHours.Sum(row => row.Sum()));
        return study.Catalogue.Stages.Select((stage, row) => (stage.Id, Share: all > 0 ? states.Sum(state => study.Replications.Sum(replication => replication.UnitHours[row][state])) / all : 0))
            .GroupBy(stage => stage.Id).ToDictionary(stage => stage.Key, stage => stage.Max(row => row.Share));
    }
}
