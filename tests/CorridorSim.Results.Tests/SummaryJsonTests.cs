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

    [Theory]
    [InlineData(2025)]
    [InlineData(null)]
    public void A_target_names_the_calendar_year_that_it_judges(int? year)
    {
        var study = new StudyBuilder().Build();
        study = study with { Plan = study.Plan with { Targets = study.Plan.Targets.ToDictionary(target => target.Key, target => target.Value with { In = year }) } };

        using var summary = JsonDocument.Parse(SummaryJson.Write(study));

        var judged = summary.RootElement.GetProperty("targets")[0].GetProperty("year");
        Assert.Equal(year, judged.ValueKind == JsonValueKind.Null ? null : judged.GetInt32());
    }

    [Fact]
    public void The_summary_reads_as_accepted() => Golden.Matches("summary.json", Encoding.UTF8.GetString(SummaryJson.Write(new StudyBuilder().Build())));

    [Fact]
    public void Equal_studies_give_equal_bytes() =>
        Assert.Equal(SummaryJson.Write(new StudyBuilder().Build()), SummaryJson.Write(new StudyBuilder().Build()));
}
