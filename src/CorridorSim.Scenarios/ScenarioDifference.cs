namespace CorridorSim.Scenarios;

/// <summary>One value in which two scenarios differ.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Before">Text in the first; empty when it is not written there.</param>
/// <param name="After">Text in the second; empty when it is not written there.</param>
/// <param name="Meaning">What the value means, in a planner's words.</param>
/// <param name="Source">Source and quality of the second, or of the first when it is not written there.</param>
public sealed record ScenarioDifference(string Path, string Before, string After, string Meaning, string Source)
{
    /// <summary>All differences, in the order of the first scenario, then what only the second has.</summary>
    public static IReadOnlyList<ScenarioDifference> Between(ResolvedScenario first, ResolvedScenario second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (before, after) = (ByPath(first), ByPath(second));
        return [.. before.Keys.Concat(after.Keys.Where(path => !before.ContainsKey(path)))
            .Where(path => before.GetValueOrDefault(path)?.Text != after.GetValueOrDefault(path)?.Text)
            .Select(path => Of(path, before.GetValueOrDefault(path), after.GetValueOrDefault(path)))];
    }

    private static ScenarioDifference Of(string path, ResolvedValue? before, ResolvedValue? after)
    {
        var provenance = after ?? before;
        return new ScenarioDifference(path, before?.Text ?? "", after?.Text ?? "", Vocabulary.Language.MeaningOf(path), $"{provenance?.Source} {provenance?.Quality}".Trim());
    }

    private static OrderedDictionary<string, ResolvedValue> ByPath(ResolvedScenario scenario)
    {
        var values = new OrderedDictionary<string, ResolvedValue>();
        foreach (var value in scenario.Values.Where(value => value.Path != "scenario"))
            values[value.Path] = value;
        return values;
    }
}
