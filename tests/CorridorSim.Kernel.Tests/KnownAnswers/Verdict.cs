using MathNet.Numerics.Distributions;
using Xunit;

namespace CorridorSim.Kernel.Tests.KnownAnswers;

/// <summary>
/// Compares a simulated mean with a known answer: the answer must lie in the 99.9 % interval of the simulation, and the interval's
/// whole width must be at most 5 % of the answer, or else the test would prove nothing. A correct program fails once in 1,000.
/// </summary>
internal static class Verdict
{
    internal static void Agrees(double answer, IReadOnlyList<double> independentMeans)
    {
        int n = independentMeans.Count;
        double mean = independentMeans.Average();
        double variance = independentMeans.Sum(value => (value - mean) * (value - mean)) / (n - 1);
        double halfWidth = StudentT.InvCDF(0, 1, n - 1, 0.9995) * Math.Sqrt(variance / n);
        Assert.True(2 * halfWidth <= 0.05 * answer, $"The interval {mean} ± {halfWidth} is too wide to prove {answer}.");
        Assert.True(Math.Abs(mean - answer) <= halfWidth, $"Known answer {answer}, simulated {mean} ± {halfWidth}.");
    }
}
