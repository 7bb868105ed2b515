using CorridorSim.Experiments;

namespace CorridorSim.Results.Report;

/// <summary>What overlays changed against the base scenario.</summary>
internal static class ChangesSection
{
    /// <summary>Writes the table; nothing when nothing was changed.</summary>
    /// <param name="page">The page.</param>
    /// <param name="study">The study.</param>
    /// <param name="of">Name of the plan where several are compared.</param>
    public static void Write(Html page, Study study, string of = "")
    {
        if (study.Plan.Changes.Count == 0)
            return;
        var heading = of.Length > 0 ? $"What {of} changes" : "What changed against the base";
        page.Markup("<section class=\"changes\">")
            .Element("h2", heading)
            .Table(
                heading,
                ["value", "before", "after", "source", "where"],
                study.Plan.Changes.Select(change => (IReadOnlyList<string>)[change.Path, change.Before.Length > 0 ? change.Before : "(absent)", change.After, change.Source, $"{change.File}:{change.Line}"]))
            .Markup("</section>");
    }
}
