namespace CorridorSim.Scenarios;

/// <summary>What a scenario file is, as its first key tells.</summary>
public enum ScenarioKind
{
    /// <summary>It could not be told.</summary>
    Unknown,

    /// <summary>A complete scenario (<c>scenario:</c>).</summary>
    Scenario,

    /// <summary>Changes to a scenario that it names (<c>overlay:</c>).</summary>
    Overlay,

    /// <summary>Changes to be laid over any scenario (<c>shock:</c>).</summary>
    Shock,

    /// <summary>Observed outcomes beside the scenarios that are compared with them (<c>hindcast:</c>).</summary>
    Hindcast,
}
