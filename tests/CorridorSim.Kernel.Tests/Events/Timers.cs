using CorridorSim.Kernel.Events;
using Xunit;

namespace CorridorSim.Kernel.Tests.Events;

public sealed class Timers
{
    [Fact]
    public void A_timer_can_be_called_off_up_to_the_last_moment_and_only_then()
    {
        using var simulation = new Simulation();
        var log = new List<string>();
        TimerHandle late = simulation.Schedule(TimeSpan.FromMinutes(1), log.Add, "late", priority: 1);
        simulation.Schedule(TimeSpan.FromMinutes(1), handle => log.Add($"called off: {handle.Cancel()}"), late);

        simulation.Run();

        Assert.Equal(["called off: True"], log);
        Assert.False(late.IsPending);
        Assert.False(late.Cancel());
        Assert.False(default(TimerHandle).Cancel());
    }

    [Fact]
    public void A_handle_does_not_reach_the_next_timer_that_uses_the_same_memory()
    {
        using var simulation = new Simulation();
        var log = new List<string>();
        TimerHandle first = simulation.Schedule(TimeSpan.FromMinutes(1), log.Add, "first");
        simulation.Run();

        simulation.Schedule(TimeSpan.FromMinutes(1), log.Add, "second");
        Assert.False(first.Cancel());
        simulation.Run();

        using var other = new Simulation();
        TimerHandle elsewhere = other.Schedule(TimeSpan.FromMinutes(1), log.Add, "third");
        Assert.False(first.Cancel());
        Assert.True(elsewhere.IsPending);
        Assert.Equal(["first", "second"], log);
    }

    [Fact]
    public void A_negative_delay_is_refused()
    {
        using var simulation = new Simulation();

        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Schedule(TimeSpan.FromTicks(-1), _ => { }, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Delay(TimeSpan.FromTicks(-1)));
    }
}
