using System.IO;
using CorridorSim.Results.Tests.Samples;
using Xunit;

namespace CorridorSim.Results.Tests;

public sealed class StudyExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corridorsim-export-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_indicator_of_every_replication_is_a_row()
    {
        var study = new StudyBuilder().Replications(3).Build();

        StudyExport.Write(study, _folder);

        var rows = File.ReadAllLines(Path.Combine(_folder, "indicators.csv"));
        Assert.Equal(1 + (3 * study.Catalogue.Kpis.Count), rows.Length);
        Assert.Equal("replication,kpi,value,unit", rows[0]);
        Assert.Contains("0,never.observed,,d", rows);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    public void Text_cannot_become_a_formula(string text)
    {
        var study = new StudyBuilder().Replications(1).With(plan => plan with { Assumptions = [plan.Assumptions[0] with { Path = text, Note = text }] }).Build();

        StudyExport.Write(study, _folder);

        Assert.StartsWith("'" + text, File.ReadAllLines(Path.Combine(_folder, "assumptions.csv"))[1].TrimStart('"'), StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_numbers_stay_numbers()
    {
        var study = new StudyBuilder().Replications(1).Build();
        study.Replications[0].Kpis[0] = -1.5;

        StudyExport.Write(study, _folder);

        Assert.Contains("0,throughput.caspian,-1.5,t/y", File.ReadAllLines(Path.Combine(_folder, "indicators.csv")));
    }
}
