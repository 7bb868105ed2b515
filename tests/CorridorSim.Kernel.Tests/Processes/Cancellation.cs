using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Processes;

public sealed class Cancellation
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    [Fact]
    public void A_cancelled_process_unwinds_and_gives_back_what_it_holds()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 1);
        var log = new List<string>();

        async Process Inner()
        {
            using Hold hold = await berth.Hold();
            await simulation.Delay(Minutes(10));
            log.Add("never");
        }

        async Process Ship()
        {
            try
            {
                await Inner();
                log.Add("never");
            }
            finally
            {
                log.Add($"leaves at {simulation.Now}, in use {berth.InUse}");
            }
        }

        async Process Owner(ProcessHandle ship)
        {
            await simulation.Delay(Minutes(3));
            Assert.True(ship.Cancel());
            await ship.Join();
            log.Add($"sees the end at {simulation.Now}");
        }

        simulation.Start(Owner(simulation.Start(Ship())));
        simulation.Run();

        Assert.Equal(["leaves at 00:03:00, in use 0", "sees the end at 00:03:00"], log);
        Assert.Equal(0, simulation.ProcessesAlive);
    }

    [Fact]
    public void A_process_cancelled_before_it_begins_never_runs()
    {
        using var simulation = new Simulation();
        bool ran = false;

        async Process Ship()
        {
            ran = true;
            await simulation.Delay(Minutes(1));
        }

        ProcessHandle ship = simulation.Start(Ship(), startAfter: Minutes(5));
        simulation.Schedule(Minutes(1), handle => handle.Cancel(), ship);
        simulation.Run();

        Assert.False(ran);
        Assert.False(ship.IsAlive);
        Assert.Equal(SimTime.At(Minutes(1)), simulation.Now);
    }

    [Fact]
    public void A_cancelled_request_leaves_the_queue()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 0);

        async Process Ship() => await berth.Request();
        ProcessHandle ship = simulation.Start(Ship());
        simulation.Schedule(Minutes(1), handle => handle.Cancel(), ship);
        simulation.Run();

        berth.Capacity = 1;
        Assert.Equal((0, 0, 0), (berth.InUse, berth.QueueLength, simulation.ProcessesAlive));
    }

    [Fact]
    public void A_process_that_ends_itself_runs_up_to_its_next_wait()
    {
        using var simulation = new Simulation();
        ProcessHandle self = default;
        var log = new List<string>();

        async Process Ship()
        {
            self.Cancel();
            log.Add("goes on");
            await simulation.Delay(Minutes(1));
            log.Add("never");
        }

        self = simulation.Start(Ship());
        simulation.Run();

        Assert.Equal(["goes on"], log);
        Assert.Equal(SimTime.Zero, simulation.Now);
    }
}
