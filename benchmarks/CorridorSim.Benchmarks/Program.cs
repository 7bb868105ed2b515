using System.Globalization;
using BenchmarkDotNet.Running;
using CorridorSim.Benchmarks.Kernel;

switch (args)
{
    case ["side-by-side", .. string[] models]:
        SideBySide.Print(models);
        break;
    case ["cold-and-warm", string model, string size]:
        SideBySide.PrintColdAndWarm(model, double.Parse(size, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Models).Assembly).Run(args);
        break;
}
