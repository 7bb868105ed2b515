namespace CorridorSim.Kernel.Tests.Randomness;

/// <summary>The Kolmogorov-Smirnov test, with the asymptotic law of its statistic (Stephens' correction for finite n).</summary>
internal static class KolmogorovSmirnov
{
    internal static double PValue(IEnumerable<double> sample, Func<double, double> cumulative)
    {
        double[] sorted = [.. sample.Order()];
        double n = sorted.Length, distance = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double expected = cumulative(sorted[i]);
            distance = Math.Max(distance, Math.Max(expected - (i / n), ((i + 1) / n) - expected));
        }

        return Tail(distance, n);
    }

    internal static double TwoSamplePValue(double[] first, double[] second)
    {
        double[] a = [.. first.Order()], b = [.. second.Order()];
        int i = 0, j = 0;
        double distance = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] <= b[j]) i++;
            else j++;
            distance = Math.Max(distance, Math.Abs(((double)i / a.Length) - ((double)j / b.Length)));
        }

        return Tail(distance, (double)a.Length * b.Length / (a.Length + b.Length));
    }

    private static double Tail(double distance, double n)
    {
        double t = distance * (Math.Sqrt(n) + 0.12 + (0.11 / Math.Sqrt(n))), sum = 0;
        if (t < 0.2) return 1;
        for (int k = 1; k <= 100; k++) sum += (k % 2 == 1 ? 2 : -2) * Math.Exp(-2.0 * k * k * t * t);
        return Math.Clamp(sum, 0, 1);
    }
}
