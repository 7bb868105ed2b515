using CorridorSim.Experiments;

namespace CorridorSim.Results.Charts;

/// <summary>Words that figures share.</summary>
internal static class FigureText
{
    /// <summary>How a figure was made: scenario, replications, random seed, and the method given.</summary>
    public static string Caption(Study study, string method) =>
        $"{PlainText.Short(study.Plan.Scenario, 120)}, {study.Plan.Starts:yyyy-MM-dd} to {study.Plan.Ends.AddDays(-1):yyyy-MM-dd}; "
        + $"n = {study.Replications.Count} replications, random seed {study.RandomSeed}. {method}";

    /// <summary>An id as a reader's word: "boyuk-kesik" becomes "Boyuk-kesik".</summary>
    public static string Name(string id)
    {
        var clean = PlainText.Short(id.Replace('_', ' '), 60);
        return clean.Length > 0 && char.IsLower(clean[0]) ? char.ToUpperInvariant(clean[0]) + clean[1..] : clean;
    }

    /// <summary>Years measured, at least one.</summary>
    public static int Years(Study study) => Math.Max(1, (int)Math.Round((study.Plan.Ends.DayNumber - study.Plan.Starts.DayNumber) / 365.25));
}
