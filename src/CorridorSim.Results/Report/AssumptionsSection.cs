using CorridorSim.Experiments;

namespace CorridorSim.Results.Report;

/// <summary>What the numbers rest on: every value of the scenario with its source and quality, the weakest first.</summary>
internal static class AssumptionsSection
{
    /// <summary>Values that are printed.</summary>
    private const int MostOnPaper = 40;

    private static readonly string[] Qualities = ["A", "B", "C", "D", ""];

    /// <summary>Writes the table, with a count by quality above it.</summary>
    public static void Write(Html page, Study study)
    {
        var assumptions = study.Plan.Assumptions;
        if (assumptions.Count == 0)
            return;
        var withNotes = assumptions.Any(assumption => assumption.Note.Length > 0);
        page.Markup("<section id=\"assumptions\"><h2>What it rests on</h2>")
            .Element("p", $"{assumptions.Count} values: {Counts(study)}. A: official, or two sources; B: one credible source; C: weak or derived; D: an assumption.", "class=\"subtitle\"");
        if (assumptions.Count > MostOnPaper)
            page.Element("p", $"On paper the first {MostOnPaper}, the weakest first; all of them stand in the page itself, and in assumptions.csv of corridorsim export.", "class=\"note paper\"");
        page.Table(
            "Assumptions with sources and quality",
            ["value", "as written", "quality", "source", .. withNotes ? ["note"] : (string[])[], "where"],
            assumptions.OrderByDescending(Weakness).Select(assumption => (IReadOnlyList<string>)
            [
                assumption.Path,
                assumption.Text,
                assumption.Quality.Length > 0 ? assumption.Quality : "none given",
                assumption.Source,
                .. withNotes ? [assumption.Note] : (string[])[],
                $"{assumption.File}:{assumption.Line}",
            ]),
            "class=\"long\"",
            MostOnPaper)
            .Markup("</section>");
    }

    private static string Counts(Study study) =>
        string.Join(", ", Qualities
            .Select(quality => (quality, count: study.Plan.Assumptions.Count(assumption => assumption.Quality == quality)))
            .Where(entry => entry.count > 0)
            .Select(entry => entry.quality.Length > 0 ? $"{entry.count} of quality {entry.quality}" : $"{entry.count} without one"));

    private static int Weakness(Model.Plan.Assumption assumption) => assumption.Quality switch { "A" => 0, "B" => 1, "C" => 2, "D" => 3, _ => 4 };
}
