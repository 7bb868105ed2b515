using CorridorSim.Experiments.Comparisons;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Kernel.Randomness;

namespace CorridorSim.Experiments.Verification;

/// <summary>Checks of the statistics: published numbers, and whether intervals cover as often as they say.</summary>
internal static class StatisticsChecks
{
    private static readonly double[] LawsTen = [1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09];
    private static readonly double[] A = [4.52, 4.61, 4.48, 4.55, 4.70];
    private static readonly double[] B = [4.90, 4.97, 4.83, 4.95, 5.06];

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
        Against.Coverage("95 % t-interval of 20 normal observations covers", "Exact", 0.95, 0, (seed, n) => Sample.Of(Normals(seed, n, 20)).MeanInterval().Contains(0)),
        Against.Coverage("95 % Wilson interval of 60 trials at p = .8 covers", "Binomial sum", Coverage(60, 0.8, proportion => proportion.Wilson()), 0, (seed, n) => new Proportion(Successes(seed, n, 60, 0.8), 60).Wilson().Contains(0.8)),
        Against.Coverage("95 % Clopper-Pearson interval of 60 trials at p = .8 covers", "Binomial sum", Coverage(60, 0.8, proportion => proportion.ClopperPearson()), 0, (seed, n) => new Proportion(Successes(seed, n, 60, 0.8), 60).ClopperPearson().Contains(0.8)),
        Against.Coverage("95 % paired interval under shared noise covers", "Exact", 0.95, 0, PairedCovers),
        Against.Coverage("95 % Welch interval, 10 against 30 observations, deviations 3 to 1, covers", "Satterthwaite's approximation", 0.95, 0.01, WelchCovers),
        Against.Coverage("95 % ratio interval of 40 pairs covers", "First order", 0.95, 0.015, RatioCovers),
        Against.Coverage("Equivalence is wrongly shown at the edge of the band in", "5 % (Schuirmann 1987)", 0.05, 0, FalseEquivalence),
        Against.Coverage("95 % interval of the median of 30 covers", "Binomial sum", QuantileRanks.Of(30, 0.5).Coverage, 0, (seed, n) => Quantile.IntervalOf([.. Normals(seed, n, 30).Order()], 0.5).Contains(0)),
        Against.Coverage("95 % interval by 20 batch means of AR(1), phi .9, 20,000 values covers", "Nearly independent batches", 0.95, 0.01, (seed, n) => BatchMeans.Of(Autoregressive(seed, n)).MeanInterval().Contains(0)),
        Against.Coverage("95 % confidence sequence holds p = .8 at each of 400 looks", "At least 95 % (Ville's inequality); 97.5 % +- 2.5 points", 0.975, 0.025, HoldsAtEveryLook),
        new("Results for 1 and for 3 threads differ by", "Reductions in replication order", true, ThreadDeviation),
    ];

    private static double[] Normals(ulong seed, int repeat, int count)
    {
        var stream = new RandomStreams(seed, repeat).For("verification", "normal");
        var law = new Normal(0, 1);
        return [.. Enumerable.Range(0, count).Select(_ => law.Sample(stream))];
    }

    private static int Successes(ulong seed, int repeat, int trials, double probability)
    {
        var stream = new RandomStreams(seed, repeat).For("verification", "trial");
        return Enumerable.Range(0, trials).Count(_ => stream.Next() < probability);
    }

    /// <summary>The exact coverage: the probability of all counts whose interval holds p.</summary>
    private static double Coverage(int trials, double probability, Func<Proportion, Interval> interval)
    {
        var law = new MathNet.Numerics.Distributions.Binomial(probability, trials);
        return Enumerable.Range(0, trials + 1).Where(count => interval(new Proportion(count, trials)).Contains(probability)).Sum(law.Probability);
    }

    private static bool PairedCovers(ulong seed, int repeat)
    {
        var noise = Normals(seed, repeat, 30);
        return PairedDifference.Of(noise[..15], [.. noise[..15].Zip(noise[15..], (shared, own) => shared + (0.2 * own) + 1)]).Interval().Contains(1);
    }

    private static bool WelchCovers(ulong seed, int repeat)
    {
        var noise = Normals(seed, repeat, 40);
        return Welch.Interval(Sample.Of(noise[..10].Select(value => 3 * value)), Sample.Of(noise[10..])).Contains(0);
    }

    private static bool RatioCovers(ulong seed, int repeat)
    {
        var noise = Normals(seed, repeat, 80);
        double[] ships = [.. noise[..40].Select(value => 10 + value)];
        return Ratio.Of([.. ships.Zip(noise[40..], (hours, own) => (3 * hours) + own)], ships).Interval().Contains(3);
    }

    private static bool FalseEquivalence(ulong seed, int repeat) => Equivalence.Of(Sample.Of(Normals(seed, repeat, 30).Select(value => value + 5)), 5).IsShown;

    private static double[] Autoregressive(ulong seed, int repeat)
    {
        var noise = Normals(seed, repeat, 20_001);
        var series = new double[20_000];
        var value = noise[^1] / Math.Sqrt(1 - 0.81);
        for (var i = 0; i < series.Length; i++)
        {
            series[i] = value;
            value = (0.9 * value) + noise[i];
        }

        return series;
    }

    private static bool HoldsAtEveryLook(ulong seed, int repeat)
    {
        var stream = new RandomStreams(seed, repeat).For("verification", "look");
        var successes = 0;
        for (var n = 1; n <= 400; n++)
        {
            successes += stream.Next() < 0.8 ? 1 : 0;
            if (!new Proportion(successes, n).ConfidenceSequence().Contains(0.8))
                return false;
        }

        return true;
    }

    private static VerificationResult ThreadDeviation(VerificationEffort effort)
    {
        var noise = new NumberOfReplication((seed, n) => Normals(seed, n, 1)[0]);
        double Mean(int threads) => Sample.Of(new Replicator(threads).Run(noise, effort.RandomSeed, 0, 500).Select(result => result.Kpis[0])).Mean;
        var deviation = Mean(1) - Mean(3);
        return new VerificationResult("Results for 1 and for 3 threads differ by", "Reductions in replication order", 0, new Interval(deviation, deviation), 0, 0);
    }
}
