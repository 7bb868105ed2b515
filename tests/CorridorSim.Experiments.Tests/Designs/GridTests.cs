using CorridorSim.Experiments.Designs;

namespace CorridorSim.Experiments.Tests.Designs;

public sealed class GridTests
{
    [Fact]
    public void All_combinations_come_with_the_first_factor_slowest() =>
        Assert.Equal([[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]], Grid.Of(2, 3));

    [Fact]
    public void A_factor_without_levels_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Grid.Of(2, 0));
}
