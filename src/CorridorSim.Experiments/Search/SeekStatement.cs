namespace CorridorSim.Experiments.Search;

/// <summary>Says what a search has proven.</summary>
internal static class SeekStatement
{
    public static string Of(SoughtPlan? cheapest, string settings, IReadOnlyList<SoughtPlan> cheaper, SeekOptions options)
    {
        var open = cheaper.Count(plan => plan.Standing is PlanStanding.Undecided or PlanStanding.NotExamined);
        var proven = cheaper.Count - open;
        var found = cheapest is null
            ? "No plan is proven feasible."
            : $"Cheapest plan proven feasible: {settings} (cost {cheapest.Cost:0.####}).";
        var kind = cheapest is null ? "plan" : "cheaper plan";
        var rest = (cheaper.Count, open) switch
        {
            (0, _) => "No plan is cheaper.",
            (1, 0) => $"The only {kind} is proven infeasible.",
            (_, 0) => $"All {cheaper.Count} {kind}s are proven infeasible.",
            _ => $"{proven} of {cheaper.Count} {kind}{(cheaper.Count == 1 ? "" : "s")} {(proven == 1 ? "is" : "are")} proven infeasible, {open} {(open == 1 ? "is" : "are")} undecided.",
        };
        return $"{found} {rest} All this holds with {options.Confidence:0.# %} confidence.";
    }
}
