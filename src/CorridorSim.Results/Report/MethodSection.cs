using CorridorSim.Experiments;

namespace CorridorSim.Results.Report;

/// <summary>How it was made and how to make it again, item by item as STRESS-DES asks (Monks et al., Journal of Simulation 13, 2019).</summary>
internal static class MethodSection
{
    /// <summary>Writes the list.</summary>
    public static void Write(Html page, Study study)
    {
        var plan = study.Plan;
        page.Markup("<section id=\"method\"><h2>How it was made</h2><dl>");
        Item(page, "Purpose", $"Whether the corridor of “{plan.Scenario}” reaches its targets, and what stands in its way.");
        Item(page, "Measured time", $"{plan.Starts:yyyy-MM-dd} to {plan.Ends.AddDays(-1):yyyy-MM-dd}, after a warm-up of {plan.WarmUp} that is not measured.");
        Item(page, "Experiment", $"{study.Replications.Count} independent replications, random seed {study.RandomSeed}, one stream of random numbers for each element and purpose (Philox4x32-10).");
        Item(page, "Intervals", "Means: 95% t-intervals. " + (study.Targets.Count > 0 ? $"Probabilities: {study.Targets[0].Method}, 95%. " : "") + "Quantiles over the replications by linear interpolation.");
        Item(page, "Counting", "A tonne counts when it is discharged after the screenline, net of tare. Shares of time are weighted by units.");
        Item(page, "Scenario", $"Hash {plan.Hash} of the resolved scenario: {plan.Places.Count} places, {plan.Rail.Count} rail lines, {plan.Sea.Count} sea lines, {plan.Borders.Count} borders, {plan.Flows.Count} flows.");
        Item(page, "Program", $"CorridorSim {SummaryJson.ToolVersion}. The same scenario, random seed, version and processor family give the same bytes.");
        page.Markup("</dl></section>");
    }

    private static void Item(Html page, string term, string text) => page.Element("dt", term).Element("dd", text);
}
