using CorridorSim.Cli.Commands;
using CorridorSim.Results;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class HelpTests
{
    public static TheoryData<string> Verbs => [.. CommandTree.Of(new Terminal(Console.Out, Console.Error)).Subcommands.Select(verb => verb.Name)];

    [Fact]
    public void The_program_lists_its_verbs()
    {
        var outcome = CorridorSimProgram.Run("--help");

        Golden.Check("help.txt", outcome.Output);
        Assert.Equal(outcome, CorridorSimProgram.Run());
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Each_verb_explains_itself(string verb)
    {
        var outcome = CorridorSimProgram.Run(verb, "--help");

        Golden.Check($"help-{verb}.txt", outcome.Output);
        Assert.Equal((ExitCode.Done, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains($"Example\n  corridorsim {verb}", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_that_of_the_summaries() => Assert.Equal($"{SummaryJson.ToolVersion}\n", CorridorSimProgram.Run("--version").Output);
}
