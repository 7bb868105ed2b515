using System.IO;
using System.Xml.Linq;
using CorridorSim.Results.Charts;
using CorridorSim.Results.Tests.Samples;
using Xunit;

namespace CorridorSim.Results.Tests.Charts;

public sealed class HostileFigureTests
{
    [Fact]
    public async Task Hostile_text_is_inert_in_files()
    {
        var figures = Figures.All(Hostile.Study());
        var folder = Artifacts.Folder("hostile");

        await FigureRenderer.RenderAsync(figures, folder, TestContext.Current.CancellationToken);

        foreach (var figure in figures)
        {
            var svg = XDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, $"{figure.Name}.svg"), TestContext.Current.CancellationToken));
            Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "a" or "image" or "foreignObject");
            Assert.DoesNotContain(svg.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Numbers_of_hostile_figures_hold_no_formula() =>
        Assert.All(Figures.All(Hostile.Study()), figure => Assert.DoesNotContain("\n=", CsvText.Of(figure.Data), StringComparison.Ordinal));

    [Fact]
    public async Task Equal_figures_give_equal_bytes_whatever_is_drawn_with_them()
    {
        var figures = Figures.All(new StudyBuilder().Build());
        var (all, alone) = (Artifacts.Folder("together"), Artifacts.Folder("alone"));

        await FigureRenderer.RenderAsync(figures, all, TestContext.Current.CancellationToken);
        await FigureRenderer.RenderAsync([figures[^1]], alone, TestContext.Current.CancellationToken);

        foreach (var file in new[] { "svg", "png", "vl.json", "csv", "txt" }.Select(ending => $"{figures[^1].Name}.{ending}"))
            Assert.True(File.ReadAllBytes(Path.Combine(alone, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(all, file))), file);
    }

    [Fact]
    public void A_name_of_a_colour_stays_a_name()
    {
        var spec = Figures.All(Hostile.Study()).Single(figure => figure.Name == "bottlenecks").Spec.ToJsonString();

        Assert.Contains("\"$ink\"", spec, StringComparison.Ordinal);
        Assert.Contains("\"=colours", spec, StringComparison.Ordinal);
    }
}
