using System.CommandLine;
using System.CommandLine.Invocation;
using CorridorSim.Cli.Views;

namespace CorridorSim.Cli.Commands;

/// <summary>Runs one command line and turns every way in which it can end into a message and an exit code.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Grammar = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The words after <c>corridorsim</c>.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var line = CommandTree.Of(terminal).Parse(arguments, Grammar);
        if (line.Action is ParseErrorAction)
        {
            MistakesView.Write(terminal, line);
            return ExitCode.BadInput;
        }

        try
        {
            return line.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (OperationCanceledException) when (terminal.Interruption.IsCancellationRequested)
        {
            terminal.Error.WriteLine("Stopped before anything was finished.");
            return ExitCode.Interrupted;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("error: The time budget ended before there was anything to conclude from. Give more time with --budget.");
            return ExitCode.BadInput;
        }
#pragma warning disable CA1031 // The outermost place: each kind of failure is told apart below, and what is left is a defect that is shown in full.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return Failure.Write(terminal, error);
        }
    }
}
