namespace CorridorSim.Scenarios;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>The scenario cannot be simulated.</summary>
    Error,

    /// <summary>It can be simulated, but its results will probably not mean what was meant.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Hint,
}
