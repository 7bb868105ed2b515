using System.IO;
using System.Text.RegularExpressions;
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

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_example_of_each_verb_names_scenarios_that_are_there(string verb)
    {
        var example = CorridorSimProgram.Run(verb, "--help").Output.Split("Example\n")[1];

        Assert.All(Regex.Matches(example, @"scenarios/\S+\.yaml").Select(match => match.Value), path => Assert.True(File.Exists(Path.Combine(Repository.Root, path)), path));
    }

    [Fact]
    public void The_example_of_test_is_a_scenario_that_expects_something()
    {
        var example = CorridorSimProgram.Run("test", "--help").Output.Split("Example\n")[1];

        Assert.Contains("expect.", File.ReadAllText(Path.Combine(Repository.Root, Regex.Match(example, @"scenarios/\S+\.yaml").Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_that_of_the_summaries() => Assert.Equal($"{SummaryJson.ToolVersion}\n", CorridorSimProgram.Run("--version").Output);
}
