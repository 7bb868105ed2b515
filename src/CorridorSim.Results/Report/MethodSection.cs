using System.Globalization;
using CorridorSim.Experiments;
using CorridorSim.Model;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Charts;

namespace CorridorSim.Results.Report;

/// <summary>How it was made and how to make it again: every item of STRESS-DES (Monks et al., Journal of Simulation 13, 2019), filled from the scenario and the run.</summary>
internal static class MethodSection
{
    /// <summary>Writes the items under their numbers.</summary>
    public static void Write(Html page, Study study)
    {
        page.Markup("<section id=\"method\"><h2>How it was made</h2>")
            .Element("p", "The items that the STRESS guideline for discrete-event simulation asks for.", "class=\"subtitle\"")
            .Markup("<dl>");
        foreach (var (term, text) in Items(study))
            page.Element("dt", term).Element("dd", text);
        page.Markup("</dl></section>");
    }

    private static IEnumerable<(string Term, string Text)> Items(Study study)
    {
        var plan = study.Plan;
        var unit = study.Catalogue.Stages.Count;
        yield return ("1.1 Purpose", $"Whether the corridor of “{plan.Scenario}” reaches its targets, and what stands in its way.");
        yield return ("1.2 Model outputs", $"{study.Catalogue.Kpis.Count} indicators per replication, among them {Listed(study.Catalogue.Screenlines.Select(screenline => $"tonnes across {FigureText.Place(screenline)}"))}. A tonne counts when it is discharged after the screenline, net of tare. Shares of time are weighted by units.");
        yield return ("1.3 Aims of the experiment", study.Targets.Count > 0
            ? $"To decide {Listed(study.Targets.Select(target => $"whether {FigureText.Place(target.Screenline)} carries {Amount.Tonnes(target.Threshold)} a year with a probability of {Amount.Percent(target.Asked)}"))}."
            : "To measure what the corridor carries; no target is stated.");
        yield return ("2.1 Base model", $"A network of {plan.Places.Count} places joined by {plan.Rail.Count} rail lines and {plan.Sea.Count} sea lines; cargo moves in consignments from origin to destination through {unit} stages.");
        yield return ("2.2 Logic of the base model", "Units wait for wagons, trains, paths, locomotives, room, border servers, ships, berths, weather and opening hours, each first come first served within its priority unless the scenario says otherwise. Trains leave by their departure rules; ships load what fits and leave when full enough, after their longest wait or by the clock.");
        yield return ("2.3 Logic of the scenario", plan.Changes.Count > 0
            ? $"{plan.Changes.Count} values differ from the base scenario; they stand under “What changed against the base”."
            : "The base scenario itself; nothing was changed.");
        yield return ("2.4 Algorithms", $"Ways: the shortest by kilometres over lines that carry the cargo{(plan.Routes.Count > 0 ? $", with {plan.Routes.Count} choices between ways" : "")}. What binds: active periods (Roser et al. 2001). Conservation of units, and Little's law as an identity, are asserted in every replication.");
        yield return ("2.5.1 Entities", $"{Listed(plan.Flows.Select(flow => $"{FigureText.Flow(flow.Key)} ({FigureText.Cargo(flow.Value.Cargo)})"))}.");
        yield return ("2.5.2 Activities", $"{Listed(study.Catalogue.States)}.");
        yield return ("2.5.3 Resources", $"{Listed(study.Catalogue.Elements.GroupBy(element => element.Kind).Select(kind => $"{kind.Key} ({kind.Count()})"))}.");
        yield return ("2.5.4 Queues", $"{string.Join("; ", study.Catalogue.Queues.Select(FigureText.Queue))}.");
        yield return ("2.5.5 Entry and exit", $"Demand arises at {Listed(plan.Flows.Values.Select(flow => FigureText.Place(flow.From)).Distinct())} and leaves at {Listed(plan.Flows.Values.SelectMany(flow => flow.To.Shares.Select(share => FigureText.Place(share.Key))).Distinct())}.");
        yield return ("3.1 Data sources", Sources(plan));
        yield return ("3.2 Preprocessing", "None by the program: values are used as the scenario states them." + (plan.Assumptions.Any(assumption => assumption.Note.Length > 0) ? " Notes under “What it rests on” say how some were derived." : ""));
        yield return ("3.3 Input parameters", $"{plan.Assumptions.Count} values with source and quality; all of them stand under “What it rests on”.");
        yield return ("3.4 Assumptions", $"{plan.Assumptions.Count(assumption => assumption.Quality == "D")} values are assumptions (quality D), {plan.Assumptions.Count(assumption => assumption.Quality == "C")} are weak or derived (C).");
        yield return ("4.1 Initial state", $"Warm-up of {plan.WarmUp} that is not measured{(plan.DaysOfDemandAtStart > 0 ? $"; {Amount.Plain(plan.DaysOfDemandAtStart)} days of demand wait at the origins at its start" : "")}{(plan.Backlog.Count > 0 ? $"; queues at {Listed(plan.Backlog.Keys.Select(FigureText.Place))} as the scenario states" : "")}.");
        yield return ("4.2 Run length", $"{plan.Starts:yyyy-MM-dd} to {plan.Ends.AddDays(-1):yyyy-MM-dd}, {Plural.Of(study.Made, "independent replication")}.");
        yield return ("4.3 Estimation", "Means: 95 % t-intervals. " + (study.Targets.Count > 0 ? $"Probabilities: {study.Targets[0].Method}, 95 %. " : "") + "Quantiles over the replications by linear interpolation."
            + string.Concat(study.SharperMeans.Where(mean => mean.Estimate.Controls.Count > 0).Select(mean => $" Control variates ({Listed(mean.Estimate.Controls)}): the mean of {mean.Kpi} is as sharp as {Amount.Plain(mean.Estimate.Gain)} times the replications."))
            + string.Concat(study.AntitheticMeans.Select(mean => $" Antithetic pairs ({mean.Estimate.Pairs}): the mean of {mean.Kpi} is as sharp as {Amount.Plain(mean.Estimate.Gain)} times as many independent runs (95 % interval {Amount.Plain(mean.Estimate.GainCi95.Low)} to {Amount.Plain(mean.Estimate.GainCi95.High)}); mirrored runs count there alone.")));
        yield return ("5.1 Software", $"CorridorSim {SummaryJson.ToolVersion}.");
        yield return ("5.2 Random sampling", $"Random seed {study.RandomSeed}; Philox4x32-10 with a stream for each element and purpose, so that plans compared share their random numbers.");
        yield return ("5.3 Execution", "Next-event simulation with processes; events at the same time in the order of their priority, then of their scheduling. Replications run beside each other; their number of threads changes nothing.");
        yield return ("5.4 System", $"{study.Replications.Sum(replication => (double)replication.Events).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202f')} events in all. The same scenario, random seed, version and processor family give the same bytes.");
        yield return ("6.1 Code and scenario", $"Resolved scenario with hash {plan.Hash}. To make it again: corridorsim run FILE --replications {study.Made} --random-seed {study.RandomSeed} --out DIR.");
    }

    private static string Sources(CorridorPlan plan)
    {
        var sources = plan.Assumptions.Select(assumption => assumption.Source).Where(source => source.Length > 0).GroupBy(source => source).OrderByDescending(group => group.Count()).ToList();
        return sources.Count == 0 ? "The scenario names none." : $"{sources.Count} sources; most values come from {Listed(sources.Take(6).Select(source => $"{PlainText.Short(source.Key, 60)} ({source.Count()})"))}.";
    }

    /// <summary>"a, b and c".</summary>
    private static string Listed(IEnumerable<string> parts)
    {
        var list = parts.Select(part => PlainText.Short(part, 120)).ToList();
        return list.Count switch { 0 => "none", 1 => list[0], _ => $"{string.Join(", ", list.SkipLast(1))} and {list[^1]}" };
    }
}
