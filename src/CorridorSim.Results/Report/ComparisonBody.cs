using CorridorSim.Experiments.Comparisons;
using CorridorSim.Model;
using CorridorSim.Results.Charts;

namespace CorridorSim.Results.Report;

/// <summary>The story of a comparison: the answer, what each plan carries, what changes, what was changed, and how it was made.</summary>
internal static class ComparisonBody
{
    /// <summary>Writes all sections.</summary>
    public static void Write(Html page, Comparison comparison, IReadOnlyList<Figure> figures)
    {
        var names = ScenarioNames.Of(comparison.Names);
        page.Markup("<header id=\"answer\">")
            .Element("p", $"{string.Join(" · ", names)} · {Plural.Of(comparison.Replications, "replication")} each, over the same random numbers", "class=\"kicker\"")
            .Element("h1", PlainText.Short(FigureText.Capital(comparison.Answer), 300));
        for (var i = 0; i < names.Count; i++)
            page.Markup($"<p class=\"standfirst\"><b>{Html.Isolated(names[i])}</b> {Html.Encode(VerdictText.Headline(comparison.Studies[i]))}</p>");
        page.Markup("</header>");
        foreach (var group in figures.GroupBy(figure => figure.Template))
            FigureSection.Write(page, [.. group]);
        WriteDifferences(page, comparison);
        for (var i = 0; i < names.Count; i++)
            ChangesSection.Write(page, comparison.Studies[i], names[i]);
        AssumptionsSection.Write(page, comparison.Studies[0]);
        MethodSection.Write(page, comparison.Studies[0]);
    }

    private static void WriteDifferences(Html page, Comparison comparison)
    {
        page.Markup("<section id=\"differences\"><h2>All differences</h2><details><summary>Every indicator against the base</summary>")
            .Table(
                "Paired differences of every indicator",
                ["indicator", "plan", "base", "plan's mean", "difference", "95 % interval", "conclusion", "corrected p", "correlation"],
                comparison.Differences.Select(row => (IReadOnlyList<string>)
                [
                    row.Kpi,
                    PlainText.Short(row.Plan, 60),
                    Amount.WithUnit(row.Base, row.Unit),
                    Amount.WithUnit(row.Mean, row.Unit),
                    Amount.WithUnit(row.Difference, row.Unit),
                    $"{Amount.WithUnit(row.Ci95.Low, row.Unit)} to {Amount.WithUnit(row.Ci95.High, row.Unit)}",
                    Word(row.Conclusion),
                    Amount.Plain(row.AdjustedPValue),
                    Amount.Plain(row.Correlation),
                ]))
            .Markup("</details></section>");
    }

    private static string Word(DifferenceConclusion conclusion) => conclusion switch
    {
        DifferenceConclusion.More => "more",
        DifferenceConclusion.Less => "less",
        DifferenceConclusion.Equivalent => "equivalent",
        DifferenceConclusion.Equal => "equal",
        _ => "not told apart",
    };
}
