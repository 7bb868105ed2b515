namespace CorridorSim.Model.Tests.Rail;

public sealed class LocomotiveTests
{
    [Theory]
    [InlineData("count: 3, comes-back-in: 24 h", 1.5)] // a day out and a day back
    [InlineData("count: 3, background: 1, comes-back-in: 24 h", 1)]
    [InlineData("count: 3", 3)]
    public void Trains_are_as_many_as_locomotives_over_their_cycle(string pool, double trainsADay)
    {
        var run = Corridors.Run(Line(pool));

        Assert.Equal(trainsADay * 60 * 365, run["carried.ore"], 60 * 365 * 0.02);
        Assert.True(run.Hours("a", "waiting for a locomotive") > 1000);
    }

    [Fact]
    public void Where_another_pool_hauls_the_locomotive_is_changed()
    {
        var run = Corridors.Run("""
            warm-up: 20 d
            runs-for: 200 d
            places: { a: {}, b: {}, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: c, rate: 8 wagon/d, arrives: scheduled } }
            locomotives: { diesel: { count: 5 }, electric: { count: 1 } }
            rail:
              one: { between: [a, b], length: 100 km, speed: 400 km/d, locomotives: diesel }
              two: { between: [b, c], length: 100 km, speed: 200 km/d, locomotives: electric }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """);

        // One electric locomotive runs two trains a day; all the others wait for it in b and hold no diesel there.
        Assert.Equal(2 * 60 * 365, run["carried.ore"], 60 * 365 * 0.02);
        Assert.Equal(0, run.Hours("a", "waiting for a locomotive"), 6);
    }

    [Fact]
    public void The_heaviest_train_limits_its_wagons()
    {
        var run = Corridors.Run("""
            warm-up: 0 d
            runs-for: 10 d
            places: { a: {}, b: {} }
            flows: { ore: { cargo: wagon, from: a, to: b, rate: 25 wagon/d, arrives: scheduled groups of 25 wagon, stops: 2025-01-02 } }
            rail: { a-b: { between: [a, b], length: 100 km, speed: 400 km/d } }
            trains: { block: { longest: 20 wagon, heaviest: 800 t, departs: after 6 h } }
            """);

        // Ten wagons of 80 t with their load.
        Assert.Equal([10, 10, 5], run.Into("a-b", "running").Select(movement => movement.Units));
    }

    private static string Line(string pool) => $$"""
        warm-up: 20 d
        runs-for: 200 d
        places: { a: {}, b: {} }
        flows: { ore: { cargo: wagon, from: a, to: b, rate: 8 wagon/d, arrives: scheduled } }
        locomotives: { pool: { {{pool}} } }
        rail: { a-b: { between: [a, b], length: 200 km, speed: 200 km/d, locomotives: pool } }
        trains: { block: { longest: 1 wagon, departs: at once } }
        """;
}
