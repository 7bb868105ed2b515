namespace CorridorSim.Experiments.Designs;

/// <summary>Every combination of levels.</summary>
public static class Grid
{
    /// <summary>Numbers the levels of every combination.</summary>
    /// <param name="levels">Levels of each factor, 1 or more.</param>
    /// <returns>One row per combination: the level of each factor, from 0; the first factor changes slowest.</returns>
    public static IReadOnlyList<int[]> Of(params IReadOnlyList<int> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        IEnumerable<int[]> rows = [[]];
        foreach (var count in levels)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count, nameof(levels));
            rows = rows.SelectMany(row => Enumerable.Range(0, count).Select(level => (int[])[.. row, level])).ToList();
        }

        return [.. rows];
    }
}
