using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Worth;

/// <summary>What one unit more is worth.</summary>
/// <param name="Names">Name of the candidate, or the two names of a pair.</param>
/// <param name="Paths">Paths, in the same order.</param>
/// <param name="Changes">The changes as a scenario writes them, in the same order.</param>
/// <param name="Gain">Mean gain of the indicator over paired replications, in its unit; positive is more, also where less is better.</param>
/// <param name="Ci95">95 % interval of the gain, valid at all looks of the race at once: the race decided on the number of replications.</param>
/// <param name="Replications">Paired replications it got.</param>
/// <param name="LeftRace">Whether it left the race early, because others looked better or because it is surely worth nothing.</param>
/// <param name="Also">Gains of the further indicators, in the order asked for.</param>
public sealed record MarginalValue(
    IReadOnlyList<string> Names, IReadOnlyList<string> Paths, IReadOnlyList<string> Changes, double Gain, Interval Ci95, int Replications, bool LeftRace, IReadOnlyList<KpiGain> Also);

/// <summary>The gain of a further indicator.</summary>
/// <param name="Kpi">Name of the indicator.</param>
/// <param name="Gain">Mean paired difference, in the unit of the indicator.</param>
/// <param name="Ci95">95 % interval, valid at all looks at once.</param>
public sealed record KpiGain(string Kpi, double Gain, Interval Ci95);

/// <summary>What is worth most.</summary>
/// <param name="Kpi">Indicator by which candidates are ranked.</param>
/// <param name="Unit">Unit of the gains.</param>
/// <param name="Singles">One row per candidate, best first.</param>
/// <param name="Pairs">Pairs tried, best first; empty when none were sought.</param>
public sealed record MarginalValues(string Kpi, string Unit, IReadOnlyList<MarginalValue> Singles, IReadOnlyList<MarginalValue> Pairs)
{
    /// <summary>How many things could have been added; those beyond <see cref="Singles"/> were left out because nothing waits for them.</summary>
    public int Possible { get; init; } = Singles.Count;

    /// <summary>What is surely worth something: at most three things alone and one pair, best first.</summary>
    public IReadOnlyList<MarginalValue> Sure() =>
        [.. Singles.Where(IsSure).Take(3).Concat(Pairs.Take(1).Where(IsSure)).OrderByDescending(value => value.Gain)];

    private static bool IsSure(MarginalValue value) => value.Ci95.Low > 0;
}
