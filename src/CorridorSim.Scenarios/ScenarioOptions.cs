namespace CorridorSim.Scenarios;

/// <summary>What is laid over a scenario file from outside, and where it may read.</summary>
public sealed record ScenarioOptions
{
    /// <summary>Nothing laid over.</summary>
    public static ScenarioOptions None { get; } = new();

    /// <summary>Overlay or shock files applied on top, in order.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Changes applied last, each as <c>path=value</c> with the paths and words of <c>change:</c>.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    /// <summary>Folder that `extends` and tables of a file cannot leave; none: the folder of the file that names them first.</summary>
    public string? Root { get; init; }

    /// <summary>The ledger of sources, a CSV file with a column <c>id</c>; none: <c>seeds/sources.csv</c> in the nearest folder above the scenario, if there is one.</summary>
    public string? Ledger { get; init; }
}
