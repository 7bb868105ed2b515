namespace CorridorSim.Benchmarks.Kernel;

/// <summary>Random durations out of a table, so that what is measured is the engine, neither a generator nor a logarithm. The table is too long for a branch predictor to learn.</summary>
internal sealed class Draws
{
    private static readonly double[] Table = Exponentials(1 << 16);

    private int _next;

    internal TimeSpan Exponential(double meanSeconds) => new((long)(Table[_next++ & (Table.Length - 1)] * meanSeconds * TimeSpan.TicksPerSecond));

    /// <summary>Exponential durations of mean 1, from a fixed random seed.</summary>
    private static double[] Exponentials(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ => -Math.Log(1 - random.NextDouble()))];
    }
}
