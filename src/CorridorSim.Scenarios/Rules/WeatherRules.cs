using System.Globalization;
using CorridorSim.Model.Weather;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Says how much of the year storms close the ports of a scenario, and how often together: what the shares of `closes` come to.</summary>
internal static class WeatherRules
{
    private const int MostPorts = 50;
    private const int MostPairs = 15;

    public static void Check(PlanReview review)
    {
        var plan = review.Plan;
        var ports = plan.Weather.Values.SelectMany(sea => sea.Closes.Keys).Distinct().Where(port => PortClosures.ClosedShare(plan, port) > 0).Take(MostPorts).ToList();
        if (ports.Count < 2)
            return;
        var pairs = ports.SelectMany((port, i) => ports.Skip(i + 1).Select(other => $"{port} and {other} {Number(PortClosures.Correlation(plan, port, other), "0.00")}")).ToList();
        review.Tree.Hint(
            "storms-together",
            $"weather.{plan.Weather.Keys.First()}",
            $"Storms close {string.Join(", ", ports.Select(port => $"{port} {Number(100 * PortClosures.ClosedShare(plan, port), "0.0")} %"))} of the year. Correlation of being closed at the same time: {string.Join(", ", pairs.Take(MostPairs))}{(pairs.Count > MostPairs ? $" and {pairs.Count - MostPairs} pairs more" : "")}.",
            "It follows from the shares of 'closes': 1 is always together, 0 is by chance.");
    }

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
