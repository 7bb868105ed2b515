using System.Threading;
using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Verification;

/// <summary>Finds known answers again on the user's machine: random numbers, queues built on the kernel, statistics, and whether threads change anything.</summary>
/// <param name="replicator">Runs the replications.</param>
public sealed class Verifier(Replicator replicator)
{
    /// <summary>Runs the checks one after the other.</summary>
    /// <param name="quick">Intervals of 5 % width and no heavily loaded queue, well under a minute; otherwise 2 %, some minutes.</param>
    /// <param name="randomSeed">Key of all random streams: another one repeats the experiment independently.</param>
    /// <param name="found">Told each result as it comes, with the number of checks in all.</param>
    /// <param name="cancellation">Ends between two checks; the report then holds fewer.</param>
    public VerificationReport Run(bool quick, ulong randomSeed = 1, Action<VerificationResult, int>? found = null, CancellationToken cancellation = default)
    {
        var effort = new VerificationEffort(replicator, randomSeed, quick ? 0.05 : 0.02, quick ? 1000 : 10_000);
        var checks = KernelChecks.All.Concat(StatisticsChecks.All).Concat(CoverageChecks.All).Concat(SeekChecks.All).Concat(CorridorChecks.All).Where(check => check.InQuickMode || !quick).ToList();
        var results = new List<VerificationResult>();
        foreach (var check in checks.TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            results.Add(check.Run(effort));
            found?.Invoke(results[^1], checks.Count);
        }

        return new VerificationReport(results);
    }
}

/// <summary>Ways to hold a computed or simulated value against a known answer.</summary>
internal static class Against
{
    private const double Confidence = 0.999;
    private const int Pilot = 20;

    /// <summary>A value that must come out to within a tolerance.</summary>
    public static VerificationCheck Exact(string name, string source, double known, double tolerance, Func<double> compute) =>
        new(name, source, true, _ =>
        {
            var value = compute();
            return new VerificationResult(name, source, known, new Interval(value, value), 0, tolerance);
        });

    /// <summary>A mean over replications whose 99.9 % interval must hold the known answer and be narrow.</summary>
    /// <remarks>Two stages after Stein: a pilot of 20 replications sets their number, all of them count, and the interval uses the pilot's variance. Source: C. Stein, Annals of Mathematical Statistics 16, 1945.</remarks>
    public static VerificationCheck Simulated(string name, string source, double known, Func<ulong, int, double> simulate, bool inQuickMode = true) =>
        new(name, source, inQuickMode, effort =>
        {
            var number = new NumberOfReplication(simulate);
            var pilot = Sample.Of(Values(0, Pilot));
            var widest = effort.MaxRelativeWidth * Math.Abs(known);
            var perRoot = 2 * pilot.MeanInterval(Confidence).HalfWidth * Math.Sqrt(Pilot);
            var needed = Math.Max(Pilot, (int)Math.Ceiling(Math.Pow(perRoot / widest, 2)));
            var all = Sample.Of(Values(0, Pilot).Concat(Values(Pilot, needed - Pilot)));
            var half = perRoot / 2 / Math.Sqrt(needed);
            return new VerificationResult(name, source, known, new Interval(all.Mean - half, all.Mean + half), effort.MaxRelativeWidth, 0);

            IEnumerable<double> Values(int first, int count) =>
                effort.Replicator.Run(number, effort.RandomSeed, first, count).Select(result => result.Kpis[0]);
        });

    /// <summary>A coverage study: the share of repeats in which an interval holds the truth must agree with the nominal one, within its own 99.9 % interval.</summary>
    /// <param name="name">What is checked.</param>
    /// <param name="source">Where the nominal coverage comes from.</param>
    /// <param name="known">Nominal coverage.</param>
    /// <param name="tolerance">Departure from it that the method itself is known to have.</param>
    /// <param name="covers">Whether the interval of one repeat holds the truth: random seed, number of the repeat.</param>
    public static VerificationCheck Coverage(string name, string source, double known, double tolerance, Func<ulong, int, bool> covers) =>
        new(name, source, true, effort => Covered(name, source, known, tolerance, covers, effort, effort.Macros));

    /// <summary>The same for intervals that take long: 1,000 repeats, not in quick mode.</summary>
    public static VerificationCheck SlowCoverage(string name, string source, double known, double tolerance, Func<ulong, int, bool> covers) =>
        new(name, source, false, effort => Covered(name, source, known, tolerance, covers, effort, 1000));

    private static VerificationResult Covered(string name, string source, double known, double tolerance, Func<ulong, int, bool> covers, VerificationEffort effort, int repeats)
    {
        var number = new NumberOfReplication((seed, repeat) => covers(seed, repeat) ? 1 : 0);
        var covered = effort.Replicator.Run(number, effort.RandomSeed, 0, repeats).Count(result => result.Kpis[0] == 1);
        return new VerificationResult(name, source, known, new Proportion(covered, repeats).Wilson(Confidence), 0, tolerance);
    }
}
