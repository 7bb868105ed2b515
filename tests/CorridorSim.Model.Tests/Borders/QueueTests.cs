namespace CorridorSim.Model.Tests.Borders;

/// <summary>Borders to which trains come at random, as the queues of the textbook: the mean wait before a server is known.</summary>
public sealed class QueueTests
{
    private const int Replications = 25;

    /// <summary>Erlang's delay formula: C / (c mu - lambda), C the probability that all servers are busy.</summary>
    [Fact]
    public void Trains_wait_for_one_of_three_servers_as_Erlang_says()
    {
        const double Load = 1.8;
        var all = Load * Load * Load / 6 * (3 / (3 - Load));
        var busy = all / (1 + Load + (Load * Load / 2) + all);

        LiesAt(busy / (3 - Load), Waits("servers: 3, steps: { control: { takes: exponential 1 h } }", trainsADay: 24 * Load, border: "one"));
    }

    /// <summary>Pollaczek and Khinchine: rho (1 + cv^2) / (2 (1 - rho)) times the mean service.</summary>
    [Fact]
    public void A_server_with_steps_of_any_law_is_waited_for_as_Pollaczek_and_Khinchine_say()
    {
        // Two steps of 20 min and 40 min: variances add up.
        var squaredCv = Math.Pow(20 * 0.9 / 60, 2) + Math.Pow(40 * 0.6 / 60, 2);

        LiesAt(0.6 * (1 + squaredCv) / (2 * 0.4), Waits("servers: 1, steps: { papers: { takes: lognormal 20 min cv 0.9 }, control: { takes: gamma 40 min cv 0.6 } }", trainsADay: 24 * 0.6, border: "one"));
    }

    /// <summary>What leaves an exponential server is a Poisson stream again (P. J. Burke, Operations Research 4, 1956), so the second border is a queue of its own.</summary>
    [Fact]
    public void The_second_of_two_borders_is_waited_for_as_if_the_first_were_not_there()
    {
        const string First = "servers: 1, steps: { control: { takes: exponential 1 h } }";
        var (rate, served) = (0.5, 1 / 0.8);

        LiesAt(rate / served / (served - rate), Waits(First, trainsADay: 24 * rate, border: "two", second: "servers: 1, steps: { control: { takes: exponential 48 min } }"));
    }

    /// <summary>Trains of the higher class wait W0 / (1 - rho1), the others W0 / ((1 - rho1)(1 - rho)), W0 the mean of what is left of a service (A. Cobham, Operations Research 2, 1954).</summary>
    [Fact]
    public void Trains_of_higher_priority_go_first_and_the_others_pay_for_it()
    {
        // Loads of .2 and .3; exponential services of 1 h: W0 is .5 h.
        var runs = Runs("servers: 1, steps: { control: { takes: exponential 1 h } }", trainsADay: 24 * 0.3, years: 13, mailADay: 24 * 0.2);

        LiesAt(0.5 / 0.8, [.. runs.Select(run => WaitOf(run, "mail"))]);
        LiesAt(0.5 / (0.8 * 0.5), [.. runs.Select(run => WaitOf(run, "ore"))]);

        // Less the service and the three short runs.
        static double WaitOf(Outcome run, string flow) => (run[$"transit.{flow}.mean"] * 24) - 1 - (3 * 0.1 / 10_000 * 24);
    }

    private static double[] Waits(string first, double trainsADay, string border, string second = "steps: {}")
    {
        const int Years = 7;
        return [.. Runs(first, trainsADay, Years, second).Select(run => run.Hours(border, "waiting for a server") / (run["carried.ore"] / 60 * Years))];
    }

    private static Outcome[] Runs(string first, double trainsADay, int years, string second = "steps: {}", double mailADay = 0) => Corridors.RunMany(
        Corridors.Read($$"""
            warm-up: 30 d
            runs-for: {{years}} y
            places: { west: {}, one: {}, two: {}, east: {} }
            flows:
              ore: { cargo: wagon, from: west, to: east, rate: {{trainsADay:0.######}} wagon/d, arrives: random, train: slow }
              mail: { cargo: teu, from: west, to: east, rate: {{mailADay:0.######}} TEU/d, arrives: random, train: fast }
            rail:
              a: { between: [west, one], {{Corridors.NoDistance}} }
              b: { between: [one, two], {{Corridors.NoDistance}} }
              c: { between: [two, east], {{Corridors.NoDistance}} }
            trains: { slow: { longest: 1 wagon, departs: at once }, fast: { longest: 1 wagon, departs: at once, priority: 5 } }
            borders: { one: { {{first}} }, two: { {{second}} } }
            """),
        Replications);

    private static void LiesAt(double known, double[] waits)
    {
        // 99.9 % interval by t with 24 degrees of freedom.
        var mean = waits.Average();
        var half = 3.745 * Math.Sqrt(waits.Sum(wait => (wait - mean) * (wait - mean)) / (waits.Length - 1) / waits.Length);
        Assert.True(2 * half <= 0.05 * known, $"the interval {mean:0.0000} +- {half:0.0000} is too wide to prove anything");
        Assert.InRange(known, mean - half, mean + half);
    }
}
