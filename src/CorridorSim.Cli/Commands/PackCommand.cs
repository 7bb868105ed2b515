using System.CommandLine;
using CorridorSim.Cli.Capsules;
using CorridorSim.Results;
using CorridorSim.Results.Baselines;
using CorridorSim.Results.Capsules;

namespace CorridorSim.Cli.Commands;

/// <summary><c>pack</c>: a study in one file that anybody can repeat.</summary>
internal sealed class PackCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new();
    private readonly StudyChoice _study = new(budget: null);
    private readonly Option<string> _out = new("--out") { HelpName = "FILE", Description = "The capsule, a ZIP archive; one that is there is replaced.", Required = true };

    public PackCommand(Terminal terminal)
        : base("pack", "Simulate a scenario and pack everything needed to repeat it, with its results, into one file.",
            "corridorsim pack scenarios/mini-corridor.yaml --replications 100 --out out/mini-corridor.zip")
    {
        _terminal = terminal;
        _scenario.AddTo(this);
        _study.AddTo(this);
        Add(_out);
        SetAction(Pack);
    }

    private int Pack(ParseResult line)
    {
        var path = line.GetRequiredValue(_out);
        OutputFolder.CheckWritable(path);
        var reading = _scenario.Read(line);
        if (ScenarioChoice.PlanOf(reading, _scenario.File(line), _terminal) is not { } plan)
            return ExitCode.BadInput;
        var inputs = new CapsuleInputs(_scenario.File(line), _scenario.With(line), reading.Files);
        var (randomSeed, replications) = (_study.RandomSeed(line), _study.Replications(line));
        using var progress = _study.Progress(line, _terminal);
        var study = CapsuleStudy.Make(plan, randomSeed, replications, _study.Replicator(line), progress, _terminal);
        var files = inputs.Files.Concat(CapsuleResults.Of(study)).ToDictionary();
        var record = new CapsuleRecord(
            CapsuleRecord.PresentSchema, plan.Scenario, plan.Hash, inputs.Scenario, inputs.With, _scenario.Sets(line), randomSeed, replications, study.Replications.Count,
            SummaryJson.ToolVersion, Platforms.Current, Capsule.List(files));
        WholeFile.Write(path, new Capsule(record, files).Write);
        progress.Dispose();
        _terminal.Output.WriteLine(path);
        return ExitCode.Done;
    }
}
