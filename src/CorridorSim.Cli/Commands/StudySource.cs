using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using CorridorSim.Experiments;
using CorridorSim.Results.Store;

namespace CorridorSim.Cli.Commands;

/// <summary>Where a study comes from: results stored by <c>run --out</c>, or a scenario that is simulated now.</summary>
internal sealed class StudySource
{
    private readonly ScenarioChoice _scenario = new("PATH", "A folder with stored results (run --out), or a scenario to simulate now.");
    private readonly StudyChoice _study = new();

    /// <summary>Adds the argument and the options to a command.</summary>
    public void AddTo(Command command)
    {
        _scenario.AddTo(command);
        _study.AddTo(command);
    }

    /// <summary>The folder of stored results; none when a scenario is simulated.</summary>
    public string? Folder(ParseResult line) => Directory.Exists(_scenario.File(line)) ? _scenario.File(line) : null;

    /// <summary>The study; none when the scenario has mistakes, which have been told.</summary>
    public Study? Get(ParseResult line, Terminal terminal)
    {
        if (Folder(line) is { } folder)
            return Stored(line, folder);
        if (!File.Exists(_scenario.File(line)))
            throw new UsageException($"There is neither a folder nor a file '{_scenario.File(line)}'. Name a folder that 'run --out' wrote, or a scenario.");
        return _scenario.Plan(line, terminal) is { } plan ? _study.Run(line, plan, terminal, new StudyOptions()) : null;
    }

    private Study Stored(ParseResult line, string folder)
    {
        if (_scenario.Options.Concat(_study.Options).FirstOrDefault(option => line.GetResult(option) is OptionResult { Implicit: false }) is { } option)
            throw new UsageException($"{option.Name} is for scenarios; the results in {folder} are what they are. Run the scenario again with it.");
        using var store = ResultStore.OpenToRead(OutputFolder.StoreIn(folder));
        return store.Read();
    }
}
