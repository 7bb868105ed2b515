using System.Text;
using System.Text.Json;
using CorridorSim.Results.Tests.Samples;
using Xunit;

namespace CorridorSim.Results.Tests;

public sealed class SummaryJsonTests
{
    [Fact]
    public void Members_stand_in_the_documented_order()
    {
        using var summary = JsonDocument.Parse(SummaryJson.Write(new StudyBuilder().Build()));

        Assert.Equal(
            ["schema", "scenario", "scenarioHash", "randomSeed", "replications", "toolVersion", "kpis", "targets", "bottlenecks", "worthMost", "sharperMeans", "antitheticMeans", "stages", "warnings"],
            summary.RootElement.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void What_was_not_observed_is_null()
    {
        var summary = Encoding.UTF8.GetString(SummaryJson.Write(new StudyBuilder().Build()));

        Assert.Contains("\"mean\": null", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_reads_as_accepted() => Golden.Matches("summary.json", Encoding.UTF8.GetString(SummaryJson.Write(new StudyBuilder().Build())));

    [Fact]
    public void Equal_studies_give_equal_bytes() =>
        Assert.Equal(SummaryJson.Write(new StudyBuilder().Build()), SummaryJson.Write(new StudyBuilder().Build()));
}
