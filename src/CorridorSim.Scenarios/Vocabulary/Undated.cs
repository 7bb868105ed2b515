using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Vocabulary;

/// <summary>What to do where a value cannot change at dates.</summary>
internal static class Undated
{
    /// <summary>A sentence for who wrote a change at a date all the same.</summary>
    public static string Instead(PlanKey key) => (Record(key), key.Name) switch
    {
        (nameof(CorridorPlan), _) => "It sets the frame of the whole run. Write one value; other times are other scenarios.",
        (nameof(CargoPlan), _) => "A cargo stays what it is. Add a second cargo, and a flow of it that begins ('begins') on the day on which the flow of the first stops ('stops').",
        (nameof(FlowPlan), "begins" or "stops") => "It is a date itself. For demand that pauses, write 'rate: 40 wagon/d until 2027-01-01 then 0 wagon/d until 2027-07-01 then 40 wagon/d'.",
        (nameof(FlowPlan), _) => "Write two flows: one that stops ('stops') on that day, and one that begins ('begins') on it with the new value.",
        (_, "opens" or "from" or "until" or "earliest" or "likeliest" or "latest") when key.Shape is ValueShape { Type: var type } && (type == typeof(DateOnly) || type == typeof(OpeningDate)) => "It is a date itself. Write one.",
        (nameof(UncertainDatePlan), _) or (nameof(DisruptionPlan), "probability") => "It is drawn once per replication. Write one value.",
        (nameof(DisruptionPlan), _) => "Write two disruptions: one 'until' that day, and one 'from' it.",
        (nameof(TargetPlan), _) => "Write a target for each year, with 'in: 2028'.",
        (nameof(BacklogPlan), _) => "It is what waits when measurement starts. Write one value.",
        (nameof(ScreenlinePlan), _) => "What is counted stays the same. Write two screenlines.",
        (nameof(RailLinePlan), "locomotives") => "Keep the pool; its 'count' may change at dates.",
        (nameof(RailLinePlan), _) => "A line stays where it is. Add a second one with the day on which it opens ('opens'), and let flows choose between the two under 'routes'.",
        (nameof(SeaLinePlan), "between" or "length") => "A line stays where it is. Add a second one, on which vessels have 'count: 0 until 2027-07-01 then 7'.",
        (nameof(RouteChoicePlan) or nameof(RouteOptionPlan), _) => "Write two options: 'share' and 'cost' of each may change at dates, and one may open ('opens') on that day.",
        (nameof(VesselClassPlan), _) => "Write two classes of vessels, with 'count: 7 until 2027-07-01 then 0' and 'count: 0 until 2027-07-01 then 7'.",
        (nameof(BorderStepPlan), _) => "Write two steps, with 'share: 100 % until 2027-07-01 then 0 %' and 'share: 0 % until 2027-07-01 then 100 %'.",
        _ => "Write one value. Two scenarios, one an overlay of the other, compare it with another.",
    };

    private static string Record(PlanKey key) => key.Property.DeclaringType!.Name; // a property stands in a type
}
