using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Binding;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Expectations;
using CorridorSim.Scenarios.Overlays;
using CorridorSim.Scenarios.Rules;
using CorridorSim.Scenarios.Tables;

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
        var layers = new LayerLoader(log);
        var stack = layers.Load(path, options.Root, options.With, options.Sets);
        return stack.Base is { } root ? Read(path, stack, layers.Files, root, options, log) : ReadAlone(stack, log);
    }

    private static ScenarioReading Read(string path, LayerStack stack, IEnumerable<string> files, MapNode root, ScenarioOptions options, FindingLog log)
    {
        var tables = new TableLoader(options.Root, log);
        tables.AddTo(root);
        var applier = new ChangeApplier(root, log);
        foreach (var layer in stack.Layers)
            applier.Apply(layer);
        var binder = new PlanBinder(root, log, tables, applier.Removed);
        var plan = binder.Bind();
        var tree = new ScenarioTree(root, log);
        Rulebook.CheckStructure(tree);
        if (!log.HasErrors)
            Rulebook.CheckMeaning(plan, tree);
        if (!log.HasErrors)
        {
            ProvenanceRules.Check(binder.Values, Ledger.Ids(options.Ledger, path), tree);
            tree.SayWhatIsAcceptedInVain();
        }

        var name = NameOf(plan.Scenario, stack.Layers);
        var complete = log.HasErrors ? null : Complete(plan, name, binder.Values, applier.Changes);
        return new ScenarioReading(stack.Kind, complete, log.InFileOrder(), new ResolvedScenario(name, binder.Values))
        {
            Files = [.. files, .. tables.Files, .. new[] { options.Ledger ?? Ledger.Above(path) }.OfType<string>()],
        };
    }

    /// <summary>A shock has no scenario under it; what can be checked without one is.</summary>
    private static ScenarioReading ReadAlone(LayerStack stack, FindingLog log)
    {
        foreach (var layer in stack.Layers.Where(layer => layer.AddsItsName))
            ShockCheck.Check(layer, log);
        return new ScenarioReading(stack.Kind, null, log.InFileOrder(), new ResolvedScenario("", []));
    }

    private static CorridorPlan Complete(CorridorPlan plan, string name, IReadOnlyList<ResolvedValue> values, IReadOnlyList<PlanChange> changes) => plan with
    {
        Scenario = name,
        Expect = ExpectationUnits.OfTheirIndicators(plan),
        Assumptions = [.. values.Where(value => value.IsAssumption || value.Source.Length > 0).Select(value => new Assumption(value.Path, value.Text, value.Source, value.Quality, value.Note, value.File, value.Line))],
        Changes = [.. changes.Where(change => change.Path.Split('.')[0] is not ("expect" or "accepts"))],
        Hash = PlanHash.Of(plan),
    };

    /// <summary>An overlay gives its own name; shocks and what is laid over from outside are added to it.</summary>
    private static string NameOf(string scenario, IReadOnlyList<Layer> layers)
    {
        var name = layers.LastOrDefault(layer => !layer.AddsItsName && layer.Name.Length > 0)?.Name ?? scenario;
        var added = layers.Where(layer => layer.AddsItsName).Select(layer => layer.Name).ToList();
        return added.Count == 0 ? name : $"{name}, with {string.Join(" and ", added)}";
    }
}
