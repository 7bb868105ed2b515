namespace CorridorSim.Model.Tests.Sea;

/// <summary>
/// Ships going round between two ports with one berth each: a closed queueing network. Berth times exponential with mean 12 h, sailing 36 h a
/// round trip. Round trips by the product form (Gordon-Newell; the sailing time may have any law).
/// </summary>
/// <remarks>
/// Cargo always waits both ways and fills a ship with one unit, so a call is never cut short: it lands for one half of its time at berth,
/// loads for the other, and leaves full at once. Without cargo, or `at once` from an empty quay, a call would take no time at berth at all.
/// </remarks>
public sealed class FerryRingTests
{
    [Theory]
    [InlineData(1, 146.0)]
    [InlineData(2, 270.37)]
    [InlineData(4, 451.20)]
    public void The_ferry_ring_makes_the_round_trips_of_the_product_form(int vessels, double known)
    {
        var years = RoundTripsByYear(vessels, "exponential 12 h", "lognormal 18 h cv 0.5");

        var mean = years.Average();
        var half = 3.66 * Math.Sqrt(years.Sum(year => (year - mean) * (year - mean)) / (years.Length - 1) / years.Length); // t, 99.9 %, 29 degrees of freedom
        Assert.True(2 * half <= 0.05 * known, $"the interval {mean:0.00} +- {half:0.00} is too wide to prove anything");
        Assert.InRange(known, mean - half, mean + half);
    }

    [Fact]
    public void The_ferry_ring_with_constant_times_keeps_its_berths_busy_without_a_pause()
    {
        // Five ships need 60 h for a round and 12 h at each berth: each berth serves one ship after the other, 730 a year.
        Assert.All(RoundTripsByYear(5, "12 h", "18 h"), trips => Assert.InRange(trips, 729, 731));
    }

    [Fact]
    public void Three_ships_fall_well_short_of_450_round_trips_and_five_well_exceed_them()
    {
        Assert.True(RoundTripsByYear(3, "exponential 12 h", "18 h").Average() < 450 - 30);
        Assert.True(RoundTripsByYear(5, "exponential 12 h", "18 h").Average() > 450 + 30);
    }

    private static double[] RoundTripsByYear(int vessels, string atBerth, string sailing)
    {
        var plan = Corridors.Read($$"""
            starts: 2025-01-01
            warm-up: 60 d
            runs-for: 1 y
            places: { west: {}, east: {} }
            flows:
              there: { cargo: parcel, from: west, to: east, rate: 4 parcel/d, arrives: scheduled }
              back: { cargo: parcel, from: east, to: west, rate: 4 parcel/d, arrives: scheduled }
            ports: { west: { berths: { quay: 1 } }, east: { berths: { quay: 1 } } }
            sea:
              crossing:
                between: [west, east]
                vessels: { ship: { count: {{vessels}}, berth: quay, deadweight: 1000 t } }
                sailing: {{sailing}}
                at-berth: {{atBerth}}
                departs: when 100 % full
            """);
        return [.. Corridors.RunMany(plan, 30).Select(run => (run["voyages.crossing.to-east"] + run["voyages.crossing.to-west"]) / 2)];
    }
}
