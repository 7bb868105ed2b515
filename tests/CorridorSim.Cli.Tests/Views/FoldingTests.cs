using System.IO;
using CorridorSim.Cli.Views;
using Xunit;

namespace CorridorSim.Cli.Tests.Views;

public sealed class FoldingTests
{
    [Fact]
    public void Text_is_folded_between_words_and_goes_on_with_an_indent() =>
        Assert.Equal(["Method one two", "       three", "       four"], Folding.Hanging("Method one two three four", 14, 7));

    [Fact]
    public void A_text_that_begins_with_blanks_keeps_them() =>
        Assert.Equal(["  of it", "    wagon"], Folding.Hanging("  of it wagon", 9, 2));

    [Fact]
    public void A_path_too_long_for_a_line_breaks_after_a_mark_and_a_number_never() =>
        Assert.Equal(["sea.kuryk-", "alat.", "vessels is", "12.345.678.9"], Folding.Lines("sea.kuryk-alat.vessels is 12.345.678.9", 11));

    [Theory]
    [InlineData(39)]
    [InlineData(60)]
    [InlineData(79)]
    public void On_a_narrow_terminal_a_table_keeps_its_words_and_stays_within_the_width(int width)
    {
        var table = new TextTable("", "mean", "95 % interval", "", "");
        table.AddRow("Transit of Wagons Turkmenbashi West, median", "23.3", "17.7 - 28.9", "d", "too wide to act on, after 30 replications");
        table.AddRow("  of it wagon", "0.50", "0.49 - 0.52", "Mt/y", "");

        var (narrow, wide) = (Printed(table, width), Printed(table, null));

        Assert.All(narrow.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.Equal(Words(wide), Words(narrow));
        Assert.Contains("17.7 - 28.9", narrow, StringComparison.Ordinal);
        Assert.Equal(4, wide.Split('\n').Length);
    }

    private static IEnumerable<string> Words(string text) => text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);

    private static string Printed(TextTable table, int? width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        table.Write(new Terminal(output, TextWriter.Null) { Width = width });
        return output.ToString();
    }
}
