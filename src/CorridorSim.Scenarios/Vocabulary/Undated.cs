using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Vocabulary;

/// <summary>What to do where a value cannot change at dates.</summary>
internal static class Undated
{
    /// <summary>A sentence for who wrote a change at a date all the same.</summary>
    public static string Instead(PlanKey key)
    {
        var name = key.Name;
        return key.Property.DeclaringType switch
        {
            var record when record == typeof(CorridorPlan) => "It sets the frame of the whole run. Write one value; other time spans are other scenarios.",
            var record when record == typeof(CargoPlan) => "A cargo stays what it is. Add a second cargo, and let a flow of it begin ('begins') on the day on which the flow of the first one stops ('stops').",
            var record when record == typeof(FlowPlan) && IsDate(key) => "It is a date itself. For demand that pauses, write two flows, or a 'rate' of 0 between two dates.",
            var record when record == typeof(FlowPlan) => "Write two flows: one that stops ('stops') on that day, and one with the new value that begins ('begins') on it.",
            var record when record == typeof(UncertainDatePlan) || (record == typeof(DisruptionPlan) && name == "probability") => "It is drawn once per replication. Write one value.",
            var record when record == typeof(DisruptionPlan) => "Write two disruptions, one for each time.",
            var record when record == typeof(TargetPlan) => "Write a target for each year, with 'in: 2028'.",
            var record when record == typeof(BacklogPlan) => "It is what waits when measurement starts. Write one value.",
            var record when record == typeof(ScreenlinePlan) => "What is counted stays the same all the time. Write two screenlines.",
            var record when record == typeof(RailLinePlan) || record == typeof(SeaLinePlan) && name is "between" or "length" => "A line stays where it is. Add a second line, for rail with the day on which it opens ('opens'), and let flows choose it under 'routes'.",
            var record when record == typeof(RouteChoicePlan) || record == typeof(RouteOptionPlan) => "Write two options: the 'share' or 'cost' of each may change at dates, and one may open ('opens') on a day.",
            var record when record == typeof(VesselClassPlan) => "Write two classes of vessels, whose 'count' changes on that day: '7 until 2027-07-01 then 0' and '0 until 2027-07-01 then 7'.",
            var record when record == typeof(BorderStepPlan) => "Write two steps, whose 'share' changes on that day: '100 % until 2027-07-01 then 0 %' and '0 % until 2027-07-01 then 100 %'.",
            _ => "Write one value, or compare two scenarios: one with each value, by an overlay.",
        };
    }

    private static bool IsDate(PlanKey key) => key.Shape is ValueShape { Type: var type } && type == typeof(DateOnly);
}
