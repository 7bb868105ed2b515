using System.Globalization;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Hindcasts;

/// <summary>Why an observed outcome cannot be compared: what it does not say, and what the scenario does not cover.</summary>
internal static class OutcomeGaps
{
    /// <summary>The reason in words; empty when it can be compared.</summary>
    /// <param name="row">The row, its source and quality filled in.</param>
    /// <param name="plan">The scenario that it names; none when it names none.</param>
    public static string Of(ObservedOutcome row, CorridorPlan? plan)
    {
        if (row.NotCompared is { } said)
            return said.Text;
        var missing = Missing(row).ToList();
        return missing.Count > 0 ? $"not said: {string.Join(", ", missing)}" : Outside(row, plan);
    }

    private static IEnumerable<string> Missing(ObservedOutcome row)
    {
        if (row.Quantity is null)
            yield return "quantity";
        if (row.Value is null)
            yield return "value";
        if (row.Value is { Unit.Length: 0 })
            yield return "unit";
        if (row.Direction is null)
            yield return "direction";
        if (row.Loaded is null or CountedLoad.Unknown)
            yield return "loaded or empty";
        if (row.From is null || row.To is null)
            yield return "window";
        if (row.Place is null)
            yield return "place";
        if (row.Source.Length == 0)
            yield return "source";
        if (row.Quality.Length == 0)
            yield return "quality";
        if (row.Scenario is null)
            yield return "scenario";
        if (row.Output.Count == 0)
            yield return "output";
        if (row.Role is null)
            yield return "role";
    }

    /// <summary>A window can be simulated only where the scenario has data, and a known queue stands only at its beginning.</summary>
    private static string Outside(ObservedOutcome row, CorridorPlan? plan)
    {
        if (plan is null || row.SimulatedOver == SimulatedTime.Scenario)
            return "";
        if (row.From < plan.Starts || row.To >= plan.Ends)
            return string.Create(CultureInfo.InvariantCulture, $"the window lies outside the time of the scenario, {plan.Starts:yyyy-MM-dd} to {plan.Ends.AddDays(-1):yyyy-MM-dd}");
        return plan.Backlog.Count > 0 && row.From > plan.Starts
            ? string.Create(CultureInfo.InvariantCulture, $"the scenario begins with the queue of {plan.Starts:yyyy-MM-dd}, the window later")
            : "";
    }
}
