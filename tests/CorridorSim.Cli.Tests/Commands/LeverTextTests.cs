using CorridorSim.Cli.Commands;
using CorridorSim.Experiments.Search;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class LeverTextTests
{
    [Theory]
    [InlineData("a.b=2..4", "a.b: 2 at 0, 3 at 0, 4 at 0")]
    [InlineData("a.b=2..4 cost 30 each", "a.b: 2 at 0, 3 at 30, 4 at 60")]
    [InlineData("a.b=2..3 train/d cost 1.5 each monotone", "a.b: 2 train/d at 0, 3 train/d at 1.5, monotone")]
    [InlineData("a.hours=06:00-24:00,always cost 0,5", "a.hours: 06:00-24:00 at 0, always at 5")]
    [InlineData("a.takes=lognormal 12 h cv 0.5,lognormal 6 h cv 0.5 monotone", "a.takes: lognormal 12 h cv 0.5 at 0, lognormal 6 h cv 0.5 at 0, monotone")]
    public void A_lever_is_read(string text, string meaning)
    {
        var lever = LeverText.Read(text);

        Assert.Equal(meaning, lever is null ? "" : Told(lever));
    }

    [Theory]
    [InlineData("a.b")]
    [InlineData("a.b=")]
    [InlineData("=2..3")]
    [InlineData("a.b=4..2")]
    [InlineData("a.b=1..99999999999")]
    [InlineData("a.b=1..2000")]
    [InlineData("a.b=2,,3")]
    [InlineData("a.b=2..4 cost 1,2")]
    [InlineData("a.b=2..4 cost 1,2 each")]
    [InlineData("a.b=2..4 cost much each")]
    [InlineData("a.b=2..3 cost NaN,1")]
    public void What_is_no_lever_is_refused(string text) => Assert.Null(LeverText.Read(text));

    private static string Told(Lever lever) => $"{lever.Path}: {string.Join(", ", lever.Settings.Select(setting => $"{setting.Text} at {setting.Cost}"))}{(lever.IsMonotone ? ", monotone" : "")}";
}
