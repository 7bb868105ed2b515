using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace CorridorSim.Experiments.Statistics;

/// <summary>A mean made sharper by what is known beforehand: the weather hours, arrivals or sailing work that a replication happened to draw.</summary>
/// <param name="Mean">The mean, corrected for how far the controls fell from their known means.</param>
/// <param name="Ci95">95 % interval.</param>
/// <param name="Gain">How many times more replications the plain mean would need for this interval; below 1 when the controls do harm.</param>
/// <param name="Controls">Names of the controls used, in the order chosen; empty when none helps.</param>
/// <param name="Coefficients">Regression coefficients, in the same order.</param>
/// <param name="Replications">Replications that the estimate rests on: those after the pilot.</param>
public sealed record ControlledMean(double Mean, Interval Ci95, double Gain, IReadOnlyList<string> Controls, IReadOnlyList<double> Coefficients, int Replications);

/// <summary>One control: what each replication drew of something whose expected value is known.</summary>
/// <param name="Name">What it is.</param>
/// <param name="KnownMean">Its expected value, exactly.</param>
/// <param name="Values">One per replication, in order.</param>
public sealed record Control(string Name, double KnownMean, IReadOnlyList<double> Values);

/// <summary>Control variates by regression.</summary>
/// <remarks>
/// Exact for jointly normal outputs. Source: S. S. Lavenberg and P. D. Welch, Management Science 27(3), 1981 (loss factor (n - 2) / (n - q - 2));
/// B. L. Nelson, Operations Research 38(6), 1990.
/// </remarks>
public static class ControlVariates
{
    /// <summary>Chooses controls on a pilot and estimates the mean on the replications after it, so that the choice does not flatter the estimate.</summary>
    /// <param name="outputs">One per replication, in order, without NaN.</param>
    /// <param name="controls">Candidates.</param>
    /// <param name="pilot">Replications of the pilot, at least 10; at least 10 more must follow.</param>
    public static ControlledMean Estimate(IReadOnlyList<double> outputs, IReadOnlyList<Control> controls, int pilot = 20)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(controls);
        ArgumentOutOfRangeException.ThrowIfLessThan(pilot, 10);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs.Count, pilot + 10, nameof(outputs));
        if (controls.FirstOrDefault(control => control.Values.Count != outputs.Count) is { } other)
            throw new ArgumentException($"Control '{other.Name}' has {other.Values.Count} values for {outputs.Count} replications.", nameof(controls));

        var chosen = Choose(outputs, controls, pilot);
        var fit = Fit.Of(outputs, chosen, pilot, outputs.Count - pilot);
        // The plain mean would have used the pilot too, so the comparison gives it all replications.
        var plain = Sample.Of(outputs);
        var half = StudentT.InvCDF(0, 1, fit.Freedom, 0.975) * fit.StandardError;
        return new ControlledMean(
            fit.Mean,
            new Interval(fit.Mean - half, fit.Mean + half),
            plain.StandardError * plain.StandardError / (fit.StandardError * fit.StandardError),
            [.. chosen.Select(control => control.Name)],
            fit.Coefficients,
            outputs.Count - pilot);
    }

    /// <summary>Adds one control after the other while the variance expected, loss factor included, falls.</summary>
    private static List<Control> Choose(IReadOnlyList<double> outputs, IReadOnlyList<Control> controls, int pilot)
    {
        var chosen = new List<Control>();
        var best = Expected(chosen);
        while (chosen.Count < Math.Min(controls.Count, pilot / 5))
        {
            var next = controls.Except(chosen).Where(Varies).Select(control => (Control: control, Variance: Expected([.. chosen, control]))).OrderBy(pair => pair.Variance).FirstOrDefault();
            if (next.Control is null || next.Variance >= best)
                break;
            chosen.Add(next.Control);
            best = next.Variance;
        }

        return chosen;

        double Expected(List<Control> trial) =>
            Fit.Of(outputs, trial, 0, pilot).ResidualVariance * (pilot - 2) / (pilot - trial.Count - 2);

        bool Varies(Control control) => control.Values.Take(pilot).Distinct().Count() > 1;
    }

    /// <summary>Regression on the controls' departures from their known means; the intercept is the corrected mean.</summary>
    private sealed record Fit(double Mean, double StandardError, double ResidualVariance, int Freedom, IReadOnlyList<double> Coefficients)
    {
        public static Fit Of(IReadOnlyList<double> outputs, List<Control> controls, int first, int count)
        {
            var design = Matrix<double>.Build.Dense(count, controls.Count + 1, (row, column) =>
                column == 0 ? 1 : controls[column - 1].Values[first + row] - controls[column - 1].KnownMean);
            var values = Vector<double>.Build.Dense(count, row => outputs[first + row]);
            var qr = design.QR();
            var coefficients = qr.Solve(values);
            var freedom = count - controls.Count - 1;
            var residualVariance = (values - (design * coefficients)).DotProduct(values - (design * coefficients)) / freedom;
            var inverse = design.TransposeThisAndMultiply(design).Inverse();
            return new Fit(coefficients[0], Math.Sqrt(residualVariance * inverse[0, 0]), residualVariance, freedom, [.. coefficients.Skip(1)]);
        }
    }
}
