using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Designs;

/// <summary>A value of the scenario that is varied.</summary>
/// <param name="Path">Path in the scenario.</param>
/// <param name="Quantile">The value at each level of belief from 0 to 1, never falling: what we think it may be.</param>
/// <param name="Unit">Unit of the value, as a scenario writes it; empty for plain counts.</param>
/// <param name="Quality">Quality of its source, A to D; empty when unknown.</param>
public sealed record Factor(string Path, Func<double, double> Quantile, string Unit = "", string Quality = "")
{
    /// <summary>A value that may lie anywhere in a range.</summary>
    public static Factor Uniform(string path, Interval range, string unit = "", string quality = "") =>
        new(path, level => range.Low + ((range.High - range.Low) * level), unit, quality);

    /// <summary>A whole number in a range, both ends included, all equally likely.</summary>
    public static Factor Count(string path, int least, int most, string unit = "", string quality = "") =>
        new(path, level => Math.Min(most, Math.Floor(least + ((most - least + 1) * level))), unit, quality);

    /// <summary>A value between two ends with one most likely.</summary>
    public static Factor Triangular(string path, double least, double likely, double most, string unit = "", string quality = "")
    {
        var left = (likely - least) / (most - least);
        return new(path, level => level < left
            ? least + Math.Sqrt(level * (most - least) * (likely - least))
            : most - Math.Sqrt((1 - level) * (most - least) * (most - likely)), unit, quality);
    }

    /// <summary>A value as a scenario writes it: number and unit.</summary>
    public string Text(double value) => Unit.Length == 0 ? $"{value:R}" : $"{value:R} {Unit}";
}
