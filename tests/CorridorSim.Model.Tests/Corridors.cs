using System.IO;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios;

namespace CorridorSim.Model.Tests;

/// <summary>Corridors of a few lines, written as a planner would write them.</summary>
internal static class Corridors
{
    /// <summary>Half a minute by rail: a line of this length and speed takes next to no time.</summary>
    public const string NoDistance = "length: 0.1 km, speed: 10000 km/d";

    /// <summary>Kinds of cargo with round figures.</summary>
    public const string Cargo = """
        cargo:
          wagon: { unit: wagon, load: 60 t, tare: 20 t, length: 15 m }
          truck: { unit: truck, load: 20 t, tare: 15 t, length: 20 m }
          teu: { unit: TEU, load: 10 t, tare: 2 t }
          parcel: { unit: parcel, load: 1000 t }
        """;

    /// <summary>Reads a corridor and asserts that it has no error. Starts on 2025-01-01 and has <see cref="Cargo"/> unless it says otherwise.</summary>
    public static CorridorPlan Read(string yaml)
    {
        var reading = TryRead(yaml);
        Assert.False(reading.HasErrors, string.Join('\n', reading.Findings.Where(finding => finding.Severity == Severity.Error)));
        return reading.Plan!; // A reading without an error has a plan.
    }

    public static ScenarioReading TryRead(string yaml)
    {
        var file = Path.Combine(Path.GetTempPath(), $"corridor-{Guid.NewGuid():N}.yaml");
        try
        {
            File.WriteAllText(file, Complete(yaml));
            return ScenarioReader.Read(file, ScenarioOptions.None);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Simulates a corridor once and keeps every movement.</summary>
    public static Outcome Run(string yaml, int replication = 0) => Run(Read(yaml), replication);

    /// <inheritdoc cref="Run(string, int)"/>
    public static Outcome Run(CorridorPlan plan, int replication = 0)
    {
        var corridor = Corridor.Of(plan);
        var movements = new MovementList();
        return new Outcome(corridor, corridor.Run(1, replication, movements), movements.All);
    }

    /// <summary>Simulates a corridor several times.</summary>
    public static Outcome[] RunMany(CorridorPlan plan, int replications)
    {
        var corridor = Corridor.Of(plan);
        return [.. Enumerable.Range(0, replications).Select(replication => new Outcome(corridor, corridor.Run(1, replication), []))];
    }

    /// <summary>A scenario file of the repository.</summary>
    public static CorridorPlan Shipped(string name, params string[] sets)
    {
        var reading = ScenarioReader.Read(Path.Combine(Repository, "scenarios", name), new ScenarioOptions { Sets = sets });
        Assert.False(reading.HasErrors, string.Join('\n', reading.Findings.Where(finding => finding.Severity == Severity.Error)));
        return reading.Plan!; // A reading without an error has a plan.
    }

    public static string Repository { get; } = Above(AppContext.BaseDirectory);

    private static string Complete(string yaml) => string.Join('\n',
        yaml.StartsWith("scenario:", StringComparison.Ordinal) ? "" : "scenario: test",
        yaml.Contains("\nstarts:") || yaml.StartsWith("starts:", StringComparison.Ordinal) ? "" : "starts: 2025-01-01",
        yaml.Contains("\ncargo:") ? "" : Cargo,
        yaml);

    private static string Above(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "CorridorSim.sln")))
            folder = Path.GetDirectoryName(folder.TrimEnd('/', '\\')) ?? throw new InvalidOperationException("The tests do not lie inside the repository.");
        return folder;
    }

    private sealed class MovementList : IMovementLog
    {
        public List<Movement> All { get; } = [];

        public void Moved(Movement movement) => All.Add(movement);
    }
}

/// <summary>What one replication of a corridor brought.</summary>
internal sealed record Outcome(Corridor Corridor, ReplicationResult Result, IReadOnlyList<Movement> Movements)
{
    /// <summary>An indicator by its name.</summary>
    public double this[string kpi]
    {
        get
        {
            var index = Corridor.Catalogue.IndexOf(kpi);
            Assert.True(index >= 0, $"There is no indicator '{kpi}', only {string.Join(", ", Corridor.Catalogue.Kpis.Select(info => info.Name))}");
            return Result.Kpis[index];
        }
    }

    /// <summary>Unit-hours at a stage in a state.</summary>
    public double Hours(string stage, string state) =>
        Result.UnitHours[Corridor.Catalogue.Stages.ToList().FindIndex(info => info.Id == stage)][IndexOfState(state)];

    /// <summary>Unit-hours in a state over all stages.</summary>
    public double Hours(string state) => Result.UnitHours.Sum(stage => stage[IndexOfState(state)]);

    /// <summary>What an element did.</summary>
    public ElementMeasure Element(string id)
    {
        var index = Corridor.Catalogue.Elements.ToList().FindIndex(element => element.Id == id);
        Assert.True(index >= 0, $"There is no element '{id}', only {string.Join(", ", Corridor.Catalogue.Elements.Select(info => info.Id))}");
        return Result.Elements[index];
    }

    /// <summary>Movements into a state at a stage.</summary>
    public List<Movement> Into(string stage, string state) =>
        [.. Movements.Where(movement => movement.Stage == stage && movement.State == state)];

    /// <summary>Hours since the start of measurement at which units begin to be in a state at a stage.</summary>
    public double[] Times(string stage, string state) => [.. Into(stage, state).Select(movement => HoursOf(movement.At))];

    /// <summary>Hours since the start of measurement at which units leave the corridor.</summary>
    public double[] Arrivals(string flow) => [.. Movements.Where(movement => movement.Flow == flow && movement.State.Length == 0).Select(movement => HoursOf(movement.At))];

    /// <summary>Hours since the start of measurement.</summary>
    public double HoursOf(DateTime instant) => (instant - Corridor.Plan.Starts.ToDateTime(TimeOnly.MinValue)).TotalHours;

    private int IndexOfState(string state)
    {
        var index = Corridor.Catalogue.States.ToList().IndexOf(state);
        Assert.True(index >= 0, $"There is no state '{state}'");
        return index;
    }
}
