namespace CorridorSim.Kernel.Events;

/// <summary>When something is open in the week, and how long work takes that is done in opening hours only.</summary>
/// <remarks>A shift that ends at or before its beginning goes on into the next day; 24 hours are written as from midnight to midnight.</remarks>
public sealed class WorkingHours
{
    private readonly DateCalendar _calendar;
    private readonly (long From, long To)[] _open; // within the week that begins on Monday, in ticks, sorted, not touching
    private readonly long _openTicks;

    /// <summary>Makes opening hours.</summary>
    /// <param name="calendar">Gives the day of the week of an instant.</param>
    /// <param name="shifts">Day, opening and closing time; at least one. They may overlap.</param>
    public WorkingHours(DateCalendar calendar, params IEnumerable<(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes)> shifts)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(shifts);
        _calendar = calendar;
        _open = Merge(shifts.SelectMany(Parts));
        if (_open.Length == 0) throw new ArgumentException("Opening hours need at least one shift: what never opens lets nobody through.", nameof(shifts));
        _openTicks = _open.Sum(span => span.To - span.From);
    }

    /// <summary>The same hours on every day of the week.</summary>
    /// <param name="calendar">Gives the day of the week of an instant.</param>
    /// <param name="opens">Opening time.</param>
    /// <param name="closes">Closing time; at or before the opening time for a shift over midnight.</param>
    public static WorkingHours Daily(DateCalendar calendar, TimeOnly opens, TimeOnly closes) =>
        new(calendar, Enum.GetValues<DayOfWeek>().Select(day => (day, opens, closes)));

    /// <summary>Open hours in a week.</summary>
    public TimeSpan OpenPerWeek => new(_openTicks);

    /// <summary>True when it is open at an instant; open at the opening time, closed at the closing time.</summary>
    public bool IsOpen(SimTime time)
    {
        long inWeek = InWeek(time);
        return Array.Exists(_open, span => span.From <= inWeek && inWeek < span.To);
    }

    /// <summary>The instant itself when it is open, else the next opening.</summary>
    public SimTime NextOpen(SimTime time) => Finish(time, TimeSpan.Zero);

    /// <summary>The next closing after an instant at which it is open; <see cref="SimTime.Never"/> when it never closes.</summary>
    public SimTime NextClose(SimTime time)
    {
        if (_openTicks == TimeSpan.TicksPerDay * 7) return SimTime.Never;
        SimTime open = NextOpen(time);
        long inWeek = InWeek(open);
        int index = Array.FindIndex(_open, span => span.From <= inWeek && inWeek < span.To);
        SimTime close = open + new TimeSpan(_open[index].To - inWeek);

        // A shift that ends at the end of the week goes on when the week begins with one.
        return _open[index].To == TimeSpan.TicksPerDay * 7 && _open[0].From == 0 ? close + new TimeSpan(_open[0].To) : close;
    }

    /// <summary>When work is done that begins at an instant and goes on in opening hours only.</summary>
    /// <param name="time">When the work could begin.</param>
    /// <param name="work">Zero or longer. Zero gives the next time it is open.</param>
    public SimTime Finish(SimTime time, TimeSpan work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(work, TimeSpan.Zero);
        long weeks = work.Ticks / _openTicks, left = work.Ticks % _openTicks;
        if (weeks > 0 && left == 0) (weeks, left) = (weeks - 1, _openTicks); // end with the last open moment, not with the next
        long now = time.Ticks + (weeks * 7 * TimeSpan.TicksPerDay);
        for (; ; )
        {
            long inWeek = InWeek(new SimTime(now)), weekStart = now - inWeek;
            foreach ((long from, long to) in _open)
            {
                long begin = Math.Max(from, inWeek);
                if (begin >= to) continue;
                if (left <= to - begin && !(left == 0 && begin == to)) return new SimTime(weekStart + begin + left);
                left -= to - begin;
            }

            now = weekStart + (7 * TimeSpan.TicksPerDay);
        }
    }

    /// <summary>Open time between two instants.</summary>
    public TimeSpan OpenBetween(SimTime from, SimTime to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        return new TimeSpan(OpenSinceMonday(to) - OpenSinceMonday(from));
    }

    private static IEnumerable<(long From, long To)> Parts((DayOfWeek Day, TimeOnly Opens, TimeOnly Closes) shift)
    {
        const long Week = 7 * TimeSpan.TicksPerDay;
        long day = (((int)shift.Day + 6) % 7) * TimeSpan.TicksPerDay;
        long from = day + shift.Opens.Ticks, to = day + shift.Closes.Ticks;
        if (to <= from) to += TimeSpan.TicksPerDay;
        yield return (from, Math.Min(to, Week));
        if (to > Week) yield return (0, to - Week);
    }

    private static (long From, long To)[] Merge(IEnumerable<(long From, long To)> spans)
    {
        var merged = new List<(long From, long To)>();
        foreach ((long from, long to) in spans.Order())
        {
            if (merged.Count > 0 && from <= merged[^1].To) merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, to));
            else merged.Add((from, to));
        }

        return [.. merged];
    }

    private long InWeek(SimTime time)
    {
        const long Week = 7 * TimeSpan.TicksPerDay;
        long sinceMonday = _calendar.Start.Ticks + time.Ticks; // 1 January of the year 1 was a Monday
        return ((sinceMonday % Week) + Week) % Week;
    }

    private long OpenSinceMonday(SimTime time)
    {
        const long Week = 7 * TimeSpan.TicksPerDay;
        long inWeek = InWeek(time), weeks = (_calendar.Start.Ticks + time.Ticks - inWeek) / Week, open = weeks * _openTicks;
        foreach ((long from, long to) in _open) open += Math.Clamp(inWeek - from, 0, to - from);
        return open;
    }
}
