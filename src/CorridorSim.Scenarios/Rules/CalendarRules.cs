using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Dates lie in order and inside the time simulated, and the warm-up holds every season once.</summary>
internal static class CalendarRules
{
    public static void Check(PlanReview review)
    {
        var (plan, tree) = (review.Plan, review.Tree);
        if (plan.Ends <= plan.Starts)
            tree.Error("no-time", "runs-for", "No time is measured.", "Write 'runs-for: 1 y' or longer.");
        if (IsSeasonal(plan) && !plan.WarmUp.WholeYears)
            tree.Warning("warm-up-part-of-a-year", "warm-up", $"The warm-up of {plan.WarmUp} is not whole years, but demand or weather has seasons: the measured year begins with the queues of another season.", "Write 'warm-up: 1 y'.");
        foreach (var (id, flow) in plan.Flows)
        {
            if (flow.Begins is { } begins && flow.Stops is { } stops && stops <= begins)
                tree.Error("dates-out-of-order", $"flows.{id}.stops", $"The flow stops on {stops:yyyy-MM-dd}, before it begins.", "'stops' is the first day without demand and lies after 'begins'.");
            else if (flow.Begins >= plan.Ends || flow.Stops <= plan.Starts)
                tree.Warning("outside-horizon", $"flows.{id}", $"The flow has no demand between {plan.Starts:yyyy-MM-dd} and {plan.Ends:yyyy-MM-dd}.", "Change 'begins' or 'stops', or the time measured.");
        }

        foreach (var (id, line) in plan.Rail)
        {
            if (line.Opens?.Date >= plan.Ends)
                tree.Hint("outside-horizon", $"rail.{id}.opens", $"The line opens on {line.Opens.Date:yyyy-MM-dd}, after the time measured ends.", "It will not be used.");
        }

        foreach (var (id, date) in plan.Dates)
        {
            if (date.Latest < date.Earliest || date.Likeliest < date.Earliest || date.Likeliest > date.Latest)
                tree.Error("dates-out-of-order", $"dates.{id}", $"Earliest {date.Earliest:yyyy-MM-dd}{(date.Likeliest is { } likeliest ? $", likeliest {likeliest:yyyy-MM-dd}" : "")} and latest {date.Latest:yyyy-MM-dd} are not in this order.", "Write them in order: { earliest: 2029-01-01, likeliest: 2030-01-01, latest: 2032-12-31 }.");
        }

        foreach (var (id, disruption) in plan.Disruptions)
        {
            if (disruption.From?.Date is { } from && disruption.Until is { } until && until <= from)
                tree.Error("dates-out-of-order", $"disruptions.{id}.until", $"The disruption has ended on {until:yyyy-MM-dd}, before it begins.", "'until' lies after 'from'.");
            else if (disruption.From?.Date >= plan.Ends || disruption.Until <= plan.Starts)
                tree.Warning("outside-horizon", $"disruptions.{id}", $"The disruption lies outside {plan.Starts:yyyy-MM-dd} to {plan.Ends:yyyy-MM-dd}.", "Change its dates, or the time measured.");
        }

        foreach (var (id, target) in plan.Targets.Where(target => target.Value.In < plan.Starts.Year || target.Value.In > plan.Ends.AddDays(-1).Year))
            tree.Error("outside-horizon", $"targets.{id}.in", $"The year {target.In} is not measured: the scenario measures {plan.Starts:yyyy-MM-dd} to {plan.Ends:yyyy-MM-dd}.", "Change the year, or 'starts' and 'runs-for'.");
        CheckChanges(plan, tree);
    }

    /// <summary>Values that change before or after the time measured, said once for each side.</summary>
    private static void CheckChanges(CorridorPlan plan, ScenarioTree tree)
    {
        var changes = DatedValues.Of(plan).ToList();
        if (changes.Where(change => change.Date >= plan.Ends).ToList() is [var after, ..] late)
            tree.Warning("outside-horizon", after.Path, $"{Listed(late)} after the time measured ends on {plan.Ends:yyyy-MM-dd}: such a change has no effect.", "Change the date, or measure longer with 'runs-for'.");
        if (changes.Where(change => change.Date <= plan.Starts).ToList() is [var before, ..] early)
            tree.Hint("outside-horizon", before.Path, $"{Listed(early)} before the time measured begins on {plan.Starts:yyyy-MM-dd}: only the last value counts.", "Nothing need be done; writing the last value alone says the same.");
    }

    private static string Listed(List<(string Path, DateOnly Date)> changes)
    {
        var paths = changes.Select(change => change.Path).Distinct().ToList();
        return paths.Count == 1 ? $"'{paths[0]}' changes" : $"{string.Join(", ", paths.Take(5))}{(paths.Count > 5 ? $" and {paths.Count - 5} more" : "")} change";
    }

    private static bool IsSeasonal(CorridorPlan plan) =>
        plan.Flows.Values.Any(flow => IsSeasonal(flow.Season)) || plan.Weather.Values.Any(sea => IsSeasonal(sea.Closed));

    private static bool IsSeasonal(Dated<Monthly> months) => months.All().Any(year => year.Values.Distinct().Skip(1).Any());
}
