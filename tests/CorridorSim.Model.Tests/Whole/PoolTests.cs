using CorridorSim.Model.Measures;

namespace CorridorSim.Model.Tests.Whole;

/// <summary>The corridor of 2025 with half of one pool: wagons, berths or ships.</summary>
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
