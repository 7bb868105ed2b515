using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Observation;
using Xunit;

namespace CorridorSim.Kernel.Tests.Observation;

public sealed class Figures
{
    [Fact]
    public void A_tally_gives_mean_variance_and_extremes()
    {
        var tally = new Tally();
        foreach (double value in (double[])[1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09]) tally.Add(value);

        Assert.Equal(1.343, tally.Mean, 12); // Law, Simulation Modeling and Analysis: ten observations
        Assert.Equal(0.167512, tally.Variance, 6);
        Assert.Equal((10, 0.50, 1.89), (tally.Count, tally.Minimum, tally.Maximum));
    }

    [Fact]
    public void Tallies_of_two_halves_add_up_to_that_of_the_whole()
    {
        var (whole, first, second) = (new Tally(), new Tally(), new Tally());
        for (int i = 0; i < 100; i++)
        {
            double value = 1e6 + Math.Sin(i);
            whole.Add(value);
            (i < 30 ? first : second).Add(value);
        }

        first.Add(second);
        first.Add(new Tally());

        Assert.Equal(whole.Mean, first.Mean, 1e-6);
        Assert.Equal(whole.Variance, first.Variance, 1e-9);
        Assert.Equal(whole.Count, first.Count);
        Assert.True(double.IsNaN(new Tally().Mean));
        Assert.Equal(0, new Tally().Sum);
    }

    [Fact]
    public void A_time_weighted_mean_counts_how_long_each_value_lasted()
    {
        using var simulation = new Simulation();
        var trains = new TimeWeighted(simulation, 2);
        simulation.Schedule(TimeSpan.FromHours(1), t => t.Value = 5, trains);
        simulation.Schedule(TimeSpan.FromHours(3), t => t.Value = 0, trains);
        simulation.Run(SimTime.At(TimeSpan.FromHours(4)));

        Assert.Equal((3.0, 12.0, 0.0, 5.0), (trains.Mean, trains.IntegralHours, trains.Minimum, trains.Maximum));
        trains.Reset();
        Assert.Equal(0, trains.Mean);
    }

    [Fact]
    public void A_histogram_counts_classes_and_what_lies_outside()
    {
        var histogram = new Histogram(least: 0, classWidth: 10, classes: 3);
        foreach (double value in (double[])[-1, 0, 5, 10, 29.9, 30]) histogram.Add(value);

        Assert.Equal([2, 1, 1], histogram.Weights);
        Assert.Equal((1.0, 1.0, 6.0), (histogram.Below, histogram.Above, histogram.Total));
        Assert.Equal(10, histogram.Quantile(0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => histogram.Add(double.NaN));
    }

    [Fact]
    public void A_series_sums_by_month_of_the_calendar()
    {
        using var simulation = new Simulation();
        var calendar = new DateCalendar(new DateTime(2025, 1, 15));
        var tonnes = new TimeSeries(simulation, calendar.MonthIndexOf);
        foreach (int day in (int[])[0, 16, 17, 50]) simulation.Schedule(TimeSpan.FromDays(day), t => t.Add(100), tonnes);
        simulation.Run();

        Assert.Equal([200, 100, 100], tonnes.Sums); // 15 and 31 January; 1 February; 6 March
        Assert.Equal([2, 1, 1], tonnes.Counts);
    }
}
