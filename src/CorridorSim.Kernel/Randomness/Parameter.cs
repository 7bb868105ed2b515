using System.Runtime.CompilerServices;

namespace CorridorSim.Kernel.Randomness;

/// <summary>Checks the parameters of distributions at the door.</summary>
internal static class Parameter
{
    internal static double Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) ? value : throw Wrong(name, value, "a finite number");

    internal static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value > 0 ? value : throw Wrong(name, value, "a finite number larger than zero");

    internal static double Between(double value, double least, double most, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= least && value <= most ? value : throw Wrong(name, value, $"between {least} and {most}");

    /// <summary>A probability strictly between 0 and 1, as the streams give it.</summary>
    internal static double OpenUnit(double u)
    {
        if (!(u > 0 && u < 1)) ThrowNotInOpenUnit(u);
        return u;
    }

    private static void ThrowNotInOpenUnit(double u) => throw Wrong(nameof(u), u, "larger than 0 and smaller than 1");

    private static ArgumentOutOfRangeException Wrong(string? name, double value, string should) =>
        new(name, value, $"The parameter '{name}' is {value}. It must be {should}.");
}
