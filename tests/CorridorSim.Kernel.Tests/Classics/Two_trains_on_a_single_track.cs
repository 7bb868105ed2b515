using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Classics;

/// <summary>
/// A single track of 30 minutes each way, with 4 minutes for each crossing at its ends. A pair of trains, one each way, takes
/// 2 × (30 + 4) = 68 minutes, so 24 h / 68 min = 21.2 pairs a day in theory (as UIC 406 compresses a timetable).
/// </summary>
public sealed class Two_trains_on_a_single_track
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    [Fact]
    public void A_saturated_line_carries_a_pair_every_68_minutes()
    {
        using var simulation = new Simulation();
        var track = new Resource(simulation, "single track", 1);
        var pairs = new EventKind(simulation, "pairs");
        bool isEastNext = true;

        async Process Trains(bool isEastbound, Gate mine, Gate theirs)
        {
            while (true)
            {
                await mine.Passage();
                mine.Close();
                using (await track.Hold()) await simulation.Delay(Minutes(30 + 4));
                theirs.Open();
                isEastNext = !isEastbound;
                if (!isEastbound) pairs.Happened();
            }
        }

        var (east, west) = (new Gate(simulation, "eastbound is next"), new Gate(simulation, "westbound is next", isOpen: false));
        simulation.Start(Trains(isEastbound: true, east, west));
        simulation.Start(Trains(isEastbound: false, west, east));

        simulation.RunUntil(pairs, 1000);
        Assert.Equal(SimTime.At(Minutes(68_000)), simulation.Now);
        Assert.Equal(21.2, 24 * 60 / (simulation.Now.SinceStart.TotalMinutes / 1000), 0.05);
        Assert.True(isEastNext);
        Assert.Equal(1.0, track.Utilisation);
    }

    /// <summary>By hand: the train of minute 0 clears at 34, the opposing one of minute 10 runs 34-68, a second eastbound of minute 20 runs 68-102.</summary>
    [Fact]
    public void The_opposing_train_waits_until_the_track_is_clear()
    {
        using var simulation = new Simulation();
        var track = new Resource(simulation, "single track", 1);
        var arrivals = new List<double>();

        async Process Train()
        {
            using Hold path = await track.Hold();
            await simulation.Delay(Minutes(34));
            arrivals.Add(simulation.Now.SinceStart.TotalMinutes);
        }

        simulation.Start(Train(), "eastbound 1");
        simulation.Start(Train(), "westbound", startAfter: Minutes(10));
        simulation.Start(Train(), "eastbound 2", startAfter: Minutes(20));
        simulation.Run();

        Assert.Equal([34, 68, 102], arrivals);
    }

    /// <summary>Two trains that each enter the loop before asking for the other's section block each other, and the run says who and where.</summary>
    [Fact]
    public void Trains_that_meet_between_loops_are_named()
    {
        using var simulation = new Simulation();
        var west = new Resource(simulation, "section west", 1, tracksHolders: true);
        var east = new Resource(simulation, "section east", 1, tracksHolders: true);

        async Process Train(Resource first, Resource second)
        {
            using Hold here = await first.Hold();
            await simulation.Delay(Minutes(15));
            using Hold there = await second.Hold();
            await simulation.Delay(Minutes(15));
        }

        simulation.Start(Train(west, east), "eastbound");
        simulation.Start(Train(east, west), "westbound");
        RunEnd end = simulation.Run(SimTime.At(Minutes(1000)));

        Assert.Equal((EndReason.Deadlock, SimTime.At(Minutes(15))), (end.Reason, end.Time));
        Assert.Equal(
            "'eastbound' waits for 'section east' held by 'westbound'; 'westbound' waits for 'section west' held by 'eastbound'",
            string.Join("; ", end.WaitForCycle));
    }
}
