using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Hindcasts;

/// <summary>What replications foresaw of one observed outcome, and how well; all numbers in the unit of the observation.</summary>
public sealed record Forecast
{
    /// <summary>Replications in which it happened at all.</summary>
    public required int Count { get; init; }

    /// <summary>Mean over these.</summary>
    public required double Mean { get; init; }

    /// <summary>Median over these.</summary>
    public required double Median { get; init; }

    /// <summary>The central 80 % of them: from the 10 % to the 90 % quantile.</summary>
    public required Interval Central80 { get; init; }

    /// <summary>The central 95 % of them: from the 2.5 % to the 97.5 % quantile.</summary>
    public required Interval Central95 { get; init; }

    /// <summary>Whether the observation lies in the central 80 %; of an observed range, whether any of it does.</summary>
    public required bool IsHitAt80 { get; init; }

    /// <summary>Whether the observation lies in the central 95 %; of an observed range, whether any of it does.</summary>
    public required bool IsHitAt95 { get; init; }

    /// <summary>Continuous ranked probability score; see <see cref="Statistics.Crps"/>.</summary>
    public required double Crps { get; init; }

    /// <summary>How far the median lies from the observation, as a share of it; 0 within an observed range.</summary>
    public required double Difference { get; init; }

    /// <summary>The score as a share of the observation, comparable between rows of different units.</summary>
    public required double RelativeCrps { get; init; }

    /// <summary>Scores simulated values against what was observed.</summary>
    /// <param name="simulated">One value a replication; NaN where nothing happened.</param>
    /// <param name="observed">What was observed, in the same unit.</param>
    /// <returns>The forecast; none when it happened in fewer than two replications.</returns>
    public static Forecast? Of(IEnumerable<double> simulated, Band observed)
    {
        var sorted = simulated.Where(double.IsFinite).Order().ToList();
        if (sorted.Count < 2)
            return null;
        var range = new Interval(observed.Low, observed.High);
        var (median, score) = (Quantile.Of(sorted, 0.5), Statistics.Crps.Of(sorted, range));
        var (central80, central95) = (Between(sorted, 0.1, 0.9), Between(sorted, 0.025, 0.975));
        var nearest = Math.Clamp(median, observed.Low, observed.High);
        var size = Math.Abs(observed.Middle());
        return new Forecast
        {
            Count = sorted.Count,
            Mean = Sample.Of(sorted).Mean,
            Median = median,
            Central80 = central80,
            Central95 = central95,
            IsHitAt80 = Overlap(central80, range),
            IsHitAt95 = Overlap(central95, range),
            Crps = score,
            Difference = size > 0 ? (median - nearest) / size : double.NaN,
            RelativeCrps = size > 0 ? score / size : double.NaN,
        };
    }

    private static Interval Between(List<double> sorted, double low, double high) => new(Quantile.Of(sorted, low), Quantile.Of(sorted, high));

    private static bool Overlap(Interval one, Interval other) => one.Low <= other.High && other.Low <= one.High;
}
