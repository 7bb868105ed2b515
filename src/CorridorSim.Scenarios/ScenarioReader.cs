using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Binding;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Expectations;
using CorridorSim.Scenarios.Hindcasts;
using CorridorSim.Scenarios.Overlays;
using CorridorSim.Scenarios.Rules;
using CorridorSim.Scenarios.Tables;

namespace CorridorSim.Scenarios;

/// <summary>Reads a scenario file, with everything laid over it, to a plan.</summary>
public static class ScenarioReader
{
    /// <summary>Reads a scenario, an overlay with the files that it extends, a shock, or a hindcast with the scenarios that it names.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="options">Files and values laid over it.</param>
    /// <returns>The plan when there is no error, and everything found. Never throws for what a file holds.</returns>
    public static ScenarioReading Read(string path, ScenarioOptions options) => Read(path, options, isNamed: false);

    /// <summary>Reads a scenario that a hindcast names; another hindcast is none, so that they cannot name one another in a circle.</summary>
    internal static ScenarioReading ReadNamed(string path, ScenarioOptions options) => Read(path, options, isNamed: true);

    private static ScenarioReading Read(string path, ScenarioOptions options, bool isNamed)
    {
        var log = new FindingLog();
        log.Announce(path);
        var layers = new LayerLoader(log);
        var stack = layers.Load(path, options.Root, options.With, options.Sets);
        if (stack.Hindcast is { } hindcast && !isNamed)
            return ReadHindcast(path, hindcast, options, log);
        return stack.Base is { } root ? Read(path, stack, layers.Files, root, options, log) : ReadAlone(stack, log);
    }

    private static ScenarioReading Read(string path, LayerStack stack, IEnumerable<string> files, MapNode root, ScenarioOptions options, FindingLog log)
    {
        var tables = new TableLoader(typeof(CorridorPlan), options.Root, log);
        tables.AddTo(root);
        var applier = new ChangeApplier(root, log);
        foreach (var layer in stack.Layers)
            applier.Apply(layer);
        var binder = new PlanBinder(root, log, tables, applier.Removed);
        var plan = binder.Bind<CorridorPlan>();
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

    private static ScenarioReading ReadHindcast(string path, MapNode root, ScenarioOptions options, FindingLog log)
    {
        var tables = new TableLoader(typeof(HindcastPlan), options.Root, log);
        tables.AddTo(root);
        var binder = new PlanBinder(root, log, tables, new Dictionary<string, Position>());
        var hindcast = binder.Bind<HindcastPlan>();
        var tree = new ScenarioTree(root, log);
        if (!log.HasErrors)
            hindcast = new OutcomeReview(path, options, binder.Values, tree).Complete(hindcast);
        if (!log.HasErrors)
            ProvenanceRules.Check(binder.Values, Ledger.Ids(options.Ledger, path), tree);
        return new ScenarioReading(ScenarioKind.Hindcast, null, log.InFileOrder(), new ResolvedScenario(hindcast.Hindcast.Text ?? "", binder.Values))
        {
            Hindcast = log.HasErrors ? null : hindcast,
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
