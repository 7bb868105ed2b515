using System.CommandLine;
using CorridorSim.Cli.Commands;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Cli.Views;

/// <summary>What is wrong with a command line, and what was probably meant.</summary>
internal static class MistakesView
{
    public static void Write(Terminal terminal, ParseResult line)
    {
        var command = line.CommandResult.Command;
        foreach (var message in command is Verb ? OfVerb(line, command) : OfProgram(line, command))
            Prose.WriteMessage(terminal, $"error: {message}");
        terminal.Error.WriteLine($"See: corridorsim {(command is Verb ? $"{command.Name} " : "")}--help");
    }

    private static IEnumerable<string> OfProgram(ParseResult line, Command program)
    {
        var word = line.UnmatchedTokens.Count > 0 ? line.UnmatchedTokens[0] : "";
        var (kind, names) = word.StartsWith('-') ? ("option", program.Options.Select(option => option.Name)) : ("verb", program.Subcommands.Select(verb => verb.Name));
        yield return $"There is no {kind} '{Printable.Of(word)}'.{Meant(word, names)}";
    }

    private static IEnumerable<string> OfVerb(ParseResult line, Command verb) =>
        line.UnmatchedTokens.Select(word => Unmatched(word, verb)).Concat(line.Errors.Select(error => error.Message).Where(message => !IsAboutUnmatched(message)).Select(message => Own(message, verb)));

    private static string Unmatched(string word, Command verb) => word.StartsWith('-')
        ? $"{verb.Name} has no option '{Printable.Of(word)}'.{Meant(word, OptionsOf(verb))}"
        : $"'{Printable.Of(word)}' is one word too many for {verb.Name}. Values with blanks need quotes: --set \"a.b=2 h\".";

    /// <summary>The option that was probably meant, for words that stand where a file should.</summary>
    public static string Meant(string word, IEnumerable<string> names) =>
        Spelling.Nearest(word, names) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>All options of a verb, those of every verb included.</summary>
    public static IEnumerable<string> OptionsOf(Command verb) => verb.Options.Select(option => option.Name).Append("--help");

    private static bool IsAboutUnmatched(string message) => message.StartsWith("Unrecognized command or argument", StringComparison.Ordinal);

    private static string Own(string message, Command verb) =>
        message.StartsWith("Required argument missing for command", StringComparison.Ordinal)
            ? $"{verb.Name} needs {string.Join(" and ", verb.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(argument => argument.Name))}."
            : Printable.Of(message);
}
