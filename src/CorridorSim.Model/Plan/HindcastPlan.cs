namespace CorridorSim.Model.Plan;

/// <summary>What was observed, beside the scenarios that should have foreseen it. Complete and checked; nothing of it drives a run.</summary>
public sealed record HindcastPlan
{
    /// <summary>Name of the hindcast.</summary>
    [Key("Name of the hindcast, as it is printed.", Example = "Middle Corridor 2023 to 2025")]
    public required FreeText Hindcast { get; init; }

    /// <summary>Outcomes by the id under which the ledger of figures holds them.</summary>
    [Key("What was observed, by the id of the ledger of figures. Rows that lack a key are listed, and not compared.", Example = "{ titr-teu-2025: { quantity: containers, value: 77000 TEU (V1 A) } }")]
    public required IReadOnlyDictionary<string, ObservedOutcome> Observed { get; init; }

    /// <summary>Scenarios that rows name, by the name of the file as written. Filled by the reader.</summary>
    public IReadOnlyDictionary<string, CorridorPlan> Scenarios { get; init; } = new OrderedDictionary<string, CorridorPlan>();
}

/// <summary>One observed outcome: what was counted, where, when and by whom, and which result of which scenario it is compared with.</summary>
public sealed record ObservedOutcome
{
    /// <summary>What was counted or measured.</summary>
    [Key("What was counted or measured, in words.", Default = "not compared", Example = "containers on the corridor")]
    public FreeText? Quantity { get; init; }

    /// <summary>The observed value, or the range that sources span; ends may be infinite.</summary>
    [Key("The observed value with its unit, or the range that sources span: `38..53 d`, `at least 27000 TEU`, `at most 8 train/d`.", Default = "not compared", Example = "77000 TEU (V1 V3 A)")]
    public Band? Value { get; init; }

    /// <summary>Which way it went.</summary>
    [Key("Which way it went; `none` where that has no meaning, as for ships in repair.", Default = "not compared", Example = "west")]
    public CountedDirection? Direction { get; init; }

    /// <summary>Whether loaded or empty units were counted.</summary>
    [Key("Whether loaded or empty units were counted, or both; `none` where that has no meaning. A count of which it is `unknown` is not compared.", Default = "not compared", Example = "both")]
    public CountedLoad? Loaded { get; init; }

    /// <summary>First day of the window.</summary>
    [Key("First day of the time over which it was observed.", Default = "not compared", Example = "2025-01-01")]
    public DateOnly? From { get; init; }

    /// <summary>Last day of the window.</summary>
    [Key("Last day of the time over which it was observed.", Default = "not compared", Example = "2025-12-31")]
    public DateOnly? To { get; init; }

    /// <summary>Where it was counted.</summary>
    [Key("Where it was counted.", Default = "not compared", Example = "port of Baku (Alat)")]
    public FreeText? Place { get; init; }

    /// <summary>The scenario file.</summary>
    [Key("File of the scenario that is compared, beside the hindcast or below it.", Default = "not compared", Example = "middle-corridor-2025.yaml")]
    public FreeText? Scenario { get; init; }

    /// <summary>The indicators that are compared; their sum.</summary>
    [Key("The indicator of `summary.json` that is compared; of several, their sum.", Default = "not compared", Example = "[throughput.caspian]")]
    public IReadOnlyList<string> Output { get; init; } = [];

    /// <summary>The indicators by whose sum the sum of <see cref="Output"/> is divided; none for no division.</summary>
    [Key("Indicators by whose sum that of `output` is divided, for shares and for units a voyage.", Default = "no division", Example = "[throughput.caspian]")]
    public IReadOnlyList<string> Per { get; init; } = [];

    /// <summary>Over which time the scenario is simulated.</summary>
    [Key("What is simulated: the `window` itself, or the whole time of the `scenario`, for rates and times that were observed in another period.", Default = "window", Example = "scenario")]
    public SimulatedTime SimulatedOver { get; init; }

    /// <summary>Whether an input of the scenario was chosen by it.</summary>
    [Key("Whether an input of the scenario was chosen by this row (`calibration`) or none was (`validation`).", Default = "not compared", Example = "validation")]
    public OutcomeRole? Role { get; init; }

    /// <summary>Why it cannot be compared; none when it is.</summary>
    [Key("Why it is not compared although nothing else is missing, or what would be needed.", Default = "compared when nothing is missing", Example = "all trades of the port; the scenario holds the corridor's alone")]
    public FreeText? NotCompared { get; init; }

    /// <summary>Ids of the ledger of sources. Filled by the reader.</summary>
    public string Source { get; init; } = "";

    /// <summary>A, B, C or D. Filled by the reader.</summary>
    public string Quality { get; init; } = "";

    /// <summary>Why it is not compared, in full; empty when it is. Filled by the reader.</summary>
    public string Obstacle { get; init; } = "";

    /// <summary>What turns the indicators into the unit of <see cref="Value"/>: counts a year into the count of the window. Filled by the reader.</summary>
    public double Scale { get; init; } = 1;
}

/// <summary>Text in plain words.</summary>
public readonly record struct FreeText(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Which way something observed went.</summary>
public enum CountedDirection
{
    /// <summary>Both ways together.</summary>
    Both,

    /// <summary>Westward.</summary>
    West,

    /// <summary>Eastward.</summary>
    East,

    /// <summary>Southward.</summary>
    South,

    /// <summary>Each way for itself.</summary>
    EachWay,

    /// <summary>Into a country.</summary>
    In,

    /// <summary>Out of a country.</summary>
    Out,

    /// <summary>It has none.</summary>
    None,
}

/// <summary>Whether loaded or empty units were counted.</summary>
public enum CountedLoad
{
    /// <summary>Loaded units, or net tonnes.</summary>
    Loaded,

    /// <summary>Empty units.</summary>
    Empty,

    /// <summary>Both together.</summary>
    Both,

    /// <summary>The source does not say.</summary>
    Unknown,

    /// <summary>Nothing that could be loaded was counted.</summary>
    None,
}

/// <summary>Over which time a scenario is simulated for an observed outcome.</summary>
public enum SimulatedTime
{
    /// <summary>From the first to the last day of the observation.</summary>
    Window,

    /// <summary>The measured time of the scenario.</summary>
    Scenario,
}

/// <summary>What an observed outcome may be used for.</summary>
public enum OutcomeRole
{
    /// <summary>An input was chosen by it: agreement proves nothing.</summary>
    Calibration,

    /// <summary>No input was chosen by it.</summary>
    Validation,
}
