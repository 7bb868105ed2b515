using CorridorSim.Cli.Views;
using CorridorSim.Experiments.Designs;
using CorridorSim.Model;
using CorridorSim.Model.Plan;
using CorridorSim.Results;
using CorridorSim.Results.Charts;

namespace CorridorSim.Cli.Commands;

/// <summary>What a sweep found, whether one machine made it or several.</summary>
/// <param name="plan">The plan that was varied.</param>
/// <param name="paths">Paths of what was varied.</param>
/// <param name="rows">One row for each design point.</param>
/// <param name="replications">Replications at each.</param>
/// <param name="randomSeed">Key of all random streams.</param>
internal sealed class SweepFindings(CorridorPlan plan, IReadOnlyList<string> paths, IReadOnlyList<SweepRow> rows, int replications, ulong randomSeed)
{
    /// <summary>Whether all combinations were run: lines are drawn through their points only.</summary>
    public bool IsGrid { get; init; } = true;

    /// <summary>Keeps the table and the figures, if anywhere.</summary>
    public void Keep(string? folder)
    {
        KeptFindings.KeepFigures(folder, [.. Figures()]);
        KeptFindings.KeepTable(folder, "sweep.csv", () => SweepCsv.Of(paths, rows));
    }

    /// <summary>Prints the points.</summary>
    public void Print(Terminal terminal, bool asJson)
    {
        if (asJson)
            terminal.Output.Write(JsonText.Object(json => SweepView.Write(json, paths, rows)));
        else
            SweepView.Write(terminal, paths, rows);
    }

    /// <summary>The probability of each target against the first lever.</summary>
    private IEnumerable<Figure?> Figures() =>
        !IsGrid ? [] : plan.Targets.Keys.Select(target => Results.Charts.Figures.Lever(rows, paths, target, $"{plan.Scenario}; n = {Plural.Of(replications, "replication")} at each point, random seed {randomSeed}; 95 % intervals of probabilities."));
}
