using System.IO;
using CorridorSim.Experiments;
using CorridorSim.Results.Charts;
using CorridorSim.Results.Report;
using CorridorSim.Results.Tests.Samples;
using Microsoft.Playwright;
using Xunit;

namespace CorridorSim.Results.Tests.Report;

public sealed class ReportInBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly Study Study = new StudyBuilder().Build();

    [Fact]
    public async Task Nothing_is_complained_of_and_nothing_leaves_the_page()
    {
        await using var report = await browser.Open(Written("quiet", Study));

        Assert.Empty(report.Complaints);
        Assert.Empty(report.Requests);
        Assert.Equal("true", await report.Page.GetAttributeAsync("body", "data-ready"));
    }

    [Fact]
    public async Task Every_figure_stands_with_its_marks()
    {
        await using var report = await browser.Open(Written("figures", Study));

        foreach (var figure in Figures.All(Study))
        {
            var marks = await report.Page.Locator($"[data-figure='{figure.Name}'] svg .mark-group [role='graphics-symbol'], [data-figure='{figure.Name}'] svg path").CountAsync();
            Assert.True(marks > 3, $"{figure.Name} has {marks} marks");
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1000)]
    [InlineData(ColorScheme.Dark, 1000)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task The_page_is_never_wider_than_the_screen(ColorScheme scheme, int width)
    {
        await using var report = await browser.Open(Written("width", Study), width, 900, scheme);

        var wide = await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        await Picture(report, $"{scheme}-{width}");

        Assert.InRange(wide, 1, width);
        Assert.Empty(report.Complaints);
    }

    private static async Task Picture(OpenReport report, string name)
    {
        var folder = Artifacts.Folder("screens");
        await report.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        var sections = await report.Page.Locator("header, section").AllAsync();
        for (var i = 0; i < sections.Count; i++)
            await sections[i].ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(folder, $"{name}-{i:00}.png") });
    }

    private static string Written(string name, Study study)
    {
        var path = Path.Combine(Artifacts.Folder("report"), $"{name}.html");
        ReportWriter.Write(study, path);
        return path;
    }
}
