using CorridorSim.Experiments.Statistics;
using CorridorSim.Kernel.Randomness;

namespace CorridorSim.Experiments.Verification;

/// <summary>Checks of the engine: its random numbers, and systems whose answers queueing theory knows.</summary>
internal static class KernelChecks
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromHours(2000);
    private static readonly TimeSpan Measured = TimeSpan.FromHours(50_000);

    public static IReadOnlyList<VerificationCheck> All { get; } =
    [
        Against.Exact("Philox4x32-10, counter and key 0, first word", "Random123 known-answer vectors (Salmon et al., SC'11)", 0x6627e8d5, 0, () => (uint)Philox.Block(0, 0, 0).Low),
        Against.Exact("Philox4x32-10, counter and key all ones, last word", "Random123 known-answer vectors (Salmon et al., SC'11)", 0x6d5451fd, 0, () => (uint)(Philox.Block(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue).High >> 32)),
        Against.Coverage("Pairs of streams whose correlation over 500 numbers is significant at 5 %", "5 %, asymptotic", 0.05, 0.005, (seed, n) => AreCorrelated(new RandomStreams(seed, n))),
        Against.Coverage("Pairs of streams that a Kolmogorov-Smirnov test of 500 numbers tells apart at 5 %", "5 %, asymptotic; finite samples some .7 points less (Conover, table A20)", 0.045, 0.01, (seed, n) => AreToldApart(new RandomStreams(seed, n))),
        Against.Exact("A stream's 1,001st number does not depend on what was drawn before", "Counter-based streams", 0, 0, FarNumberDeviation),
        Against.Simulated("M/M/1 at load .8, mean wait", "rho / (mu - lambda)", KnownAnswers.WaitOfSingleServer(0.8, 1, 1), SingleServer(0.8, new Exponential(1))),
        Against.Simulated("M/D/1 at load .8, mean wait", "Pollaczek-Khinchine", KnownAnswers.WaitOfSingleServer(0.8, 1, 0), SingleServer(0.8, new Constant(1))),
        Against.Simulated("M/M/1 at load .9, mean wait", "rho / (mu - lambda)", KnownAnswers.WaitOfSingleServer(1, 0.9, 1), SingleServer(1, new Exponential(0.9)), inQuickMode: false),
        Against.Simulated("Erlang loss, a = 10, c = 10", "Erlang B", KnownAnswers.ErlangLoss(10, 10), (seed, n) => QueueModels.Queue(new RandomStreams(seed, n), 10, 10, new Exponential(1), 2000, 50_000, mayWait: false).Delayed),
        Against.Simulated("Erlang loss, a = 2, c = 3, constant service", "Erlang B, insensitive to the law of service", KnownAnswers.ErlangLoss(2, 3), (seed, n) => QueueModels.Queue(new RandomStreams(seed, n), 3, 2, new Constant(1), 2000, 50_000, mayWait: false).Delayed),
        Against.Simulated("Erlang delay, a = 2, c = 3, share waiting", "Erlang C", KnownAnswers.ErlangDelay(2, 3), (seed, n) => QueueModels.Queue(new RandomStreams(seed, n), 3, 2, new Exponential(1), 2000, 50_000).Delayed),
        Against.Simulated("Erlang delay, a = 8, c = 10, share waiting", "Erlang C", KnownAnswers.ErlangDelay(8, 10), (seed, n) => QueueModels.Queue(new RandomStreams(seed, n), 10, 8, new Exponential(1), 2000, 50_000).Delayed),
        Against.Simulated("Erlang delay, a = 8, c = 10, mean wait", "C / (c mu - lambda)", KnownAnswers.ErlangDelay(8, 10) / 2, (seed, n) => QueueModels.Queue(new RandomStreams(seed, n), 10, 8, new Exponential(1), 2000, 50_000).MeanWait, inQuickMode: false),
        Against.Simulated("Machine repair, 10 machines, 2 crews, mean number waiting", "Banks et al., ch. 6", KnownAnswers.MachinesWaiting(10, 2, 20, 5), (seed, n) => QueueModels.MachineRepair(new RandomStreams(seed, n), 10, 2, 20, 5, WarmUp, Measured)),
        Against.Simulated("Blocked line of 2 stations, no buffer", "2/3 (Hunt 1956)", KnownAnswers.BlockedLine(0), (seed, n) => QueueModels.BlockedLine(new RandomStreams(seed, n), 2, 0, TimeSpan.FromHours(100), TimeSpan.FromHours(20_000))),
        Against.Simulated("Blocked line of 3 stations, no buffer", "22/39 (Hunt 1956)", 22.0 / 39, (seed, n) => QueueModels.BlockedLine(new RandomStreams(seed, n), 3, 0, TimeSpan.FromHours(100), TimeSpan.FromHours(20_000))),
        Against.Simulated("Blocked line of 2 stations, 3 places between: a border with finite sidings", "(b + 2) / (b + 3) (Hunt 1956)", KnownAnswers.BlockedLine(3), (seed, n) => QueueModels.BlockedLine(new RandomStreams(seed, n), 2, 3, TimeSpan.FromHours(100), TimeSpan.FromHours(20_000))),
        Against.Exact("Little's law in an M/M/1 queue from empty to empty: total wait less time-integral of the queue, hours", "J. D. C. Little, Operations Research 9, 1961: an identity", 0, 1e-6, () => QueueModels.LittleDeviation(new RandomStreams(1, 0), 0.8, 20_000)),
        Against.Exact("Capacity that never binds, 40 against 41 servers at 8 erlangs: difference in mean wait", "Common random numbers", 0, 0, () => Waits(40) - Waits(41)),
        Against.Exact("Single track, 30 min each way and 4 min a crossing, pairs of trains a day", "UIC 406: 24 h / 68 min", 24 * 60 / 68.0, 0.02, () => QueueModels.SingleTrack(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(4), TimeSpan.FromDays(1000))),
        Ring(1),
        Ring(2),
        Ring(4),
        Against.Exact("Ferry ring, 5 vessels, constant times, round trips a year", "The berths never idle: 8760 / 12", 730, 0, () => QueueModels.FerryRing(new RandomStreams(1, 0), 5, new Constant(12), new Constant(18), TimeSpan.FromDays(30), TimeSpan.FromDays(365))),
    ];

    private static VerificationCheck Ring(int vessels) => Against.Simulated(
        $"Ferry ring, {vessels} vessel{(vessels == 1 ? "" : "s")}, round trips a year",
        "Product form, by mean value analysis; the sailing time may have any law",
        KnownAnswers.FerryRing(vessels, 12, 36) * 8760,
        (seed, n) => QueueModels.FerryRing(new RandomStreams(seed, n), vessels, new Exponential(12), new Uniform(9, 27), TimeSpan.FromDays(100), TimeSpan.FromDays(3650)) / 10.0);

    private static double Waits(int servers) => QueueModels.Queue(new RandomStreams(1, 0), servers, 8, new Exponential(1), 100, 5000).MeanWait;

    private static Func<ulong, int, double> SingleServer(double arrivalRate, Distribution service) =>
        (seed, n) => QueueModels.Queue(new RandomStreams(seed, n), 1, arrivalRate, service, 5000, 100_000).MeanWait;

    private static (double[] First, double[] Second) Pair(RandomStreams streams)
    {
        var (sea, border) = (streams.For("sea", "storm"), streams.For("border", "service"));
        return ([.. Enumerable.Range(0, 500).Select(_ => sea.Next())], [.. Enumerable.Range(0, 500).Select(_ => border.Next())]);
    }

    private static bool AreCorrelated(RandomStreams streams)
    {
        var (first, second) = Pair(streams);
        return Math.Abs(PairedDifference.Of(first, second).Correlation) > 1.96 / Math.Sqrt(first.Length);
    }

    /// <summary>Two-sample test; the critical distance is 1.3581 sqrt(2 / n).</summary>
    private static bool AreToldApart(RandomStreams streams)
    {
        var (first, second) = Pair(streams);
        Array.Sort(first);
        Array.Sort(second);
        var (place, furthest) = (0, 0);
        for (var i = 0; i < first.Length; i++)
        {
            while (place < second.Length && second[place] <= first[i])
                place++;
            furthest = Math.Max(furthest, Math.Max(Math.Abs(i + 1 - place), Math.Abs(i - place)));
        }

        return furthest / (double)first.Length > 1.3581 * Math.Sqrt(2.0 / first.Length);
    }

    private static double FarNumberDeviation()
    {
        var walked = new RandomStreams(7, 3).For("sea", "storm");
        for (var n = 0; n < 1000; n++)
            walked.Next();
        return walked.Next() - new RandomStreams(7, 3).For("sea", "storm").At(1000);
    }
}
