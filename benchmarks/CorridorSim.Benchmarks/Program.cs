using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using CorridorSim.Benchmarks.Corridor;
using CorridorSim.Benchmarks.Kernel;

switch (args)
{
    case ["side-by-side", .. string[] models]:
        SideBySide.Print(models);
        break;
    case ["cold-and-warm", string model, string size]:
        SideBySide.PrintColdAndWarm(model, double.Parse(size, CultureInfo.InvariantCulture));
        break;
    case ["corridor", .. string[] scenarios]:
        YearTimes.Print(scenarios);
        break;
    default:
        // Each run builds the product anew, which takes minutes on a busy machine.
        BenchmarkSwitcher.FromAssembly(typeof(Models).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(15)));
        break;
}
