using System.CommandLine;
using System.Threading;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments.Comparisons;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using CorridorSim.Results;
using CorridorSim.Scenarios.Quantities;

namespace CorridorSim.Cli.Commands;

/// <summary><c>compare</c>: plans against a base, over the same random numbers.</summary>
internal sealed class CompareCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new("BASE", "The scenario or overlay that the others are compared with.");
    private readonly Argument<string[]> _plans = new("PLAN") { Arity = ArgumentArity.OneOrMore, Description = "Scenarios, overlays, or shocks, which are laid over BASE." };
    private readonly StudyChoice _study = new(replications: "Make exactly N paired replications (default: as many as tell the plans apart, 30 to 200).");
    private readonly Option<string[]> _by = CommonOptions.Repeated("--by", "KPI", "Indicator that decides (default: the throughput at every screenline); may be repeated.");
    private readonly Option<string?> _band = new("--band") { HelpName = "AMOUNT", Description = "Greatest difference of a deciding indicator that does not matter, with its unit (20kt/y); then 'equivalent' is a result too." };
    private readonly Option<bool> _less = new("--less-is-better") { Description = "Less of the first deciding indicator is better, as with hours and costs." };
    private readonly Option<bool> _best = new("--best") { Description = "Only find the plan with the best mean of the first deciding indicator (Kim and Nelson's procedure): plans that are clearly beaten get no more replications. Needs --band, the difference that is not worth more of them." };
    private readonly Option<bool> _json = CommonOptions.Json("the comparison");

    public CompareCommand(Terminal terminal)
        : base("compare", "Compare plans with a base, replication by replication over the same random numbers.",
            "corridorsim compare scenarios/mini-corridor.yaml scenarios/mini-two-more-ferries.yaml --replications 30")
    {
        _terminal = terminal;
        _scenario.AddTo(this);
        _plans.Validators.Add(CommonOptions.RefuseOptions);
        Add(_plans);
        _study.AddTo(this);
        Add(_by);
        Add(_band);
        Add(_less);
        Add(_best);
        Add(_json);
        SetAction(Compare);
    }

    private int Compare(ParseResult line)
    {
        List<CorridorPlan?> plans = [_scenario.Plan(line, _terminal), .. line.GetRequiredValue(_plans).Select(file => _scenario.PlanOrShock(line, file, _terminal))];
        if (plans.Any(plan => plan is null))
            return ExitCode.BadInput;
        var compared = plans.OfType<CorridorPlan>().Select(ComparedPlan.Of).ToList();
        Check(line, compared);
        var band = Band(line, compared);
        if (line.GetValue(_best))
            return Best(line, compared, band);
        using var progress = _study.Progress(line, _terminal);
        using var budget = new CancellationTokenSource(_study.Budget(line) ?? Timeout.InfiniteTimeSpan, _terminal.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_terminal.Interruption, budget.Token);
        var options = new ComparisonOptions
        {
            RandomSeed = _study.RandomSeed(line),
            Replications = _study.Replications(line),
            Decisive = line.GetRequiredValue(_by),
            EquivalenceBand = band,
            MoreIsBetter = !line.GetValue(_less),
            Progress = progress.Show,
        };
        var comparison = new PlanComparison(_study.Replicator(line)).Run(compared, options, either.Token);
        progress.Dispose();
        if (line.GetValue(_json))
            _terminal.Output.Write(JsonText.Object(json => ComparisonView.Write(json, comparison)));
        else
            ComparisonView.Write(_terminal, comparison);
        return _terminal.Interruption.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    private int Best(ParseResult line, List<ComparedPlan> plans, double? least)
    {
        if (least is not { } band)
            throw new UsageException("--best needs --band AMOUNT: the difference that is not worth more replications, with its unit, for example --band 20kt/y.");
        if (_study.Replications(line) is not null || _study.Budget(line) is not null)
            throw new UsageException("--best makes as many replications as its confidence needs: leave --replications and --budget out, or give a wider --band.");
        var (kpi, known) = (Deciding(line, plans)[0], plans[0].Corridor.Catalogue);
        using var progress = _study.Progress(line, _terminal);
        var selection = new BestPlan(_study.Replicator(line)).Select(
            [.. plans.Select(plan => plan.Corridor)], kpi, band, !line.GetValue(_less), randomSeed: _study.RandomSeed(line),
            progress: done => progress.Show("replications of all plans", done, done, "at least "), cancellation: _terminal.Interruption);
        progress.Dispose();
        var names = plans.Select(plan => plan.Name).ToList();
        if (line.GetValue(_json))
            _terminal.Output.Write(JsonText.Object(json => SelectionView.Write(json, names, known.Kpis[known.IndexOf(kpi)], band, selection)));
        else
            SelectionView.Write(_terminal, names, known.Kpis[known.IndexOf(kpi)], band, selection, _study.RandomSeed(line));
        return ExitCode.Done;
    }

    /// <summary>The band in the unit of the deciding indicators, which must all understand it; none when it was not given.</summary>
    private double? Band(ParseResult line, List<ComparedPlan> plans)
    {
        if (line.GetValue(_band) is not { } text)
            return null;
        var band = 0.0;
        foreach (var name in Deciding(line, plans))
        {
            var known = plans[0].Corridor.Catalogue;
            var kpi = known.Kpis[known.IndexOf(name)];
            if (!IndicatorAmount.TryRead(text, kpi.Unit, out band, out var problem))
                throw new UsageException($"--band '{text}': {problem} {Expected(kpi)}");
        }

        return band;
    }

    private static string Expected(KpiInfo kpi) => kpi.Unit switch
    {
        "" => $"'{kpi.Name}' is a plain number: for example --band 2.",
        "t/y" => $"'{kpi.Name}' is in t/y: for example --band 20kt/y.",
        "share" => $"'{kpi.Name}' is a share: for example --band 2%.",
        var unit => $"'{kpi.Name}' is in {unit}: for example --band 2{unit}.",
    };

    private List<string> Deciding(ParseResult line, List<ComparedPlan> plans) => line.GetRequiredValue(_by) is { Length: > 0 } named ? [.. named] : [DecidingThroughput(plans)];

    private static string DecidingThroughput(List<ComparedPlan> plans) =>
        plans[0].Corridor.Catalogue.Screenlines.Select(screenline => $"throughput.{screenline}").FirstOrDefault(kpi => plans.All(plan => plan.Corridor.Catalogue.IndexOf(kpi) >= 0))
        ?? throw new UsageException("No throughput is measured in every plan. Say with --by what decides.");

    private void Check(ParseResult line, List<ComparedPlan> plans)
    {
        if (plans.GroupBy(plan => plan.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new UsageException($"Two plans are called '{twice.Key}'. Give each file its own name after 'scenario:' or 'overlay:'.");
        foreach (var kpi in line.GetRequiredValue(_by))
        {
            if (plans.FirstOrDefault(plan => plan.Corridor.Catalogue.IndexOf(kpi) < 0) is { } without)
                throw new UsageException($"'{without.Name}' does not measure '{kpi}'.{MistakesView.Meant(kpi, without.Corridor.Catalogue.Kpis.Select(known => known.Name))}");
        }
    }
}
