using System.IO;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

/// <summary>Every file of the folder <c>Bad</c> is answered with the text beside it.</summary>
public sealed class BadFileTests
{
    private static readonly string Folder = Path.Combine(Shipped.Tests, "Bad");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bad_file_is_answered_with_its_place_and_a_remedy(string file)
    {
        var reading = ScenarioReader.Read(Path.Combine(Folder, file), ScenarioOptions.None);

        Golden.Check(Path.Combine(Folder, Path.ChangeExtension(file, ".expected.txt")), Text(reading));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bad_file_gives_a_plan_only_when_nothing_is_wrong_but_warnings(string file)
    {
        var reading = ScenarioReader.Read(Path.Combine(Folder, file), ScenarioOptions.None);

        Assert.NotEmpty(reading.Findings);
        Assert.Equal(reading.HasErrors, reading.Plan is null);
        Assert.All(reading.Findings, finding => Assert.True(finding.Line >= 1 && finding.Column >= 1 && finding.Problem.Length > 0 && finding.Remedy.Length > 0, finding.ToString()));
        Assert.Equal(file.StartsWith("warn-", StringComparison.Ordinal) || file is "extends-conflict.yaml" or "overlay-wildcard-skips.yaml", !reading.HasErrors);
    }

    [Fact]
    public void The_scenarios_under_the_bad_overlays_are_good()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "base"), "*.yaml"))
            Assert.DoesNotContain(ScenarioReader.Read(file, ScenarioOptions.None).Findings, finding => finding.Severity != Severity.Hint);
    }

    private static string Text(ScenarioReading reading) =>
        string.Join('\n', reading.Findings.Select(finding => (finding with { File = Path.GetRelativePath(Folder, finding.File) }).ToString())).Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
