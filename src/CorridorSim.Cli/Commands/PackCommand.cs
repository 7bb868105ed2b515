using System.CommandLine;
using CorridorSim.Cli.Capsules;
using CorridorSim.Experiments;
using CorridorSim.Model.Plan;
using CorridorSim.Results;
using CorridorSim.Results.Baselines;
using CorridorSim.Results.Capsules;
using CorridorSim.Results.Store;

namespace CorridorSim.Cli.Commands;

/// <summary><c>pack</c>: a study in one file that anybody can repeat.</summary>
internal sealed class PackCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new();
    private readonly StudyChoice _study = new(budget: null);
    private readonly Option<string?> _results = new("--results") { HelpName = "DIR", Description = "Pack what 'run --out' of this scenario stored in this folder instead of simulating." };
    private readonly Option<string> _out = new("--out") { HelpName = "FILE", Description = "The capsule, a ZIP archive; one that is there is replaced.", Required = true };

    public PackCommand(Terminal terminal)
        : base("pack", "Pack a study with everything needed to repeat it, scenario, sources and results, into one file.",
            "corridorsim pack scenarios/mini-corridor.yaml --replications 100 --out out/mini-corridor.zip")
    {
        _terminal = terminal;
        _scenario.AddTo(this);
        _study.AddTo(this);
        Add(_results);
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
        var (study, asked, platform) = line.GetValue(_results) is { } folder ? Stored(line, plan, folder) : Simulated(line, plan);
        var files = inputs.Files.Concat(CapsuleResults.Of(study)).ToDictionary();
        var record = new CapsuleRecord(
            CapsuleRecord.PresentSchema, plan.Scenario, plan.Hash, inputs.Scenario, inputs.With, _scenario.Sets(line), study.RandomSeed, asked, study.Made,
            SummaryJson.ToolVersion, platform, Capsule.List(files));
        WholeFile.Write(path, new Capsule(record, files).Write);
        _terminal.Output.WriteLine(path);
        return ExitCode.Done;
    }

    private (Study Study, StudyQuestion Asked, string Platform) Simulated(ParseResult line, CorridorPlan plan)
    {
        using var progress = _study.Progress(line, _terminal);
        var asked = StudyQuestion.Of(new StudyOptions { Replications = _study.Replications(line) });
        return (CapsuleStudy.Make(plan, _study.RandomSeed(line), asked, _study.Replicator(line), progress, _terminal), asked, Platforms.Current);
    }

    /// <summary>What is stored, when it is of this very scenario and can be made again.</summary>
    private (Study Study, StudyQuestion Asked, string Platform) Stored(ParseResult line, CorridorPlan plan, string folder)
    {
        if (_study.Options.FirstOrDefault(option => line.GetResult(option) is { Implicit: false } && option.Name is "--replications" or "--random-seed") is { } option)
            throw new UsageException($"{option.Name} is for a study that pack makes; the results in {folder} are what they are. Leave it out, or leave --results out.");
        using var store = ResultStore.OpenToRead(OutputFolder.StoreIn(folder));
        var stored = store.Studies()[^1];
        if (stored.ScenarioHash != plan.Hash)
            throw new UsageException($"The results in {folder} are of another scenario than {_scenario.File(line)} with what is laid over it: '{stored.Scenario}' ({stored.ScenarioHash}), not '{plan.Scenario}' ({plan.Hash}). Give the file, --with and --set of the run.");
        if (stored.ToolVersion != SummaryJson.ToolVersion)
            throw new UsageException($"The results in {folder} were made by CorridorSim {stored.ToolVersion}, this is {SummaryJson.ToolVersion}. Pack them with that version, or run the scenario again.");
        var study = store.Read(stored.Id);
        return study.Asked is { } asked && store.Platform(stored.Id) is { } platform
            ? (study, asked, platform)
            : throw new UsageException($"The study in {folder} cannot be repeated: it was stopped, had a time budget, or was stored by an earlier version. Finish it with run --resume and without --budget; nothing is made twice.");
    }
}
