namespace CorridorSim.Scenarios.Rules;

/// <summary>A line joins two different places.</summary>
internal static class LineRules
{
    public static void Check(ScenarioTree tree)
    {
        foreach (var section in new[] { "rail", "sea" })
        {
            foreach (var (_, line, path) in tree.Elements(section))
            {
                if (line.Find("between") is not Documents.ListNode ends)
                    continue;
                if (ends.Items.Count != 2)
                    tree.Error("two-ends", $"{path}.between", $"The line has {ends.Items.Count} {(ends.Items.Count == 1 ? "end" : "ends")}.", "A line joins two places: 'between: [kuryk, alat]'.");
            }
        }
    }
}
