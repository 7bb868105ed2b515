using System.CommandLine;
using System.Threading;
using CorridorSim.Cli.Sharding;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments.Search;
using CorridorSim.Model;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Shards;

namespace CorridorSim.Cli.Commands;

/// <summary><c>seek</c>: the cheapest plan that reaches a target, with a certificate.</summary>
internal sealed class SeekCommand : Verb
{
    private const int MostReplications = 400;

    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new();
    private readonly StudyChoice _study = new(replications: $"Replications after which a plan is left undecided (default: {MostReplications}).", budget: "none");
    private readonly Option<Lever[]> _levers = CommonOptions.ReadMany("--lever", "LEVER", "What may be set to what, at what cost; may be repeated. 'monotone' declares that each setting serves at least as well as the one before. Costs add up.",
        LeverText.Read, LeverText.Form);

    private readonly Option<string?> _target = new("--target") { HelpName = "NAME", Description = "The target to reach (default: the only one)." };
    private readonly KeptFindings _kept = new("Write certificate.json, what --json prints, into this folder.");
    private readonly DesignShardChoice _shard = new();
    private readonly Option<bool> _json = CommonOptions.Json("the certificate");

    public SeekCommand(Terminal terminal)
        : base("seek", "Seek the cheapest plan that reaches a target, and prove that cheaper ones do not.",
            "corridorsim seek scenarios/mini-corridor.yaml --set \"targets.demand-of-2025.probability=70 %\" --lever \"sea.kuryk-alat.vessels.rail-ferry.count=7..9 cost 30 each monotone\" --lever \"ports.alat.berths.rail-ferry=2,3 cost 0,40 monotone\"")
    {
        _terminal = terminal;
        _scenario.AddTo(this);
        _levers.Required = true;
        Add(_levers);
        Add(_target);
        _study.AddTo(this);
        _kept.AddTo(this);
        _shard.AddTo(this);
        Add(_json);
        SetAction(Seek);
    }

    private int Seek(ParseResult line)
    {
        var shard = _shard.Get(line, _terminal);
        var parent = shard is null ? null : DesignShardChoice.Parent(_kept.Folder(line), (line.GetValue(_json), "--json"), (_study.Budget(line) is not null, "--budget"));
        _kept.Check(line);
        if (_scenario.Plan(line, _terminal) is not { } plan)
            return ExitCode.BadInput;
        var target = Target(plan, line.GetValue(_target));
        var sought = new SoughtTarget($"throughput.{target.At}", target.Throughput, target.Probability);
        var levers = line.GetRequiredValue(_levers);
        Check(line, levers);
        return shard is { } part && parent is not null
            ? _shard.Make(line, new DesignShard(plan, part, levers, sought, sets => _scenario.PlanWith(line, sets)), parent, Replications(line), _study, _terminal)
            : SeekHere(line, levers, sought);
    }

    private int SeekHere(ParseResult line, Lever[] levers, SoughtTarget sought)
    {
        using var progress = _study.Progress(line, _terminal);
        using var budget = new CancellationTokenSource(_study.Budget(line) ?? Timeout.InfiniteTimeSpan, _terminal.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_terminal.Interruption, budget.Token);
        var options = sought.Options(_study.RandomSeed(line), Replications(line)) with { Progress = found => progress.Show("plans examined", found.Examined, found.Examined + found.Open) };
        var certificate = new PlanSeeker(_study.Replicator(line)).Run(levers, choice => Corridor.Of(_scenario.PlanWith(line, SetsOf(levers, choice))), options, either.Token);
        progress.Dispose();
        var findings = new SeekFindings(certificate, levers);
        findings.Keep(_kept.Folder(line));
        findings.Print(_terminal, line.GetValue(_json));
        return _terminal.Interruption.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    private int Replications(ParseResult line) => _study.Replications(line) ?? MostReplications;

    /// <summary>Every setting is tried alone before anything is simulated.</summary>
    private void Check(ParseResult line, Lever[] levers)
    {
        foreach (var lever in levers)
        {
            foreach (var setting in lever.Settings)
                Corridor.Of(_scenario.PlanWith(line, [$"{lever.Path}={setting.Text}"]));
        }
    }

    private static List<string> SetsOf(Lever[] levers, IReadOnlyList<int> choice) => [.. levers.Zip(choice, (lever, setting) => $"{lever.Path}={lever.Settings[setting].Text}")];

    private static TargetPlan Target(CorridorPlan plan, string? name)
    {
        var names = string.Join(", ", plan.Targets.Keys);
        if (plan.Targets.Count == 0)
            throw new UsageException("The scenario states no target, so there is nothing to seek. Add one under 'targets:'.");
        if (name is null)
            return plan.Targets.Count == 1 ? plan.Targets.Values.First() : throw new UsageException($"The scenario states several targets. Say which with --target: {names}.");
        return plan.Targets.TryGetValue(name, out var target) ? target : throw new UsageException($"There is no target '{name}'.{MistakesView.Meant(name, plan.Targets.Keys)} Targets: {names}.");
    }
}
