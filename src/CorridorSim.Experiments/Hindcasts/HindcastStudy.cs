using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Hindcasts;

/// <summary>A hindcast and what was simulated for it.</summary>
/// <param name="Name">Name of the hindcast.</param>
/// <param name="Rows">All rows, in the order of the file.</param>
/// <param name="Replications">Replications of each scenario and window.</param>
/// <param name="RandomSeed">Key of all random streams.</param>
public sealed record HindcastStudy(string Name, IReadOnlyList<HindcastRow> Rows, int Replications, ulong RandomSeed)
{
    /// <summary>How many of the compared rows of a role lie inside; calibration and validation are never counted together.</summary>
    public Coverage CoverageOf(OutcomeRole role)
    {
        var forecasts = Rows.Where(row => row.Observed.Role == role).Select(row => row.Forecast).OfType<Forecast>().ToList();
        return new Coverage(forecasts.Count, forecasts.Count(forecast => forecast.IsHitAt80), forecasts.Count(forecast => forecast.IsHitAt95));
    }
}

/// <summary>One observed outcome and what was foreseen of it.</summary>
/// <param name="Id">Its id in the ledger of figures.</param>
/// <param name="Observed">The outcome.</param>
/// <param name="Forecast">What was foreseen; none when it is not compared.</param>
/// <param name="Obstacle">Why it is not compared; empty when it is.</param>
public sealed record HindcastRow(string Id, ObservedOutcome Observed, Forecast? Forecast, string Obstacle);

/// <summary>Hits among compared rows.</summary>
/// <param name="Compared">Rows compared.</param>
/// <param name="Hits80">Those in the central 80 %; with right intervals and independent rows, four of five.</param>
/// <param name="Hits95">Those in the central 95 %.</param>
public readonly record struct Coverage(int Compared, int Hits80, int Hits95);
