using System.Text;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

/// <summary>YAML that is unusual but means the same is read the same.</summary>
public sealed class OddYamlTests
{
    [Theory]
    [InlineData("a byte order mark", "\uFEFFscenario", "scenario")]
    [InlineData("a document start", "---\nscenario", "scenario")]
    [InlineData("a YAML directive", "%YAML 1.2\n---\nscenario", "scenario")]
    [InlineData("a document end", "probability: 80 % }\n", "probability: 80 % }\n...\n")]
    [InlineData("double quotes", "length: 800 km", "length: \"800 km\"")]
    [InlineData("single quotes", "rate: 20 wagon/d (GK D)", "rate: '20 wagon/d (GK D)'")]
    [InlineData("quoted keys", "sailing:", "\"sailing\":")]
    [InlineData("an escape in quotes", "length: 800 km", "length: \"800\\u0020km\"")]
    [InlineData("a folded text", "sailing: 20 h (GK D)", "sailing: >-\n      20 h\n      (GK D)")]
    [InlineData("a literal text", "sailing: 20 h (GK D)", "sailing: |\n      20 h (GK D)")]
    [InlineData("a value on the next line", "sailing: 20 h (GK D)", "sailing:\n      20 h (GK D)")]
    [InlineData("several blanks", "length: 800 km", "length:   800   km")]
    [InlineData("a percent sign that touches", "closes: { harbour: 100 %", "closes: { harbour: 100%")]
    [InlineData("block lists", "between: [harbour, island]", "between:\n      - harbour\n      - island")]
    [InlineData("a list of one as one name", "across: [crossing]", "across: crossing")]
    [InlineData("an explicit key", "    sailing: 20 h (GK D)", "    ? sailing\n    : 20 h (GK D)")]
    [InlineData("the non-specific tag", "length: 800 km", "length: ! 800 km")]
    [InlineData("the long form", "length: 800 km", "length: { value: 800 km, source: GK, quality: D, note: measured }")]
    [InlineData("another unit", "length: 800 km", "length: 800000 m")]
    [InlineData("hours as days", "sailing: 20 h (GK D)", "sailing: 1200 min (GK D)")]
    [InlineData("an exponent", "length: 800 km", "length: 8e2 km")]
    [InlineData("remarks", "sailing: 20 h (GK D)", "sailing: 20 h (GK D)   # by the clock")]
    [InlineData("named parameters", "lognormal 6 h cv 0.8", "lognormal mean 6 h cv 0.8")]
    [InlineData("a tab behind a value", "length: 800 km", "length: 800 km\t")]
    public void The_same_corridor_has_the_same_hash(string how, string plain, string odd)
    {
        using var folder = new ScratchFolder();
        var replaced = how.StartsWith("a document end", StringComparison.Ordinal) ? ScratchFolder.Smallest.Replace(plain, odd, StringComparison.Ordinal)
            : ScratchFolder.Smallest.Contains(plain, StringComparison.Ordinal) ? Once(ScratchFolder.Smallest, plain, odd) : Once(ScratchFolder.Smallest, odd, plain);

        var reading = folder.Read("odd.yaml", replaced);

        Assert.False(reading.HasErrors, string.Join('\n', reading.Findings));
        Assert.Equal(folder.Read("plain.yaml", ScratchFolder.Smallest).Plan?.Hash, reading.Plan?.Hash);
    }

    [Fact]
    public void Line_ends_of_Windows_change_nothing()
    {
        using var folder = new ScratchFolder();

        var reading = folder.Read("windows.yaml", ScratchFolder.Smallest.ReplaceLineEndings("\r\n"));

        Assert.Equal(folder.Read("plain.yaml", ScratchFolder.Smallest).Plan?.Hash, reading.Plan?.Hash);
    }

    [Fact]
    public void Sections_in_another_order_and_other_sources_change_nothing()
    {
        using var folder = new ScratchFolder();
        var text = new StringBuilder("scenario: another name\n").Append(ScratchFolder.Smallest[ScratchFolder.Smallest.IndexOf("flows:", StringComparison.Ordinal)..])
            .Append(ScratchFolder.Smallest[ScratchFolder.Smallest.IndexOf("starts:", StringComparison.Ordinal)..ScratchFolder.Smallest.IndexOf("flows:", StringComparison.Ordinal)])
            .Replace("(GK D)", "(DER C)");

        Assert.Equal(folder.Read("plain.yaml", ScratchFolder.Smallest).Plan?.Hash, folder.Read("other.yaml", text.ToString()).Plan?.Hash);
    }

    [Fact]
    public void Another_value_has_another_hash()
    {
        using var folder = new ScratchFolder();

        var other = folder.Read("other.yaml", Once(ScratchFolder.Smallest, "800 km", "801 km"));

        Assert.NotEqual(folder.Read("plain.yaml", ScratchFolder.Smallest).Plan?.Hash, other.Plan?.Hash);
    }

    private static string Once(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + replacement + text[(at + old.Length)..];
    }
}
