using System.Threading;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Hindcasts;

/// <summary>Simulates what a hindcast asks for, each scenario once for each window, and scores it against what was observed.</summary>
/// <param name="replicator">Runs the replications.</param>
public sealed class HindcastRunner(Replicator replicator)
{
    /// <summary>Runs all windows, then scores all rows.</summary>
    /// <param name="hindcast">The hindcast.</param>
    /// <param name="corridor">Makes a scenario ready whose measured time is a window.</param>
    /// <param name="replications">Replications of each, 2 or more.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="delivered">Told after each replication how many are done, and how many there will be.</param>
    /// <param name="cancellation">Ends after the windows finished so far; rows of the others are not compared.</param>
    /// <returns>All rows, in the order of the hindcast.</returns>
    public HindcastStudy Run(
        HindcastPlan hindcast, Func<SimulatedWindow, IReplicable> corridor, int replications, ulong randomSeed = 1, Action<int, int>? delivered = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        ArgumentNullException.ThrowIfNull(corridor);
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 2);

        var windows = hindcast.Observed.Values.Where(row => row.Obstacle.Length == 0).Select(row => SimulatedWindow.Of(row, hindcast)).Distinct().ToList();
        var simulated = new Dictionary<SimulatedWindow, (Catalogue Catalogue, IReadOnlyList<ReplicationResult> Results)>();
        var done = 0;
        foreach (var window in windows)
        {
            var made = corridor(window);
            var results = replicator.Run(made, randomSeed, 0, replications, _ => delivered?.Invoke(++done, windows.Count * replications), cancellation);
            if (results.Count < replications)
                break;
            simulated.Add(window, (made.Catalogue, results));
        }

        return new HindcastStudy(hindcast.Hindcast.Text, [.. hindcast.Observed.Select(entry => Row(entry.Key, entry.Value))], replications, randomSeed);

        HindcastRow Row(string id, ObservedOutcome observed)
        {
            if (observed.Obstacle.Length > 0)
                return new HindcastRow(id, observed, null, observed.Obstacle);
            if (!simulated.TryGetValue(SimulatedWindow.Of(observed, hindcast), out var run))
                return new HindcastRow(id, observed, null, "stopped before it was simulated");
            var forecast = Forecast.Of(Values(observed, run.Catalogue, run.Results), observed.Value!.Value); // Rows without a value have an obstacle.
            return new HindcastRow(id, observed, forecast, forecast is null ? "nothing of the kind happened in the simulated window" : "");
        }
    }

    private static IEnumerable<double> Values(ObservedOutcome observed, Catalogue catalogue, IReadOnlyList<ReplicationResult> results)
    {
        var (output, per) = (Places(observed.Output, catalogue), Places(observed.Per, catalogue));
        return results.Select(result => observed.Scale * output.Sum(kpi => result.Kpis[kpi]) / (per.Length == 0 ? 1 : per.Sum(kpi => result.Kpis[kpi])));
    }

    private static int[] Places(IReadOnlyList<string> indicators, Catalogue catalogue) => [.. indicators.Select(catalogue.IndexOf)];
}

/// <summary>A scenario over a window of its time.</summary>
/// <param name="Scenario">The scenario file as the hindcast names it.</param>
/// <param name="From">First measured day.</param>
/// <param name="To">Last measured day.</param>
public readonly record struct SimulatedWindow(string Scenario, DateOnly From, DateOnly To)
{
    /// <summary>What is simulated for a row that can be compared.</summary>
    internal static SimulatedWindow Of(ObservedOutcome row, HindcastPlan hindcast)
    {
        var scenario = row.Scenario!.Value.Text; // Rows without one have an obstacle.
        return row.SimulatedOver == SimulatedTime.Window
            ? new SimulatedWindow(scenario, row.From!.Value, row.To!.Value)
            : new SimulatedWindow(scenario, hindcast.Scenarios[scenario].Starts, hindcast.Scenarios[scenario].Ends.AddDays(-1));
    }
}
