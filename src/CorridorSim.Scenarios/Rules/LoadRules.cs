using System.Globalization;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>
/// Compares demand with what each element can pass when nothing ever waits: on average over the year, by the shortest routes,
/// with the values valid at the start. An estimate, so it warns and never refuses.
/// </summary>
internal static class LoadRules
{
    private const double DominatedByQueueing = 0.95;

    public static void Check(PlanReview review)
    {
        var (plan, network) = (review.Plan, review.Network);
        if ((plan.Rail.Count > 0 && plan.Trains.Count == 0) || !review.CanSearchWays)
            return;
        var loads = LegLoad.Of(review);
        foreach (var direction in network.Lines.Where(leg => leg.IsRail && leg.Index % 2 == 0))
            CompareRail(review, direction, Math.Max(loads[direction.Index].Trains, loads[direction.Back].Trains));
        foreach (var (id, border) in plan.Borders.Where(border => border.Value.Servers is not null))
            CompareBorder(review, id, border, network.From(id).Where(leg => leg.IsRail).Sum(leg => loads[leg.Back].Trains));
        SeaLoadRules.Check(review, loads);
        SayWhatIsTightest(review);
    }

    /// <summary>The bound that holds before anything is simulated: no more than this multiple of the demand can pass.</summary>
    private static void SayWhatIsTightest(PlanReview review)
    {
        if (review.StaticLoads.Count == 0)
            return;
        var (path, share) = review.StaticLoads.MaxBy(load => load.Share);
        if (share > 0)
            review.Tree.Hint("static-bound", path, $"Of all elements this one is loaded most when nothing ever waits: {Rounded(share * 100)} %. Before any simulation, the corridor can carry at most {Rounded(1 / share)} times this demand.", "Queues and storms leave less: 'corridorsim run' says how much.");
    }

    private static void CompareRail(PlanReview review, DirectedLine leg, double trains)
    {
        var line = review.Plan.Rail[leg.Id];
        if (line.Paths is { } paths)
            Compare(review, leg.Path, trains, review.AtStart(paths) - review.AtStart(line.Background), "train/d each way");
        if (line.Loops is { } loops)
            CompareSingleTrack(review, leg.Path, line, review.AtStart(loops));
    }

    /// <summary>Other traffic alone on a section of single track, which trains of both directions use one at a time.</summary>
    private static void CompareSingleTrack(PlanReview review, string path, RailLinePlan line, int loops)
    {
        var hours = (line.Length / review.AtStart(line.Speed) * 24 / (loops + 1)) + review.AtStart(line.Clearing).TotalHours;
        var trains = 2 * review.AtStart(line.Background);
        var goesFirst = review.Plan.Trains.Values.Any(train => review.AtStart(line.BackgroundPriority) <= review.AtStart(train.Priority));
        if (trains * hours > 24 && goesFirst)
            review.Tree.Warning("background-above-capacity", $"{path}.background", $"Other traffic alone needs {Rounded(trains * hours / 24 * 100)} % of a section ({Rounded(trains)} trains a day, both ways, of {Rounded(hours)} h each) and goes before trains of the corridor, which will hardly get through.", "Lower 'background', add 'loops', or write 'background-priority: 100' to let the corridor go first.");
    }

    private static void CompareBorder(PlanReview review, string id, BorderPlan border, double trains)
    {
        var hours = border.Steps.Values.Where(step => step.Of == StepOf.Train).Sum(step => step.Takes is { } takes ? LawMean.Of(review.AtStart(takes)) * review.AtStart(step.Share) : 0);
        if (hours > 0 && border.Servers is { } servers && review.AtStart(border.Hours).HoursPerDay > 0)
            Compare(review, $"borders.{id}", trains, (review.AtStart(servers) - review.AtStart(border.Background)) * 24 / hours, "train/d");
    }

    /// <summary>Warns when a load comes near a capacity.</summary>
    /// <param name="review">Where the warning goes.</param>
    /// <param name="path">The element.</param>
    /// <param name="load">What is offered.</param>
    /// <param name="capacity">What can pass; nothing is said about elements without any.</param>
    /// <param name="unit">Unit of both, and the direction.</param>
    public static void Compare(PlanReview review, string path, double load, double capacity, string unit)
    {
        var share = load / capacity;
        if (capacity <= 0 || double.IsNaN(share))
            return;
        review.StaticLoads.Add((path, share));
        if (share <= DominatedByQueueing)
            return;
        var problem = $"Offered load is {Rounded(share * 100)} % of capacity ({Rounded(load)} of {Rounded(capacity)} {unit})";
        review.Tree.Warning("load-above-capacity", path, share > 1 ? $"{problem}: it cannot carry the demand, whatever the rest of the corridor does." : $"{problem}: results will be dominated by queueing here.", "Check the figures; if they are right, this is the answer to look for in the results.");
    }

    private static string Rounded(double number) => number.ToString(number >= 100 ? "0" : "0.0", CultureInfo.InvariantCulture);
}
