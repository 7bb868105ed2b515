using System.Globalization;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>
/// Compares demand with what each element can pass when nothing ever waits: on average over the year, by the shortest routes,
/// with the values valid at the start. An estimate, so it warns and never refuses.
/// </summary>
internal static class LoadRules
{
    private const double DominatedByQueueing = 0.95;

    public static void Check(CorridorPlan plan, ScenarioTree tree)
    {
        var loads = Loads(plan);
        foreach (var (id, line) in plan.Rail.Where(line => line.Value.Paths is not null))
            Compare(tree, $"rail.{id}", Trains(plan, loads, $"rail.{id}"), line.Paths!.First - line.Background.First, "train/d each way"); // Lines without paths were left out.
        foreach (var (id, border) in plan.Borders.Where(border => border.Value.Servers is not null))
            CompareBorder(plan, tree, loads, id, border);
        foreach (var (id, line) in plan.Sea)
            CompareSea(plan, tree, loads, id, line);
    }

    private static void CompareBorder(CorridorPlan plan, ScenarioTree tree, IReadOnlyList<LineLoad> loads, string id, BorderPlan border)
    {
        var hours = border.Steps.Values.Where(step => step.Takes is not null && step.Of == StepOf.Train).Sum(step => LawMean.Of(step.Takes!) * step.Share.First); // Steps without work were left out.
        var trains = loads.Where(load => load.To == id && load.IsRail).Sum(load => load.WagonPositions / TrainLength(plan, load)) ;
        if (hours > 0 && border.Servers is { First: > 0 } servers && border.Hours.First.HoursPerDay > 0)
            Compare(tree, $"borders.{id}", trains, servers.First * 24 / hours, "train/d");
    }

    private static void CompareSea(CorridorPlan plan, ScenarioTree tree, IReadOnlyList<LineLoad> loads, string id, SeaLinePlan line)
    {
        var legHours = LawMean.Of(line.Sailing) + LawMean.Of(line.AtBerth) + LawMean.Of(line.OffBerth);
        if (legHours <= 0)
            return;
        var classes = Fleets.VesselsOf(plan, id).Select(vessel => (vessel.Class, Departures: vessel.Vessels * Available(line, vessel.Class) * 12 / legHours)).ToList();
        foreach (var direction in loads.Where(load => load.Line == $"sea.{id}").GroupBy(load => load.To))
        {
            var metres = direction.Sum(load => load.Units * load.Cargo.Length);
            var tonnes = direction.Sum(load => load.Units * (load.Cargo.Tare + load.NetTonnes));
            var lane = classes.Sum(vessel => vessel.Departures * (vessel.Class.Lane ?? double.PositiveInfinity));
            var weight = classes.Sum(vessel => vessel.Departures * vessel.Class.Deadweight * vessel.Class.DraughtFactor.First);
            var slots = classes.Sum(vessel => vessel.Departures * (vessel.Class.Slots ?? (vessel.Class.Lane is null ? double.PositiveInfinity : 0)));
            var boxes = direction.Where(load => load.Cargo.Unit == CargoUnit.Teu).Sum(load => load.Units);
            var (load, capacity, unit) = new[] { (metres, lane, "m/d of deck"), (tonnes, weight, "t/d of deadweight"), (boxes, slots, "TEU/d of slots") }.Where(pair => pair.Item1 > 0).MaxBy(pair => pair.Item1 / pair.Item2);
            if (load > 0)
                Compare(tree, $"sea.{id}", load, capacity, $"{unit} towards {direction.Key}");
        }
    }

    /// <summary>Share of the time that a vessel is in service.</summary>
    private static double Available(SeaLinePlan line, VesselClassPlan vessel) =>
        (vessel.Repairs ?? line.Repairs) is { } repairs ? LawMean.Of(repairs.Every) / (LawMean.Of(repairs.Every) + LawMean.Of(repairs.Takes)) : 1;

    private static double Trains(CorridorPlan plan, IReadOnlyList<LineLoad> loads, string line) =>
        loads.Where(load => load.Line == line).GroupBy(load => load.To).Select(direction => direction.Sum(load => load.WagonPositions / TrainLength(plan, load))).DefaultIfEmpty(0).Max();

    private static double TrainLength(CorridorPlan plan, LineLoad load)
    {
        var longest = plan.Trains.Count == 0 ? 1 : (load.Flow.Train is { } train && plan.Trains.TryGetValue(train, out var named) ? named : plan.Trains.Values.First()).Longest;
        return Math.Max(1, Math.Min(longest, load.IsRail ? plan.Rail[load.Line["rail.".Length..]].LongestTrain ?? longest : longest));
    }

    private static void Compare(ScenarioTree tree, string path, double load, double capacity, string unit)
    {
        var share = load / capacity;
        if (capacity <= 0 || double.IsNaN(share) || share <= DominatedByQueueing)
            return;
        var problem = $"Offered load is {Rounded(share * 100)} % of capacity ({Rounded(load)} of {Rounded(capacity)} {unit})";
        tree.Warning("load-above-capacity", path, share > 1 ? $"{problem}: it cannot carry the demand, whatever the rest of the corridor does." : $"{problem}: results will be dominated by queueing here.", "Check the figures; if they are right, this is the answer to look for in the results.");
    }

    private static string Rounded(double number) => number.ToString(number >= 100 ? "0" : "0.0", CultureInfo.InvariantCulture);

    private static List<LineLoad> Loads(CorridorPlan plan)
    {
        var network = new Network(plan);
        var loads = new List<LineLoad>();
        foreach (var flow in plan.Flows.Values)
        {
            var cargo = plan.Cargo[flow.Cargo];
            var tonnes = flow.Load ?? cargo.Load;
            var units = flow.Rate?.First ?? (tonnes > 0 && flow.Annual is { } annual ? annual.First / 365 / tonnes : 0);
            var comesBack = flow.Uses is { } fleet && plan.Fleets[fleet].Returns == Returns.Empty;
            foreach (var (destination, share) in flow.To.Shares)
            {
                foreach (var leg in network.Route(flow.Cargo, [flow.From, .. flow.Via, destination]) ?? [])
                {
                    loads.Add(new LineLoad(leg.Line, leg.To, flow, cargo, units * share, tonnes));
                    if (comesBack)
                        loads.Add(new LineLoad(leg.Line, leg.From, flow, cargo, units * share, 0));
                }
            }
        }

        return loads;
    }

    /// <summary>What one flow puts on one line in one direction.</summary>
    /// <param name="Line">Path of the line.</param>
    /// <param name="To">The end it goes to.</param>
    /// <param name="Flow">The flow.</param>
    /// <param name="Cargo">Its cargo.</param>
    /// <param name="Units">Units a day.</param>
    /// <param name="NetTonnes">Net tonnes in each.</param>
    private sealed record LineLoad(string Line, string To, FlowPlan Flow, CargoPlan Cargo, double Units, double NetTonnes)
    {
        public bool IsRail => Line.StartsWith("rail.", StringComparison.Ordinal);

        public double WagonPositions => Units * (Cargo.InTrain ?? (Cargo.Unit == CargoUnit.Teu ? 0.5 : 1));
    }
}
