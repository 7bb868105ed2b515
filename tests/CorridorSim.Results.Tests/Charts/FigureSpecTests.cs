using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorridorSim.Results.Charts;
using CorridorSim.Results.Tests.Samples;
using Xunit;

namespace CorridorSim.Results.Tests.Charts;

public sealed class FigureSpecTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public async Task Every_spec_obeys_the_schema_of_Vega_Lite()
    {
        var specs = new JsonObject(All().Select(figure => KeyValuePair.Create(figure.Name, (JsonNode?)figure.Spec)));

        var violations = await Check(specs.ToJsonString());

        Assert.Equal("", violations);
    }

    [Fact]
    public void Specs_are_as_accepted()
    {
        foreach (var figure in All())
        {
            var spec = figure.Spec;
            spec.Remove("config");
            if (figure.Name == "map")
                spec["layer"]![0]!["data"]!["values"] = "coast";
            foreach (var table in figure.Tables)
            {
                var rows = spec["datasets"]![table.Name]!.AsArray();
                while (rows.Count > 2)
                    rows.RemoveAt(2);
            }

            Golden.Matches(Path.Combine("Specs", $"{figure.Name}.json"), spec.ToJsonString(Indented) + "\n");
        }
    }

    [Fact]
    public void Every_figure_says_in_words_what_it_shows_and_how_it_was_made() =>
        Assert.All(All(), figure =>
        {
            Assert.NotEmpty(figure.Title);
            Assert.NotEmpty(figure.AltText);
            Assert.Contains("n = 40", figure.Caption, StringComparison.Ordinal);
            Assert.Contains("random seed 1", figure.Caption, StringComparison.Ordinal);
            Assert.NotEmpty(figure.Data.Rows);
        });

    [Fact]
    public void Figures_kept_in_a_file_are_drawn_alike()
    {
        var figures = Comparisons.AllFigures();
        using var file = new MemoryStream();
        FigureFile.Write(figures, file);
        file.Position = 0;

        var back = FigureFile.Read(file);

        Assert.Equal(figures.Select(figure => figure.Spec.ToJsonString()), back.Select(figure => figure.Spec.ToJsonString()));
    }

    [Fact]
    public void A_file_that_holds_no_figures_is_refused()
    {
        using var file = new MemoryStream("[{\"name\": 3}]"u8.ToArray());

        Assert.Throws<JsonException>(() => FigureFile.Read(file));
    }

    [Fact]
    public void The_days_of_the_time_distance_figure_are_those_of_the_summary()
    {
        var study = new StudyBuilder().Build();

        var figure = Figures.All(study).Single(figure => figure.Name == "time-distance.metals-west");

        var median = study.Kpis.Single(kpi => kpi.Name == "transit.metals-west.p50").Mean;
        Assert.Equal(median, (double)figure.Data.Rows[^1][figure.Data.Columns.ToList().IndexOf("median")]!, 9);
        Assert.EndsWith($" in {median:0.0} days", figure.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dollars_of_the_cost_distance_figure_are_charges_and_days()
    {
        var study = new StudyBuilder().Build();

        var figure = Figures.All(study).Single(figure => figure.Name == "cost-distance.metals-west");

        var days = study.Kpis.Single(kpi => kpi.Name == "transit.metals-west.mean").Mean;
        Assert.Equal(23.7 + 1.4 + 25 + 6.5 + 3 + 5.9 + (1.5 * days), (double)figure.Data.Rows[^1][6]!, 9);
    }

    [Fact]
    public void The_month_of_the_string_line_can_be_chosen()
    {
        var runs = Figures.All(new StudyBuilder().Build(), new DateOnly(2025, 3, 14)).Single(figure => figure.Name == "string-line.metals-west");

        Assert.Contains("in March 2025", runs.Title, StringComparison.Ordinal);
        // Four quarters of a day, two ways and four rail lines, two crossings: 31 days.
        Assert.Equal(31 * ((4 * 2 * 4) + 2), runs.Data.Rows.Count);
    }

    private static IReadOnlyList<Figure> All() => [.. Figures.All(new StudyBuilder().Build()), .. Comparisons.AllFigures()];

    private static async Task<string> Check(string specs)
    {
        var web = Path.Combine(Repository.Root, "src", "CorridorSim.Results", "Charts", "web");
        using var node = Process.Start(new ProcessStartInfo("node", "check-specs.mjs")
        {
            WorkingDirectory = web,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await node.StandardInput.WriteAsync(specs);
        node.StandardInput.Close();
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output + await errors;
    }
}
