using BenchmarkDotNet.Running;
using CorridorSim.Benchmarks.Kernel;

if (args is ["side-by-side", .. var rest])
{
    SideBySide.Print(rest);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Models).Assembly).Run(args);
return 0;
