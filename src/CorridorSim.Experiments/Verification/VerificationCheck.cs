using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Verification;

/// <summary>What a check found.</summary>
/// <param name="Name">What is checked, in plain words.</param>
/// <param name="Source">Formula and publication of the known answer.</param>
/// <param name="Known">The known answer.</param>
/// <param name="Found">99.9 % interval of the simulated value; for exact checks the value computed, twice.</param>
/// <param name="MaxRelativeWidth">Greatest width of the interval, as a share of the known answer, at which the check proves something; 0 for exact checks.</param>
/// <param name="Tolerance">Greatest deviation of an exact check, absolute; 0 for simulated ones.</param>
public sealed record VerificationResult(string Name, string Source, double Known, Interval Found, double MaxRelativeWidth, double Tolerance)
{
    /// <summary>Whether the interval is narrow enough to prove anything.</summary>
    public bool IsSharp => MaxRelativeWidth == 0 || Found.High - Found.Low <= MaxRelativeWidth * Math.Abs(Known);

    /// <summary>Whether the known answer was found, sharply enough.</summary>
    public bool HasPassed => IsSharp && Found.Low - Tolerance <= Known && Known <= Found.High + Tolerance;
}

/// <summary>One known answer and how to find it again.</summary>
/// <param name="Name">What is checked, in plain words.</param>
/// <param name="Source">Formula and publication of the known answer.</param>
/// <param name="InQuickMode">Whether it is cheap enough for <c>--quick</c>.</param>
/// <param name="Run">Finds it again.</param>
internal sealed record VerificationCheck(string Name, string Source, bool InQuickMode, Func<VerificationEffort, VerificationResult> Run);

/// <summary>How sharply checks look.</summary>
/// <param name="Replicator">Runs the replications.</param>
/// <param name="RandomSeed">Key of all random streams.</param>
/// <param name="MaxRelativeWidth">Greatest width of a 99.9 % interval, as a share of the known answer.</param>
/// <param name="Macros">Repeats of a coverage study.</param>
internal sealed record VerificationEffort(Replicator Replicator, ulong RandomSeed, double MaxRelativeWidth, int Macros);

/// <summary>The known answers found on this machine.</summary>
/// <param name="Results">One row per check.</param>
public sealed record VerificationReport(IReadOnlyList<VerificationResult> Results)
{
    /// <summary>Whether every check passed. A correct program fails each simulated one once in a thousand times.</summary>
    public bool HasPassed => Results.All(result => result.HasPassed);
}
