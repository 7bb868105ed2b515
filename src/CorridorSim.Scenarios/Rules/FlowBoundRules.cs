using System.Globalization;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>
/// Says for each screenline with a target what could cross it at most by any way: the maximum flow through lines, ports and borders, and
/// the cut that allows no more, once whatever is offered, which no simulation can pass, and once for the demand at the start.
/// </summary>
internal static class FlowBoundRules
{
    private const int MostLines = 2000; // far beyond any corridor, and seconds of work
    private const int Source = -1;
    private const int Sink = -2;

    public static void Check(PlanReview review)
    {
        if (!review.CanSearchWays || review.Network.Lines.Count > MostLines)
            return;
        foreach (var screenline in review.Plan.Targets.Values.Select(target => target.At).Distinct())
        {
            if (Of(review, screenline) is not { } bound || !double.IsFinite(bound.Tonnes))
                continue;
            var ofDemand = bound.Offered - bound.OfOffered < 1 ? "no cut refuses any" : $"at most {Megatonnes(bound.OfOffered)} Mt/y could: the cut is {Listed(bound.CutOfOffered)}";
            review.Tree.Hint("flow-bound", $"screenlines.{screenline}", $"Whatever is offered, at most {Megatonnes(bound.Tonnes)} Mt/y could cross by any way: the cut is {Listed(bound.Cut)}. Of the {Megatonnes(bound.Offered)} Mt/y offered on average at the start, {ofDemand}.", "Storms, repairs and queues leave less: 'corridorsim run' says how much.");
        }
    }

    /// <summary>The bounds of a screenline; none where units cross it twice, or nothing crosses.</summary>
    public static FlowBound? Of(PlanReview review, string id)
    {
        var screenline = review.Plan.Screenlines[id];
        var ways = FlowWay.Of(review).Where(way => (screenline.Counts.Count == 0 || screenline.Counts.Contains(way.Flow.Cargo)) && way.Legs.Any(Crosses)).ToList();
        if (ways.Count == 0 || ways.Any(way => way.Legs.Count(Crosses) > 1))
            return null;
        var offers = review.Plan.Flows.Where(flow => ways.Any(way => ReferenceEquals(way.Flow, flow.Value)))
            .Select(flow => (flow.Key, flow.Value, Tonnes: OfferedAYear(review, flow.Value, ways.Where(way => ReferenceEquals(way.Flow, flow.Value))))).ToList();
        var (tonnes, cut) = Dates(review.Plan).Select(date => At(date, _ => double.PositiveInfinity)).MaxBy(bound => bound.Flow);
        var (ofOffered, cutOfOffered) = At(review.Plan.Starts, offered => offered);
        return new FlowBound(tonnes, cut, offers.Sum(offer => offer.Tonnes), ofOffered, cutOfOffered);

        bool Crosses(DirectedLine leg) => screenline.Across.Contains(leg.Id) && (screenline.Direction is null || screenline.Direction == leg.To);

        (double Flow, IReadOnlyList<string> Cut) At(DateOnly date, Func<double, double> entering)
        {
            var (network, number) = TwoSides(review, new StaticCapacity(review, offers.Select(offer => offer.Value), date), Crosses);
            foreach (var (flow, plan, offered) in offers)
                network.Join(Source, Left(number[plan.From], 0), entering(offered), $"flows.{flow}");
            foreach (var destination in ways.Select(way => way.To).Distinct())
                network.Join(Entered(number[destination], 1), Sink, double.PositiveInfinity, destination);
            return network.Between(Source, Sink);
        }
    }

    /// <summary>Net tonnes a year of a flow for the destinations to which it may cross.</summary>
    private static double OfferedAYear(PlanReview review, FlowPlan flow, IEnumerable<FlowWay> ways)
    {
        var season = flow.Rate is null ? 1 : Enumerable.Range(1, 12).Average(month => review.AtStart(flow.Season)[month]);
        var share = ways.Select(way => way.To).Distinct().Sum(to => flow.To.Shares.FirstOrDefault(share => share.Key == to, KeyValuePair.Create(to, 1.0)).Value); // another destination: perhaps all
        return review.UnitsADay(flow) * 365 * season * (flow.Load ?? review.Plan.Cargo[flow.Cargo].Load) * Math.Min(1, share);
    }

    /// <summary>Every date from which other values hold while the corridor is measured.</summary>
    private static IEnumerable<DateOnly> Dates(CorridorPlan plan) =>
        DatedValues.Of(plan).Select(change => change.Date).Where(date => date > plan.Starts && date < plan.Ends).Append(plan.Starts).Distinct().Order();

    /// <summary>
    /// The network twice, before and after the screenline, so that only what crosses arrives; a border is split in the place where
    /// trains enter and the place where they leave it.
    /// </summary>
    private static (MaximumFlow Network, IReadOnlyDictionary<string, int> Number) TwoSides(PlanReview review, StaticCapacity capacity, Func<DirectedLine, bool> crosses)
    {
        var number = review.Plan.Places.Keys.Select((id, index) => (id, index)).ToDictionary(place => place.id, place => place.index * 4);
        var network = new MaximumFlow();
        foreach (var (place, node) in number)
        {
            var passed = review.Plan.Borders.TryGetValue(place, out var border) && review.Network.From(place).All(line => line.IsRail) ? capacity.Of(border) : double.PositiveInfinity;
            network.Join(Entered(node, 0), Left(node, 0), passed, $"borders.{place}");
            network.Join(Entered(node, 1), Left(node, 1), passed, $"borders.{place}");
        }

        foreach (var line in review.Network.Lines)
        {
            var (most, from, to) = (capacity.Of(line), number[line.From], number[line.To]);
            if (crosses(line))
            {
                network.Join(Left(from, 0), Entered(to, 1), most, line.Path);
                continue;
            }

            network.Join(Left(from, 0), Entered(to, 0), most, line.Path);
            network.Join(Left(from, 1), Entered(to, 1), most, line.Path);
        }

        return (network, number);
    }

    private static int Entered(int node, int side) => node + (2 * side);

    private static int Left(int node, int side) => node + (2 * side) + 1;

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);

    private static string Megatonnes(double tonnes) => (tonnes / 1e6).ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>What could cross a screenline at most, in net tonnes a year, and the elements that allow no more.</summary>
/// <param name="Tonnes">Whatever is offered, with the values of the best date; infinite where a way has no known capacity.</param>
/// <param name="Cut">Paths of the elements of its minimum cut.</param>
/// <param name="Offered">What is offered on average at the start.</param>
/// <param name="OfOffered">The most of it that could cross, with the values at the start.</param>
/// <param name="CutOfOffered">Paths of the elements of that cut, and of the flows that are smaller than any other cut on their way.</param>
internal sealed record FlowBound(double Tonnes, IReadOnlyList<string> Cut, double Offered, double OfOffered, IReadOnlyList<string> CutOfOffered);
