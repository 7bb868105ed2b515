using System.IO;
using System.Text.RegularExpressions;
using Xunit;

namespace CorridorSim.Cli.Tests;

/// <summary>
/// What is written about scenarios is so: each command prints what stands below it, and each number that the text marks in bold stands in what a command of the same section prints.
/// With <c>CORRIDORSIM_ACCEPT=1</c> the outputs are written anew; the text stays, and the second test says where it has become wrong.
/// </summary>
public sealed partial class FindingsTests
{
    private const string Findings = "scenarios/FINDINGS.md";
    private const string FirstHour = "scenarios/FIRST-HOUR.md";

    [Theory]
    [InlineData(Findings)]
    [InlineData(FirstHour)]
    public void Every_command_prints_what_stands_below_it(string file)
    {
        var path = Path.Combine(Repository.Root, file);
        var text = File.ReadAllText(path);
        var now = Block().Replace(text, block => $"```sh\n{block.Groups["command"]}\n```\n\n```text\n{Printed(file, block.Groups["command"].Value)}```\n");

        Assert.Matches(Block(), text);
        if (Golden.IsAccepting)
            File.WriteAllText(path, now);
        else
            Golden.Compare(file, text, now);
    }

    [Theory]
    [InlineData(Findings)]
    [InlineData(FirstHour)]
    public void Every_number_in_bold_is_one_that_a_command_of_its_section_prints(string file)
    {
        foreach (var section in File.ReadAllText(Path.Combine(Repository.Root, file)).Split("\n## ").Skip(1))
        {
            var printed = string.Concat(Block().Matches(section).Select(block => block.Groups["output"].Value));
            foreach (var number in Bold().Matches(Block().Replace(section, "")).SelectMany(bold => Number().Matches(bold.Value)))
                Assert.True(Regex.IsMatch(printed, $@"(?<![\d.,]){Regex.Escape(number.Value)}(?![\d,]|\.\d)"), $"'{section.Split('\n')[0]}' says {number.Value}, which none of its commands prints.");
        }
    }

    /// <summary>What a newcomer sees on a terminal of 100 columns; of findings the answer and its table, what follows is detail.</summary>
    private static string Printed(string file, string command)
    {
        string[] words = [.. Words(command), "--quiet"];
        var outcome = file == FirstHour ? CorridorSimProgram.RunOnTerminal(100, words) : CorridorSimProgram.Run(words);
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.Error);
        return file == FirstHour ? outcome.Output : Detail().Split(outcome.Output)[0].TrimEnd('\n') + "\n";
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
