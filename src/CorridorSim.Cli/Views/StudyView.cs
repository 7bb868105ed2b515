using CorridorSim.Experiments;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Results.Report;

namespace CorridorSim.Cli.Views;

/// <summary>The summary of a study on the terminal: the verdict first, in as few lines as say it.</summary>
internal static class StudyView
{
    /// <summary>Flows whose transit time is shown: those that carry most.</summary>
    private const int MostFlows = 3;
    private const int MostChanges = 8;
    private const int MostWarnings = 3;

    /// <summary>Screenlines without a target that are shown beside those with one.</summary>
    private const int MostOtherScreenlines = 3;

    /// <summary>Below this share of the days an element is not worth a word.</summary>
    private const double LeastBinding = 0.01;

    /// <summary>Writes the summary.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="study">The study.</param>
    /// <param name="withWorth">Whether all that was tried to be added is listed, and not only the best.</param>
    public static void Write(Terminal terminal, Study study, bool withWorth = false)
    {
        Prose.Write(terminal, VerdictText.Headline(study));
        terminal.Output.WriteLine();
        Numbers(study).Write(terminal);
        WriteBinding(terminal, study);
        foreach (var mean in study.SharperMeans)
            Prose.Write(terminal, "Sharper", Sharper(mean));
        foreach (var mean in study.AntitheticMeans)
            Prose.Write(terminal, "Antithetic", Antithetic(mean));
        if (study.WorthMost is { } worth)
            Prose.Write(terminal, "Worth most", WorthView.Line(worth));
        WriteChanges(terminal, study);
        WriteWarnings(terminal, study);
        Prose.Write(terminal, "Method", Method(study));
        if (withWorth && study.WorthMost is { } all)
            WorthView.Write(terminal, all);
    }

    private static TextTable Numbers(Study study)
    {
        var table = new TextTable(study.Plan.Scenario, "mean", "95 % interval", "P10", "P90", "", "");
        var asked = study.Targets.Select(target => target.Screenline).ToHashSet();
        foreach (var screenline in study.Catalogue.Screenlines.Where(asked.Contains))
        {
            AddTonnage(table, study, screenline, byCargo: true);
            foreach (var target in study.Targets.Where(target => target.Screenline == screenline))
                AddTarget(table, study, target);
        }

        foreach (var screenline in study.Catalogue.Screenlines.Where(screenline => !asked.Contains(screenline)).Take(MostOtherScreenlines))
            AddTonnage(table, study, screenline, byCargo: asked.Count == 0);
        foreach (var flow in study.Plan.Flows.Keys.OrderByDescending(flow => Mean(study, $"carried.{flow}")).Take(MostFlows))
        {
            if (VerdictText.Kpi(study, $"transit.{flow}.p50") is { } transit)
                AddIndicator(table, study, $"Transit of {ProperName.Of(flow)}, median", transit, new NumberText(transit.Unit, transit.Mean, transit.P90));
        }

        return table;
    }

    /// <summary>The tonnage in all, by cargo and by calendar year, in one unit so that the eye can add them up.</summary>
    private static void AddTonnage(TextTable table, Study study, string screenline, bool byCargo)
    {
        if (VerdictText.Kpi(study, $"throughput.{screenline}") is not { } all)
            return;
        var number = new NumberText(all.Unit, all.Mean, all.P90);
        AddIndicator(table, study, $"Tonnage across {ProperName.Of(screenline)}", all, number);
        var parts = study.Plan.Cargo.Keys.Select(cargo => (Cargo: cargo, Kpi: VerdictText.Kpi(study, $"throughput.{screenline}.{cargo}"))).Where(part => part.Kpi?.Mean > 0).ToList();
        foreach (var (cargo, kpi) in parts.Where(_ => byCargo && parts.Count > 1))
            AddIndicator(table, study, $"  of it {cargo}", kpi!, number); // Those without were left out.
        for (var year = study.Plan.Starts.Year; year <= study.Plan.Ends.Year; year++)
        {
            if (byCargo && VerdictText.Kpi(study, $"throughput.{screenline}.{year}") is { } inYear)
                AddIndicator(table, study, $"  in {year}", inYear, number);
        }
    }

    private static void AddIndicator(TextTable table, Study study, string label, KpiEstimate kpi, NumberText number)
    {
        var caution = study.Made > 1 && kpi.IsTooWide ? "too wide to act on" : "";
        table.AddRow(label, number.Of(kpi.Mean), number.Of(kpi.Ci95), number.Of(kpi.P10), number.Of(kpi.P90), number.Unit, caution);
    }

    private static void AddTarget(TextTable table, Study study, TargetVerdict target)
    {
        var tonnes = new NumberText("t/y", target.Threshold);
        table.AddRow(
            ColourOf(target.Verdict), $"P(tonnage{(VerdictText.YearOf(study, target) is { } year ? $" in {year}" : "")} >= {tonnes.Short(target.Threshold)} {tonnes.Unit})", $"{target.Reached} of {target.Replications}",
            $"{target.Ci95.Low * 100:0.#} - {target.Ci95.High * 100:0.#} %", "asked", $"{target.Asked * 100:0.#} %", "", $"{Word(target.Verdict)}{Saturation(target.SaturationMultiplier)}");
    }

    /// <summary>A verdict in a word or three.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Met => "MET",
        Verdict.NotMetDemandLimited => "NOT MET, demand-limited",
        Verdict.NotMetCapacityLimited => "NOT MET, capacity-limited",
        _ => "UNDECIDED",
    };

    private static Colour ColourOf(Verdict verdict) => verdict switch
    {
        Verdict.Met => Colour.Green,
        Verdict.Undecided => Colour.Yellow,
        _ => Colour.Red,
    };

    private static string Saturation(double multiplier) => multiplier switch
    {
        double.NaN => "",
        <= 0.125 => " (saturates below 0.13 x demand)",
        >= 8 => " (not saturated at 8 x demand)",
        _ => $" (saturates at {multiplier:0.00} x demand)",
    };

    private static void WriteBinding(Terminal terminal, Study study)
    {
        var binding = study.Bottlenecks.Where(element => element.Binding >= LeastBinding).Take(3).ToList();
        if (binding.Count > 0)
            Prose.Write(terminal, "Binding", string.Join("; ", binding.Select((element, place) => $"{element.Name} {element.Binding * 100:0} %{(place == 0 ? " of the days" : "")}")));
    }

    private static void WriteChanges(Terminal terminal, Study study)
    {
        foreach (var change in study.Plan.Changes.Take(MostChanges))
        {
            var before = change.Before.Length == 0 ? "nothing" : change.Before;
            var source = change.Source.Length == 0 ? "" : $" ({change.Source})";
            Prose.Write(terminal, "Changed", $"{change.Path} {before} -> {change.After}{source}");
        }

        if (study.Plan.Changes.Count > MostChanges)
            Prose.Write(terminal, "Changed", $"{Plural.Of(study.Plan.Changes.Count - MostChanges, "value")} more; see corridorsim show");
    }

    private static void WriteWarnings(Terminal terminal, Study study)
    {
        foreach (var warning in study.Warnings.Take(MostWarnings))
            Prose.Write(terminal, "Warning", warning);
        if (study.Warnings.Count > MostWarnings)
            Prose.Write(terminal, "Warning", $"{study.Warnings.Count - MostWarnings} more; all of them stand in summary.json (--json)");
    }

    private static string Sharper(SharperMean mean)
    {
        var number = new NumberText(mean.Unit, mean.Estimate.Mean);
        return mean.Estimate.Controls.Count == 0 || mean.Estimate.Gain < 1
            ? $"{IndicatorWords.Of(mean.Kpi)}: control variates gain nothing over these replications; more may"
            : $"{IndicatorWords.Of(mean.Kpi)} {number.Of(mean.Estimate.Mean)}, {number.Of(mean.Estimate.Ci95)} {number.Unit}, as sharp as {mean.Estimate.Gain:0.0} times the replications; controls: {string.Join(", ", mean.Estimate.Controls)}";
    }

    private static string Antithetic(AntitheticMean mean)
    {
        var number = new NumberText(mean.Unit, mean.Estimate.Mean);
        var (gain, ci) = (mean.Estimate.Gain, mean.Estimate.GainCi95);
        var told = double.IsNaN(gain) ? "nothing varies" : $"as sharp as {gain:0.0} ({ci.Low:0.0} - {ci.High:0.0}) times as many independent runs{(ci.High < 1 ? ": the opposite luck does harm too" : "")}";
        return $"{IndicatorWords.Of(mean.Kpi)} {number.Of(mean.Estimate.Mean)}, {number.Of(mean.Estimate.Ci95)} {number.Unit} over {Plural.Of(mean.Estimate.Pairs, "pair")}; {told}";
    }

    private static string Method(Study study)
    {
        var probabilities = study.Targets.Count == 0 ? "" : $"; probabilities: {study.Targets[0].Method}";
        return $"{Plural.Of(study.Made, "replication")}, random seed {study.RandomSeed}; means: Student's t{(study.SharperMeans.Count > 0 ? ", sharper ones by control variates chosen on a pilot" : "")}{probabilities}{(study.AntitheticMeans.Count > 0 ? "; mirrored runs count in the antithetic means alone" : "")}";
    }

    private static double Mean(Study study, string name) => VerdictText.Kpi(study, name)?.Mean ?? 0;
}
