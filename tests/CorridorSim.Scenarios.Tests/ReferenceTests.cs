using CorridorSim.Scenarios.Vocabulary;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public void The_reference_beside_the_scenarios_is_up_to_date() =>
        Golden.Check(Shipped.Path("README.md"), ScenarioReference.Markdown);

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
        var file = System.IO.Path.Combine(System.IO.Directory.CreateTempSubdirectory().FullName, "starter.yaml");
        System.IO.File.WriteAllText(file, ScenarioTemplate.Text("it's mine: a 1st try"));

        var reading = ScenarioReader.Read(file, ScenarioOptions.None);

        Assert.DoesNotContain(reading.Findings, finding => finding.Severity != Severity.Hint);
        Assert.Equal("it's mine: a 1st try", reading.Plan?.Scenario);
    }
}
