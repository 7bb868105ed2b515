using CorridorSim.Experiments.Statistics;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Model;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Verification;

/// <summary>Checks of the corridor model where an argument, and not a formula, gives the answer.</summary>
internal static class CorridorChecks
{
    private const int Lines = 10_000;

    private static readonly string Name = $"Tonnes that never arrive on {Lines} random single tracks, crowded from both ends";

    private const string Source = "None: a train enters a section only when it has a place at the end of it, so a single track cannot lock itself";

    public static IReadOnlyList<VerificationCheck> All { get; } =
    [
        new(Name, Source, false, effort =>
        {
            var left = effort.Replicator.Run(new NumberOfReplication(TonnesLeft), effort.RandomSeed, 0, Lines).Sum(result => result.Kpis[0]);
            return new VerificationResult(Name, Source, 0, new Interval(left, left), 0, 0);
        }),
    ];

    /// <summary>Tonnes inside, or all when nothing set out, a month after a day on which trains came from both ends.</summary>
    public static double TonnesLeft(ulong randomSeed, int number)
    {
        var balance = Corridor.Of(CrowdedSingleTrack(new RandomStreams(randomSeed, number).For("single track", "plan"))).Balance(randomSeed, number);
        return balance.In > 0 ? balance.Inside : 1;
    }

    private static CorridorPlan CrowdedSingleTrack(RandomStream random)
    {
        int Between(int first, int last) => first + (int)(random.Next() * (last - first + 1));
        FlowPlan Crowd(string from, string to) => new()
        {
            Cargo = "wagon",
            From = from,
            To = Destinations.Only(to),
            Rate = (double)Between(1, 80),
            Arrives = new Arrivals(ArrivalPattern.Scheduled, 1), // at least one each way
            Stops = new DateOnly(2025, 1, 2),
        };

        return new CorridorPlan
        {
            Scenario = "crowded single track",
            Starts = new DateOnly(2025, 1, 1),
            WarmUp = default,
            RunsFor = new CalendarSpan(0, 1, 0),
            Cargo = new OrderedDictionary<string, CargoPlan> { ["wagon"] = new() { Unit = CargoUnit.Wagon, Load = 60 } },
            Places = new OrderedDictionary<string, PlacePlan> { ["a"] = new(), ["b"] = new() },
            Flows = new OrderedDictionary<string, FlowPlan> { ["east"] = Crowd("a", "b"), ["west"] = Crowd("b", "a") },
            Rail = new OrderedDictionary<string, RailLinePlan>
            {
                ["a-b"] = new()
                {
                    Between = ["a", "b"],
                    Length = 10,
                    Speed = 480,
                    Paths = (double)Between(20, 300),
                    Background = (double)Between(0, 4),
                    BackgroundPriority = Between(0, 20),
                    Loops = Between(0, 7),
                    Clearing = TimeSpan.FromMinutes(Between(1, 30)),
                },
            },
            Trains = new OrderedDictionary<string, TrainClassPlan> { ["block"] = new() { Longest = Between(1, 6), Departs = DepartureRule.AtOnce } },
        };
    }
}
