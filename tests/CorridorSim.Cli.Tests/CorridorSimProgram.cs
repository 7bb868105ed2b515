using System.IO;
using System.Threading;
using CorridorSim.Cli.Commands;

namespace CorridorSim.Cli.Tests;

/// <summary>Runs the program inside the test process.</summary>
internal static class CorridorSimProgram
{
    public static Outcome Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    public static Outcome Run(CancellationToken interruption, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new Terminal(output, error) { Interruption = interruption });
        return new Outcome(code, output.ToString(), error.ToString());
    }
}

/// <summary>How a command ended and what it wrote.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error);
