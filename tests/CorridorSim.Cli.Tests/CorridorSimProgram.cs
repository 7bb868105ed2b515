using System.IO;
using System.Threading;
using CorridorSim.Cli.Commands;

namespace CorridorSim.Cli.Tests;

/// <summary>Runs the program inside the test process.</summary>
internal static class CorridorSimProgram
{
    public static Outcome Run(params string[] arguments) => Run(terminal => terminal, arguments);

    public static Outcome Run(CancellationToken interruption, params string[] arguments) => Run(terminal => terminal with { Interruption = interruption }, arguments);

    /// <summary>Runs it on a terminal of so many columns.</summary>
    public static Outcome RunOnTerminal(int columns, params string[] arguments) => Run(terminal => terminal with { Width = columns - 1 }, arguments);

    /// <summary>Runs it by a clock of the test's own.</summary>
    public static Outcome Run(TimeProvider clock, params string[] arguments) => Run(terminal => terminal with { Clock = clock }, arguments);

    /// <summary>Runs it and stops it, as Ctrl-C does, when it first says something: a study forecasts what it will need when eight replications are made.</summary>
    public static Outcome RunUntilItSpeaks(params string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var error = new StoppingWriter(stop) { NewLine = "\n" };
        return Run(terminal => terminal with { Error = error, Interruption = stop.Token }, arguments) with { Error = error.ToString() };
    }

    private static Outcome Run(Func<Terminal, Terminal> changed, string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, changed(new Terminal(output, error)));
        return new Outcome(code, output.ToString(), error.ToString());
    }

    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            stop.Cancel();
        }
    }
}

/// <summary>How a command ended and what it wrote.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error);
