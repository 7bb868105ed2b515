using System.IO;
using System.Threading;

namespace CorridorSim.Cli;

/// <summary>What a command talks to: two streams of text, a clock for progress and budgets, and the user's wish to stop.</summary>
/// <param name="Output">Results, and nothing else.</param>
/// <param name="Error">Progress and messages.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error)
{
    /// <summary>What says to be narrower does not know its width.</summary>
    private const int NarrowestColumns = 40;

    /// <summary>Columns of the terminal on which <see cref="Output"/> appears; none where it goes to a file or another program.</summary>
    public int? Width { get; init; }

    /// <summary>The same for <see cref="Error"/>.</summary>
    public int? ErrorWidth { get; init; }

    /// <summary>Whether <see cref="Output"/> may be coloured.</summary>
    public bool HasColour { get; init; }

    /// <summary>Whether <see cref="Error"/> is watched live, so that a line may be rewritten in place.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>For progress, forecasts and budgets.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Reads a variable of the environment: what a scheduler says about the job.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Cancelled when the user wants to stop.</summary>
    public CancellationToken Interruption { get; init; }

    /// <summary>The console of this process; respects NO_COLOR and TERM=dumb.</summary>
    public static Terminal OfThisProcess(CancellationToken interruption)
    {
        var isDumb = Environment.GetEnvironmentVariable("TERM") is "dumb";
        return new Terminal(Console.Out, Console.Error)
        {
            Width = Console.IsOutputRedirected ? null : ColumnsOf(),
            ErrorWidth = Console.IsErrorRedirected ? null : ColumnsOf(),
            HasColour = !Console.IsOutputRedirected && !isDumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            ShowsProgress = !Console.IsErrorRedirected && !isDumb,
            Interruption = interruption,
        };
    }

    /// <summary>One column is left free: many terminals begin a new line when the last is filled.</summary>
    private static int? ColumnsOf() => Console.WindowWidth is > NarrowestColumns and var columns ? columns - 1 : null;
}
