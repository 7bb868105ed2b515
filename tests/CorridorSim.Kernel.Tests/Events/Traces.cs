using System.Globalization;
using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Events;

public sealed class Traces
{
    /// <summary>Keeps a hash of every event, in order.</summary>
    private sealed class TraceHash : IEventObserver
    {
        internal ulong Value { get; private set; }

        public void OnEvent(SimTime time, string name) =>
            Value = StableHash.Combine(Value, StableHash.Of(name, time.Ticks.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>A harbour with chance, priorities, preemption, impatience, filters and several simultaneous events (durations in whole minutes).</summary>
    private static ulong RunHarbour(ulong randomSeed, int replication)
    {
        var trace = new TraceHash();
        using var simulation = new Simulation { Observer = trace };
        var streams = new RandomStreams(randomSeed, replication);
        var berth = new Resource(simulation, "berth", 3);
        var crane = new PreemptiveResource(simulation, "crane", 2);
        var cargo = new Store<int>(simulation, "cargo", 10);
        var law = new Gamma(5, 0.8);

        TimeSpan Draw(RandomStream stream) => TimeSpan.FromMinutes(Math.Round(law.Sample(stream)));

        async Process Ship(int number, RandomStream stream)
        {
            while (true)
            {
                await simulation.Delay(Draw(stream));
                if (await simulation.AnyOf(berth.Request(1 + (number % 2), number % 3), simulation.Delay(Draw(stream))) == 1) continue;
                await crane.Request(priority: number % 4);
                TimeSpan left = Draw(stream);
                while (left > TimeSpan.Zero)
                {
                    WaitOutcome work = await simulation.Delay(left);
                    left = work.TimeLeft;
                    if (work.IsPreempted) await crane.Request(priority: number % 4);
                }

                crane.Release();
                cargo.TryPut(number);
                berth.Release(1 + (number % 2));
            }
        }

        async Process Truck(int number, RandomStream stream)
        {
            while (true)
            {
                await cargo.Take(item => item % 2 == number % 2);
                await simulation.Delay(Draw(stream));
            }
        }

        for (int i = 0; i < 12; i++) simulation.Start(Ship(i, streams.For($"ship-{i}", "voyage")), priority: i % 2);
        for (int i = 0; i < 3; i++) simulation.Start(Truck(i, streams.For($"truck-{i}", "trip")));
        simulation.Run(SimTime.At(TimeSpan.FromDays(7)));
        return trace.Value;
    }

    [Fact]
    public void The_same_random_seed_gives_the_same_trace_on_any_number_of_threads()
    {
        ulong[] alone = [.. Enumerable.Range(0, 8).Select(replication => RunHarbour(1, replication))];
        ulong[] again = [.. Enumerable.Range(0, 8).Select(replication => RunHarbour(1, replication))];
        ulong[] together = new ulong[8];
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, replication => together[replication] = RunHarbour(1, replication));

        Assert.Equal(alone, again);
        Assert.Equal(alone, together);
        Assert.Equal(8, alone.Distinct().Count());
        Assert.NotEqual(alone[0], RunHarbour(2, 0));
    }

    /// <summary>Changes whenever the order of events changes anywhere: a change of simulated numbers, to be named in the change log.</summary>
    [Fact]
    public void The_trace_of_the_harbour_never_changes() => Assert.Equal(8154121099825940009UL, RunHarbour(1, 0));
}
