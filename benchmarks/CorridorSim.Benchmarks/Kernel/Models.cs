using CorridorSim.Kernel;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;

namespace CorridorSim.Benchmarks.Kernel;

/// <summary>
/// The models that are timed here and, word for word the same, in Python by <c>benchmarks/against-simpy</c>.
/// Each runs until its simulated end and returns the operations done: delays passed, customers served, parts made, items moved.
/// </summary>
internal static class Models
{
    /// <summary>n processes, each passing one random delay after another, mean 1 s.</summary>
    internal static long Hold(int processes, double seconds)
    {
        using var simulation = new Simulation();
        var draws = new Draws();
        long done = 0;

        async Process Holder()
        {
            while (true)
            {
                await simulation.Delay(draws.Exponential(1));
                done++;
            }
        }

        for (int i = 0; i < processes; i++) simulation.Start(Holder());
        simulation.Run(SimTime.At(TimeSpan.FromSeconds(seconds)));
        return done;
    }

    /// <summary>M/M/1 at load 0.8 with a process for each customer and a monitored resource.</summary>
    internal static long CustomersAtServer(double seconds)
    {
        using var simulation = new Simulation();
        var draws = new Draws();
        var server = new Resource(simulation, "server", 1);
        long served = 0;

        async Process Customer()
        {
            await server.Request();
            await simulation.Delay(draws.Exponential(0.8));
            server.Release();
            served++;
        }

        async Process Arrivals()
        {
            while (true)
            {
                await simulation.Delay(draws.Exponential(1));
                simulation.Start(Customer());
            }
        }

        simulation.Start(Arrivals());
        simulation.Run(SimTime.At(TimeSpan.FromSeconds(seconds)));
        return served;
    }

    /// <summary>M/M/1 at load 0.8: arrivals put customers into a store, a server takes them out.</summary>
    internal static long CustomersInStore(double seconds)
    {
        using var simulation = new Simulation();
        var draws = new Draws();
        var queue = new Store<long>(simulation, "queue");
        long served = 0;

        async Process Server()
        {
            while (true)
            {
                await queue.Take();
                await simulation.Delay(draws.Exponential(0.8));
                served++;
            }
        }

        async Process Arrivals()
        {
            for (long number = 0; ; number++)
            {
                await simulation.Delay(draws.Exponential(1));
                await queue.Put(number);
            }
        }

        simulation.Start(Server());
        simulation.Start(Arrivals());
        simulation.Run(SimTime.At(TimeSpan.FromSeconds(seconds)));
        return served;
    }

    /// <summary>Ten machines make parts and break down; one repairman leaves his other work for them at once.</summary>
    internal static long MachineShop(double seconds)
    {
        using var simulation = new Simulation();
        var draws = new Draws();
        var repairman = new PreemptiveResource(simulation, "repairman", 1);
        long made = 0;

        async Process Machine(ProcessHandle[] self, int index, bool[] isBroken)
        {
            while (true)
            {
                TimeSpan left = draws.Exponential(10);
                while (left > TimeSpan.Zero)
                {
                    WaitOutcome work = await simulation.Delay(left);
                    left = work.TimeLeft;
                    if (work.IsElapsed) break;
                    isBroken[index] = true;
                    await repairman.Request(priority: 1);
                    await simulation.Delay(TimeSpan.FromSeconds(30));
                    repairman.Release();
                    isBroken[index] = false;
                }

                made++;
            }
        }

        async Process Breakdowns(ProcessHandle[] machines, int index, bool[] isBroken)
        {
            while (true)
            {
                await simulation.Delay(draws.Exponential(300));
                if (!isBroken[index]) machines[index].Interrupt();
            }
        }

        async Process OtherWork()
        {
            while (true)
            {
                TimeSpan left = TimeSpan.FromSeconds(30);
                while (left > TimeSpan.Zero)
                {
                    await repairman.Request(priority: 2);
                    WaitOutcome work = await simulation.Delay(left);
                    left = work.TimeLeft;
                    if (work.IsElapsed) repairman.Release();
                }
            }
        }

        var handles = new ProcessHandle[10];
        var broken = new bool[10];
        for (int i = 0; i < handles.Length; i++)
        {
            handles[i] = simulation.Start(Machine(handles, i, broken));
            simulation.Start(Breakdowns(handles, i, broken));
        }

        simulation.Start(OtherWork());
        simulation.Run(SimTime.At(TimeSpan.FromSeconds(seconds)));
        return made;
    }

    /// <summary>Two processes hand an item to and fro through two stores, in no simulated time.</summary>
    internal static long PingPong(long rounds)
    {
        using var simulation = new Simulation();
        var there = new Store<long>(simulation, "there");
        var back = new Store<long>(simulation, "back");
        long moved = 0;

        async Process Ping()
        {
            for (long round = 0; round < rounds; round++)
            {
                await there.Put(round);
                await back.Take();
                moved += 2;
            }
        }

        async Process Pong()
        {
            while (true) await back.Put(await there.Take());
        }

        simulation.Start(Ping());
        simulation.Start(Pong());
        simulation.Run();
        return moved;
    }

    /// <summary>One process starts another, which ends after a delay, and waits for its end.</summary>
    internal static long SpawnAndFinish(long count)
    {
        using var simulation = new Simulation();
        long ended = 0;

        async Process Child()
        {
            await simulation.Delay(TimeSpan.FromSeconds(1));
            ended++;
        }

        async Process Parent()
        {
            for (long i = 0; i < count; i++) await simulation.Start(Child()).Join();
        }

        simulation.Start(Parent());
        simulation.Run();
        return ended;
    }

    /// <summary>100 processes wait for a signal or a delay, whichever is first; the other is withdrawn.</summary>
    internal static long AnyOf(double seconds)
    {
        using var simulation = new Simulation();
        var draws = new Draws();
        var signal = new Signal(simulation, "signal");
        long ended = 0;

        async Process Waiter()
        {
            while (true)
            {
                await simulation.AnyOf(signal.Wait(), simulation.Delay(draws.Exponential(1)));
                ended++;
            }
        }

        async Process Caller()
        {
            while (true)
            {
                await simulation.Delay(draws.Exponential(1));
                signal.Fire();
            }
        }

        for (int i = 0; i < 100; i++) simulation.Start(Waiter());
        simulation.Start(Caller());
        simulation.Run(SimTime.At(TimeSpan.FromSeconds(seconds)));
        return ended;
    }
}
