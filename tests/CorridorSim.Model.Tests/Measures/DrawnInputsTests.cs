using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Tests.Measures;

public sealed class DrawnInputsTests
{
    private static readonly CorridorPlan Plan = Corridors.Read($$"""
        warm-up: 60 d
        places: { west: {}, east: {} }
        flows:
          ore: { cargo: wagon, from: west, to: east, rate: 20 wagon/d, arrives: random groups of 5 wagon, season: 0.5 0.5 0.5 1 1 1 1.5 1.5 1.5 1 1 1 }
        ports: { west: { berths: { ferry: 2 } }, east: { berths: { ferry: 2 } } }
        sea:
          crossing: { between: [west, east], vessels: { ferry: { count: 3, berth: ferry, lane: 800 m, deadweight: 5000 t } }, sailing: lognormal 20 h cv 0.3, at-berth: 8 h, departs: when 80 % full or after 24 h, weather: gulf }
        weather: { gulf: { closed: 30 30 20 20 10 10 10 10 20 20 30 30 %, spell: lognormal 30 h cv 1, closes: { west: 100 % } } }
        screenlines: { strait: { across: [crossing] } }
        """);

    [Fact]
    public void Arrivals_drawn_are_those_that_arise_when_it_is_simulated()
    {
        var corridor = Corridor.Of(Plan);
        var arrivals = corridor.DrawnInputs.Select(input => input.Name).ToList().IndexOf("arrivals of wagon");
        var offered = corridor.Catalogue.IndexOf("offered.strait");

        Assert.All(Enumerable.Range(0, 3), replication => Assert.Equal(corridor.Run(3, replication).Kpis[offered], corridor.Draw(3, replication)[arrivals], 1e-6));
    }

    [Fact]
    public void A_mirrored_replication_has_few_arrivals_where_its_twin_has_many()
    {
        // Times between arrivals under u and 1 - u have the correlation 1 - pi^2 / 6 = -.64, and so have counts over a long time; 40 pairs put it surely below zero.
        var corridor = Corridor.Of(Plan);
        var offered = corridor.Catalogue.IndexOf("offered.strait");
        var pairs = Enumerable.Range(0, 40).Select(replication => (corridor.Run(1, replication).Kpis[offered], corridor.Mirrored.Run(1, replication).Kpis[offered])).ToList();

        var (first, second) = (pairs.Average(pair => pair.Item1), pairs.Average(pair => pair.Item2));
        Assert.InRange(pairs.Sum(pair => (pair.Item1 - first) * (pair.Item2 - second)), double.MinValue, 0);
        Assert.InRange(first / second, 0.98, 1.02);
    }

    [Fact]
    public void Each_input_has_the_expected_value_that_is_called_known()
    {
        // 400 replications, 4 standard errors: each of the four fails a right program once in 16,000.
        var corridor = Corridor.Of(Plan);
        var drawn = Enumerable.Range(0, 400).Select(replication => corridor.Draw(11, replication)).ToList();

        Assert.Equal(["arrivals of wagon", "storm lengths of gulf", "calm between storms of gulf", "sailing on crossing"], corridor.DrawnInputs.Select(input => input.Name));
        Assert.All(corridor.DrawnInputs.Select((input, column) => (input.KnownMean, Values: drawn.Select(row => row[column]).ToList())), input =>
        {
            var mean = input.Values.Average();
            var standardError = Math.Sqrt(input.Values.Sum(value => (value - mean) * (value - mean)) / (input.Values.Count - 1.0) / input.Values.Count);
            Assert.InRange(input.KnownMean, mean - (4 * standardError), mean + (4 * standardError));
        });
    }
}
