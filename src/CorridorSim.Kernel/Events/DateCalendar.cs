namespace CorridorSim.Kernel.Events;

/// <summary>Places the simulated clock on the calendar: which date an instant is, when a month begins. One clock, no time zones.</summary>
public sealed class DateCalendar
{
    /// <summary>Makes a calendar.</summary>
    /// <param name="start">Date and time of <see cref="SimTime.Zero"/>.</param>
    public DateCalendar(DateTime start) => Start = DateTime.SpecifyKind(start, DateTimeKind.Unspecified);

    /// <summary>Date and time of <see cref="SimTime.Zero"/>.</summary>
    public DateTime Start { get; }

    /// <summary>Date and time of an instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies beyond the year 9999.</exception>
    public DateTime DateOf(SimTime time) => Start + time.SinceStart;

    /// <summary>The instant of a date; negative when it lies before the start.</summary>
    public SimTime TimeOf(DateTime date) => new((date - Start).Ticks);

    /// <summary>Year of an instant.</summary>
    public int YearOf(SimTime time) => DateOf(time).Year;

    /// <summary>Month of an instant, 1 to 12.</summary>
    public int MonthOf(SimTime time) => DateOf(time).Month;

    /// <summary>Months from the month of the start to that of an instant, from 0: the bucket of a monthly series.</summary>
    public int MonthIndexOf(SimTime time)
    {
        DateTime date = DateOf(time);
        return ((date.Year - Start.Year) * 12) + date.Month - Start.Month;
    }

    /// <summary>Years from the year of the start to that of an instant, from 0: the bucket of a yearly series.</summary>
    public int YearIndexOf(SimTime time) => YearOf(time) - Start.Year;

    /// <summary>The first midnight after an instant.</summary>
    public SimTime NextDay(SimTime time) => TimeOf(DateOf(time).Date.AddDays(1));

    /// <summary>The first instant of the next month.</summary>
    public SimTime NextMonth(SimTime time)
    {
        DateTime date = DateOf(time);
        return TimeOf(new DateTime(date.Year, date.Month, 1).AddMonths(1));
    }

    /// <summary>The first instant of the next year.</summary>
    public SimTime NextYear(SimTime time) => TimeOf(new DateTime(DateOf(time).Year + 1, 1, 1));
}
