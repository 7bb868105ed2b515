namespace CorridorSim.Scenarios.Rules;

/// <summary>A line joins two different places, and says who goes first where that matters.</summary>
internal static class LineRules
{
    public static void Check(ScenarioTree tree)
    {
        foreach (var (_, _, path) in tree.Elements("rail").Where(line => line.Keys.Has("background-priority") && !line.Keys.Has("loops")))
            tree.Warning("priority-without-effect", $"{path}.background-priority", "The line has train paths, from which those of other traffic are taken off: nobody goes first.", "Remove 'background-priority', or add 'loops' where the line is a single track.");
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
