using CorridorSim.Cli.Views;
using Xunit;

namespace CorridorSim.Cli.Tests.Views;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(-0.2, "0")]
    [InlineData(-0.6, "-1")]
    [InlineData(168, "168")]
    public void A_number_that_rounds_to_nothing_has_no_sign(double value, string expected) =>
        Assert.Equal(expected, new NumberText("d", 168).Of(value));
}
