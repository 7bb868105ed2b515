using System.CommandLine;
using System.Globalization;
using System.IO;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments.Hindcasts;
using CorridorSim.Model;
using CorridorSim.Model.Plan;
using CorridorSim.Results;
using CorridorSim.Results.Charts;
using CorridorSim.Scenarios;

namespace CorridorSim.Cli.Commands;

/// <summary><c>hindcast</c>: observed outcomes beside what the scenarios foresee of them.</summary>
internal sealed class HindcastCommand : Verb
{
    private const int UsualReplications = 100;

    private readonly Terminal _terminal;
    private readonly ScenarioChoice _hindcast = new(description: "A hindcast: observed outcomes and the scenarios they are compared with.");
    private readonly StudyChoice _study = new(replications: $"Replications of each scenario and window (default: {UsualReplications}).", budget: null);
    private readonly KeptFindings _kept = new("Write hindcast.csv, all rows with all numbers, and the figure for `figures` into this folder.");
    private readonly Option<bool> _json = CommonOptions.Json("all rows");

    public HindcastCommand(Terminal terminal)
        : base("hindcast", "Compare what was observed with what scenarios foresee: intervals, hits and misses, scores.",
            "corridorsim hindcast scenarios/hindcast.yaml --replications 5 --out out/hindcast")
    {
        _terminal = terminal;
        _hindcast.AddTo(this);
        _study.AddTo(this);
        _kept.AddTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        _kept.Check(line);
        var replications = _study.Replications(line) ?? UsualReplications;
        if (replications < 2)
            throw new UsageException("--replications: an interval needs two of them at least.");
        if (Read(line) is not { } hindcast)
            return ExitCode.BadInput;
        var study = Simulated(line, hindcast, replications);
        _kept.KeepTable(line, "hindcast.csv", () => HindcastCsv.Of(study));
        _kept.KeepFigures(line, Figures.Hindcast(study));
        if (line.GetValue(_json))
            _terminal.Output.Write(JsonText.Object(json => HindcastView.Write(json, study)));
        else
            HindcastView.Write(_terminal, study);
        return _terminal.Interruption.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    private HindcastPlan? Read(ParseResult line)
    {
        var file = _hindcast.File(line);
        var reading = ScenarioReader.Read(file, ScenarioOptions.None);
        FindingsView.WriteMessages(_terminal, reading.Findings);
        if (reading is { Hindcast: null, HasErrors: false })
            throw new UsageException($"{file} is no hindcast but a {reading.Kind.ToString().ToLowerInvariant()}. A hindcast begins with 'hindcast: its name'; scenarios/README.md shows one.");
        return reading.Hindcast;
    }

    private HindcastStudy Simulated(ParseResult line, HindcastPlan hindcast, int replications)
    {
        using var progress = _study.Progress(line, _terminal);
        return new HindcastRunner(_study.Replicator(line)).Run(
            hindcast,
            window => Corridor.Of(PlanOf(line, window)),
            replications,
            _study.RandomSeed(line),
            (done, all) => progress.Show("replications", done, all),
            _terminal.Interruption);
    }

    /// <summary>The scenario over a window: a window is two more values laid over it.</summary>
    private CorridorPlan PlanOf(ParseResult line, SimulatedWindow window)
    {
        var file = Path.Combine(Path.GetDirectoryName(_hindcast.File(line)) ?? "", window.Scenario);
        return _hindcast.PlanWith(line, file, [
            string.Create(CultureInfo.InvariantCulture, $"starts={window.From:yyyy-MM-dd}"),
            string.Create(CultureInfo.InvariantCulture, $"runs-for={window.To.DayNumber - window.From.DayNumber + 1} d"),
        ]);
    }
}
