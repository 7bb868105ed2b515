namespace CorridorSim.Experiments.Tests;

public sealed class IndicatorTableTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(IndicatorTable.Block)]
    [InlineData((2 * IndicatorTable.Block) + 3)]
    public void What_is_put_in_by_replication_comes_out_by_indicator(int replications)
    {
        using var table = new IndicatorTable(3);
        for (var i = 0; i < replications; i++)
            table.Add([i, -i, double.NaN]);

        Assert.Equal(replications, table.Count);
        Assert.Equal(Enumerable.Range(0, replications).Select(i => (double)i), table.Column(0));
        Assert.Equal(Enumerable.Range(0, replications).Select(i => (double)-i), table.Column(1));
        Assert.All(table.Column(2), value => Assert.Equal(double.NaN, value));
    }

    [Fact]
    public void More_can_be_put_in_after_some_was_read()
    {
        using var table = new IndicatorTable(1);
        for (var i = 0; i < IndicatorTable.Block + 1; i++)
            table.Add([i]);
        var before = table.Column(0).Sum();

        for (var i = 0; i < IndicatorTable.Block; i++)
            table.Add([1]);

        Assert.Equal(before + IndicatorTable.Block, table.Column(0).Sum());
    }
}
