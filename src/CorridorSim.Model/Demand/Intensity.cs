using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Demand;

/// <summary>
/// The arrival intensity of a flow as steps in time. The n-th arrival comes when the cumulated intensity reaches E1 + ... + En, so a
/// multiplied rate re-times the same arrivals.
/// </summary>
internal sealed class Intensity
{
    private readonly long[] _begins; // ticks at which each step begins
    private readonly double[] _groupsPerHour;
    private readonly long _ends;

    public Intensity(FlowPlan flow, CargoPlan cargo, CorridorCalendar calendar)
    {
        var steps = StepDates(flow, calendar, [flow.Rate, flow.Annual, flow.Growth, flow.Season, flow.Arrives]);
        var spans = StepDates(flow, calendar, [flow.Rate, flow.Annual]);
        _begins = [.. steps.Select(date => calendar.TimeOf(date).Ticks)];
        _groupsPerHour = [.. steps.Select(date => UnitsPerDay(flow, cargo, calendar, date, Middle(date)) / flow.Arrives.At(calendar.ParametersAt(calendar.TimeOf(date))).GroupSize / 24)];
        _ends = calendar.MeasuredUntil.Ticks;

        // Of the month, or of what a change of the rate leaves of it. Other changes do not move it, so that all before them stays as it was.
        DateTime Middle(DateTime date)
        {
            var begins = spans.FindLast(span => span <= date);
            var ends = spans.FindIndex(span => span > date) is >= 0 and var next ? spans[next] : calendar.InstantOf(calendar.MeasuredUntil);
            return calendar.ParametersAt(calendar.TimeOf(begins + ((ends - begins) / 2)));
        }
    }

    /// <summary>Ticks at which the cumulated intensity has grown by an amount since an instant; the far future when it never does within the run.</summary>
    /// <param name="now">The instant, in ticks.</param>
    /// <param name="amount">Groups.</param>
    /// <param name="step">The step in which a former instant lay, or 0; becomes that of this one.</param>
    public long After(long now, double amount, ref int step)
    {
        while (step + 1 < _begins.Length && _begins[step + 1] <= now)
            step++;
        return After(now, amount, step);
    }

    private long After(long now, double amount, int step)
    {
        for (; step < _begins.Length; step++)
        {
            var until = step + 1 < _begins.Length ? _begins[step + 1] : _ends;
            var gained = _groupsPerHour[step] * ((until - now) / (double)TimeSpan.TicksPerHour);
            if (gained >= amount)
                return now + (long)(amount / _groupsPerHour[step] * TimeSpan.TicksPerHour);
            amount -= gained;
            now = until;
        }

        return long.MaxValue;
    }

    /// <summary>The intensity cumulated between two instants of the run: groups expected to arise.</summary>
    public double Between(Kernel.SimTime from, Kernel.SimTime until)
    {
        var groups = 0.0;
        for (var step = 0; step < _begins.Length; step++)
        {
            var begins = Math.Max(_begins[step], from.Ticks);
            var ends = Math.Min(step + 1 < _begins.Length ? _begins[step + 1] : _ends, until.Ticks);
            groups += ends > begins ? _groupsPerHour[step] * ((ends - begins) / (double)TimeSpan.TicksPerHour) : 0;
        }

        return groups;
    }

    /// <summary>Groups that arise in a span at the intensity of the start of the run.</summary>
    public int GroupsAtStart(TimeSpan span) => (int)(_groupsPerHour[0] * span.TotalHours);

    private static List<DateTime> StepDates(FlowPlan flow, CorridorCalendar calendar, IDated?[] values)
    {
        var begins = calendar.InstantOf(Kernel.SimTime.Zero);
        var ends = calendar.InstantOf(calendar.MeasuredUntil);
        var dates = new SortedSet<DateTime> { begins };
        for (var month = new DateTime(begins.Year, begins.Month, 1); month < ends; month = month.AddMonths(1))
            dates.Add(month);
        foreach (var date in values.SelectMany(value => value?.Dates ?? [])
            .Concat(new[] { flow.Begins, flow.Stops }.OfType<DateOnly>()))
        {
            dates.Add(date.ToDateTime(TimeOnly.MinValue));
        }

        return [.. dates.Where(date => date >= begins && date < ends)];
    }

    private static double UnitsPerDay(FlowPlan flow, CargoPlan cargo, CorridorCalendar calendar, DateTime date, DateTime middle)
    {
        var parameters = calendar.ParametersAt(calendar.TimeOf(date));
        if (flow.Begins?.ToDateTime(TimeOnly.MinValue) > parameters || flow.Stops?.ToDateTime(TimeOnly.MinValue) <= parameters)
            return 0;

        // Growth compounds daily; within a step, a month at most, the middle stands for all.
        var growth = Grown(flow.Growth, calendar.InstantOf(calendar.MeasuredFrom), date, middle);
        var season = flow.Season.At(parameters);
        if (flow.Rate is { } rate)
            return rate.At(parameters) * season[date.Month] * growth;

        // An annual amount is what the year brings, so the season only shares it out.
        var tonnes = flow.Annual!.At(parameters);
        var daysInYear = DateTime.IsLeapYear(date.Year) ? 366 : 365;
        var weightedDays = Enumerable.Range(1, 12).Sum(month => season[month] * DateTime.DaysInMonth(date.Year, month));
        var load = flow.Load is > 0 ? flow.Load.Value : cargo.Load;
        return tonnes / load / daysInYear * (season[date.Month] * daysInYear / weightedDays) * growth;
    }

    /// <summary>What one has become at an instant, at the growth of each part of the time since the start, as it is known on a day.</summary>
    private static double Grown(Dated<double> growth, DateTime starts, DateTime day, DateTime instant)
    {
        var (grown, from) = (1.0, starts);
        foreach (var date in growth.Changes.Select(change => change.From.ToDateTime(TimeOnly.MinValue)).Where(date => date > starts && date <= day && date < instant))
        {
            grown *= Over(from, date);
            from = date;
        }

        return grown * Over(from, instant);

        double Over(DateTime from, DateTime until) => Math.Pow(1 + growth.At(from), (until - from).TotalDays / 365.25);
    }
}
