using System.Text.Json;
using CorridorSim.Experiments.Search;
using CorridorSim.Model;
using CorridorSim.Results;

namespace CorridorSim.Cli.Views;

/// <summary>What a search has proven: the statement, then the plans in the order of cost.</summary>
internal static class CertificateView
{
    private const int MostPlans = 40;

    /// <summary>On the terminal.</summary>
    public static void Write(Terminal terminal, SeekCertificate certificate, IReadOnlyList<Lever> levers)
    {
        Prose.Write(terminal, certificate.Statement);
        if (!certificate.IsComplete)
            terminal.Output.WriteLine("The search was ended before it was complete.");
        terminal.Output.WriteLine();
        var plans = Plans(certificate);
        var table = new TextTable(["cost", .. levers.Select(lever => Printable.Of(lever.Path)), "reached", "interval", "replications", ""]);
        foreach (var plan in plans.Take(MostPlans))
        {
            var share = new NumberText("share", 1);
            table.AddRow([
                $"{plan.Cost:0.####}", .. plan.Settings, $"{share.Of(plan.Estimate)}{(double.IsFinite(plan.Estimate) ? " %" : "")}", share.Of(plan.Interval), $"{plan.Replications}",
                $"{Word(plan.Standing)}{(plan == certificate.Cheapest ? ", the cheapest" : "")}"]);
        }

        table.Write(terminal);
        if (plans.Where(plan => plan.Standing == PlanStanding.Undecided).ToList() is { Count: > 0 } open && certificate.IsComplete)
            Prose.Write(terminal, $"{open.Count} {(open.Count == 1 ? "is" : "are")} undecided after {Plural.Of(open.Max(plan => plan.Replications), "replication")}: so near to what is asked that only more of them can tell (--replications {4 * open.Max(plan => plan.Replications)}).");
        if (plans.Count > MostPlans)
            terminal.Output.WriteLine($"{Plural.Of(plans.Count - MostPlans, "plan")} more; --json lists all of them");
    }

    /// <summary>As JSON members.</summary>
    public static void Write(Utf8JsonWriter json, SeekCertificate certificate, IReadOnlyList<Lever> levers)
    {
        json.WriteString("schema", "corridorsim-certificate/1");
        json.WriteString("statement", certificate.Statement);
        json.WriteNumber("confidence", certificate.Confidence);
        json.WriteBoolean("complete", certificate.IsComplete);
        JsonText.Array(json, "plans", Plans(certificate), plan =>
        {
            json.WriteStartObject("settings");
            foreach (var (lever, setting) in levers.Zip(plan.Settings))
                json.WriteString(lever.Path, setting);
            json.WriteEndObject();
            json.WriteNumber("cost", plan.Cost);
            json.WriteString("standing", Word(plan.Standing));
            json.WriteBoolean("cheapest", plan == certificate.Cheapest);
            JsonText.Number(json, "estimate", plan.Estimate);
            JsonText.Interval(json, "interval", plan.Interval);
            json.WriteNumber("replications", plan.Replications);
        });
    }

    private static List<SoughtPlan> Plans(SeekCertificate certificate)
    {
        List<SoughtPlan> found = certificate.Cheapest is { } cheapest ? [cheapest] : [];
        return [.. certificate.Cheaper, .. found, .. certificate.Others.Where(plan => plan != certificate.Cheapest)];
    }

    private static string Word(PlanStanding standing) => standing switch
    {
        PlanStanding.Feasible => "proven feasible",
        PlanStanding.Infeasible => "proven infeasible",
        PlanStanding.InfeasibleByMonotonicity => "infeasible, as monotone",
        PlanStanding.Deadlocked => "comes to a standstill",
        PlanStanding.Undecided => "undecided",
        _ => "not examined",
    };
}
