using System.IO;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Binding;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Overlays;

namespace CorridorSim.Scenarios;

/// <summary>Reads a scenario file, with everything laid over it, to a plan.</summary>
public static class ScenarioReader
{
    /// <summary>Reads a scenario, an overlay with the files that it extends, or a shock.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="options">Files and values laid over it.</param>
    /// <returns>The plan when there is no error, and everything found. Never throws for what a file holds.</returns>
    public static ScenarioReading Read(string path, ScenarioOptions options)
    {
        var log = new FindingLog();
        log.Announce(path);
        var stack = new LayerLoader(log).Load(path, options.Root, options.With, options.Sets);
        if (stack.Base is not { } root)
            return new ScenarioReading(null, log.InFileOrder(), new ResolvedScenario("", []));
        var applier = new ChangeApplier(root, log);
        foreach (var layer in stack.Layers)
            applier.Apply(layer);
        var binder = new PlanBinder(root, log, (at, file) => Table(at, file, options));
        var plan = binder.Bind();
        var name = NameOf(plan.Scenario, stack.Layers);
        var resolved = new ResolvedScenario(name, binder.Values);
        return log.HasErrors
            ? new ScenarioReading(null, log.InFileOrder(), resolved)
            : new ScenarioReading(Complete(plan, name, binder.Values, applier.Changes), log.InFileOrder(), resolved);
    }

    private static CorridorPlan Complete(CorridorPlan plan, string name, IReadOnlyList<ResolvedValue> values, IReadOnlyList<PlanChange> changes) => plan with
    {
        Scenario = name,
        Assumptions = [.. values.Where(value => value.IsAssumption || value.Source.Length > 0).Select(value => new Assumption(value.Path, value.Text, value.Source, value.Quality, value.Note, value.File, value.Line))],
        Changes = changes,
        Hash = PlanHash.Of(plan),
    };

    /// <summary>An overlay gives its own name; shocks are added to it.</summary>
    private static string NameOf(string scenario, IReadOnlyList<Layer> layers)
    {
        var name = layers.LastOrDefault(layer => !layer.IsShock && layer.Name.Length > 0)?.Name ?? scenario;
        var shocks = layers.Where(layer => layer.IsShock).Select(layer => layer.Name).ToList();
        return shocks.Count == 0 ? name : $"{name}, with {string.Join(" and ", shocks)}";
    }

    private static byte[]? Table(Position at, string file, ScenarioOptions options)
    {
        try
        {
            var folder = new ScenarioFolder(options.Root ?? Path.GetDirectoryName(Path.GetFullPath(at.File))!); // A file has a folder.
            return ScenarioFolder.ReadBytes(folder.Find(at.File, file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OutsideFolderException)
        {
            return null;
        }
    }
}
