using CorridorSim.Results.Charts;
using CorridorSim.Results.Tests.Samples;
using Xunit;

namespace CorridorSim.Results.Tests.Charts;

public sealed class FigureRendererTests
{
    [Fact]
    public async Task Every_figure_is_written_in_five_forms()
    {
        IReadOnlyList<Figure> figures = [.. Figures.All(new StudyBuilder().Build()), .. Comparisons.AllFigures()];
        var folder = Artifacts.Folder("figures");

        await FigureRenderer.RenderAsync(figures, folder, TestContext.Current.CancellationToken);

        Assert.All(figures, figure => Assert.All(["svg", "png", "vl.json", "csv", "txt"], ending => Assert.True(System.IO.File.Exists(System.IO.Path.Combine(folder, $"{figure.Name}.{ending}")))));
    }
}
