using System.IO;
using System.Text.RegularExpressions;
using Xunit;

namespace CorridorSim.Cli.Tests;

/// <summary>
/// scenarios/FINDINGS.md says what is so: each of its commands prints what stands below it, and each number that its text marks in bold stands in what a command of the same section prints.
/// With <c>CORRIDORSIM_ACCEPT=1</c> the outputs are written anew; the text stays, and the second test says where it has become wrong.
/// </summary>
public sealed partial class FindingsTests
{
    private static readonly string Findings = Path.Combine(Repository.Root, "scenarios", "FINDINGS.md");

    [Fact]
    public void Every_command_prints_what_the_findings_show()
    {
        var text = File.ReadAllText(Findings);
        var now = Block().Replace(text, block => $"```sh\n{block.Groups["command"]}\n```\n\n```text\n{Printed(block.Groups["command"].Value)}```\n");

        if (Golden.IsAccepting)
            File.WriteAllText(Findings, now);
        else
            Golden.Compare("scenarios/FINDINGS.md", text, now);
    }

    [Fact]
    public void Every_number_in_bold_is_one_that_a_command_of_its_section_prints()
    {
        foreach (var section in File.ReadAllText(Findings).Split("\n## ").Skip(1))
        {
            var printed = string.Concat(Block().Matches(section).Select(block => block.Groups["output"].Value));
            foreach (var number in Bold().Matches(Block().Replace(section, "")).SelectMany(bold => Number().Matches(bold.Value)))
                Assert.True(Regex.IsMatch(printed, $@"(?<![\d.,]){Regex.Escape(number.Value)}(?![\d,]|\.\d)"), $"'{section.Split('\n')[0]}' says {number.Value}, which none of its commands prints.");
        }
    }

    /// <summary>The answer and its table; what follows is detail.</summary>
    private static string Printed(string command)
    {
        var outcome = CorridorSimProgram.Run([.. Words(command), "--quiet"]);
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.Error);
        return Detail().Split(outcome.Output)[0].TrimEnd('\n') + "\n";
    }

    /// <summary>The words of a command that may go over several lines, without the program's own name.</summary>
    private static IEnumerable<string> Words(string command) =>
        Word().Matches(command.Replace("\\\n", " ", StringComparison.Ordinal)).Select(word => word.Value.Replace("'", "", StringComparison.Ordinal)).Skip(1);

    [GeneratedRegex(@"```sh\n(?<command>corridorsim .*?)\n```\n\n```text\n(?<output>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\n\n(?=against the best|target  |Also different|Method)")]
    private static partial Regex Detail();

    [GeneratedRegex(@"\*\*[^*\n]+\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"('[^']*'|[^\s'])+")]
    private static partial Regex Word();
}
