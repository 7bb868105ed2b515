using CorridorSim.Cli.Views;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Search;
using CorridorSim.Model.Plan;
using CorridorSim.Results;
using CorridorSim.Results.Charts;

namespace CorridorSim.Cli.Commands;

/// <summary>What a sweep found, whether one machine made it or several.</summary>
/// <param name="plan">The plan that was varied.</param>
/// <param name="levers">What was varied.</param>
/// <param name="rows">One row for each design point.</param>
/// <param name="replications">Replications at each.</param>
/// <param name="randomSeed">Key of all random streams.</param>
internal sealed class SweepFindings(CorridorPlan plan, IReadOnlyList<Lever> levers, IReadOnlyList<SweepRow> rows, int replications, ulong randomSeed)
{
    private readonly IReadOnlyList<string> _paths = [.. levers.Select(lever => lever.Path)];

    /// <summary>Keeps the table and the figures, if anywhere.</summary>
    public void Keep(string? folder)
    {
        KeptFindings.KeepFigures(folder, [.. Figures()]);
        KeptFindings.KeepTable(folder, "sweep.csv", () => SweepCsv.Of(_paths, rows));
    }

    /// <summary>Prints the points.</summary>
    public void Print(Terminal terminal, bool asJson)
    {
        if (asJson)
            terminal.Output.Write(JsonText.Object(json => SweepView.Write(json, _paths, rows)));
        else
            SweepView.Write(terminal, _paths, rows);
    }

    /// <summary>The probability of each target against the first lever.</summary>
    private IEnumerable<Figure?> Figures() =>
        plan.Targets.Keys.Select(target => Results.Charts.Figures.Lever(rows, _paths, target, $"{plan.Scenario}; n = {replications} replications at each point, random seed {randomSeed}; 95 % intervals of probabilities."));
}
