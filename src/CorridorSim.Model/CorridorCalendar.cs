using CorridorSim.Kernel;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model;

/// <summary>Translates between the clock of the simulation, which begins with the warm-up, and the calendar.</summary>
internal sealed class CorridorCalendar
{
    private readonly DateTime _origin;
    private readonly DateTime _starts;

    public CorridorCalendar(CorridorPlan plan)
    {
        // A known backlog is the state at the start, so nothing has to settle.
        _origin = (plan.Backlog.Count > 0 ? plan.Starts : plan.WarmUp.Before(plan.Starts)).ToDateTime(TimeOnly.MinValue);
        _starts = plan.Starts.ToDateTime(TimeOnly.MinValue);
        MeasuredFrom = TimeOf(_starts);
        MeasuredUntil = TimeOf(plan.Ends.ToDateTime(TimeOnly.MinValue));
    }

    /// <summary>Start of measurement: the end of the warm-up.</summary>
    public SimTime MeasuredFrom { get; }

    /// <summary>End of the run.</summary>
    public SimTime MeasuredUntil { get; }

    /// <summary>Length of the measured time in years of its own calendar (366 days in a leap year).</summary>
    public double MeasuredYears => YearsBetween(_starts, InstantOf(MeasuredUntil));

    /// <summary>Calendar years that the measured time touches, with the share of each that it covers.</summary>
    public IReadOnlyList<(int Year, double Covered)> Years
    {
        get
        {
            var ends = InstantOf(MeasuredUntil);
            return [.. Enumerable.Range(_starts.Year, ends.Year - _starts.Year + 1)
                .Select(year => (year, YearsBetween(_starts > new DateTime(year, 1, 1) ? _starts : new DateTime(year, 1, 1), ends < new DateTime(year + 1, 1, 1) ? ends : new DateTime(year + 1, 1, 1))))
                .Where(year => year.Item2 > 0)];
        }
    }

    public SimTime TimeOf(DateTime instant) => new((instant - _origin).Ticks);

    public SimTime TimeOf(DateOnly date) => TimeOf(date.ToDateTime(TimeOnly.MinValue));

    public DateTime InstantOf(SimTime time) => _origin + time.SinceStart;

    /// <summary>The first departure of a timetable after an instant.</summary>
    public SimTime Next(Timetable timetable, SimTime after) => TimeOf(timetable.After(InstantOf(after)));

    /// <summary>The instant whose parameters hold: the warm-up runs with those valid at the start of measurement.</summary>
    public DateTime ParametersAt(SimTime time)
    {
        var instant = InstantOf(time);
        return instant < _starts ? _starts : instant;
    }

    /// <summary>A dated value on the clock of the simulation: the warm-up runs with what is valid at the start of measurement.</summary>
    public Timeline<T> Follow<T>(Dated<T> value) => Follow(value.At, value);

    /// <summary>What follows from several values on the clock of the simulation.</summary>
    /// <param name="at">What it is at an instant.</param>
    /// <param name="values">The values that it is made of; none where one is not given.</param>
    public Timeline<T> Follow<T>(Func<DateTime, T> at, params IEnumerable<IDated?> values)
    {
        var ends = InstantOf(MeasuredUntil);
        var changes = values.SelectMany(value => value?.Dates ?? []).Distinct().Order()
            .Select(date => date.ToDateTime(TimeOnly.MinValue)).Where(date => date > _starts && date < ends);
        return new Timeline<T>(at(_starts), [.. changes.Select(date => (TimeOf(date), at(date)))]);
    }

    private static double YearsBetween(DateTime from, DateTime until)
    {
        var years = 0.0;
        for (var year = from.Year; year <= until.Year; year++)
        {
            var begins = new DateTime(year, 1, 1);
            var ends = begins.AddYears(1);
            var overlap = (until < ends ? until : ends) - (from > begins ? from : begins);
            if (overlap > TimeSpan.Zero)
                years += overlap / (ends - begins);
        }

        return years;
    }
}
