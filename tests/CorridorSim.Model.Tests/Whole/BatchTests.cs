namespace CorridorSim.Model.Tests.Whole;

/// <summary>The same corridor with batches of 57 and of 1, where every step is `of: wagon`.</summary>
public sealed class BatchTests
{
    private const double Share = 0.1;

    [Fact]
    public void Batches_of_57_and_of_1_have_as_many_units_held_with_the_same_spread()
    {
        var large = HeldByMonth(57);
        var small = HeldByMonth(1);

        // 120 months of 57 units a day; both means within 4 standard errors of the binomial, both variances within 4 of its variance:
        // four tests, a false alarm in some 4,000.
        var (mean, variance) = (57 * 30 * Share, 57 * 30 * Share * (1 - Share));
        foreach (var months in new[] { large, small })
        {
            var average = months.Average();
            Assert.Equal(mean, average, 4 * Math.Sqrt(variance / months.Length));
            Assert.Equal(variance, months.Sum(units => (units - average) * (units - average)) / (months.Length - 1), 4 * variance * Math.Sqrt(2.0 / months.Length));
        }
    }

    [Fact]
    public void Batches_of_57_and_of_1_bring_the_same_tonnes_in_the_same_time()
    {
        var (large, small) = (Corridors.Run(Yaml(57)), Corridors.Run(Yaml(1)));

        Assert.Equal(large["carried.ore"], small["carried.ore"], large["carried.ore"] * 0.001);

        // One unit in ten is held for 24 h on average and then taken by the next of many trains, or leaves by itself at once.
        Assert.Equal(large["transit.ore.mean"], small["transit.ore.mean"], 0.02);
    }

    [Fact]
    public void Batches_of_57_and_of_1_bring_annual_tonnes_of_the_same_mean_and_spread()
    {
        // 5.7 wagons a day over a year of 360 days, 36 batches of 57; one wagon in ten is held for ten days on average, each for a time of its own.
        var (large, small) = (AnnualWagons(57), AnnualWagons(1));

        // Held at the end of the year are independent wagons, so their number has hardly less variance than its mean of 5.5 to 5.7: 5.2 for batches that came
        // 5, 15, 25... days before, 5.4 for single wagons. 300 years each: four standard errors of mean and variance, a false alarm in some 4,000.
        foreach (var (years, held, variance) in new[] { (large, 5.47, 5.23), (small, 5.7, 5.415) })
        {
            var mean = years.Average();
            Assert.Equal((5.7 * 360) - held, mean, 4 * Math.Sqrt(variance / years.Length));
            Assert.Equal(variance, years.Sum(wagons => (wagons - mean) * (wagons - mean)) / (years.Length - 1), 4 * variance * Math.Sqrt(2.0 / years.Length));
        }
    }

    [Fact]
    public void Trains_a_tenth_as_long_carry_the_same_tonnes()
    {
        var whole = Corridors.RunMany(Corridors.Shipped("mini-corridor.yaml"), 6).Average(run => run["throughput.caspian"]);
        var tenth = Corridors.RunMany(Corridors.Shipped("mini-corridor.yaml", "trains.wagonload.longest=6 wagon", "trains.wagonload.departs=when 4 wagon or after 36 h", "rail.*.paths=times 10", "rail.*.background=times 10", "borders.boyuk-kesik.servers=40", "borders.boyuk-kesik.sidings=60 train"), 6).Average(run => run["throughput.caspian"]);

        Assert.Equal(whole, tenth, whole * 0.03);
    }

    [Fact]
    public void Trains_a_tenth_as_long_take_ten_times_as_many_events_and_carry_the_same_tonnes()
    {
        var (whole, tenth) = (Trains(60), Trains(6));

        // 600 wagons a day; 17 h on the way and what a day brings in groups are inside at the end.
        Assert.Equal(600 * 60 * 365, whole["carried.ore"], 1.5 * 600 * 60);
        Assert.Equal(whole["carried.ore"], tenth["carried.ore"], 2.0 * 60 * 60);
        Assert.Equal(10, tenth.Result.Events / (double)whole.Result.Events, 0.5);
    }

    private static Outcome Trains(int wagons) => Corridors.Run($$"""
        warm-up: 0 d
        runs-for: 1 y
        places: { west: {}, border: {}, east: {} }
        flows: { ore: { cargo: wagon, from: west, to: east, rate: 600 wagon/d, arrives: scheduled groups of {{wagons}} wagon } }
        rail:
          one: { between: [west, border], length: 300 km, speed: 1000 km/d, paths: {{2400 / wagons}} train/d }
          two: { between: [border, east], length: 300 km, speed: 1000 km/d, paths: {{2400 / wagons}} train/d }
        trains: { block: { longest: {{wagons}} wagon, departs: at once } }
        borders: { border: { servers: {{1200 / wagons}}, steps: { control: { takes: 2 h } } } }
        """);

    private static double[] AnnualWagons(int batch) =>
        [.. Corridors.RunMany(Corridors.Read(Yaml(batch, days: 360, rate: 5.7, held: "takes: exponential 240 h, apart: yes")), 300).Select(run => Math.Round(run["carried.ore"] / 60 * 360 / 365))];

    private static double[] HeldByMonth(int batch)
    {
        var run = Corridors.Run(Yaml(batch));
        var months = new double[120];
        foreach (var held in run.Into("border", "held"))
        {
            var month = (int)(run.HoursOf(held.At) / 720);
            if (month < months.Length)
                months[month] += held.Units;
        }

        return months;
    }

    private static string Yaml(int batch, int days = 3601, double rate = 57, string held = "takes: exponential 24 h") => $$"""
        warm-up: 0 d
        runs-for: {{days}} d
        places: { west: {}, border: {}, east: {} }
        flows: { ore: { cargo: wagon, from: west, to: east, rate: {{rate}} wagon/d, arrives: scheduled groups of {{batch}} wagon } }
        rail:
          one: { between: [west, border], {{Corridors.NoDistance}} }
          two: { between: [border, east], {{Corridors.NoDistance}} }
        trains: { block: { longest: 57 wagon, departs: at once } }
        borders: { border: { steps: { held: { of: wagon, share: {{100 * Share}} %, {{held}} } } } }
        """;
}
