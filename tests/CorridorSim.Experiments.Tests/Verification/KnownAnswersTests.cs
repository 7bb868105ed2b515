using CorridorSim.Experiments.Verification;

namespace CorridorSim.Experiments.Tests.Verification;

public sealed class KnownAnswersTests
{
    [Fact]
    public void Single_servers_follow_Pollaczek_and_Khinchine()
    {
        Assert.Equal(8.1, KnownAnswers.WaitOfSingleServer(1, 0.9, 1), 1e-12);
        Assert.Equal(4, KnownAnswers.WaitOfSingleServer(0.8, 1, 1), 1e-12);
        Assert.Equal(2, KnownAnswers.WaitOfSingleServer(0.8, 1, 0), 1e-12);
    }

    [Fact]
    public void Erlangs_formulas_give_the_printed_values()
    {
        Assert.Equal(0.214582, KnownAnswers.ErlangLoss(10, 10), 5e-7);
        Assert.Equal(0.210526, KnownAnswers.ErlangLoss(2, 3), 5e-7);
        Assert.Equal(4.0 / 9, KnownAnswers.ErlangDelay(2, 3), 1e-12);
        Assert.Equal(0.409180, KnownAnswers.ErlangDelay(8, 10), 5e-7);
        Assert.Equal(0.204590, KnownAnswers.ErlangDelay(8, 10) / 2, 5e-7);
    }

    [Fact]
    public void The_smallest_number_of_servers_at_8_erlangs_with_one_wait_in_four_is_11()
    {
        Assert.True(KnownAnswers.ErlangDelay(8, 11) <= 0.25);
        Assert.True(KnownAnswers.ErlangDelay(8, 10) > 0.25);
    }

    [Fact]
    public void Machine_repair_is_that_of_Banks() => Assert.Equal(1.46, KnownAnswers.MachinesWaiting(10, 2, 20, 5), 0.005);

    [Theory]
    [InlineData(1, 146.0)]
    [InlineData(2, 270.37)]
    [InlineData(4, 451.20)]
    public void The_ferry_ring_has_product_form(int vessels, double roundTripsAYear) =>
        Assert.Equal(roundTripsAYear, KnownAnswers.FerryRing(vessels, 12, 36) * 8760, 0.005);
}
