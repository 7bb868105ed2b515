using System.IO;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Rules;

namespace CorridorSim.Scenarios.Hindcasts;

/// <summary>
/// Checks the rows of a hindcast against the scenarios that they name, and completes them: how indicators become the observed unit,
/// and why a row cannot be compared when it cannot.
/// </summary>
/// <param name="file">The hindcast file.</param>
/// <param name="options">Where it may read.</param>
/// <param name="values">Its values with their sources.</param>
/// <param name="tree">Its tree, where findings are placed.</param>
internal sealed class OutcomeReview(string file, ScenarioOptions options, IReadOnlyList<ResolvedValue> values, ScenarioTree tree)
{
    private readonly OrderedDictionary<string, NamedScenario> _scenarios = [];

    /// <summary>The hindcast with every row completed; unusable when there is an error.</summary>
    public HindcastPlan Complete(HindcastPlan hindcast)
    {
        var values = ValuesByPath();
        var rows = new OrderedDictionary<string, ObservedOutcome>();
        foreach (var (id, row) in hindcast.Observed)
            rows.Add(id, Completed($"observed.{id}", row, values.GetValueOrDefault($"observed.{id}.value")));
        return hindcast with
        {
            Observed = rows,
            Scenarios = new OrderedDictionary<string, CorridorPlan>(_scenarios.Where(entry => entry.Value.Plan is not null).Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Plan!))), // Filtered.
        };
    }

    private Dictionary<string, ResolvedValue> ValuesByPath() =>
        values.Where(value => value.Path.EndsWith(".value", StringComparison.Ordinal)).ToDictionary(value => value.Path);

    private ObservedOutcome Completed(string path, ObservedOutcome row, ResolvedValue? value)
    {
        row = row with { Source = value?.Source ?? "", Quality = value?.Quality ?? "" };
        if (row is { From: { } from, To: { } to } && to < from)
            tree.Error("dates-out-of-order", $"{path}.to", $"The window ends on {to:yyyy-MM-dd}, before it begins.", "Write the first day as 'from' and the last as 'to'.");
        var scenario = row.Scenario is { } name ? Scenario($"{path}.scenario", name.Text) : null;
        var output = scenario?.Catalogue is { } catalogue ? OutputUnit(path, row, catalogue) : null;
        var scale = output is not null && row.Value is { Unit.Length: > 0 } observed ? Scale(path, row, output, observed) : null;
        return row with { Scale = scale ?? 1, Obstacle = OutcomeGaps.Of(row, scenario?.Plan) };
    }

    private NamedScenario Scenario(string path, string name)
    {
        if (!_scenarios.TryGetValue(name, out var known))
            _scenarios.Add(name, known = Read(path, name));
        return known;
    }

    private NamedScenario Read(string path, string name)
    {
        try
        {
            var found = new ScenarioFolder(options.Root ?? Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".").Find(file, name);
            var reading = ScenarioReader.ReadNamed(found, new ScenarioOptions { Root = options.Root, Ledger = options.Ledger });
            var error = reading.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error);
            if (error is { Rule: "unreadable-file" })
                tree.Error(error.Rule, path, $"'{Excerpt.Of(name)}' cannot be read.", error.Remedy);
            else if (error is not null)
                tree.Error("scenario-with-errors", path, $"'{Excerpt.Of(name)}' cannot be simulated: {error.Problem}", $"Mend it first; 'corridorsim check {found}' tells all. {error.Remedy}".TrimEnd());
            else if (reading.Plan is null)
                tree.Error("not-a-scenario", path, $"'{Excerpt.Of(name)}' is no scenario that can be simulated by itself.", "Name a file that begins with 'scenario:' or 'overlay:'.");
            return reading.Plan is { } plan ? new NamedScenario(plan, Corridor.Of(plan).Catalogue) : NamedScenario.None;
        }
        catch (OutsideFolderException)
        {
            tree.Error("outside-folder", path, $"'{Excerpt.Of(name)}' lies outside the folder of the hindcast.", "Files name only what lies in their own folder or below it, by relative names and without links that lead out.");
        }
        catch (PlanException problem)
        {
            tree.Error("cannot-be-simulated", path, $"'{Excerpt.Of(name)}' cannot be simulated: {problem.Problem}", "Mend it first.");
        }

        return NamedScenario.None;
    }

    /// <summary>Unit of the sum of the indicators, or of the quotient of both sums; none when there is a mistake, or nothing is named.</summary>
    private Unit? OutputUnit(string path, ObservedOutcome row, Catalogue catalogue)
    {
        var above = UnitOf($"{path}.output", row.Output, catalogue);
        if (row.Per.Count == 0)
            return above;
        var below = UnitOf($"{path}.per", row.Per, catalogue);
        if (above is null || below is null)
            return null;
        if (above.Per(below) is { } quotient)
            return quotient;
        tree.Error("wrong-dimension", $"{path}.per", $"{Unit.InWords(above.Dimension)} cannot be divided by {Unit.InWords(below.Dimension)}.", "Divide what has the same unit, which gives a share, or counts a year by other counts a year.");
        return null;
    }

    private Unit? UnitOf(string path, IReadOnlyList<string> indicators, Catalogue catalogue)
    {
        Unit? common = null;
        foreach (var indicator in indicators)
        {
            if (catalogue.IndexOf(indicator) is var place && place < 0)
            {
                tree.Error("unknown-indicator", path, $"The scenario has no indicator '{Excerpt.Of(indicator)}'.", IndicatorNames.Meant(indicator, catalogue));
                return null;
            }

            var unit = Unit.Known(catalogue.Kpis[place].Unit);
            if (common is not null && common.Text != unit.Text)
            {
                tree.Error("wrong-dimension", path, $"'{indicator}' is measured in {unit.Text}, the one before it in {common.Text}: they have no sum.", "Name indicators of one unit.");
                return null;
            }

            common = unit;
        }

        return common;
    }

    /// <summary>What an indicator is multiplied by to stand in the observed unit; counts a year become the count of the window.</summary>
    private double? Scale(string path, ObservedOutcome row, Unit output, Band observed)
    {
        var unit = Unit.Known(observed.Unit);
        if (unit.Dimension == output.Dimension)
            return output.To(unit, 1);
        if (Unit.TryFind($"{observed.Unit}/y", out var perYear) && perYear.Dimension == output.Dimension)
            return row is { From: { } from, To: { } to } ? output.To(perYear, 1) * CalendarYears.Between(from, to) : null;
        tree.Error("wrong-dimension", $"{path}.value", $"'{observed.Unit}' is {Unit.InWords(unit.Dimension)}, but the output is {Unit.InWords(output.Dimension)} ({output.Text}).", "Name the indicator of the same kind, or write the value in its unit.");
        return null;
    }

    private sealed record NamedScenario(CorridorPlan? Plan, Catalogue? Catalogue)
    {
        public static NamedScenario None { get; } = new(null, null);
    }
}
