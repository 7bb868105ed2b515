using CorridorSim.Experiments;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>
/// How many units pass each line and place in a replication, both directions and empties included. By Little's law, as an identity:
/// unit-hours under way divided by the hours that one unit is under way.
/// </summary>
internal sealed class LinePassages
{
    private readonly Study _study;
    private readonly Dictionary<string, (int Stage, int State, double Hours, IReadOnlyList<string> Ends)> _lines = [];

    public LinePassages(Study study)
    {
        _study = study;
        var stages = study.Catalogue.Stages.Select(stage => stage.Id).ToList();
        var running = study.Catalogue.States.ToList().IndexOf("running");
        var sailing = study.Catalogue.States.ToList().IndexOf("sailing");
        foreach (var (id, line) in study.Plan.Rail)
            Add(id, running, line.Length / line.Speed * 24, line.Between);
        foreach (var (id, line) in study.Plan.Sea)
            Add(id, sailing, LawMean.Of(line.Sailing), line.Between);

        void Add(string id, int state, double hours, IReadOnlyList<string> ends)
        {
            if (stages.IndexOf(id) is var stage and >= 0 && state >= 0 && hours > 0)
                _lines[id] = (stage, state, hours, ends);
        }
    }

    /// <summary>Units that passed a line in a replication; NaN for a line that is not measured.</summary>
    public double OnLine(string line, int replication) =>
        _lines.TryGetValue(line, out var measured) ? _study.Replications[replication].UnitHours[measured.Stage][measured.State] / measured.Hours : double.NaN;

    /// <summary>Units that passed a place: as many as the busiest line that meets there.</summary>
    public double AtPlace(string place, int replication) =>
        _lines.Where(line => line.Value.Ends.Contains(place)).Select(line => OnLine(line.Key, replication)).DefaultIfEmpty(double.NaN).Max();
}
