using System.Threading;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Search;

/// <summary>
/// Finds where a corridor saturates: the largest demand multiplier at which at least 98 % of the tonnes that a target offers at its screenline are still carried.
/// All multipliers are simulated with common random numbers, so that the same arrivals are only re-timed.
/// </summary>
/// <param name="replicator">Runs the replications.</param>
public sealed class SaturationSearch(Replicator replicator)
{
    /// <summary>Share of the demand offered that must be carried.</summary>
    public const double CarriedShare = 0.98;

    /// <summary>Least multiplier tried; returned when not even it is carried.</summary>
    public const double Least = 1.0 / 8;

    /// <summary>Greatest multiplier tried; returned when it is carried.</summary>
    public const double Most = 8;

    /// <summary>Replications at each multiplier.</summary>
    public const int ReplicationsEach = 4;

    /// <summary>Replications that a search usually makes, for estimates of the time left.</summary>
    public const int UsualReplications = 9 * ReplicationsEach;

    /// <summary>Bisection ends when both ends agree to this ratio: two decimals near 1.</summary>
    private const double Agreement = 1.008;

    /// <summary>Searches by doubling or halving from 1 until the point is bracketed, then by bisection on a logarithmic scale.</summary>
    /// <param name="atDemand">Makes the corridor with all demand multiplied.</param>
    /// <param name="throughput">Indicator of the tonnes carried, such as <c>throughput.caspian</c>.</param>
    /// <param name="offered">Indicator of the tonnes offered, such as <c>offered.caspian</c>; compared as a ratio of sums over the replications.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="delivered">Called after each replication.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The multiplier, rounded to two decimals, from 1/8 to 8; NaN when nothing is offered, when the indicators are missing, or when cancelled.</returns>
    /// <remarks>The carried share is taken to fall with demand. A difference below 2 % of the demand is the noise of a finite year (what is still under way at its end).</remarks>
    public double Find(Func<double, IReplicable> atDemand, string throughput, string offered, ulong randomSeed, Action? delivered = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(atDemand);
        double Share(double multiplier) => CarriedAt(atDemand(multiplier), throughput, offered, randomSeed, delivered, cancellation);

        var first = Share(1);
        if (double.IsNaN(first))
            return double.NaN;

        var (carried, lost) = first >= CarriedShare ? Upwards(Share) : Downwards(Share);
        while (lost / carried > Agreement && carried >= Least && lost <= Most)
        {
            var middle = Math.Sqrt(carried * lost);
            if (Share(middle) >= CarriedShare)
                carried = middle;
            else
                lost = middle;
        }

        return cancellation.IsCancellationRequested ? double.NaN : Math.Round(Math.Clamp(carried, Least, Most), 2, MidpointRounding.AwayFromZero);
    }

    private static (double Carried, double Lost) Upwards(Func<double, double> share)
    {
        var carried = 1.0;
        while (carried < Most && share(carried * 2) >= CarriedShare)
            carried *= 2;
        return (carried, carried * 2);
    }

    private static (double Carried, double Lost) Downwards(Func<double, double> share)
    {
        var lost = 1.0;
        while (lost > Least && share(lost / 2) < CarriedShare)
            lost /= 2;
        return (lost / 2, lost);
    }

    private double CarriedAt(IReplicable corridor, string throughput, string offered, ulong randomSeed, Action? delivered, CancellationToken cancellation)
    {
        var carriedColumn = corridor.Catalogue.IndexOf(throughput);
        var offeredColumn = corridor.Catalogue.IndexOf(offered);
        if (carriedColumn < 0 || offeredColumn < 0 || cancellation.IsCancellationRequested)
            return double.NaN;

        IReadOnlyList<ReplicationResult> results;
        try
        {
            results = replicator.Run(corridor, randomSeed, 0, ReplicationsEach, _ => delivered?.Invoke(), cancellation);
        }
        catch (CorridorDeadlockException)
        {
            // A corridor that locks up under this demand does not carry it; with the plan's own demand the study has passed.
            return 0;
        }

        var tonnesOffered = results.Sum(result => result.Kpis[offeredColumn]);
        return tonnesOffered > 0 ? results.Sum(result => result.Kpis[carriedColumn]) / tonnesOffered : double.NaN;
    }
}
