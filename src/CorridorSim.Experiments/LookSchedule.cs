namespace CorridorSim.Experiments;

/// <summary>
/// The numbers of replications at which a rule looks at the results: fixed beforehand, so that the answer does not depend on which thread finished first.
/// 30, then an eighth more each time, at least 8 more, up to the most allowed; or one look at a fixed number.
/// </summary>
internal readonly record struct LookSchedule
{
    /// <summary>Replications before the first look: fewer say too little about the spread.</summary>
    private const int Usual = 30;

    /// <summary>One look at a fixed number, or looks from 30 (or <paramref name="first"/>) up to the most allowed.</summary>
    public LookSchedule(int? exactly, int most, int first = Usual)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exactly ?? most);
        Last = exactly ?? most;
        First = exactly ?? Math.Min(most, first);
    }

    /// <summary>The first look.</summary>
    public int First { get; }

    /// <summary>The last look.</summary>
    public int Last { get; }

    /// <summary>The look that follows one.</summary>
    public int After(int look) => Math.Min(Last, look + Math.Max(8, look / 8));
}
