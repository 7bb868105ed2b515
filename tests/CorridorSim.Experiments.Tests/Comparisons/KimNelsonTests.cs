using CorridorSim.Experiments.Comparisons;

namespace CorridorSim.Experiments.Tests.Comparisons;

public sealed class KimNelsonTests
{
    // Kim and Nelson, ACM TOMACS 11, 2001; alpha = 0.05.
    [Theory]
    [InlineData(2, 10, .334050, 6.012905)]
    [InlineData(4, 20, .215248, 8.179411)]
    public void The_constants_are_those_of_Kim_and_Nelson(int plans, int firstStage, double eta, double hSquared)
    {
        var procedure = new KimNelson(plans, firstStage, 1);

        Assert.Equal(eta, procedure.Eta, 0.0000006);
        Assert.Equal(hSquared, procedure.HSquared, 0.000006);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.8)]
    public void The_best_of_four_is_selected_at_least_as_often_as_promised(double common)
    {
        // Slippage: the best leads by exactly the indifference. 400 selections at 95 %: 366 is 3 standard deviations below.
        var procedure = new KimNelson(4, 20, 0.5);

        var right = Enumerable.Range(0, 400).Count(n => procedure.Select((plan, replication) => Value(n, plan, replication, common)).Best == 2);

        Assert.InRange(right, 367, 400);
    }

    [Fact]
    public void Hopeless_plans_get_the_first_stage_only()
    {
        var selected = new KimNelson(3, 10, 0.1).Select((plan, n) => (plan * 0.2) + (plan == 0 ? -50 : 0) + new Draws((ulong)plan, n).Normal());

        Assert.Equal(10, selected.Replications[0]);
        Assert.InRange(selected.Replications[2], 11, int.MaxValue);
    }

    [Fact]
    public void Of_plans_that_do_the_same_the_first_is_selected_after_the_first_stage()
    {
        var selected = new KimNelson(3, 10, 0.5).Select((plan, n) => n < 100 ? new Draws(7, n).Normal() : throw new InvalidOperationException("Equal plans are never told apart."));

        Assert.Equal(0, selected.Best);
        Assert.Equal([10, 10, 10], selected.Replications);
    }

    [Fact]
    public void Less_is_better_where_hours_are_compared() =>
        Assert.Equal(1, new KimNelson(2, 10, 1).Select((plan, n) => (plan == 1 ? 10 : 20) + new Draws(4, n).Normal(), moreIsBetter: false).Best);

    private static double Value(int experiment, int plan, int replication, double common)
    {
        var shared = new Draws((ulong)(experiment * 100), replication).Normal();
        var own = new Draws((ulong)((experiment * 100) + plan + 1), replication).Normal();
        return (plan == 2 ? 0.5 : 0) + (Math.Sqrt(common) * shared) + (Math.Sqrt(1 - common) * own);
    }
}
