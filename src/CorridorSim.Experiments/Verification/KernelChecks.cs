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

    private static Func<ulong, int, double> SingleServer(double arrivalRate, Distribution service) =>
        (seed, n) => QueueModels.Queue(new RandomStreams(seed, n), 1, arrivalRate, service, 5000, 100_000).MeanWait;

    private static double FarNumberDeviation()
    {
        var walked = new RandomStreams(7, 3).For("sea", "storm");
        for (var n = 0; n < 1000; n++)
            walked.Next();
        return walked.Next() - new RandomStreams(7, 3).For("sea", "storm").At(1000);
    }
}
