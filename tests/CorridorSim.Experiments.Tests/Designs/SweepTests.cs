using CorridorSim.Experiments.Designs;

namespace CorridorSim.Experiments.Tests.Designs;

public sealed class SweepTests
{
    [Fact]
    public void Each_point_gets_its_row_over_the_same_random_numbers()
    {
        var rows = new Sweep(new Replicator(2)).Run(
            [["1"], ["2"], ["3"]], settings => (Toy.Plan(("ten", 10, 0.8)), Toy.Normal(8 + double.Parse(settings[0]), 0.5)), 40);

        Assert.Equal(["1", "2", "3"], rows.Select(row => row.Settings[0]));
        Assert.Equal(1, rows[1].Kpis[0].Mean - rows[0].Kpis[0].Mean, 1e-12);
        Assert.Equal((Verdict.NotMetCapacityLimited, Verdict.Met), (rows[0].Targets[0].Verdict, rows[2].Targets[0].Verdict));
    }

    [Fact]
    public void An_invalid_point_is_named_before_anything_runs()
    {
        var toy = Toy.Normal(1, 1);

        var error = Assert.Throws<DesignPointException>(() => new Sweep(new Replicator(2)).Run(
            [["8"], ["-1"]], settings => settings[0] == "-1" ? throw new FormatException("A count of -1.") : (Toy.Plan(), toy), 10));

        Assert.Equal(1, error.Point);
        Assert.Equal("Design point 2 (-1) is not a valid plan: A count of -1.", error.Message);
        Assert.Equal(0, toy.Runs);
    }
}
