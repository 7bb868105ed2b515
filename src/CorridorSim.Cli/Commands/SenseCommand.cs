using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Sensitivity;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using CorridorSim.Results;
using CorridorSim.Results.Charts;

namespace CorridorSim.Cli.Commands;

/// <summary><c>sense</c>: which of the values that we do not know matter.</summary>
internal sealed class SenseCommand : Verb
{
    private const int UsualTrajectories = 10;
    private const int UsualRows = 64;
    private const int UsualSwings = 20;
    private const int MostToSplit = 26;

    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new();
    private readonly StudyChoice _study;
    private readonly Option<FactorText[]> _vary = CommonOptions.ReadMany("--vary", "PATH=RANGE", "A value and the range in which it may lie, such as 18..24 h; may be repeated.", FactorText.Read, FactorText.Form);
    private readonly Option<string?> _kpi = new("--kpi") { HelpName = "KPI", Description = "Indicator looked at (default: the throughput at the screenline of the first target)." };
    private readonly Option<bool> _split = new("--split") { Description = $"Split the variance into shares (Sobol'), chance apart, instead of screening (Morris); at most {MostToSplit} values." };
    private readonly Option<bool> _tornado = new("--tornado") { Description = "Move one value at a time to both ends of its range and leave the others as they are, instead of screening." };
    private readonly KeptFindings _kept = new("Keep the figure in this folder, for 'figures'.");
    private readonly Option<bool> _json = CommonOptions.Json("the indices");

    public SenseCommand(Terminal terminal)
        : base("sense", "Say which of the values that may lie in a range matter, and how sure that is.",
            "corridorsim sense scenarios/mini-corridor.yaml --vary sea.kuryk-alat.vessels.rail-ferry.count=6..8 --vary \"rail.mangystau-kuryk.speed=100..200 km/d\"")
    {
        _terminal = terminal;
        _study = new StudyChoice(replications: $"Trajectories of the screening (default: {UsualTrajectories}), rows of the split (default: {UsualRows}, a power of two is best), or replications at each end (default: {UsualSwings}).", budget: null);
        _scenario.AddTo(this);
        _vary.Required = true;
        Add(_vary);
        Add(_kpi);
        Add(_split);
        Add(_tornado);
        _kept.AddTo(this);
        _study.AddTo(this);
        Add(_json);
        SetAction(Sense);
    }

    private int Sense(ParseResult line)
    {
        if (line.GetValue(_split) && line.GetValue(_tornado))
            throw new UsageException("--split and --tornado are two ways to look at it. Give one of them.");
        _kept.Check(line);
        if (_scenario.Plan(line, _terminal) is not { } plan)
            return ExitCode.BadInput;
        var factors = line.GetRequiredValue(_vary).Select(text => FactorOf(text, plan)).ToList();
        foreach (var (factor, level) in factors.SelectMany(factor => new[] { (factor, 0.0), (factor, 1.0) }))
            Corridor.Of(_scenario.PlanWith(line, [SetOf(factor, factor.Quantile(level))]));
        var kpi = Kpi(line.GetValue(_kpi), plan);
        _kept.KeepFigures(line, line.GetValue(_split) ? Split(line, plan, factors, kpi) : line.GetValue(_tornado) ? Swing(line, plan, factors, kpi) : Screen(line, plan, factors, kpi));
        return ExitCode.Done;
    }

    private Figure? Screen(ParseResult line, CorridorPlan plan, List<Factor> factors, KpiInfo kpi)
    {
        var trajectories = Math.Max(2, _study.Replications(line) ?? UsualTrajectories);
        var effects = Found(
            line, (replicator, progress) => new MorrisScreening(replicator).Run(factors, values => At(line, factors, values), kpi.Name, trajectories, _study.RandomSeed(line), progress, _terminal.Interruption),
            (json, effects) => SensitivityView.Write(json, kpi, effects), effects => SensitivityView.Write(_terminal, kpi, effects, trajectories));
        return Figures.Screening(effects, kpi.Name, kpi.Unit, $"{plan.Scenario}; {trajectories} trajectories, random seed {_study.RandomSeed(line)}; intervals: bootstrap over the trajectories.");
    }

    private Figure? Swing(ParseResult line, CorridorPlan plan, List<Factor> factors, KpiInfo kpi)
    {
        var replications = Math.Max(2, _study.Replications(line) ?? UsualSwings);
        var swings = Found(
            line, (replicator, progress) => new OneAtATime(replicator).Run(factors, values => At(line, factors, values), kpi.Name, replications, _study.RandomSeed(line), progress, _terminal.Interruption),
            (json, swings) => SensitivityView.Write(json, kpi, swings), swings => SensitivityView.Write(_terminal, kpi, swings, replications));
        return Figures.Tornado(swings, kpi.Name, kpi.Unit, $"{plan.Scenario}; n = {Plural.Of(replications, "replication")} at each end, random seed {_study.RandomSeed(line)}; 95 % t-intervals of paired differences.");
    }

    private Figure? Split(ParseResult line, CorridorPlan plan, List<Factor> factors, KpiInfo kpi)
    {
        if (factors.Count > MostToSplit)
            throw new UsageException($"{factors.Count} values are too many to split the variance; at most {MostToSplit}. Screen them first, without --split.");
        var rows = Math.Max(4, _study.Replications(line) ?? UsualRows);
        var split = Found(
            line, (replicator, progress) => new SobolAnalysis(replicator).Run(factors, values => At(line, factors, values), kpi.Name, rows, _study.RandomSeed(line), progress, _terminal.Interruption),
            (json, split) => SensitivityView.Write(json, kpi, split), split => SensitivityView.Write(_terminal, kpi, split, factors, rows));
        return Figures.Variance(split, kpi.Name, $"{plan.Scenario}; {rows} rows, random seed {_study.RandomSeed(line)}; intervals: bootstrap over the rows.");
    }

    /// <summary>Simulates one way to look at it, and prints what it shows.</summary>
    private T Found<T>(ParseResult line, Func<Replicator, Action<StudyProgress>, T> simulate, Action<Utf8JsonWriter, T> writeJson, Action<T> writeText)
    {
        T found;
        using (var progress = _study.Progress(line, _terminal))
            found = simulate(_study.Replicator(line), progress.Show);
        if (line.GetValue(_json))
            _terminal.Output.Write(JsonText.Object(json => writeJson(json, found)));
        else
            writeText(found);
        return found;
    }

    private Corridor At(ParseResult line, List<Factor> factors, IReadOnlyList<double> values) =>
        Corridor.Of(_scenario.PlanWith(line, [.. factors.Zip(values).Where(pair => !double.IsNaN(pair.Second)).Select(pair => SetOf(pair.First, pair.Second))]));

    private static string SetOf(Factor factor, double value) => $"{factor.Path}={(factor.Unit.Length == 0 ? $"{Plain(value)}" : $"{Plain(value)} {factor.Unit}")}";

    /// <summary>Scenarios have no exponents.</summary>
    private static string Plain(double value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static Factor FactorOf(FactorText text, CorridorPlan plan) => text.Factor(plan.Assumptions.FirstOrDefault(assumption => assumption.Path == text.Path)?.Quality ?? "");

    private static KpiInfo Kpi(string? name, CorridorPlan plan)
    {
        var known = Corridor.Of(plan).Catalogue;
        name ??= plan.Targets.Count > 0 ? $"throughput.{plan.Targets.Values.First().At}" : known.Screenlines.Count > 0 ? $"throughput.{known.Screenlines[0]}" : throw new UsageException("The scenario has no screenline. Say with --kpi what to look at.");
        return known.IndexOf(name) is var place and >= 0 ? known.Kpis[place] : throw new UsageException($"Nothing measures '{name}'.{MistakesView.Meant(name, known.Kpis.Select(kpi => kpi.Name))}");
    }
}
