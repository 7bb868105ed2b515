using System.IO;
using System.Text.RegularExpressions;
using Xunit;

namespace CorridorSim.Cli.Tests;

/// <summary>README.md says what is so: its commands work and its output is what they print.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string ReadmeFile = Path.Combine(Repository.Root, "README.md");

    [Fact]
    public void The_main_command_prints_what_the_README_shows()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(ReadmeFile);
        var shown = OutputBlock().Match(text).Groups[1];

        var outcome = CorridorSimProgram.RunOnTerminal(100, [.. MainCommand(text).TakeWhile(word => word != "--out"), "--out", folder.At("out")]);

        Assert.Equal(ExitCode.Done, outcome.ExitCode);
        Assert.True(File.Exists(folder.At("out/report.html")));
        if (Golden.IsAccepting)
            File.WriteAllText(ReadmeFile, string.Concat(text.AsSpan(0, shown.Index), outcome.Output, text.AsSpan(shown.Index + shown.Length)));
        else
            Golden.Compare("README.md", shown.Value, outcome.Output);
    }

    [Fact]
    public void Acceptance_runs_the_commands_of_the_README()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run"));

        Assert.All(Commands(File.ReadAllText(ReadmeFile)), command => Assert.Contains(command, script, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_that_the_README_names_is_there()
    {
        var named = NamedFile().Matches(File.ReadAllText(ReadmeFile)).Select(match => match.Value).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, file => Assert.True(File.Exists(Path.Combine(Repository.Root, file)), $"README.md names {file}, which is not there."));
    }

    private static string[] Commands(string readme) => CommandBlock().Match(readme).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string[] MainCommand(string readme) => Commands(readme)[0].Split(" -- ")[1].Split(' ');

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CommandBlock();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex OutputBlock();

    [GeneratedRegex(@"\bscenarios/[\w./-]+\.\w+")]
    private static partial Regex NamedFile();
}
