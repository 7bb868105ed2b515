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
