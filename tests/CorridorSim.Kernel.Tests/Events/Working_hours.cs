using CorridorSim.Kernel.Events;
using FsCheck.Fluent;
using Xunit;

namespace CorridorSim.Kernel.Tests.Events;

public sealed class Working_hours
{
    private static readonly DateCalendar Calendar = new(new DateTime(2025, 1, 1)); // a Wednesday

    private static SimTime On(int day, int hour) => Calendar.TimeOf(new DateTime(2025, 1, day, hour, 0, 0));

    private static WorkingHours Weekdays => new(
        Calendar,
        new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            .Select(day => (day, new TimeOnly(8, 0), new TimeOnly(18, 0))));

    [Fact]
    public void Work_begun_on_Friday_evening_ends_on_Monday()
    {
        Assert.Equal(On(6, 10), Weekdays.Finish(On(3, 16), TimeSpan.FromHours(4)));
        Assert.Equal(On(3, 18), Weekdays.Finish(On(3, 16), TimeSpan.FromHours(2)));
        Assert.Equal(On(6, 8), Weekdays.NextOpen(On(3, 18)));
        Assert.Equal(On(3, 18), Weekdays.NextClose(On(3, 9)));
        Assert.Equal(On(6, 18), Weekdays.NextClose(On(4, 9)));
        Assert.Equal(On(17, 18), Weekdays.Finish(On(6, 8), TimeSpan.FromHours(100))); // two whole weeks of fifty hours
        Assert.Equal(TimeSpan.FromHours(50), Weekdays.OpenPerWeek);
    }

    [Fact]
    public void It_is_open_from_the_opening_time_up_to_but_not_at_the_closing_time()
    {
        Assert.True(Weekdays.IsOpen(On(3, 8)));
        Assert.False(Weekdays.IsOpen(On(3, 18)));
        Assert.False(Weekdays.IsOpen(On(4, 9)));
    }

    [Fact]
    public void Night_shifts_go_on_over_midnight_and_over_the_end_of_the_week()
    {
        var nights = WorkingHours.Daily(Calendar, new TimeOnly(22, 0), new TimeOnly(6, 0));

        Assert.Equal(On(6, 6), nights.NextClose(On(5, 23))); // Sunday night
        Assert.Equal(On(6, 23), nights.Finish(On(6, 5), TimeSpan.FromHours(2)));
    }

    [Fact]
    public void What_is_always_open_never_closes()
    {
        var always = WorkingHours.Daily(Calendar, TimeOnly.MinValue, TimeOnly.MinValue);

        Assert.Equal(SimTime.Never, always.NextClose(On(3, 9)));
        Assert.Equal(On(30, 9), always.Finish(On(3, 9), TimeSpan.FromDays(27)));
    }

    [Fact]
    public void Open_time_between_begin_and_finish_is_the_work() =>
        Always.Holds(
            Gen.Choose(0, 400_000).Zip(Gen.Choose(0, 20_000)),
            minutes =>
            {
                var begin = new SimTime(minutes.Item1 * TimeSpan.TicksPerMinute);
                TimeSpan work = TimeSpan.FromMinutes(minutes.Item2);
                SimTime end = Weekdays.Finish(begin, work);
                Assert.Equal(work, Weekdays.OpenBetween(begin, end));
                if (work > TimeSpan.Zero) Assert.True(Weekdays.IsOpen(new SimTime(end.Ticks - 1)));
            });

    [Fact]
    public void Months_and_years_are_those_of_the_calendar()
    {
        SimTime leapDay = Calendar.TimeOf(new DateTime(2028, 2, 29, 12, 0, 0));

        Assert.Equal(Calendar.TimeOf(new DateTime(2028, 3, 1)), Calendar.NextMonth(leapDay));
        Assert.Equal(Calendar.TimeOf(new DateTime(2029, 1, 1)), Calendar.NextYear(leapDay));
        Assert.Equal(Calendar.TimeOf(new DateTime(2028, 3, 1)), Calendar.NextDay(leapDay));
        Assert.Equal((37, 3, 2), (Calendar.MonthIndexOf(leapDay), Calendar.YearIndexOf(leapDay), Calendar.MonthOf(leapDay)));
    }
}
