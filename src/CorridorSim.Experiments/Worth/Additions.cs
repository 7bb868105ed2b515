using System.Globalization;
using CorridorSim.Model;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Worth;

/// <summary>All that may be added to a plan, one unit at a time: every capacity, count, server and opening hour that it states.</summary>
/// <remarks>
/// Wagons and standing room come by the train: one wagon more is worth nothing that could be measured, and nobody buys one.
/// A value that changes on dates gets the unit from the first day to the last.
/// </remarks>
public static class Additions
{
    /// <summary>Wagons in a train where the plan has no class of trains.</summary>
    private const double UsualTrain = 50;

    /// <summary>All additions, in the order of the plan. What is never short (no value stated) cannot be added.</summary>
    public static IReadOnlyList<Addition> Of(CorridorPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. Rail(plan), .. Locomotives(plan), .. Borders(plan), .. Ports(plan), .. Places(plan), .. LineVessels(plan), .. SharedVessels(plan), .. Fleets(plan)];
    }

    private static IEnumerable<Addition> Rail(CorridorPlan plan)
    {
        foreach (var (id, line) in plan.Rail)
        {
            var where = $"{ProperName.Of(line.Between[0])} - {ProperName.Of(line.Between[1])}";
            if (line.Paths is not null)
                yield return new($"+1 train path a day {where}", $"rail.{id}.paths", "plus 1 train/d", WithLine(id, line => line with { Paths = line.Paths?.Plus(1) }));
            if (line.Loops is not null)
                yield return new($"+1 crossing loop {where}", $"rail.{id}.loops", "plus 1", WithLine(id, line => line with { Loops = line.Loops?.Select(loops => loops + 1) }));
        }
    }

    private static IEnumerable<Addition> Locomotives(CorridorPlan plan) => plan.Locomotives.Keys.Select(id => new Addition(
        $"+1 locomotive of {ProperName.Of(id)}", $"locomotives.{id}.count", "plus 1",
        plan => plan with { Locomotives = plan.Locomotives.With(id, pool => pool with { Count = pool.Count.Plus(1) }) }));

    private static IEnumerable<Addition> Borders(CorridorPlan plan)
    {
        var wagons = Train(plan);
        foreach (var (id, border) in plan.Borders)
        {
            if (border.Servers is not null)
                yield return new($"+1 border server at {ProperName.Of(id)}", $"borders.{id}.servers", "plus 1", WithBorder(id, border => border with { Servers = border.Servers?.Plus(1) }));
            if (border.Hours.First.HoursPerDay < 24 || border.Hours.Changes.Any(change => change.Value.HoursPerDay < 24))
                yield return new($"+1 hour a day open at {ProperName.Of(id)}", $"borders.{id}.hours", OneHourMore.Text(border.Hours), WithBorder(id, border => border with { Hours = border.Hours.Select(OneHourMore.Of) }));
            if (border.Sidings is not null)
                yield return new($"+1 siding at the border {ProperName.Of(id)}", $"borders.{id}.sidings", "plus 1 train", WithBorder(id, border => border with { Sidings = border.Sidings?.Plus(1) }));
            if (border.HandOver is not null)
                yield return new($"+1 train a day taken over at {ProperName.Of(id)}", $"borders.{id}.hand-over", "plus 1 train/d", WithBorder(id, border => border with { HandOver = border.HandOver?.Plus(1) }));
            foreach (var (name, step) in border.Steps)
            {
                if (step.Servers is not null)
                    yield return new($"+1 place for {name} at {ProperName.Of(id)}", $"borders.{id}.steps.{name}.servers", "plus 1", WithStep(id, name, step => step with { Servers = step.Servers?.Plus(1) }));
                if (step.Stock is not null)
                    yield return new($"+{Plain(wagons)} wagons of the other gauge at {ProperName.Of(id)}", $"borders.{id}.steps.{name}.stock", $"plus {Plain(wagons)} wagon", WithStep(id, name, step => step with { Stock = step.Stock?.Plus(wagons) }));
            }
        }
    }

    private static IEnumerable<Addition> Ports(CorridorPlan plan)
    {
        foreach (var (id, port) in plan.Ports)
        {
            foreach (var kind in port.Berths.Keys)
                yield return new($"+1 {kind} berth at {ProperName.Of(id)}", $"ports.{id}.berths.{kind}", "plus 1", WithPort(id, port => port with { Berths = port.Berths.With(kind, berths => berths.Plus(1)) }));
            foreach (var (name, path, units, cargo) in Storage(plan, $"ports.{id}", id, port.Storage))
                yield return new(name, path, $"plus {Plain(units)}", WithPort(id, port => port with { Storage = port.Storage.With(cargo, room => room.Plus(units)) }));
        }
    }

    private static IEnumerable<Addition> Places(CorridorPlan plan) => plan.Places.SelectMany(place =>
        Storage(plan, $"places.{place.Key}", place.Key, place.Value.Storage).Select(storage => new Addition(
            storage.Name, storage.Path, $"plus {Plain(storage.Units)}",
            plan => plan with { Places = plan.Places.With(place.Key, here => here with { Storage = here.Storage.With(storage.Cargo, room => room.Plus(storage.Units)) }) })));

    private static IEnumerable<Addition> LineVessels(CorridorPlan plan) => plan.Sea.SelectMany(line => line.Value.Vessels.Keys.Select(id => new Addition(
        $"+1 {ProperName.Of(id)} on {line.Key}", $"sea.{line.Key}.vessels.{id}.count", "plus 1",
        plan => plan with { Sea = plan.Sea.With(line.Key, sea => sea with { Vessels = sea.Vessels.With(id, vessel => vessel with { Count = vessel.Count.Plus(1) }) }) })));

    private static IEnumerable<Addition> SharedVessels(CorridorPlan plan) => plan.Vessels.Keys.Select(id => new Addition(
        $"+1 {ProperName.Of(id)}", $"vessels.{id}.count", "plus 1",
        plan => plan with { Vessels = plan.Vessels.With(id, vessel => vessel with { Count = vessel.Count.Plus(1) }) }));

    private static IEnumerable<Addition> Fleets(CorridorPlan plan)
    {
        foreach (var (id, fleet) in plan.Fleets)
        {
            var units = Train(plan, plan.Cargo[fleet.Cargo]);
            var unit = plan.Cargo[fleet.Cargo].Unit;
            yield return new(
                $"+{Plain(units)} {(unit == CargoUnit.Wagon ? "wagons" : fleet.Cargo)} of {ProperName.Of(id)}", $"fleets.{id}.count", $"plus {Plain(units)} {Word(unit)}",
                plan => plan with { Fleets = plan.Fleets.With(id, fleet => fleet with { Count = fleet.Count.Plus(units) }) });
        }
    }

    private static IEnumerable<(string Name, string Path, double Units, string Cargo)> Storage(CorridorPlan plan, string path, string place, IReadOnlyDictionary<string, Dated<double>> storage) =>
        storage.Keys.Select(cargo => (Cargo: cargo, Units: Train(plan, plan.Cargo[cargo]))).Select(room =>
            ($"+{Plain(room.Units)} places for {room.Cargo} at {ProperName.Of(place)}", $"{path}.storage.{room.Cargo}", room.Units, room.Cargo));

    /// <summary>Wagons of the longest train.</summary>
    private static double Train(CorridorPlan plan) => plan.Trains.Count > 0 ? plan.Trains.Values.Max(train => train.Longest.At(plan.Starts)) : UsualTrain;

    /// <summary>Units of a cargo that fill the longest train.</summary>
    private static double Train(CorridorPlan plan, CargoPlan cargo) =>
        Math.Max(1, Math.Round(Train(plan) / (cargo.InTrain is > 0 and var wagons ? wagons : cargo.Unit == CargoUnit.Teu ? 0.5 : 1)));

    private static Func<CorridorPlan, CorridorPlan> WithLine(string id, Func<RailLinePlan, RailLinePlan> change) => plan => plan with { Rail = plan.Rail.With(id, change) };

    private static Func<CorridorPlan, CorridorPlan> WithBorder(string id, Func<BorderPlan, BorderPlan> change) => plan => plan with { Borders = plan.Borders.With(id, change) };

    private static Func<CorridorPlan, CorridorPlan> WithStep(string id, string step, Func<BorderStepPlan, BorderStepPlan> change) =>
        WithBorder(id, border => border with { Steps = border.Steps.With(step, change) });

    private static Func<CorridorPlan, CorridorPlan> WithPort(string id, Func<PortPlan, PortPlan> change) => plan => plan with { Ports = plan.Ports.With(id, change) };

    private static Dated<double> Plus(this Dated<double> value, double more) => value.Select(before => before + more);

    /// <summary>The table with one entry changed, in the same order.</summary>
    private static OrderedDictionary<string, T> With<T>(this IReadOnlyDictionary<string, T> table, string key, Func<T, T> change) =>
        new(table.Select(entry => entry.Key == key ? KeyValuePair.Create(key, change(entry.Value)) : entry));

    private static string Word(CargoUnit unit) => unit == CargoUnit.Teu ? "TEU" : unit.ToString().ToLowerInvariant();

    private static string Plain(double units) => units.ToString("0.###", CultureInfo.InvariantCulture);
}
