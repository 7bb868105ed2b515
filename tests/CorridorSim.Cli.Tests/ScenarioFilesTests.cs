using System.IO;
using CorridorSim.Experiments;
using CorridorSim.Scenarios;
using Xunit;

namespace CorridorSim.Cli.Tests;

/// <summary>Every file that is shipped in <c>scenarios/</c> is sound and can be simulated.</summary>
public sealed class ScenarioFilesTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "scenarios"), "*.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_file_has_no_mistake_and_runs(string file)
    {
        var reading = ScenarioReader.Read(file, ScenarioOptions.None);
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Severity.Error);
        if (reading.Plan is not { } plan)
            return; // A shock: no scenario by itself.

        var study = new StudyRunner(new Replicator(2), TimeProvider.System).Run(plan, new StudyOptions { Replications = 2, SearchSaturation = false }, TestContext.Current.CancellationToken);

        Assert.Equal(2, study.Replications.Count);
    }
}
