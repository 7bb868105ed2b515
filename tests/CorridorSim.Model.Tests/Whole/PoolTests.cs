using CorridorSim.Model.Measures;

namespace CorridorSim.Model.Tests.Whole;

/// <summary>Half of one pool: wagons, berths or ships of the corridor of 2025, and platforms or locomotives, which it does not declare.</summary>
public sealed class PoolTests
{
    private const string Corridor2025 = "middle-corridor-2025.yaml";
    private const int Replications = 2;

    [Fact]
    public void Half_of_a_pool_costs_tonnes_unless_it_works_half_of_the_time_or_binds_on_few_days()
    {
        var asIs = Corridors.RunMany(Corridors.Shipped(Corridor2025), Replications);

        foreach (var pool in Pools())
        {
            var half = Corridors.RunMany(Corridors.Shipped(Corridor2025, $"{pool}=times 0.5"), Replications);

            var lost = 1 - (half.Average(Carried) / asIs.Average(Carried));
            var (working, binding) = (asIs.Average(run => Element(run, pool).Working), asIs.Average(run => Element(run, pool).BindingShare));
            Assert.True(lost > 0.001 || working < 0.5 || binding < 0.05, $"{pool}: {lost:P2} of the tonnes lost, working {working:P0}, binding on {binding:P0} of the days");
        }
    }

    /// <summary>Locomotives and platforms that the corridor of 2025 is given, enough and scarce: half of the scarce costs tonnes, and of those that are enough the table shows the slack.</summary>
    [Theory]
    [InlineData("locomotives.main", 100, false)]
    [InlineData("locomotives.main", 20, true)]
    [InlineData("fleets.platforms", 4000, false)]
    [InlineData("fleets.platforms", 2000, true)]
    public void Half_of_the_locomotives_or_platforms_given_to_the_corridor_costs_tonnes_where_they_are_scarce(string pool, int count, bool scarce)
    {
        var (asIs, half) = (Runs(count), Runs(count / 2));

        var lost = 1 - (half.Average(Carried) / asIs.Average(Carried));
        var working = asIs.Average(run => Element(run, $"{pool}.count").Working);
        Assert.Equal(scarce, lost > 0.005);
        Assert.Equal(scarce, working > 0.5);

        Outcome[] Runs(int units) => Corridors.RunMany(
            Corridors.Shipped(Corridor2025, pool == "locomotives.main"
                ? [$"locomotives.main={{ count: {units}, comes-back-in: 12 h }}", "rail.shalkar-beyneu.locomotives=main", "rail.beyneu-mangystau.locomotives=main"]
                : [$"fleets.platforms={{ cargo: teu, count: {units} TEU, home: alat, on: [alat-boyuk-kesik, alat-baku], unloads-in: 48 h }}"]),
            Replications);
    }

    /// <summary>
    /// 100 TEU a day in trains of 40. Platforms are two days out, one unloading and two back: 500 TEU of them are under way. A locomotive hauls two days and
    /// is back after one: five trains a day, both ways, need fifteen. Half of either pool carries what it can turn round.
    /// </summary>
    [Theory]
    [InlineData("count: 600 TEU", "count: 300 TEU", 300 / 5.0)]
    [InlineData("count: 18", "count: 9", 9 / 3.0 / 2 * 40)]
    public void Half_of_the_platforms_or_locomotives_carry_what_half_can_turn_round(string pool, string half, double boxesADay)
    {
        var (asIs, halved) = (Corridors.Run(Inland), Corridors.Run(Inland.Replace(pool, half, StringComparison.Ordinal)));

        Assert.Equal(100, asIs["carried.boxes"] / 3650, 0.5);
        Assert.Equal(boxesADay, halved["carried.boxes"] / 3650, 0.04 * boxesADay);
    }

    private const string Inland = """
        warm-up: 60 d
        runs-for: 1 y
        places: { harbour: {}, works: {} }
        flows: { boxes: { cargo: teu, from: harbour, to: works, rate: 100 TEU/d, arrives: scheduled groups of 20 TEU } }
        fleets: { platforms: { cargo: teu, count: 600 TEU, home: harbour, on: [inland], unloads-in: 1 d } }
        locomotives: { diesel: { count: 18, comes-back-in: 1 d } }
        rail: { inland: { between: [harbour, works], length: 500 km, speed: 250 km/d, locomotives: diesel } }
        trains: { block: { longest: 20 wagon, departs: when 20 wagon or after 24 h } }
        """;

    /// <summary>Every count of wagons, berths and ships in the plan.</summary>
    private static IEnumerable<string> Pools()
    {
        var plan = Corridors.Shipped(Corridor2025);
        return [.. plan.Fleets.Keys.Select(id => $"fleets.{id}.count"),
            .. plan.Ports.SelectMany(port => port.Value.Berths.Keys.Select(kind => $"ports.{port.Key}.berths.{kind}")),
            .. plan.Vessels.Keys.Select(id => $"vessels.{id}.count"),
            .. plan.Sea.SelectMany(line => line.Value.Vessels.Keys.Select(id => $"sea.{line.Key}.vessels.{id}.count"))];
    }

    private static double Carried(Outcome run) =>
        run.Corridor.Catalogue.Kpis.Select((kpi, i) => kpi.Name.StartsWith("carried.", StringComparison.Ordinal) ? run.Result.Kpis[i] : 0).Sum();

    /// <summary>What the table says of a pool; ships that share queues are one.</summary>
    private static ElementMeasure Element(Outcome run, string pool)
    {
        var elements = run.Corridor.Catalogue.Elements.ToList();
        var number = elements.FindIndex(element => element.Id == pool);
        if (number < 0)
            number = elements.FindIndex(element => element.Name.Contains(ProperName.Of(pool.Split('.')[^2]), StringComparison.Ordinal));
        return run.Result.Elements[number];
    }
}
