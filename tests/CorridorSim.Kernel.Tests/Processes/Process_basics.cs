using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Processes;

public sealed class Process_basics
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    [Fact]
    public void A_process_runs_from_top_to_bottom_in_simulated_time()
    {
        using var simulation = new Simulation();
        var log = new List<string>();

        async Process Train()
        {
            log.Add($"departs {simulation.Now}");
            await simulation.Delay(Minutes(10));
            log.Add($"arrives {simulation.Now}");
        }

        simulation.Start(Train());
        RunEnd end = simulation.Run();

        Assert.Equal(["departs 00:00:00", "arrives 00:10:00"], log);
        Assert.Equal(EndReason.NoMoreEvents, end.Reason);
        Assert.Equal(0, end.ProcessesAlive);
    }

    [Fact]
    public void A_second_train_waits_until_the_block_is_free()
    {
        using var simulation = new Simulation();
        var block = new Resource(simulation, "block", 1);
        var arrivals = new List<SimTime>();

        async Process Train(TimeSpan departure)
        {
            await simulation.Delay(departure);
            await block.Request();
            await simulation.Delay(Minutes(10));
            block.Release();
            arrivals.Add(simulation.Now);
        }

        simulation.Start(Train(Minutes(0)));
        simulation.Start(Train(Minutes(1)));
        simulation.Run();

        Assert.Equal([SimTime.At(Minutes(10)), SimTime.At(Minutes(20))], arrivals);
    }

    [Fact]
    public void Sub_processes_return_values_and_pass_on_exceptions()
    {
        using var simulation = new Simulation();
        var log = new List<string>();

        async Process<int> Load(int wagons)
        {
            await simulation.Delay(Minutes(wagons));
            if (wagons == 3) throw new InvalidOperationException("derailed");
            return wagons * 10;
        }

        async Process Ship()
        {
            log.Add($"{await Load(2)} at {simulation.Now}");
            try
            {
                await Load(3);
            }
            catch (InvalidOperationException exception)
            {
                log.Add($"{exception.Message} at {simulation.Now}");
            }

            log.Add($"{await Load(0)} at {simulation.Now}");
        }

        simulation.Start(Ship());
        simulation.Run();

        Assert.Equal(["20 at 00:02:00", "derailed at 00:05:00", "0 at 00:05:00"], log);
    }

    [Fact]
    public void An_interrupt_tells_the_time_left_and_the_cause()
    {
        using var simulation = new Simulation();
        WaitOutcome outcome = default;

        async Process Machine() => outcome = await simulation.Delay(Minutes(10));
        ProcessHandle machine = simulation.Start(Machine());
        simulation.Schedule(Minutes(4), handle => handle.Interrupt("broken"), machine);
        simulation.Run();

        Assert.Equal(new WaitOutcome(WaitEnd.Interrupted, Minutes(6), "broken"), outcome);
        Assert.Equal(SimTime.At(Minutes(4)), simulation.Now);
    }

    [Fact]
    public void Any_of_takes_the_first_and_withdraws_the_other()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 1);
        var log = new List<string>();

        async Process Holder()
        {
            using Hold hold = await berth.Hold();
            await simulation.Delay(Minutes(10));
        }

        async Process Ship(string name, double patience)
        {
            bool gotBerth = await simulation.AnyOf(berth.Request(), simulation.Delay(Minutes(patience))) == 0;
            log.Add($"{name} {gotBerth} {simulation.Now}");
            if (gotBerth) berth.Release();
        }

        simulation.Start(Holder());
        simulation.Start(Ship("hasty", 5));
        simulation.Start(Ship("patient", 15));
        simulation.Run();

        Assert.Equal(["hasty False 00:05:00", "patient True 00:10:00"], log);
        Assert.Equal(0, berth.InUse);
        Assert.Equal(0, berth.QueueLength);
        Assert.Equal(SimTime.At(Minutes(10)), simulation.Now);
    }

    [Fact]
    public void Gates_signals_and_joins_wake_those_who_wait()
    {
        using var simulation = new Simulation();
        var port = new Gate(simulation, "port", isOpen: false);
        var whistle = new Signal(simulation, "whistle");
        var log = new List<string>();

        async Process Ship()
        {
            await port.Passage();
            log.Add($"sails {simulation.Now}");
            await whistle.Wait();
            log.Add($"hears {simulation.Now}");
        }

        ProcessHandle ship = simulation.Start(Ship());

        async Process Agent()
        {
            await simulation.Delay(Minutes(1));
            port.Open();
            await simulation.Delay(Minutes(1));
            whistle.Fire();
            await ship.Join();
            log.Add($"done {simulation.Now}");
        }

        simulation.Start(Agent());
        simulation.Run();

        Assert.Equal(["sails 00:01:00", "hears 00:02:00", "done 00:02:00"], log);
    }

    [Fact]
    public void A_process_that_fails_stops_the_run_and_is_named_with_its_time()
    {
        using var simulation = new Simulation();

        async Process Fails()
        {
            await simulation.Delay(Minutes(3));
            throw new InvalidOperationException("no such berth");
        }

        simulation.Start(Fails(), "ferry 3");

        var exception = Assert.Throws<EventFailedException>(() => simulation.Run());
        Assert.Equal(("ferry 3", SimTime.At(Minutes(3))), (exception.Name, exception.Time));
        Assert.Equal("no such berth", exception.InnerException!.Message);
    }

    /// <summary>The memory of a process that has ended may serve the next process of the same method, even of another simulation.</summary>
    [Fact]
    public void The_end_of_a_process_is_remembered_when_its_memory_serves_another_simulation()
    {
        using var simulation = new Simulation();
        using var other = new Simulation();
        bool passed = false;

        async Process Short(Simulation where) => await where.Delay(Minutes(1));

        async Process Waits(ProcessHandle ended)
        {
            await ended.Join();
            passed = true;
        }

        ProcessHandle first = simulation.Start(Short(simulation));
        simulation.Run();
        other.Start(Short(other));
        simulation.Start(Waits(first));
        simulation.Run();

        Assert.True(passed);
    }

    [Fact]
    public void Two_trains_in_each_others_way_end_the_run_with_the_circle_by_name()
    {
        using var simulation = new Simulation();
        var east = new Resource(simulation, "block east", 1, tracksHolders: true);
        var west = new Resource(simulation, "block west", 1, tracksHolders: true);

        async Process Train(Resource first, Resource second)
        {
            await first.Request();
            await simulation.Delay(Minutes(5));
            await second.Request();
        }

        simulation.Start(Train(east, west), "train 1");
        simulation.Start(Train(west, east), "train 2");
        RunEnd end = simulation.Run();

        Assert.Equal(EndReason.Deadlock, end.Reason);
        Assert.Equal(
            "Deadlock at 00:05:00: 'train 1' waits for 'block west' held by 'train 2'; 'train 2' waits for 'block east' held by 'train 1'.",
            end.ToString());
    }

    [Fact]
    public void Awaiting_a_task_fails_at_once_and_says_why()
    {
        using var simulation = new Simulation();

        async Process Wrong() => await new TaskCompletionSource().Task; // Never completed: a task that is over already would not suspend the process.
        simulation.Start(Wrong());

        var exception = Assert.Throws<EventFailedException>(() => simulation.Run());
        Assert.Contains("not of the simulation", exception.Message, StringComparison.Ordinal);
    }
}
