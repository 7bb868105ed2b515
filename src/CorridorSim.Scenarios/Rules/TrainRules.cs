using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Trains can reach the length at which they leave, and lines and borders let them pass at some time.</summary>
internal static class TrainRules
{
    public static void Check(PlanReview review)
    {
        var (plan, tree) = (review.Plan, review.Tree);
        if (plan.Rail.Count > 0 && plan.Trains.Count == 0)
            tree.Error("no-trains", "rail", "There are rail lines, but no class of trains.", "Add one: 'trains: { wagonload: { longest: 57 wagon, departs: when 40 wagon or after 36 h } }'.");
        foreach (var (id, train) in plan.Trains)
        {
            foreach (var date in review.Changes(train.Departs, train.Longest))
            {
                var (rule, longest) = (train.Departs.At(date), train.Longest.At(date));
                if (rule is { AmountOf: null or CargoUnit.Wagon } && rule.Amount > longest)
                    tree.Error("never-long-enough", $"trains.{id}.departs", $"The train leaves with {rule.Amount} wagons, but is at most {longest} long{(date > plan.Starts ? $" from {date:yyyy-MM-dd}" : "")}.", "Lower the number in 'departs', or raise 'longest'.");
            }

            if (train.Departs.All().Any(rule => rule.FullShare is > 0))
                tree.Error("full-is-for-ships", $"trains.{id}.departs", "Trains are not filled by a share of a deck.", "Write 'when 40 wagon or after 36 h'.");
        }

        foreach (var (id, line) in plan.Rail.Where(line => line.Value.Paths is not null))
        {
            if (review.AtStart(line.Paths!) <= review.AtStart(line.Background)) // Lines without paths were left out.
                tree.Warning("no-paths-left", $"rail.{id}.background", "Other traffic takes all train paths.", "Lower 'background', or raise 'paths'.");
        }

        foreach (var (id, border) in plan.Borders)
        {
            if (border.Hours.First.HoursPerDay <= 0 && !border.Hours.Changing)
                tree.Warning("never-open", $"borders.{id}.hours", "The border is never open.", "Write 'hours: 06:00-24:00' or 'hours: always'; close it for a time by a disruption.");
            if (border.Servers is { First: 0, Changing: false })
                tree.Warning("never-open", $"borders.{id}.servers", "The border lets no train in.", "Write 'servers: 4'; close it for a time by a disruption.");
        }
    }
}
