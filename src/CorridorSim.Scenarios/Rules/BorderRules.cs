namespace CorridorSim.Scenarios.Rules;

/// <summary>A border step takes time in one way: work on an idle border, or a stay observed as a whole.</summary>
internal static class BorderRules
{
    private static readonly string[] Capacities = ["servers", "stock"];

    public static void Check(ScenarioTree tree)
    {
        foreach (var (_, border, path) in tree.Elements("borders"))
        {
            foreach (var (_, step, stepPath) in ScenarioTree.ElementsOf(border, "steps", path))
            {
                if (step.Has("apart") && ScenarioTree.Text(step, "of") is "" or "train" or "consignment")
                    tree.Error("apart-of-units", $"{stepPath}.apart", "Only single units that are held have times of their own.", "Write 'of: wagon', 'of: TEU' or 'of: truck', or remove 'apart'.");
                if (step.Has("takes") && step.Has("stay"))
                    tree.Error("takes-or-stay", $"{stepPath}.stay", "Both 'takes' and 'stay' are given.", "Keep 'takes' for work on an idle border, to which the model adds the waiting, or 'stay' for a time observed with its waiting.");
                else if (step.Has("stay") && Capacities.FirstOrDefault(step.Has) is { } capacity)
                    tree.Error("stay-with-capacity", $"{stepPath}.{capacity}", "A stay observed as a whole has its waiting in it, so nothing can be short in it.", $"Remove '{capacity}', or give 'takes' for the work alone.");
                else if (!step.Has("takes") && !step.Has("stay"))
                    tree.Error("takes-or-stay", stepPath, "The step has no time.", "Give 'takes: lognormal 12 h cv 1.0' for work on an idle border, or 'stay: lognormal 70 h cv 0.9' for a time observed with its waiting.");
            }
        }
    }
}
