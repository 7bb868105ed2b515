using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>
/// The most net tonnes a year that single elements can pass when nothing ever waits, breaks or closes, at a date: never too low, and
/// infinite where nothing is known. Loads are those of the cargo that fills an element best.
/// </summary>
internal sealed class StaticCapacity
{
    private const double DaysAYear = 366; // the longest
    private readonly PlanReview _review;
    private readonly DateTime _date;
    private readonly List<(string Id, CargoPlan Cargo, double Net)> _loads;

    /// <param name="review">The plan.</param>
    /// <param name="flows">Flows whose tonnes matter.</param>
    /// <param name="date">Date whose values hold.</param>
    public StaticCapacity(PlanReview review, IEnumerable<FlowPlan> flows, DateOnly date)
    {
        (_review, _date) = (review, date.ToDateTime(TimeOnly.MinValue));
        _loads = [.. flows.GroupBy(flow => flow.Cargo).Select(flow => (flow.Key, review.Plan.Cargo[flow.Key], flow.Max(one => one.Load ?? review.Plan.Cargo[flow.Key].Load)))];
    }

    /// <summary>A line in its direction; nothing when it takes none of the cargo.</summary>
    public double Of(DirectedLine line)
    {
        if (!_loads.Any(load => _review.Network.Takes(line, load.Id)))
            return 0;
        return line.IsRail ? OfRail(_review.Plan.Rail[line.Id]) : OfSea(line);
    }

    /// <summary>A border, both directions together.</summary>
    public double Of(BorderPlan border)
    {
        var hours = border.Steps.Values.Where(EverybodyTakes).Sum(step => LawMean.Of(step.Takes!.At(_date)) * step.Share.At(_date) * (1 - step.Precleared.At(_date)));
        if (border.Servers is not { } servers || hours <= 0)
            return double.PositiveInfinity;
        return Math.Max(0, servers.At(_date) - border.Background.At(_date)) * 24 / hours * DaysAYear * TonnesOfTrain(null);
    }

    private static bool EverybodyTakes(BorderStepPlan step) => step is { Of: StepOf.Train, Takes: not null, ComingFrom: null, Trains.Count: 0 };

    private double OfRail(RailLinePlan line) =>
        line.Paths is { } paths ? Math.Max(0, paths.At(_date) - line.Background.At(_date)) * DaysAYear * TonnesOfTrain(line) : double.PositiveInfinity;

    private double TonnesOfTrain(RailLinePlan? line)
    {
        var longest = _review.Plan.Trains.Values.Select(train => train.Longest.At(_date)).DefaultIfEmpty(double.PositiveInfinity).Max();
        var tonnesPerWagon = _loads.Where(load => load.Cargo is not { Unit: CargoUnit.Truck, InTrain: null or 0 })
            .Select(load => load.Net / (load.Cargo.InTrain ?? (load.Cargo.Unit == CargoUnit.Teu ? 0.5 : 1))).DefaultIfEmpty(0).Max();
        return Math.Min(longest, line?.LongestTrain?.At(_date) ?? longest) * tonnesPerWagon;
    }

    private double OfSea(DirectedLine leg)
    {
        var line = _review.Plan.Sea[leg.Id];
        return line.Vessels.Values.Sum(vessel => OfClass(vessel, vessel.Count.At(_date)))
            + _review.Plan.Vessels.Values.Where(vessel => vessel.Serves.Contains(leg.Id)).Sum(vessel => OfClass(vessel, vessel.Count.At(_date)));

        double OfClass(VesselClassPlan vessel, double vessels) => TonnesOfCall(vessel) is var tonnes and > 0
            ? tonnes * DaysAYear * 24 * new[] { vessels / (2 * SeaLoadRules.LegHours(line, _date)), Calls(line, leg.From, vessel), Calls(line, leg.To, vessel) }.Min()
            : 0;
    }

    /// <summary>Calls an hour that the berths of a port can take.</summary>
    private double Calls(SeaLinePlan line, string place, VesselClassPlan vessel) =>
        _review.Plan.Ports.TryGetValue(place, out var port) && port.Berths.TryGetValue(vessel.Berth, out var berths) ? berths.At(_date) / LawMean.Of(line.AtBerth.At(_date)) : double.PositiveInfinity;

    /// <summary>What a vessel can have aboard: a mixture fills deck, slots and deadweight each at most as well as the cargo that suits it best.</summary>
    private double TonnesOfCall(VesselClassPlan vessel)
    {
        var carried = _loads.Where(load => _review.Network.Carries(vessel, load.Id)).ToList();
        var inSlots = carried.Where(load => load.Cargo.Unit == CargoUnit.Teu && vessel.Slots is not null).ToList();
        var room = Most(inSlots.Select(load => vessel.Slots!.At(_date) * load.Net))
            + Most(carried.Except(inSlots).Select(load => vessel.Lane is { } lane && load.Cargo.Length > 0 ? lane.At(_date) / load.Cargo.Length * load.Net : double.PositiveInfinity));
        return Math.Min(room, vessel.Deadweight.At(_date) * vessel.DraughtFactor.At(_date) * Most(carried.Select(load => load.Net / (load.Net + load.Cargo.Tare))));
    }

    private static double Most(IEnumerable<double> numbers) => numbers.DefaultIfEmpty(0).Max();
}
