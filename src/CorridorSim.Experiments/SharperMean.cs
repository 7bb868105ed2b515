using CorridorSim.Experiments.Statistics;
using CorridorSim.Model;

namespace CorridorSim.Experiments;

/// <summary>A mean over the replications, corrected for what they happened to draw.</summary>
/// <param name="Kpi">Name of the indicator.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Estimate">The corrected mean, its interval, the controls used and the gain.</param>
public sealed record SharperMean(string Kpi, string Unit, ControlledMean Estimate)
{
    /// <summary>Fewest replications: a pilot of 20 that chooses the controls, and as many again to estimate from.</summary>
    public const int FewestReplications = 40;

    private const int LeastPilot = 20;

    /// <summary>A study with the sharper means of throughput at every screenline; with a warning where there are too few replications.</summary>
    internal static Study Added(Study study, Corridor corridor)
    {
        var replications = study.Replications.Count;
        if (replications < FewestReplications)
            return study with { Warnings = [.. study.Warnings, $"Control variates were not used: {Plural.Of(replications, "replication")} are too few to choose them and to estimate from the rest. Make at least {FewestReplications}."] };

        var drawn = study.Replications.Select(replication => corridor.Draw(study.RandomSeed, replication.Replication)).ToList();
        var controls = corridor.DrawnInputs.Select((input, column) => new Control(input.Name, input.KnownMean, [.. drawn.Select(row => row[column])])).ToList();
        return study with { SharperMeans = [.. ScreenlineKpis.AllThroughputs(study.Catalogue).Select(kpi => Of(kpi, study, controls))] };
    }

    private static SharperMean Of(string kpi, Study study, List<Control> controls)
    {
        var column = study.Catalogue.IndexOf(kpi);
        double[] outputs = [.. study.Replications.Select(replication => replication.Kpis[column])];
        return new SharperMean(kpi, study.Catalogue.Kpis[column].Unit, ControlVariates.Estimate(outputs, controls, Math.Max(LeastPilot, outputs.Length / 10)));
    }
}
