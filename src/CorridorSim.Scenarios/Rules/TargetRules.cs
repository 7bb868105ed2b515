namespace CorridorSim.Scenarios.Rules;

/// <summary>Embargoes, screenlines and targets can have an effect.</summary>
internal static class TargetRules
{
    public static void Check(PlanReview review)
    {
        var (plan, tree) = (review.Plan, review.Tree);
        foreach (var (id, embargo) in plan.Embargoes)
        {
            foreach (var date in review.Changes(embargo.EndsBelow, embargo.StartsAbove).Where(date => embargo.EndsBelow.At(date) > embargo.StartsAbove.At(date)))
                tree.Error("embargo-order", $"embargoes.{id}.ends-below", $"The embargo ends below {embargo.EndsBelow.At(date)} units, but starts only above {embargo.StartsAbove.At(date)}{(date > plan.Starts ? $" from {date:yyyy-MM-dd}" : "")}.", "'ends-below' is at most 'starts-above'.");
        }

        foreach (var (id, screenline) in plan.Screenlines)
        {
            foreach (var cargo in screenline.Counts.Where(cargo => !review.CarriedCargo.Contains(cargo)))
                tree.Warning("counts-nothing", $"screenlines.{id}.counts", $"No flow carries '{cargo}'.", "Remove it, or add a flow.");
        }

        if (plan.Targets.Count == 0)
            tree.Hint("no-target", "targets", "The scenario has no target, so a run gives figures but no verdict.", "Add one: 'targets: { demand-of-2025: { at: caspian, throughput: 1.4 Mt/y, probability: 80 % } }'.");
        if (plan.Ends > plan.Starts && plan.RunsFor.After(plan.Starts) < plan.Starts.AddYears(1) && plan.Targets.Count > 0)
            tree.Warning("less-than-a-year", "runs-for", $"Targets are tonnes a year, but only {plan.RunsFor} is measured.", "Write 'runs-for: 1 y' or longer.");
    }
}
