using System.Threading;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments;

/// <summary>A mean over the replications and their mirrored twins.</summary>
/// <param name="Kpi">Name of the indicator.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Estimate">The mean over pairs, its interval and the gain.</param>
/// <remarks>
/// The replications of the study stay what they are, independent of each other; the twins are made beside them and count here alone. So probabilities, quantiles and verdicts rest on
/// independent runs, and their intervals stay valid; over both members of the pairs they would not be.
/// </remarks>
public sealed record AntitheticMean(string Kpi, string Unit, AntitheticEstimate Estimate)
{
    /// <summary>A study with the antithetic means of throughput at every screenline; with a warning where there are no two pairs.</summary>
    internal static Study Added(Study study, IReplicable mirrored, Replicator replicator, StudyOptions options, CancellationToken cancellation)
    {
        var kpis = ScreenlineKpis.AllThroughputs(study.Catalogue);
        int[] columns = [.. kpis.Select(study.Catalogue.IndexOf)];
        var twins = new List<double[]>(study.Replications.Count);
        replicator.Stream(mirrored, study.RandomSeed, 0, study.Replications.Count, Keep, cancellation);

        return twins.Count < 2
            ? study with { Warnings = [.. study.Warnings, WhyNothing(study, options)] }
            : study with { AntitheticMeans = [.. kpis.Select((kpi, place) => Of(kpi, place))] };

        void Keep(ReplicationResult twin)
        {
            twins.Add([.. columns.Select(column => twin.Kpis[column])]);
            options.Progress?.Invoke(new StudyProgress(StudyPhase.Mirrored, twins.Count, study.Replications.Count));
        }

        AntitheticMean Of(string kpi, int place) => new(kpi, study.Catalogue.Kpis[columns[place]].Unit, Antithetic.Estimate(
            [.. study.Replications.Take(twins.Count).Select(replication => replication.Kpis[columns[place]])], [.. twins.Select(twin => twin[place])]));
    }

    private static string WhyNothing(Study study, StudyOptions options) =>
        study.Replications.Count < 2 ? "Antithetic means were not made: one replication has no spread. Make at least 2."
        : options.Budget is { } time ? $"Antithetic means were not made within the time budget of {time.TotalSeconds:0.#} s. Give more time with --budget."
        : "Antithetic means were not made: the study was stopped before.";
}
