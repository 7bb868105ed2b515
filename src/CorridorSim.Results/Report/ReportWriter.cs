using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Comparisons;
using CorridorSim.Results.Charts;

namespace CorridorSim.Results.Report;

/// <summary>Writes the report of a study: one HTML file that needs no network and no other file. Equal studies give equal bytes.</summary>
public static class ReportWriter
{
    /// <summary>Writes the report, in UTF-8.</summary>
    /// <param name="study">What was found.</param>
    /// <param name="stream">Stays open.</param>
    /// <param name="month">Any day of the month drawn train by train; nothing means the stormiest.</param>
    public static void Write(Study study, Stream stream, DateOnly? month = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(stream);
        var figures = Figures.All(study, month);
        stream.Write(Encoding.UTF8.GetBytes(Page(study.Plan.Scenario, figures, page => ReportBody.Write(page, study, figures))));
    }

    /// <summary>Writes the report of a comparison, in UTF-8: the answer, what each plan carries, what changes, and what was changed.</summary>
    /// <param name="comparison">What was found.</param>
    /// <param name="stream">Stays open.</param>
    public static void Write(Comparison comparison, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(stream);
        var figures = Figures.Comparing(comparison);
        stream.Write(Encoding.UTF8.GetBytes(Page(string.Join(" – ", comparison.Names), figures, page => ComparisonBody.Write(page, comparison, figures))));
    }

    /// <summary>A page without scripts, up to its content.</summary>
    internal static Html Head(string title)
    {
        var style = ChartStyle() + Asset.Text("report/report.css");
        return Begin(title, style, "'none'");
    }

    private static string Page(string title, IReadOnlyList<Figure> figures, Action<Html> writeBody)
    {
        var style = ChartStyle() + Asset.Text("report/report.css");
        var charts = Asset.Text("charts/charts.min.js");
        var boot = Asset.Text("report/report.js");
        var page = Begin(title, style, $"{Hash(charts)} {Hash(boot)}");
        writeBody(page);
        return page
            .Markup("</main>\n<noscript><p class=\"note\">The charts need JavaScript. All their numbers stand in the tables below each of them.</p></noscript>")
            .Data("figures", FigureData(figures))
            .Markup($"<script>{charts}</script>\n<script>{boot}</script>\n</body>\n</html>")
            .ToString();
    }

    private static Html Begin(string title, string style, string scripts) => new Html()
        .Markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")
        .Markup($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {scripts}; style-src {Hash(style)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'\">")
        .Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">")
        .Element("title", $"{PlainText.Short(title, 120)} – CorridorSim")
        .Markup($"<style>{style}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#answer\">To the answer</a>\n<main>");

    private static JsonObject FigureData(IReadOnlyList<Figure> figures) => new()
    {
        ["config"] = ChartTheme.Page.Config,
        ["specs"] = new JsonObject(figures.Select(figure =>
        {
            var spec = ChartTemplate.Body(figure, ChartTheme.Page);
            spec["description"] = figure.AltText;
            spec["datasets"] = ChartTemplate.Datasets(figure);
            return KeyValuePair.Create(figure.Name, (JsonNode?)spec);
        })),
    };

    private static string ChartStyle() =>
        $":root{{color-scheme:light dark;{ChartTheme.StyleVariables("light")}}}\n"
        + $"@media screen and (prefers-color-scheme:dark){{:root{{{ChartTheme.StyleVariables("dark")}}}}}\n";

    private static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
