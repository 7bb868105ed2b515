using System.IO;
using System.Text.RegularExpressions;
using CorridorSim.Scenarios.Vocabulary;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

public sealed partial class ReferenceTests
{
    [Fact]
    public void The_reference_below_what_people_wrote_is_up_to_date()
    {
        var readme = File.ReadAllText(Shipped.Path("README.md")).ReplaceLineEndings("\n");
        var written = readme[..readme.IndexOf("# The scenario language\n", StringComparison.Ordinal)];

        Golden.Check(Shipped.Path("README.md"), written + ScenarioReference.Markdown);
    }

    [Theory]
    [InlineData("scenarios/README.md")]
    [InlineData("seeds/digest.md")]
    public void The_scenarios_that_claims_are_linked_to_are_shipped(string page)
    {
        var text = File.ReadAllText(Path.Combine(Shipped.Repository, page));
        var named = ScenarioFile().Matches(text.Split("# The scenario language\n")[0]).Select(name => name.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(File.Exists(Shipped.Path(name)), $"{page} names {name}, which is not shipped."));
    }

    [Fact]
    public void The_schema_beside_the_scenarios_is_up_to_date() =>
        Golden.Check(Shipped.Path("corridorsim.schema.json"), ScenarioSchema.Json);

    [Fact]
    public void Every_key_says_what_it_means_and_what_holds_without_it()
    {
        foreach (var (record, path) in Language.Records())
        {
            foreach (var key in Language.KeysOf(record).Values)
            {
                Assert.True(key.Mark.Meaning.EndsWith('.'), $"{path}.{key.Name} has no meaning that is a sentence.");
                Assert.True(key.IsRequired || key.Mark.Default is not null || key.Mark.Meaning.Length > 0, $"{path}.{key.Name} does not say what holds when it is absent.");
                Assert.Contains($"`{key.Name}`", ScenarioReference.Markdown, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_starter_corridor_reads_without_error_or_warning()
    {
        using var folder = new ScratchFolder();

        var reading = folder.Read("starter.yaml", ScenarioTemplate.Text("it's mine: a 1st try"));

        Assert.DoesNotContain(reading.Findings, finding => finding.Severity != Severity.Hint);
        Assert.Equal("it's mine: a 1st try", reading.Plan?.Scenario);
    }

    [GeneratedRegex("`((?:[a-z0-9-]+/)?[a-z0-9-]+\\.yaml)`")]
    private static partial Regex ScenarioFile();
}
