using System.IO;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class NewCommandTests
{
    [Fact]
    public void A_new_scenario_has_no_mistake_and_finds_its_schema()
    {
        using var folder = new TemporaryFolder();

        var outcome = CorridorSimProgram.Run("new", folder.At("my/first-corridor.yaml"));

        Assert.Equal((ExitCode.Done, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("scenario: first corridor", File.ReadAllText(folder.At("my/first-corridor.yaml")), StringComparison.Ordinal);
        Assert.Equal(CorridorSimProgram.Run("schema").Output, File.ReadAllText(folder.At("my/corridorsim.schema.json")));
        Assert.Equal(ExitCode.Done, CorridorSimProgram.Run("check", folder.At("my/first-corridor.yaml")).ExitCode);
    }

    [Fact]
    public void A_file_that_exists_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("mine.yaml"), "mine");

        var outcome = CorridorSimProgram.Run("new", folder.At("mine.yaml"));

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Equal("mine", File.ReadAllText(folder.At("mine.yaml")));
    }
}
