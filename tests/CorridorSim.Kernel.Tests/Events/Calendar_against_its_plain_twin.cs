using CorridorSim.Kernel.Events;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CorridorSim.Kernel.Tests.Events;

/// <summary>The calendar and a sorted set are given the same random operations and must agree on every answer.</summary>
public sealed class Calendar_against_its_plain_twin
{
    private enum Do
    {
        Schedule,
        ScheduleNow,
        Take,
        TakeUntil,
        AskIfFree,
        RemoveStale,
        Renumber,
    }

    private sealed record Operation(Do What, int Delay, int Priority);

    private static readonly Gen<Operation[]> Operations = Gen.ArrayOf(
        from what in Gen.Frequency(
            (8, Gen.Constant(Do.Schedule)),
            (3, Gen.Constant(Do.ScheduleNow)),
            (8, Gen.Constant(Do.Take)),
            (2, Gen.Constant(Do.TakeUntil)),
            (2, Gen.Constant(Do.AskIfFree)),
            (1, Gen.Constant(Do.RemoveStale)),
            (1, Gen.Constant(Do.Renumber)))
        from delay in Gen.Choose(0, 12)
        from priority in Gen.Choose(-2, 2)
        select new Operation(what, delay, priority),
        300);

    [Fact]
    public void Both_give_the_same_events_in_the_same_order() => Always.Holds(Operations, Compare, times: 500);

    private static void Compare(Operation[] operations)
    {
        var calendar = new EventCalendar();
        var twin = new PlainCalendar();
        long now = 0;
        ulong sequence = 0;
        foreach (Operation operation in operations)
        {
            ulong Key(int priority) => EventKey.Make(EventKey.PriorityPart(priority), ++sequence, (int)(sequence % 1000));
            switch (operation.What)
            {
                case Do.Schedule when operation.Delay > 0 || operation.Priority != 0:
                    ulong key = Key(operation.Priority);
                    calendar.Schedule(now + operation.Delay, key);
                    twin.Add(now + operation.Delay, key);
                    break;
                case Do.Schedule or Do.ScheduleNow:
                    ulong readyKey = Key(0);
                    calendar.ScheduleNow(readyKey);
                    twin.Add(now, readyKey);
                    break;
                case Do.Take or Do.TakeUntil:
                    long until = operation.What == Do.Take ? long.MaxValue : now + operation.Delay;
                    bool taken = calendar.TryTake(now, until, out CalendarEntry next);
                    Assert.Equal(twin.TryTake(until, out (long Time, ulong Key) expected), taken);
                    if (!taken) break;
                    Assert.Equal(expected, (next.Time, next.Key));
                    now = next.Time;
                    break;
                case Do.AskIfFree:
                    Assert.Equal(twin.IsFreeUntil(now + operation.Delay), calendar.IsFreeUntil(now + operation.Delay));
                    break;
                case Do.RemoveStale:
                    // The ring keeps its stale entries until their turn, so only entries ahead are called stale here.
                    HashSet<ulong> stale = [.. twin.Keys(after: now).Where(k => k % 3 == 0)];
                    Assert.Equal(stale.Count, calendar.RemoveStale(k => !stale.Contains(k)));
                    twin.Remove(stale);
                    break;
                case Do.Renumber:
                    var renamed = new Dictionary<ulong, ulong>();
                    sequence = calendar.Renumber(renamed.Add) - 1;
                    twin.Rename(renamed);
                    break;
            }

            Assert.Equal(twin.Count, calendar.Count);
        }
    }

    /// <summary>Says what the calendar should do in the plainest way.</summary>
    private sealed class PlainCalendar
    {
        private List<(long Time, ulong Key)> _events = [];

        internal int Count => _events.Count;

        internal void Add(long time, ulong key)
        {
            _events.Add((time, key));
            _events.Sort();
        }

        internal bool TryTake(long until, out (long Time, ulong Key) next)
        {
            next = default;
            if (_events.Count == 0 || _events[0].Time > until) return false;
            next = _events[0];
            _events.RemoveAt(0);
            return true;
        }

        internal bool IsFreeUntil(long time) => _events.TrueForAll(e => e.Time > time);

        internal IEnumerable<ulong> Keys(long after) => _events.Where(e => e.Time > after).Select(e => e.Key);

        internal void Remove(HashSet<ulong> keys) => _events.RemoveAll(e => keys.Contains(e.Key));

        internal void Rename(Dictionary<ulong, ulong> keys)
        {
            _events = [.. _events.Select(e => (e.Time, keys[e.Key]))];
            _events.Sort();
        }
    }
}
