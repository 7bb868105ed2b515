using CorridorSim.Experiments.Comparisons;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Sensitivity;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Kernel;
using CorridorSim.Kernel.Randomness;

namespace CorridorSim.Experiments.Verification;

/// <summary>Whether every kind of interval covers as often as it says, and every procedure errs no more often than it says.</summary>
/// <remarks>
/// The share of repeats is itself uncertain: its 99.9 % interval must hold the nominal share (1,000 repeats in quick mode: about 2.3 points to each side at 95 %), widened only by what the
/// method is known to be off. What promises "at least 95 %" must lie from 95 to 100 %.
/// </remarks>
internal static class CoverageChecks
{
    private const double AtLeast = 0.975;
    private const double Half = 0.025;
    private const string AtLeast95 = "At least 95 %; 97.5 % +- 2.5 points";

    public static IReadOnlyList<VerificationCheck> All { get; } =
    [
        Against.Coverage("95 % t-interval of 20 normal observations covers", "Exact", 0.95, 0, (seed, n) => Sample.Of(Normals(seed, n, 20)).MeanInterval().Contains(0)),
        Against.Coverage("95 % t-interval of 40 exponential observations covers", "Asymptotic; skewness takes some 2 points (Law, table 4.1)", 0.935, 0.015, (seed, n) => Sample.Of(Exponentials(seed, n, 40)).MeanInterval().Contains(1)),
        Against.Coverage("95 % simultaneous t-intervals of 3 independent means cover all", "(1 - .05 / 3)^3", Math.Pow(1 - (0.05 / 3), 3), 0, SimultaneousCover),
        Against.Coverage("95 % confidence sequence of a mean holds it at each of 200 looks", $"{AtLeast95} (Lai 1976)", AtLeast, Half, (seed, n) => HoldsAtEveryLook(Normals(seed, n, 200), seen => Sample.Of(seen).ConfidenceSequence().Contains(0))),
        Against.Coverage("95 % Wilson interval of 60 trials at p = .8 covers", "Binomial sum", Exactly(60, 0.8, proportion => proportion.Wilson()), 0, (seed, n) => new Proportion(Successes(seed, n, 60, 0.8), 60).Wilson().Contains(0.8)),
        Against.Coverage("95 % Clopper-Pearson interval of 60 trials at p = .8 covers", "Binomial sum", Exactly(60, 0.8, proportion => proportion.ClopperPearson()), 0, (seed, n) => new Proportion(Successes(seed, n, 60, 0.8), 60).ClopperPearson().Contains(0.8)),
        Against.Coverage("95 % confidence sequence of a probability holds .8 at each of 400 looks", $"{AtLeast95} (Ville's inequality)", AtLeast, Half, ProportionHoldsAtEveryLook),
        Against.Coverage("95 % interval of the median of 30 covers", "Binomial sum", QuantileRanks.Of(30, 0.5).Coverage, 0, (seed, n) => Quantile.IntervalOf([.. Normals(seed, n, 30).Order()], 0.5).Contains(0)),
        Against.Coverage("95 % interval of the 90 % quantile of 100 covers", "Binomial sum", QuantileRanks.Of(100, 0.9).Coverage, 0, (seed, n) => Quantile.IntervalOf([.. Normals(seed, n, 100).Order()], 0.9).Contains(1.2815515655446)),
        Against.Coverage("95 % confidence sequence of a median holds it at each of 20 looks", $"{AtLeast95} (Howard and Ramdas 2022)", AtLeast, Half, QuantileHoldsAtEveryLook),
        Against.Coverage("95 % ratio interval of 40 pairs covers", "First order", 0.95, 0.015, RatioCovers),
        Against.Coverage("95 % interval by 20 batch means of AR(1), phi .9, 20,000 values covers", "Nearly independent batches", 0.95, 0.01, (seed, n) => BatchMeans.Of(Autoregressive(seed, n)).MeanInterval().Contains(0)),
        Against.Coverage("95 % paired interval under shared noise covers", "Exact", 0.95, 0, PairedCovers),
        Against.Coverage("95 % Welch interval, 10 against 30 observations, deviations 3 to 1, covers", "Satterthwaite's approximation", 0.95, 0.01, WelchCovers),
        Against.Coverage("95 % Newcombe interval of two paired probabilities, .9 and .8 in 60 trials, covers", "Newcombe 1998, table III: 95 to 97 %", 0.96, 0.015, (seed, n) => PairedTrials(seed, n, 60).Newcombe().Contains(-0.1)),
        Against.Coverage("95 % confidence sequence of two paired probabilities covers after 60 trials", AtLeast95, AtLeast, Half, (seed, n) => PairedTrials(seed, n, 60).ConfidenceSequence().Contains(-0.1)),
        Against.Coverage("95 % intervals against the best of 4 plans cover all distances", $"{AtLeast95} (Hsu 1996, Bonferroni)", AtLeast, Half, BestCovers),
        Against.Coverage("95 % interval by control variates covers", "Exact for normal outputs (Lavenberg and Welch 1981)", 0.95, 0, ControlsCover),
        Against.Coverage("95 % interval of 20 antithetic pair means of e^u covers", "Asymptotic", 0.95, 0.015, AntitheticCovers),
        Against.Coverage("95 % interval of the gain of 30 antithetic pairs, correlation -.5, covers", "Exact for normal outputs (Shrout and Fleiss 1979)", 0.95, 0, GainCovers),
        Against.Coverage("95 % intervals of a race hold the gain at 6, 12 and 24 pairs", $"{AtLeast95} (Bonferroni)", AtLeast, Half, (seed, n) => new[] { 6, 12, 24 }.All(look => Sample.Of(Normals(seed, n, 24)[..look]).MeanInterval(Simultaneous.EachConfidence(3)).Contains(0))),
        Against.SlowCoverage("95 % bootstrap interval of a total Sobol' index, Ishigami and as much noise, 64 rows, covers", $"{AtLeast95}: Sobol' points spread better than the bootstrap supposes", AtLeast, Half, (seed, n) => Split(seed, n).Factors[0].TotalCi95.Contains(.557589 / 2)),
        Against.SlowCoverage("95 % bootstrap interval of the share of chance in the same covers", "Expanded percentiles, asymptotic (Hesterberg 2015)", 0.95, 0.02, (seed, n) => Split(seed, n).Chance.TotalCi95.Contains(0.5)),
        Against.SlowCoverage("95 % bootstrap interval of Morris' mu*, 10 trajectories, covers", "Expanded percentiles, asymptotic (Hesterberg 2015)", 0.95, 0.02, ScreeningCovers),
        Against.Coverage("Equivalence is wrongly shown at the edge of the band in", "5 % (Schuirmann 1987)", 0.05, 0, (seed, n) => Equivalence.Of(Sample.Of(Normals(seed, n, 30).Select(value => value + 5)), 5).IsShown),
        Against.Coverage("Some of 3 plans that equal the base is called different after Holm in", "1 - (1 - .05 / 3)^3 (Holm 1979)", 1 - Math.Pow(1 - (0.05 / 3), 3), 0, (seed, n) => Holm.Adjust([.. Enumerable.Range(0, 3).Select(plan => StudentTest.TwoSided(Sample.Of(Normals(seed, n, 60)[(20 * plan)..(20 * (plan + 1))]), 0))]).Min() <= 0.05),
        Against.Coverage("Kim and Nelson's procedure selects the best of 4, ahead by the indifference, in", AtLeast95, AtLeast, Half, BestIsSelected),
    ];

    private static RandomStream Stream(ulong seed, int repeat, string purpose) => new RandomStreams(seed, repeat).For("verification", purpose);

    private static double[] Normals(ulong seed, int repeat, int count) => Draws(new Normal(0, 1), seed, repeat, count, "normal");

    private static double[] Exponentials(ulong seed, int repeat, int count) => Draws(new Exponential(1), seed, repeat, count, "exponential");

    private static double[] Draws(Distribution law, ulong seed, int repeat, int count, string purpose)
    {
        var stream = Stream(seed, repeat, purpose);
        return [.. Enumerable.Range(0, count).Select(_ => law.Sample(stream))];
    }

    private static int Successes(ulong seed, int repeat, int trials, double probability)
    {
        var stream = Stream(seed, repeat, "trial");
        return Enumerable.Range(0, trials).Count(_ => stream.Next() < probability);
    }

    /// <summary>The exact coverage: the probability of all counts whose interval holds p.</summary>
    private static double Exactly(int trials, double probability, Func<Proportion, Interval> interval)
    {
        var law = new MathNet.Numerics.Distributions.Binomial(probability, trials);
        return Enumerable.Range(0, trials + 1).Where(count => interval(new Proportion(count, trials)).Contains(probability)).Sum(law.Probability);
    }

    private static bool SimultaneousCover(ulong seed, int repeat)
    {
        var noise = Normals(seed, repeat, 45);
        return Simultaneous.MeanIntervals([Sample.Of(noise[..15]), Sample.Of(noise[15..30]), Sample.Of(noise[30..])]).All(interval => interval.Contains(0));
    }

    private static bool HoldsAtEveryLook(double[] values, Func<double[], bool> holds) =>
        Enumerable.Range(1, values.Length).All(look => holds(values[..look]));

    private static bool ProportionHoldsAtEveryLook(ulong seed, int repeat)
    {
        var stream = Stream(seed, repeat, "look");
        var successes = 0;
        for (var n = 1; n <= 400; n++)
        {
            successes += stream.Next() < 0.8 ? 1 : 0;
            if (!new Proportion(successes, n).ConfidenceSequence().Contains(0.8))
                return false;
        }

        return true;
    }

    private static bool QuantileHoldsAtEveryLook(ulong seed, int repeat)
    {
        var values = Normals(seed, repeat, 200);
        return Enumerable.Range(1, 20).All(look => QuantileSequence.Of([.. values[..(10 * look)].Order()], 0.5).Contains(0));
    }

    private static bool RatioCovers(ulong seed, int repeat)
    {
        var noise = Normals(seed, repeat, 80);
        double[] ships = [.. noise[..40].Select(value => 10 + value)];
        return Ratio.Of([.. ships.Zip(noise[40..], (hours, own) => (3 * hours) + own)], ships).Interval().Contains(3);
    }

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

    /// <summary>Two plans that reach a target in 90 and 80 % of the years; in half of the years both depend on the same luck.</summary>
    private static PairedProportion PairedTrials(ulong seed, int repeat, int trials)
    {
        var stream = Stream(seed, repeat, "pair");
        return PairedProportion.Of(Enumerable.Range(0, trials).Select(_ =>
        {
            var (luck, other, isShared) = (stream.Next(), stream.Next(), stream.Next() < 0.5);
            return (luck < 0.9, (isShared ? luck : other) < 0.8);
        }));
    }

    private static bool BestCovers(ulong seed, int repeat)
    {
        double[] means = [0, 0.3, 0.5, 0.5];
        var noise = Normals(seed, repeat, 150);
        var plans = means.Select((mean, plan) => (IReadOnlyList<double>)[.. Enumerable.Range(0, 30).Select(n => mean + noise[n] + noise[(30 * (plan + 1)) + n])]).ToList();
        var distances = DistanceToBest.Of(["a", "b", "c", "d"], plans, moreIsBetter: true, (differences, confidence) => differences.MeanInterval(confidence));
        return distances.Select((distance, plan) => distance.Ci95.Contains(means[plan] - means.Where((_, other) => other != plan).Max())).All(covers => covers);
    }

    private static bool ControlsCover(ulong seed, int repeat)
    {
        var noise = Normals(seed, repeat, 150);
        Control[] controls = [new("weather", 5, [.. noise[..50].Select(value => 5 + value)]), new("nothing", 0, noise[50..100])];
        return ControlVariates.Estimate([.. noise[..50].Zip(noise[100..], (weather, own) => 10 + (2 * weather) + own)], controls).Ci95.Contains(10);
    }

    private static bool AntitheticCovers(ulong seed, int repeat)
    {
        var stream = Stream(seed, repeat, "antithetic");
        double[] uniform = [.. Enumerable.Range(0, 20).Select(_ => stream.Next())];
        return Antithetic.PairMeans([.. uniform.Select(Math.Exp)], [.. uniform.Select(u => Math.Exp(1 - u))]).MeanInterval().Contains(Math.E - 1);
    }

    /// <summary>Ishigami's function and normal noise of the same variance: chance has half of it, and the shares of the factors halve.</summary>
    private static VarianceSplit Split(ulong seed, int repeat)
    {
        Factor[] factors = [.. Enumerable.Range(1, 3).Select(n => Factor.Uniform($"x{n}", new(-Math.PI, Math.PI)))];
        var noise = new Normal(0, Math.Sqrt(13.844588));
        return new SobolAnalysis(new Replicator(1)).Run(
            factors,
            x => new NumberOfReplication((key, n) => Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0])) + noise.Sample(Stream(key, n, "noise"))),
            "number", 64, StableHash.Combine(seed, (ulong)repeat));
    }

    /// <summary>x1 squared and x1 x2: the effects of x1 on the grid of four levels are 2/3 or 4/3, plus x2; 1.5 on average.</summary>
    private static bool ScreeningCovers(ulong seed, int repeat)
    {
        Factor[] factors = [.. Enumerable.Range(1, 2).Select(n => Factor.Uniform($"x{n}", new(0, 1)))];
        var effects = new MorrisScreening(new Replicator(1)).Run(factors, x => new NumberOfReplication((_, _) => (x[0] * x[0]) + (x[0] * x[1])), "number", 10, StableHash.Combine(seed, (ulong)repeat));
        return effects[0].MeanSizeCi95.Contains(1.5);
    }

    /// <summary>Pairs share a draw with opposite signs: correlation -1/2, gain 2.</summary>
    private static bool GainCovers(ulong seed, int repeat)
    {
        var noise = Normals(seed, repeat, 90);
        double[] Outputs(int sign, int own) => [.. Enumerable.Range(0, 30).Select(n => (sign * noise[n]) + noise[own + n])];
        return Antithetic.Estimate(Outputs(1, 30), Outputs(-1, 60)).GainCi95.Contains(2);
    }

    private static bool BestIsSelected(ulong seed, int repeat)
    {
        var streams = Enumerable.Range(0, 4).Select(plan => Stream(seed, repeat, $"plan {plan}")).ToArray();
        var law = new Normal(0, 1);
        return new KimNelson(4, 20, 0.5).Select((plan, _) => (plan == 2 ? 0.5 : 0) + law.Sample(streams[plan])).Best == 2;
    }
}
