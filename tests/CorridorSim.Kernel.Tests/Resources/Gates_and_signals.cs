using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Resources;

public sealed class Gates_and_signals
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    [Fact]
    public void All_who_wait_pass_even_if_the_gate_closes_at_the_same_instant()
    {
        using var simulation = new Simulation();
        var port = new Gate(simulation, "port", isOpen: false);
        var log = new List<string>();

        async Process Ship(string name)
        {
            await port.Passage();
            log.Add($"{name} at {simulation.Now.SinceStart.TotalMinutes}");
        }

        simulation.Start(Ship("a"));
        simulation.Start(Ship("b"));
        simulation.Schedule(Minutes(1), p =>
        {
            p.Open();
            p.Close();
        }, port);
        simulation.Start(Ship("late"), startAfter: Minutes(2));
        simulation.Schedule(Minutes(3), p => p.Open(), port);
        simulation.Start(Ship("free"), startAfter: Minutes(4));
        simulation.Run();

        Assert.Equal(["a at 1", "b at 1", "late at 3", "free at 4"], log);
        Assert.True(port.IsOpen);
    }

    [Fact]
    public void A_signal_is_not_remembered()
    {
        using var simulation = new Simulation();
        var whistle = new Signal(simulation, "whistle");
        var log = new List<string>();

        async Process Listener(string name)
        {
            await whistle.Wait();
            log.Add($"{name} at {simulation.Now.SinceStart.TotalMinutes}");
        }

        simulation.Start(Listener("early"));
        simulation.Start(Listener("late"), startAfter: Minutes(2));
        simulation.Schedule(Minutes(1), w => w.Fire(), whistle);
        simulation.Schedule(Minutes(3), w => w.Fire(), whistle);
        simulation.Run();

        Assert.Equal(["early at 1", "late at 3"], log);
    }

    [Fact]
    public void Who_waits_again_at_once_waits_for_the_next_signal()
    {
        using var simulation = new Simulation();
        var whistle = new Signal(simulation, "whistle");
        int heard = 0;

        async Process Listener()
        {
            while (true)
            {
                await whistle.Wait();
                heard++;
            }
        }

        simulation.Start(Listener());
        simulation.Schedule(Minutes(1), w => w.Fire(), whistle);
        simulation.Run();

        Assert.Equal(1, heard);
    }
}
