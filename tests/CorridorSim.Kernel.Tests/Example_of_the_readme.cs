using System.Runtime.CompilerServices;
using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests;

/// <summary>The README shows the code below and prints what it gives.</summary>
public sealed class Example_of_the_readme
{
    [Fact]
    public void Gives_the_figures_that_the_readme_prints()
    {
        using var simulation = new Simulation();
        var berths = new Resource(simulation, "berths", capacity: 2);
        var streams = new RandomStreams(randomSeed: 1, replication: 0);
        RandomStream arrivals = streams.For("port", "arrival"), stays = streams.For("port", "stay");
        var (interval, stay) = (new Exponential(mean: 8), new Lognormal(mean: 12, cv: 0.4));
        TimeSpan hour = TimeSpan.FromHours(1);
        int lost = 0;

        async Process Port()
        {
            while (true)
            {
                await simulation.Delay(interval.SampleDuration(arrivals, hour));
                simulation.Start(Ship());
            }
        }

        async Process Ship()
        {
            if (await simulation.AnyOf(berths.Request(), simulation.Delay(24 * hour)) == 1)
            {
                lost++; // out of patience; the request is withdrawn
                return;
            }

            await simulation.Delay(stay.SampleDuration(stays, hour));
            berths.Release();
        }

        simulation.Start(Port());
        RunEnd end = simulation.Run(until: SimTime.At(TimeSpan.FromDays(365)));
        string report = $"{end} Berths in use {berths.Utilisation:P0}, mean wait {berths.Queue.MeanWait.TotalHours:F1} h, {lost} ships gave up.";

        string printed = Readme().Split("```")[3].Trim();
        Assert.True(printed == report, $"The README prints '{printed}', the code gives '{report}'.");
    }

    [Fact]
    public void Stands_in_the_readme_line_by_line()
    {
        string[] here = [.. System.IO.File.ReadAllLines(Here()).Select(line => line.Trim())];
        string code = Readme().Split("```csharp")[1].Split("```")[0];
        IEnumerable<string> lines = code.Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && line is not ("using CorridorSim.Kernel;" or "Console.WriteLine(report);"));

        Assert.All(lines, line => Assert.Contains(line, here));
    }

    private static string Readme() =>
        System.IO.File.ReadAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Here())!, "..", "..", "src", "CorridorSim.Kernel", "README.md"));

    private static string Here([CallerFilePath] string here = "") => here;
}
