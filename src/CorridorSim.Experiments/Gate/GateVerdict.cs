namespace CorridorSim.Experiments.Gate;

/// <summary>What a check of a regression test says.</summary>
public enum GateVerdict
{
    /// <summary>The whole interval lies within the bounds.</summary>
    Passed,

    /// <summary>The whole interval lies outside the bounds.</summary>
    Failed,

    /// <summary>The interval holds an end of the bounds, or nothing was observed.</summary>
    Undecided,
}
