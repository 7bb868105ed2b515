using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Weather;

/// <summary>How much of the year storms close ports, alone and together, as it follows from the plan before any simulation.</summary>
/// <remarks>
/// A sea is closed for the share p of a month's time, and each of its storms closes a port with probability a, another one with b, drawn apart for each storm.
/// So the sea leaves one port open for 1 - ap of the time, the other for 1 - bp, and both for 1 - p (a + b - ab). Seas are independent within a month, so
/// where several close a port these shares multiply; months count with their days. The correlation is that of two events: with A and B the shares open and
/// AB the share open together, (AB - A B) / sqrt(A (1 - A) B (1 - B)). For one sea it is sqrt(ab) (1 - p) / sqrt((1 - ap)(1 - bp)) with p the mean of the year.
/// Disruptions that close ports are left out; values that change at dates count as they are when measurement starts.
/// </remarks>
public static class PortClosures
{
    private static readonly double[] DaysOfMonths = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Share of the year that storms close a port, 0 to 1.</summary>
    public static double ClosedShare(CorridorPlan plan, string port) => 1 - OpenTogether(plan, port, port);

    /// <summary>Correlation of the closures of two ports at an instant, -1 to 1; NaN when one of them is never closed by storms.</summary>
    public static double Correlation(CorridorPlan plan, string port, string other)
    {
        var (one, two) = (OpenTogether(plan, port, port), OpenTogether(plan, other, other));
        return (OpenTogether(plan, port, other) - (one * two)) / Math.Sqrt(one * (1 - one) * two * (1 - two));
    }

    private static double OpenTogether(CorridorPlan plan, string port, string other)
    {
        var open = 0.0;
        for (var month = 1; month <= 12; month++)
            open += DaysOfMonths[month - 1] * plan.Weather.Values.Aggregate(1.0, (share, sea) => share * (1 - (sea.Closed.At(plan.Starts)[month] * ClosedByStorm(sea, plan.Starts, port, other))));
        return open / DaysOfMonths.Sum();
    }

    /// <summary>Probability that a storm closes one port or the other.</summary>
    private static double ClosedByStorm(WeatherPlan sea, DateOnly day, string port, string other)
    {
        var (one, two) = (sea.Closes.GetValueOrDefault(port)?.At(day) ?? 0, sea.Closes.GetValueOrDefault(other)?.At(day) ?? 0);
        return port == other ? one : one + two - (one * two);
    }
}
