using CorridorSim.Experiments.Designs;
using FsCheck;
using FsCheck.Fluent;

namespace CorridorSim.Experiments.Tests.Designs;

public sealed class LatinHypercubeTests
{
    [Fact]
    public void Every_factor_has_one_value_in_every_part() =>
        Prop.ForAll(
            Gen.Choose(1, 40).ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(),
            (points, factors, seed) =>
            {
                var design = LatinHypercube.Of(points, factors, (ulong)seed);
                return Enumerable.Range(0, factors).All(factor =>
                    design.Select(point => (int)(point[factor] * points)).Order().SequenceEqual(Enumerable.Range(0, points)));
            }).Check(Cases.Fixed);

    [Fact]
    public void The_same_random_seed_gives_the_same_design() => Assert.Equal(LatinHypercube.Of(10, 3, 5), LatinHypercube.Of(10, 3, 5));

    [Fact]
    public void Factors_are_not_aligned() =>
        Assert.NotEqual(LatinHypercube.Of(50, 2, 1).Select(point => (int)(point[0] * 50)), LatinHypercube.Of(50, 2, 1).Select(point => (int)(point[1] * 50)));
}
