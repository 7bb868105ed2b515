using System.Threading;

namespace CorridorSim.Cli.Tests;

/// <summary>Clocks by which nothing depends on how fast the machine is.</summary>
internal static class Clocks
{
    /// <summary>Nothing takes any time.</summary>
    public static TimeProvider Stopped { get; } = new StoppedClock();

    /// <summary>Everything takes an hour, and every time budget is spent before it begins to run.</summary>
    public static TimeProvider Racing => new RacingClock();

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }

    private sealed class RacingClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _now += 3600;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan)
                callback(state);
            return System.CreateTimer(Nothing, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        private static void Nothing(object? state)
        {
        }
    }
}
