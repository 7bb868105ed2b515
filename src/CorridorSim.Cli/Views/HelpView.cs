using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CorridorSim.Cli.Commands;

namespace CorridorSim.Cli.Views;

/// <summary>Help for the program or for one verb: how it is called, what the words mean, and an example that works.</summary>
internal sealed class HelpView(Terminal terminal) : SynchronousCommandLineAction
{
    /// <summary>Width of the column with names; longer names put their text on the next line.</summary>
    private const int NameWidth = 22;
    private const int LineWidth = 100;

    /// <summary>Help answers also where the rest of the line is wrong.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitCode.Done;
    }

    /// <summary>Writes the help for a command.</summary>
    private void Write(Command command)
    {
        var output = terminal.Output;
        Prose.Write(terminal, command.Description ?? "");
        output.WriteLine();
        output.WriteLine($"  {Usage(command)}");
        WriteList("", command.Arguments.Select(argument => (argument.Name, argument.Description ?? "")));
        WriteList("Verbs", command.Subcommands.Select(verb => (verb.Name, verb.Description ?? "")));
        WriteList("Options", command.Options.OrderBy(option => option is HelpOption or VersionOption).Select(option => ($"{option.Name} {option.HelpName}".TrimEnd(), Description(option))));
        output.WriteLine();
        if (command is Verb verb)
            output.WriteLine($"Example\n  {verb.Example}");
        else
            output.WriteLine("'corridorsim VERB --help' explains a verb and gives an example.");
    }

    private static string Usage(Command command)
    {
        var arguments = command.Arguments.Select(argument => argument.Arity.MaximumNumberOfValues > 1 ? $" {argument.Name}..." : argument.Arity.MinimumNumberOfValues == 0 ? $" [{argument.Name}]" : $" {argument.Name}");
        return command is RootCommand ? "corridorsim VERB [options]" : $"corridorsim {command.Name}{string.Concat(arguments)} [options]";
    }

    private static string Description(Option option) => option switch
    {
        HelpOption => "Show this help.",
        VersionOption => "Show the version.",
        _ => option.Description ?? "",
    };

    private void WriteList(string title, IEnumerable<(string Name, string Text)> items)
    {
        var (output, list) = (terminal.Output, items.ToList());
        if (list.Count == 0)
            return;
        output.WriteLine();
        if (title.Length > 0)
            output.WriteLine(title);
        foreach (var (name, text) in list)
        {
            var lines = Folding.Lines(text, Math.Min(terminal.Width ?? LineWidth, LineWidth) - NameWidth - 2);
            output.WriteLine(name.Length < NameWidth ? $"  {name.PadRight(NameWidth)}{lines[0]}" : $"  {name}\n  {new string(' ', NameWidth)}{lines[0]}");
            foreach (var line in lines.Skip(1))
                output.WriteLine($"  {new string(' ', NameWidth)}{line}");
        }
    }
}
