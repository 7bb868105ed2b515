using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Gate;

/// <summary>What became of one check.</summary>
/// <param name="Check">The check.</param>
/// <param name="Verdict">Passed, failed or undecided.</param>
/// <param name="Estimate">The number over the replications; NaN when nothing was observed.</param>
/// <param name="Interval">Its confidence sequence at the confidence that the family of checks leaves to each.</param>
/// <param name="Unit">Unit of number, interval and bounds.</param>
/// <param name="Observed">Replications in which the indicator was observed.</param>
/// <param name="Happened">For a probability: in how many replications it happened; none otherwise.</param>
public sealed record GateFinding(GateCheck Check, GateVerdict Verdict, double Estimate, Interval Interval, string Unit, int Observed, int? Happened)
{
    /// <summary>What the first look said, when that was undecided and later looks were needed; none otherwise.</summary>
    public GateFinding? AtFirst { get; init; }

    /// <summary>Whether all replications compared did exactly what they did before, so that there was nothing to estimate.</summary>
    public bool IsIdentical { get; init; }
}
