using System.IO;
using CorridorSim.Results.Report;
using CorridorSim.Results.Tests.Samples;
using Xunit;

namespace CorridorSim.Results.Tests.Report;

public sealed class ReportWriterTests
{
    [Fact]
    public void Equal_studies_give_equal_bytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();

        ReportWriter.Write(new StudyBuilder().Build(), first);
        ReportWriter.Write(new StudyBuilder().Build(), second);

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void A_report_is_smaller_than_three_megabytes()
    {
        var path = Path.Combine(Artifacts.Folder("report"), "report.html");

        ReportWriter.Write(new StudyBuilder().Build(), path);

        Assert.InRange(new FileInfo(path).Length, 1, 3_000_000);
    }
}
