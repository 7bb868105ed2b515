using CorridorSim.Experiments;

namespace CorridorSim.Results;

/// <summary>Where units spent their time: one stage, means over the replications.</summary>
/// <param name="Stage">Id of the place or line.</param>
/// <param name="Kind">origin, rail, border, port, sea, place or destination.</param>
/// <param name="Hours">Unit-hours by state, in catalogue order.</param>
/// <param name="Total">Unit-hours in all states.</param>
/// <param name="Share">Share of all unit-hours of the corridor.</param>
internal sealed record StageTimes(string Stage, string Kind, IReadOnlyList<(string State, double Hours)> Hours, double Total, double Share)
{
    /// <summary>All stages in travel order. Sums run in replication order.</summary>
    public static IReadOnlyList<StageTimes> Of(Study study)
    {
        var catalogue = study.Catalogue;
        var means = catalogue.Stages.Select((_, stage) => catalogue.States.Select((_, state) => Mean(study, stage, state)).ToArray()).ToArray();
        var all = means.Sum(states => states.Sum());
        return [.. catalogue.Stages.Select((stage, i) => new StageTimes(
            stage.Id,
            stage.Kind,
            [.. catalogue.States.Zip(means[i])],
            means[i].Sum(),
            all > 0 ? means[i].Sum() / all : 0))];
    }

    private static double Mean(Study study, int stage, int state)
    {
        var sum = 0.0;
        foreach (var replication in study.Replications)
            sum += replication.UnitHours[stage][state];
        return study.Replications.Count > 0 ? sum / study.Replications.Count : 0;
    }
}
