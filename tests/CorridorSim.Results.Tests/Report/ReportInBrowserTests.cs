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

    [Fact]
    public async Task Figures_have_as_many_marks_as_their_tables_have_rows_to_be_seen()
    {
        // Figure, kind of mark, and the tables whose rows they are.
        (string Name, string Kind, string[] Tables)[] marks =
        [
            ("targets", "symbol", ["targets"]),
            ("throughput-fan.caspian", "symbol", ["fan"]),
            ("exceedance.caspian", "symbol", ["curve", "targets"]),
            ("time-distance.metals-west", "symbol", ["points"]),
            ("time-distance.metals-west", "rule", ["stops"]),
            ("cost-distance.metals-west", "symbol", ["points"]),
            ("time-by-stage", "rect", ["stages"]),
            ("bottlenecks", "rect", ["bottlenecks"]),
            ("worth-most", "symbol", ["effects"]),
            ("queues", "symbol", ["queues"]),
            ("string-line.metals-west", "rule", ["runs", "places"]),
            ("map", "rule", ["lines"]),
            ("map", "symbol", ["places"]),
        ];
        await using var report = await browser.Open(Written("marks", Study));

        foreach (var (name, kind, tables) in marks)
        {
            var drawn = await report.Page.Locator($"[data-figure='{name}'] .role-mark.mark-{kind} > *").CountAsync();
            var figure = Figures.All(Study).Single(figure => figure.Name == name);
            var rows = figure.Tables.Where(table => tables.Contains(table.Name)).Sum(table => table.Rows.Count(row => IsSeen(table, row)));
            Assert.True(rows == drawn, $"{name}: {rows} rows to be seen, {drawn} marks of kind {kind}");
        }

        Assert.Equal(Figures.All(Study).Select(figure => figure.Name.Split('.')[0]).Distinct().Order(), marks.Select(mark => mark.Name.Split('.')[0]).Distinct().Order());
    }

    [Fact]
    public async Task A_place_pointed_at_stands_out_in_every_chart()
    {
        await using var report = await browser.Open(Written("linked", Study));

        await report.Page.Locator("[data-figure='bottlenecks'] .mark-rect path[aria-label*='Boyuk-Kesik, border servers']").First.HoverAsync();

        await report.Page.Locator("[data-figure='map'] .faded").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        var elsewhere = await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll(\"[data-figure='map'] .mark-symbol.role-mark path:not(.faded)\")].map(mark => mark.__data__.datum.id)");
        Assert.Equal(["boyuk-kesik"], elsewhere);
        Assert.True(await report.Page.Locator("[data-figure='time-by-stage'] .mark-rect path.faded").CountAsync() > 0);
        Assert.Empty(report.Complaints);
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

    [Theory]
    [InlineData(1000)]
    [InlineData(360)]
    public async Task Hostile_text_is_inert_and_laid_out(int width)
    {
        await using var report = await browser.Open(Written("hostile", Hostile.Study()), width);

        await Picture(report, $"hostile-{width}");

        Assert.Empty(report.Complaints);
        Assert.Empty(report.Requests);
        Assert.NotEqual("broken", await report.Page.TitleAsync());
        Assert.Equal(0, await report.Page.Locator("main img, main script, main b, main a:not(.skip)").CountAsync());
        Assert.InRange(await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.False(await report.Page.EvaluateAsync<bool>("/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.documentElement.outerHTML)"));
    }

    [Fact]
    public async Task Pointing_at_a_bar_shows_its_numbers()
    {
        await using var report = await browser.Open(Written("hover", Study));

        await report.Page.Locator("[data-figure='time-by-stage'] .mark-rect path").First.HoverAsync();
        await report.Page.WaitForSelectorAsync("#vg-tooltip-element.visible");

        Assert.Contains("share of all hours", await report.Page.Locator("#vg-tooltip-element").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_flow_can_be_chosen_by_keyboard()
    {
        await using var report = await browser.Open(Written("choice", Study));
        var list = report.Page.Locator("select[data-chooses='time-distance']");

        await list.FocusAsync();
        await report.Page.Keyboard.PressAsync("ArrowDown");

        await report.Page.Locator("[id='figure-time-distance.trucks-west']").WaitForAsync();
        Assert.True(await report.Page.Locator("[id='figure-time-distance.metals-west']").IsHiddenAsync());
    }

    [Fact]
    public async Task The_month_of_the_map_can_be_moved()
    {
        await using var report = await browser.Open(Written("months", Study));

        await report.Page.Locator("[data-figure='map'] input[type=range]").FocusAsync();
        await report.Page.Keyboard.PressAsync("ArrowRight");

        // The map is drawn again in its own time.
        await report.Page.Locator("[data-figure='map'] svg").Filter(new LocatorFilterOptions { HasText = "January 2025" }).WaitForAsync();
    }

    [Theory]
    [InlineData("csv", "date,year,p5,p25,p50,p75,p95")]
    [InlineData("svg", "<svg")]
    [InlineData("json", "\"$schema\"")]
    public async Task Numbers_and_pictures_can_be_downloaded(string form, string begins)
    {
        await using var report = await browser.Open(Written("downloads", Study));
        await report.Page.Locator("[id='figure-throughput-fan.caspian'] summary").ClickAsync();

        var download = await report.Page.RunAndWaitForDownloadAsync(() => report.Page.Locator($"button[data-download={form}][data-of='throughput-fan.caspian']").ClickAsync());
        var text = await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);

        Assert.Contains(begins, text[..Math.Min(400, text.Length)], StringComparison.Ordinal);
        Assert.DoesNotContain("var(--", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_prints()
    {
        await using var report = await browser.Open(Written("print", Study));

        var paper = await report.Page.PdfAsync(new PagePdfOptions { Path = Path.Combine(Artifacts.Folder("screens"), "print.pdf"), Format = "A4", PrintBackground = true });
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.True(paper.Length > 30_000);
        Assert.True(await report.Page.Locator("[id='figure-time-distance.trucks-west']").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await report.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
    }

    [Fact]
    public async Task Without_scripts_the_answer_and_the_numbers_are_there()
    {
        await using var report = await browser.Open(Written("plain", Study), scripts: false);

        Assert.StartsWith("Undecided", await report.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await report.Page.Locator("noscript").IsVisibleAsync());
        Assert.Equal(Figures.All(Study).Count, await report.Page.Locator("details.numbers table").CountAsync());
    }

    [Fact]
    public async Task Everything_has_a_name_for_screen_readers()
    {
        await using var report = await browser.Open(Written("names", Study));

        Assert.Equal(0, await report.Page.Locator("[role=img]:not([aria-label]), [role=region]:not([aria-label]), button:not([aria-label])").CountAsync());
        Assert.Equal(0, await report.Page.EvaluateAsync<int>("[...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
        Assert.Equal("en", await report.Page.GetAttributeAsync("html", "lang"));
    }

    [Fact]
    public async Task A_comparison_has_its_own_report()
    {
        await using var report = await browser.Open(Written("comparison", file => ReportWriter.Write(Comparisons.TwoPlans(), file)));

        await Picture(report, "comparison");

        Assert.Empty(report.Complaints);
        Assert.StartsWith("Two more ferries carries", await report.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(Figures.Comparing(Comparisons.TwoPlans()).Count, await report.Page.Locator(".chart svg").CountAsync());
    }

    /// <summary>Of the map only what is seen before anything is chosen.</summary>
    private static bool IsSeen(DataTable table, IReadOnlyList<object?> row) => table.Columns.Select((column, i) => (column, value: row[i])).All(cell => cell switch
    {
        ("month", int month) => month == 0,
        ("cargo", string cargo) => cargo == "all cargo",
        _ => true,
    });

    private static async Task Picture(OpenReport report, string name)
    {
        var folder = Artifacts.Folder("screens");
        await report.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        var sections = await report.Page.Locator("header, section").AllAsync();
        for (var i = 0; i < sections.Count; i++)
            await sections[i].ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(folder, $"{name}-{i:00}.png") });
    }

    private static string Written(string name, Study study) => Written(name, file => ReportWriter.Write(study, file));

    private static string Written(string name, Action<Stream> write)
    {
        var path = Path.Combine(Artifacts.Folder("report"), $"{name}.html");
        using var file = File.Create(path);
        write(file);
        return path;
    }
}
