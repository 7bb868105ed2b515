using System.Globalization;
using System.IO;
using System.Text;
using CorridorSim.Experiments.Gate;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Baselines;

namespace CorridorSim.Results.Report;

/// <summary>What a regression test found as one HTML file without scripts: each check with its interval against its bounds, and the accepted results beside those of now.</summary>
public static class GatePage
{
    private const double Width = 640;
    private const double Height = 34;

    /// <summary>Writes the page, in UTF-8. Equal findings give equal bytes.</summary>
    /// <param name="answer">The whole test in one line.</param>
    /// <param name="reports">One for each scenario, in the order of the test.</param>
    /// <param name="stream">Stays open.</param>
    public static void Write(string answer, IReadOnlyList<GateReport> reports, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(stream);
        var page = ReportWriter.Head("Test")
            .Markup("<header id=\"answer\">").Element("p", "What the scenarios expect, and what was found", "class=\"kicker\"").Element("h1", answer).Markup("</header>");
        foreach (var report in reports)
            Write(page, report);
        stream.Write(Encoding.UTF8.GetBytes(page.Markup("</main>\n</body>\n</html>").ToString()));
    }

    private static void Write(Html page, GateReport report)
    {
        page.Markup("<section>").Element("h2", report.Title);
        foreach (var line in report.Summary)
            page.Element("p", line, "class=\"subtitle\"");
        foreach (var finding in report.Findings)
            Write(page, report, finding);
        if (report.Accepted is { } accepted)
            WriteMeans(page, report, accepted);
        page.Markup("</section>");
    }

    private static void Write(Html page, GateReport report, GateFinding finding)
    {
        var verdict = finding.Verdict switch { GateVerdict.Passed => "ok", GateVerdict.Failed => "failed", _ => "undecided" };
        page.Markup("<figure>").Element("p", $"{finding.Check.Expectation.Text}: {verdict}");
        if (finding.IsIdentical)
            page.Element("p", "Every replication did exactly what the accepted one did.", "class=\"subtitle\"");
        else
            page.Markup(Drawing(report, finding));
        page.Markup("</figure>");
    }

    /// <summary>Bounds as a band, the interval as a line with the estimate on it, and for a change a tick for the difference of each pair of replications.</summary>
    private static string Drawing(GateReport report, GateFinding finding)
    {
        var bounds = finding.Check.Expectation.Bounds;
        var differences = Differences(report, finding);
        var shown = new[] { finding.Estimate, finding.Interval.Low, finding.Interval.High, bounds.Low, bounds.High }.Concat(differences).Where(double.IsFinite).ToList();
        if (shown.Count == 0)
            return "<p class=\"subtitle\">Nothing was observed.</p>";
        var (low, high) = (shown.Min(), shown.Max());
        var margin = high > low ? (high - low) * 0.08 : Math.Max(1, Math.Abs(low)) * 0.08;
        (low, high) = (low - margin, high + margin);
        var colour = finding.Verdict switch { GateVerdict.Passed => "var(--accent)", GateVerdict.Failed => "var(--target)", _ => "var(--soft)" };
        var label = $"Estimate {Text(finding.Estimate, finding.Unit)}, interval {Text(finding.Interval.Low, finding.Unit)} to {Text(finding.Interval.High, finding.Unit)}, {finding.Observed} replications; bounds {Text(bounds.Low, finding.Unit)} to {Text(bounds.High, finding.Unit)}";
        var drawing = new StringBuilder($"<div class=\"chart\"><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Html.Encode(label)}\">");
        drawing.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Place(bounds.Low):0.0}\" y=\"2\" width=\"{Place(bounds.High) - Place(bounds.Low):0.0}\" height=\"30\" fill=\"var(--line)\"/>");
        foreach (var difference in differences)
            drawing.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Place(difference) - 0.5:0.0}\" y=\"24\" width=\"1\" height=\"6\" fill=\"var(--soft)\"/>");
        drawing.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Place(finding.Interval.Low):0.0}\" y=\"13\" width=\"{Math.Max(1, Place(finding.Interval.High) - Place(finding.Interval.Low)):0.0}\" height=\"4\" fill=\"{colour}\"/>");
        drawing.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Place(finding.Estimate):0.0}\" cy=\"15\" r=\"6\" fill=\"{colour}\"/></svg></div>");
        return drawing.Append($"<figcaption>{Html.Encode(label)}</figcaption>").ToString();

        double Place(double value) => double.IsNaN(value) ? 0 : Math.Clamp((value - low) / (high - low), 0, 1) * Width;
    }

    private static List<double> Differences(GateReport report, GateFinding finding)
    {
        if (finding.Check.Expectation.Of != ExpectedNumber.Change || report.Accepted is not { } accepted || !accepted.Results.Values.TryGetValue(finding.Check.Expectation.Kpi, out var before))
            return [];
        var column = report.Catalogue.IndexOf(finding.Check.Expectation.Kpi);
        var isShare = finding.Unit == "share" && report.Catalogue.Kpis[column].Unit != "share";
        var scale = isShare ? Math.Abs(Sample.Of(before).Mean) : 1;
        return [.. before.Zip(report.Replications, (old, now) => (now.Kpis[column] - old) / scale).Where(double.IsFinite)];
    }

    private static void WriteMeans(Html page, GateReport report, BaselineEntry accepted) => page
        .Element("p", $"Accepted: {Plural.Of(accepted.Results.Replications, "replication")} of version {accepted.ToolVersion} on {accepted.Platform}, random seed {accepted.RandomSeed}.", "class=\"subtitle\"")
        .Table("Accepted means beside those of now", ["indicator", "accepted", "now"], accepted.Results.Values.OrderBy(kpi => kpi.Key, StringComparer.Ordinal).Select(kpi => (IReadOnlyList<string>)
        [
            kpi.Key,
            Amount.WithUnit(Sample.Of(kpi.Value).Mean, accepted.Units[kpi.Key]),
            report.Catalogue.IndexOf(kpi.Key) is var column and >= 0 ? Amount.WithUnit(Sample.Of(report.Replications.Select(replication => replication.Kpis[column])).Mean, accepted.Units[kpi.Key]) : "gone",
        ]));

    private static string Text(double value, string unit) => double.IsFinite(value) ? Amount.WithUnit(value, unit) : "none";
}
