using CorridorSim.Experiments.Comparisons;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Sensitivity;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Kernel.Randomness;

namespace CorridorSim.Experiments.Verification;

/// <summary>Checks of the statistics against published numbers.</summary>
internal static class StatisticsChecks
{
    private static readonly double[] LawsTen = [1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09];
    private static readonly double[] A = [4.52, 4.61, 4.48, 4.55, 4.70];
    private static readonly double[] B = [4.90, 4.97, 4.83, 4.95, 5.06];

    private const string PairedQueues = "Gain of antithetic pairs for the mean wait of 1,000 customers of M/M/1 at load .8 is shown (1)";
    private const string GainIsShown = "Monotone in every draw, so above 1; 95 % interval above 1";
    private const string AllIndices = "Sobol' indices of Ishigami's function, greatest deviation of all six from the known";
    private const string IshigamiSource = "Ishigami and Homma 1990, a = 7, b = .1; +- .03";

    /// <summary>Fifty zeros, then ones +- .1 by turns in blocks of five.</summary>
    private static readonly double[] Mser = [.. Enumerable.Repeat(0.0, 50), .. Enumerable.Range(0, 450).Select(i => 1 + (i / 5 % 2 == 0 ? 0.1 : -0.1))];

    public static IReadOnlyList<VerificationCheck> All { get; } =
    [
        Against.Exact("t-interval of ten observations, half-width at 90 %", "A. M. Law, Simulation Modeling and Analysis, ex. 4.26", 0.237, 0.0006, () => Sample.Of(LawsTen).MeanInterval(0.9).HalfWidth),
        Against.Exact("Wilson, 81 of 263, lower end", "Newcombe, Stat. Med. 17, 1998", 0.2553, 0.00006, () => new Proportion(81, 263).Wilson().Low),
        Against.Exact("Wilson, 0 of 20, upper end", "Newcombe 1998", 0.1611, 0.00006, () => new Proportion(0, 20).Wilson().High),
        Against.Exact("Clopper-Pearson, 81 of 263, upper end", "Newcombe 1998", 0.3676, 0.00006, () => new Proportion(81, 263).ClopperPearson().High),
        Against.Exact("Median of 30 by order statistics, coverage", "Conover, section 3.2", 0.957, 0.0005, () => QuantileRanks.Of(30, 0.5).Coverage),
        Against.Exact("Paired half-width of five years", "By hand", 0.0248, 0.00005, () => PairedDifference.Of(A, B).Interval().HalfWidth),
        Against.Exact("Welch half-width of the same", "By hand", 0.1248, 0.00005, () => Welch.Interval(Sample.Of(A), Sample.Of(B)).HalfWidth),
        Against.Exact("Kim-Nelson, k = 4, n0 = 20, h squared", "Kim and Nelson, TOMACS 11, 2001", 8.179411, 0.000001, () => new KimNelson(4, 20, 1).HSquared),
        Against.Exact("Kim-Nelson, k = 2, n0 = 10, h squared", "Kim and Nelson, TOMACS 11, 2001", 6.012905, 0.000001, () => new KimNelson(2, 10, 1).HSquared),
        Against.Exact("Kim-Nelson, k = 4, n0 = 20, eta", "Kim and Nelson, TOMACS 11, 2001", 0.215248, 0.000001, () => new KimNelson(4, 20, 1).Eta),
        Against.Exact("Difference of the same five years", "By hand", 0.370, 1e-9, () => PairedDifference.Of(A, B).Differences.Mean),
        Against.Exact("Wilson, 30 of 30, lower end", "Newcombe 1998", 0.8865, 0.00006, () => new Proportion(30, 30).Wilson().Low),
        Against.Exact("Clopper-Pearson, 30 of 30, lower end", "Newcombe 1998", 0.8843, 0.00006, () => new Proportion(30, 30).ClopperPearson().Low),
        Against.Exact("Clopper-Pearson, 0 of 20, upper end", "Newcombe 1998", 0.1684, 0.00006, () => new Proportion(0, 20).ClopperPearson().High),
        Against.Exact("P10 of 30 observations has no lower bound: ranks below", "Binomial sum: .9^30 = .042 > .025", 0, 0, () => double.IsNegativeInfinity(Quantile.IntervalOf([.. Enumerable.Range(0, 30).Select(n => (double)n)], 0.1).Low) ? 0 : 1),
        Against.Exact("MSER-5 drops from 50 zeros and 450 ones +- .1", "White, Simulation 69(6), 1997", 50, 0, () => WarmUpCut.Mser5(Mser).Drop),
        Against.Exact("MSER-5 statistic of the same", "By hand", 1.111e-4, 1e-7, () => WarmUpCut.Mser5(Mser).Statistic),
        Against.Exact("Kim-Nelson, k = 2, n0 = 10, eta", "Kim and Nelson, TOMACS 11, 2001", 0.334050, 0.000001, () => new KimNelson(2, 10, 1).Eta),
        Against.Simulated("Variance of antithetic pair means of e^u", "e^2 terms: 0.003912 against 0.242036 plain", 0.003912, AntitheticVariance),
        Against.Simulated("Variance of antithetic pair means of an exponential time", "(2 - pi^2 / 6) / 2: a gain of 2.816", (2 - (Math.PI * Math.PI / 6)) / 2, AntitheticVarianceOfTimes),
        new(PairedQueues, GainIsShown, true, GainOfPairedQueues),
        Against.Exact("Gain of antithetic pairs for the distance of a normal draw from its mean", "1/2: opposite luck does the same harm", 0.5, 1e-9, GainOfDistances),
        Against.Simulated("M/M/1 at load .8, mean wait over antithetic pairs", "rho / (mu - lambda): pairs are not biased", KnownAnswers.WaitOfSingleServer(0.8, 1, 1), (seed, n) => new[] { false, true }.Average(mirrored => Wait(seed, n, mirrored, 5000, 50_000)), inQuickMode: false),
        new("Sobol' index of x1 in Ishigami's function, 2,048 rows", IshigamiSource, true, effort => Ishigami(effort, "Sobol' index of x1 in Ishigami's function, 2,048 rows", .313905, split => split.Factors[0].First)),
        new("Total Sobol' index of x3 in Ishigami's function, 2,048 rows", IshigamiSource, true, effort => Ishigami(effort, "Total Sobol' index of x3 in Ishigami's function, 2,048 rows", .243684, split => split.Factors[2].Total)),
        new(AllIndices, IshigamiSource, false, effort => Ishigami(effort, AllIndices, 0, split =>
            split.Factors.Zip([.313905, .442411, 0], [.557589, .442411, .243684]).Max(share => Math.Max(Math.Abs(share.First.First - share.Second), Math.Abs(share.First.Total - share.Third))))),
        new("Variance of Ishigami's function by 2,048 rows, less the known 13.844588", "Ishigami and Homma 1990; +- .03", false, effort => Ishigami(effort, "Variance of Ishigami's function by 2,048 rows, less the known 13.844588", 0, split => split.Variance - 13.844588)),
        new("Morris' spread of a linear function", "0 for any random seed", true, MorrisSpread),
        new("Results for 1 and for 3 threads differ by", "Reductions in replication order", true, ThreadDeviation),
    ];

    private static double AntitheticVariance(ulong seed, int n)
    {
        var stream = new RandomStreams(seed, n).For("verification", "antithetic");
        return Enumerable.Range(0, 2000).Average(_ =>
        {
            var u = stream.Next();
            var departure = ((Math.Exp(u) + Math.Exp(1 - u)) / 2) - (Math.E - 1);
            return departure * departure;
        });
    }

    private static double AntitheticVarianceOfTimes(ulong seed, int n)
    {
        var (first, second) = (new RandomStreams(seed, n).For("verification", "time"), new RandomStreams(seed, n, isMirrored: true).For("verification", "time"));
        var time = new Exponential(1);
        return Enumerable.Range(0, 2000).Average(_ => Math.Pow(((time.Sample(first) + time.Sample(second)) / 2) - 1, 2));
    }

    /// <summary>Waits grow with every service time and fall with every gap between customers, both drawn by inversion: so a run and its mirrored twin are correlated negatively.</summary>
    private static VerificationResult GainOfPairedQueues(VerificationEffort effort)
    {
        double[] Waits(bool mirrored) => [.. effort.Replicator.Run(new NumberOfReplication((seed, n) => Wait(seed, n, mirrored, 0, 1000)), effort.RandomSeed, 0, 200).Select(result => result.Kpis[0])];
        var shown = Antithetic.Estimate(Waits(false), Waits(true)).GainCi95.Low > 1 ? 1 : 0;
        return new VerificationResult(PairedQueues, GainIsShown, 1, new Interval(shown, shown), 0, 0);
    }

    private static double Wait(ulong seed, int n, bool mirrored, int warmUp, int customers) =>
        QueueModels.Queue(new RandomStreams(seed, n, mirrored), 1, 0.8, new Exponential(1), warmUp, customers).MeanWait;

    private static double GainOfDistances()
    {
        var (first, second) = (new RandomStreams(1, 0).For("verification", "distance"), new RandomStreams(1, 0, isMirrored: true).For("verification", "distance"));
        var law = new Normal(0, 1);
        double[] Distances(RandomStream stream) => [.. Enumerable.Range(0, 500).Select(_ => Math.Abs(law.Sample(stream)))];
        return Antithetic.Estimate(Distances(first), Distances(second)).Gain;
    }

    private static VerificationResult Ishigami(VerificationEffort effort, string name, double known, Func<VarianceSplit, double> share)
    {
        Factor[] factors = [.. Enumerable.Range(1, 3).Select(n => Factor.Uniform($"x{n}", new(-Math.PI, Math.PI)))];
        var split = new SobolAnalysis(effort.Replicator).Run(
            factors, x => new NumberOfReplication((_, _) => Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]))), "number", 2048, effort.RandomSeed);
        return new VerificationResult(name, IshigamiSource, known, new Interval(share(split), share(split)), 0, 0.03);
    }

    private static VerificationResult MorrisSpread(VerificationEffort effort)
    {
        Factor[] factors = [.. Enumerable.Range(1, 3).Select(n => Factor.Uniform($"x{n}", new(0, 1)))];
        var effects = new MorrisScreening(effort.Replicator).Run(factors, x => new NumberOfReplication((_, _) => x[0] - (2 * x[1]) + (3 * x[2])), "number", 10, effort.RandomSeed);
        var spread = effects.Max(effect => effect.Deviation);
        return new VerificationResult("Morris' spread of a linear function", "0 for any random seed", 0, new Interval(spread, spread), 0, 1e-9);
    }

    private static VerificationResult ThreadDeviation(VerificationEffort effort)
    {
        var noise = new NumberOfReplication((seed, n) => new RandomStreams(seed, n).For("verification", "threads").Next());
        double Mean(int threads) => Sample.Of(new Replicator(threads).Run(noise, effort.RandomSeed, 0, 500).Select(result => result.Kpis[0])).Mean;
        var deviation = Mean(1) - Mean(3);
        return new VerificationResult("Results for 1 and for 3 threads differ by", "Reductions in replication order", 0, new Interval(deviation, deviation), 0, 0);
    }
}
