namespace CorridorSim.Scenarios.Hindcasts;

/// <summary>How many years a window is long, as results count them: each day is a part of its own calendar year.</summary>
internal static class CalendarYears
{
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    public static double Between(DateOnly from, DateOnly to)
    {
        var years = 0.0;
        for (var year = from.Year; year <= to.Year; year++)
        {
            var (begins, ends) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var (first, last) = (from > begins ? from : begins, to < ends ? to : ends);
            years += (last.DayNumber - first.DayNumber + 1) / (double)(ends.DayNumber - begins.DayNumber + 1);
        }

        return years;
    }
}
