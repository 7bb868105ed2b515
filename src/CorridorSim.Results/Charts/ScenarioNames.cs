namespace CorridorSim.Results.Charts;

/// <summary>Names of scenarios as labels: short, and different from each other.</summary>
internal static class ScenarioNames
{
    /// <summary>Labels in the same order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> names)
    {
        var labels = names.Select(name => PlainText.Short(name, 60)).ToList();
        return [.. labels.Select((label, i) => labels.Count(other => other == label) > 1 ? $"{i + 1}: {label}" : label)];
    }
}
