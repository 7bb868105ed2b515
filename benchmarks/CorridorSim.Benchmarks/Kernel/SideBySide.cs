using System.Globalization;

namespace CorridorSim.Benchmarks.Kernel;

/// <summary>
/// Runs each model twice and prints of the second run its name, operations and processor seconds, for comparison with another
/// engine in the same minute. Processor time of all threads, because other work on the machine distorts it less than wall time.
/// </summary>
internal static class SideBySide
{
    internal static readonly (string Name, Func<double, long> Run)[] All =
    [
        ("hold-1", size => Models.Hold(1, 5_000_000 * size)),
        ("hold-10", size => Models.Hold(10, 300_000 * size)),
        ("hold-1000", size => Models.Hold(1000, 2000 * size)),
        ("hold-100000", size => Models.Hold(100_000, 10 * size)),
        ("mm1-customers", size => Models.CustomersAtServer(1_000_000 * size)),
        ("mm1-store", size => Models.CustomersInStore(2_000_000 * size)),
        ("machine-shop", size => Models.MachineShop(2_000_000 * size)),
        ("ping-pong", size => Models.PingPong((long)(4_000_000 * size))),
        ("spawn", size => Models.SpawnAndFinish((long)(2_000_000 * size))),
        ("any-of", size => Models.AnyOf(10_000 * size)),
    ];

    /// <param name="only">Names of models, or none for all; a number scales the length of the runs.</param>
    internal static void Print(string[] only)
    {
        double size = only.Select(word => double.TryParse(word, CultureInfo.InvariantCulture, out double number) ? number : 0).Append(0).Max();
        if (size == 0) size = 1;
        foreach ((string name, Func<double, long> run) in All)
        {
            if (only.Any(word => char.IsLetter(word[0])) && !only.Contains(name)) continue;
            run(size); // the JIT is done by then
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            long operations = run(size);
            double seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-14} {operations,10} {seconds,8:F3} s {operations / seconds / 1e6,8:F2} M/s {(double)bytes / operations,8:F3} B/op"));
        }
    }

    /// <summary>Prints how fast the first run of a model in this process is, and how fast the sixth: what tiered compilation costs.</summary>
    internal static void PrintColdAndWarm(string model, double size)
    {
        Func<double, long> run = All.Single(entry => entry.Name == model).Run;
        double cold = Rate(), warm = 0;
        for (int i = 0; i < 5; i++) warm = Rate();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model,-14} cold {cold:F2} M/s, warm {warm:F2} M/s, ratio {warm / cold:F2}"));

        double Rate()
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            return run(size) / (Environment.CpuUsage.TotalTime - start).TotalSeconds / 1e6;
        }
    }
}
