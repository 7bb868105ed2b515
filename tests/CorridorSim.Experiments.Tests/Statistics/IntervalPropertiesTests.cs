using CorridorSim.Experiments.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Interval = CorridorSim.Experiments.Statistics.Interval;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class IntervalPropertiesTests
{
    private static readonly Arbitrary<(int Successes, int Trials)> Counts =
        Gen.Choose(1, 2000).SelectMany(trials => Gen.Choose(0, trials).Select(successes => (successes, trials))).ToArbitrary();

    private static readonly Arbitrary<double[]> Observations =
        Gen.Choose(-1000, 1000).Select(n => n / 7.0).ArrayOf().Where(values => values.Length is >= 2 and <= 60).ToArbitrary();

    [Fact]
    public void Intervals_of_a_probability_hold_the_share_and_stay_within_0_and_1() =>
        Prop.ForAll(Counts, count =>
        {
            var proportion = new Proportion(count.Successes, count.Trials);
            return new[] { proportion.Wilson(), proportion.ClopperPearson(), proportion.ConfidenceSequence() }
                .All(interval => interval.Low >= 0 && interval.High <= 1 && interval.Contains(proportion.Share));
        }).Check(Cases.Fixed);

    [Fact]
    public void More_confidence_never_shortens_an_interval() =>
        Prop.ForAll(Counts, count =>
        {
            var proportion = new Proportion(count.Successes, count.Trials);
            return Holds(proportion.Wilson(0.99), proportion.Wilson(0.9))
                && Holds(proportion.ClopperPearson(0.99), proportion.ClopperPearson(0.9))
                && Holds(proportion.ConfidenceSequence(0.99), proportion.ConfidenceSequence(0.9));
        }).Check(Cases.Fixed);

    [Fact]
    public void Failures_and_successes_mirror_each_other() =>
        Prop.ForAll(Counts, count =>
        {
            var interval = new Proportion(count.Successes, count.Trials).ConfidenceSequence();
            var mirrored = new Proportion(count.Trials - count.Successes, count.Trials).ConfidenceSequence();
            return Math.Abs(interval.Low - (1 - mirrored.High)) < 1e-9 && Math.Abs(interval.High - (1 - mirrored.Low)) < 1e-9;
        }).Check(Cases.Fixed);

    [Fact]
    public void Looking_all_the_time_costs_width() =>
        Prop.ForAll(Observations, values =>
        {
            var sample = Sample.Of(values);
            return Holds(sample.ConfidenceSequence(), sample.MeanInterval());
        }).Check(Cases.Fixed);

    [Fact]
    public void Quantiles_rise_with_their_level_and_lie_in_their_interval() =>
        Prop.ForAll(Observations, values =>
        {
            double[] sorted = [.. values.Order()];
            return Quantile.Of(sorted, 0.1) <= Quantile.Of(sorted, 0.5)
                && Quantile.Of(sorted, 0.5) <= Quantile.Of(sorted, 0.9)
                && Quantile.IntervalOf(sorted, 0.5).Contains(Quantile.Of(sorted, 0.5));
        }).Check(Cases.Fixed);

    [Fact]
    public void Corrected_p_values_are_never_smaller_and_keep_the_order() =>
        Prop.ForAll(Gen.Choose(0, 1000).Select(n => n / 1000.0).ArrayOf().ToArbitrary(), pValues =>
        {
            var adjusted = Holm.Adjust(pValues);
            return pValues.Zip(adjusted).All(pair => pair.Second >= pair.First && pair.Second <= 1)
                && pValues.Zip(adjusted).OrderBy(pair => pair.First).Select(pair => pair.Second).SequenceEqual(adjusted.Order());
        }).Check(Cases.Fixed);

    private static bool Holds(Interval outer, Interval inner) => outer.Low <= inner.Low + 1e-12 && inner.High <= outer.High + 1e-12;
}
