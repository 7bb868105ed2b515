using System.CommandLine;
using System.IO;
using System.Text.Json;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Comparisons;
using CorridorSim.Results.Charts;
using CorridorSim.Results.Store;

namespace CorridorSim.Cli.Commands;

/// <summary>Results stored by <c>run --out</c>: one study, or several that are set side by side. Nothing is simulated.</summary>
internal sealed class StoredResults
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "A folder with stored results (run --out); of several, the first is the base that the others are compared with.",
    };

    /// <summary>Adds the argument to a command.</summary>
    public void AddTo(Command command)
    {
        _paths.Validators.Add(CommonOptions.RefuseOptions);
        command.Add(_paths);
    }

    /// <summary>The folder of a single study; none when several are compared.</summary>
    public string? Folder(ParseResult line) => line.GetRequiredValue(_paths) is [var only] ? only : null;

    /// <summary>The studies in the order given.</summary>
    /// <exception cref="UsageException">A path is a scenario or not there.</exception>
    /// <exception cref="StoreException">A folder holds no results.</exception>
    public IReadOnlyList<Study> Studies(ParseResult line, string verb) => [.. line.GetRequiredValue(_paths).Select(path => Read(path, verb))];

    /// <summary>Figures that a sweep or a sensitivity study kept in the folders.</summary>
    public IReadOnlyList<Figure> Kept(ParseResult line) => [.. line.GetRequiredValue(_paths).Select(path => Path.Combine(path, FigureFile.Name)).Where(File.Exists).SelectMany(Read)];

    /// <summary>The same, when there is nothing else in the only folder; none otherwise.</summary>
    public IReadOnlyList<Figure>? OnlyKept(ParseResult line) =>
        Folder(line) is { } folder && Directory.Exists(folder) && !File.Exists(OutputFolder.StoreIn(folder)) && Kept(line) is { Count: > 0 } kept ? kept : null;

    /// <summary>Several studies compared with the first.</summary>
    public static Comparison Compare(IReadOnlyList<Study> studies)
    {
        if (studies.GroupBy(study => study.Plan.Scenario).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new UsageException($"Two of these results are of a plan called '{twice.Key}'. Name each folder once, and give each plan its own name after 'scenario:' or 'overlay:'.");
        if (studies.FirstOrDefault(study => study.RandomSeed != studies[0].RandomSeed) is { } other)
            throw new UsageException($"'{studies[0].Plan.Scenario}' was run with random seed {studies[0].RandomSeed} and '{other.Plan.Scenario}' with {other.RandomSeed}; only runs over the same random numbers are compared. Run one of them again with the other's --random-seed.");
        return PlanComparison.Of(studies);
    }

    private static IReadOnlyList<Figure> Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return FigureFile.Read(stream);
        }
        catch (JsonException)
        {
            throw new UsageException($"{file} is damaged or holds no figures of CorridorSim. Make it again with sweep, sense or hindcast.");
        }
    }

    private static Study Read(string path, string verb)
    {
        if (File.Exists(path))
            throw new UsageException($"{path} is a file; '{verb}' draws stored results and simulates nothing. Run it first: corridorsim run {path} --out DIR, then corridorsim {verb} DIR.");
        if (!Directory.Exists(path))
            throw new UsageException($"There is no folder '{path}'. Name one that 'corridorsim run FILE --out DIR' wrote.");
        using var store = ResultStore.OpenToRead(OutputFolder.StoreIn(path));
        return store.Read();
    }
}
