using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>All that must hold between values, which no type of one value can say.</summary>
internal static class Rulebook
{
    /// <summary>Rules on what is written together; they hold for any tree, however incomplete.</summary>
    private static readonly Action<ScenarioTree>[] OfStructure =
    [
        FlowRules.Check,
        LineRules.Check,
        BorderRules.Check,
        VesselRules.Check,
        EmbargoRules.Check,
        DisruptionRules.Check,
        OpeningRules.Check,
        RouteChoiceRules.Check,
        ScreenlineRules.Check,
    ];

    /// <summary>Rules on what the values mean together; they need a plan without errors.</summary>
    private static readonly Action<PlanReview>[] OfMeaning =
    [
        CalendarRules.Check,
        RouteRules.Check,
        MapRules.Check,
        TrainRules.Check,
        StoreRules.Check,
        WeatherRules.Check,
        DeckRules.Check,
        EmbargoRules.Check,
        WayRules.Check,
        LoadRules.Check,
        FlowBoundRules.Check,
        TargetRules.Check,
        ExpectationRules.Check,
    ];

    public static void CheckStructure(ScenarioTree tree)
    {
        foreach (var check in OfStructure)
            check(tree);
    }

    public static void CheckMeaning(CorridorPlan plan, ScenarioTree tree)
    {
        var review = new PlanReview(plan, tree);
        foreach (var check in OfMeaning)
            check(review);
    }
}
