using System.Diagnostics;
using System.Globalization;

namespace CorridorSim.Benchmarks.Corridor;

/// <summary>
/// What a simulated year of a scenario costs, warm: processor time, events and bytes, and how much sooner two cores are done than one.
/// </summary>
/// <remarks>
/// A year is a simulated one, warm-up included. Processor time, the median and the least of the replications: on a machine that others use too, only the
/// least comes near what the work needs. Two cores against one is a ratio of elapsed times, so it means something on an idle machine only.
/// </remarks>
internal static class YearTimes
{
    private const int WarmUpReplications = 60; // the compiler goes on improving the code of a short scenario as long as that

    /// <param name="files">Scenario files of the repository; a number sets how many replications are timed, default 20.</param>
    internal static void Print(string[] files)
    {
        var replications = files.Select(word => int.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : 0).Append(0).Max();
        replications = replications > 0 ? replications : 20;
        Console.WriteLine($"{"scenario",-28} {"ms/year",8} {"least",8} {"events/year",12} {"ns/event",9} {"bytes/event",12} {"two cores",10}");
        foreach (var file in files.Where(word => !int.TryParse(word, CultureInfo.InvariantCulture, out _)))
            Print(file, replications);
    }

    private static void Print(string file, int replications)
    {
        var plan = ScenarioFiles.Plan(System.IO.Path.GetFileName(file));
        var corridor = Model.Corridor.Of(plan);
        var years = (plan.Ends.DayNumber - plan.WarmUp.Before(plan.Starts).DayNumber) / 365.25;
        for (var i = 0; i < WarmUpReplications; i++)
            corridor.Run(randomSeed: 1, i);

        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var timed = Enumerable.Range(0, replications).Select(i => Time(corridor, i)).ToList();
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;

        var milliseconds = timed.Select(run => run.Milliseconds).Order().ToList();
        var events = timed.Average(run => run.Events);
        var twoCores = Elapsed(corridor, replications, threads: 1) / Elapsed(corridor, replications, threads: 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{System.IO.Path.GetFileNameWithoutExtension(file),-28} {milliseconds[replications / 2] / years,8:F1} {milliseconds[0] / years,8:F1} {events / years,12:F0} {milliseconds[0] / events * 1e6,9:F0} {bytes / replications / events,12:F1} {twoCores,10:F2}"));
    }

    private static (double Milliseconds, long Events) Time(Model.Corridor corridor, int replication)
    {
        var start = Environment.CpuUsage.TotalTime;
        var result = corridor.Run(randomSeed: 1, replication);
        return ((Environment.CpuUsage.TotalTime - start).TotalMilliseconds, result.Events);
    }

    private static double Elapsed(Model.Corridor corridor, int replications, int threads)
    {
        var watch = Stopwatch.StartNew();
        Parallel.For(0, replications, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => corridor.Run(randomSeed: 1, i));
        return watch.Elapsed.TotalSeconds;
    }
}
