using System.IO;
using CorridorSim.Model;
using CorridorSim.Scenarios;
using Xunit;

namespace CorridorSim.Cli.Tests;

/// <summary>Every file that is shipped in <c>scenarios/</c> is sound and can be simulated.</summary>
public sealed class ScenarioFilesTests
{
    /// <summary>The base that shocks are laid over.</summary>
    private const string Base = "scenarios/middle-corridor-2025.yaml";

    /// <summary>All but hindcasts, which are no scenarios.</summary>
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "scenarios"), "*.yaml", SearchOption.AllDirectories)
        .Where(file => !Path.GetFileName(file).StartsWith("hindcast", StringComparison.Ordinal)).Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_file_passes_a_strict_check_names_each_indicator_once_and_carries_something(string file)
    {
        var check = CorridorSimProgram.Run("check", "--strict", file);
        Assert.True(check.ExitCode == ExitCode.Done, check.Output + check.Error);

        var isShock = ScenarioReader.Read(file, ScenarioOptions.None).Kind == ScenarioKind.Shock;
        var reading = isShock ? ScenarioReader.Read(Base, new ScenarioOptions { With = [file] }) : ScenarioReader.Read(file, ScenarioOptions.None);
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity < Severity.Hint);

        var corridor = Corridor.Of(reading.Plan!); // There is a plan where there is no error.
        var result = corridor.Run(randomSeed: 1, replication: 0);

        Assert.Distinct(corridor.Catalogue.Kpis.Select(kpi => kpi.Name));
        Assert.Contains(corridor.Catalogue.Kpis.Index(), kpi => kpi.Item.Name.StartsWith("throughput.", StringComparison.Ordinal) && result.Kpis[kpi.Index] > 0);
    }
}
