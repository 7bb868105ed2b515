using System.IO;
using System.Threading;

namespace CorridorSim.Cli;

/// <summary>What a command talks to: two streams of text, a clock for progress and budgets, and the user's wish to stop.</summary>
/// <param name="Output">Results, and nothing else.</param>
/// <param name="Error">Progress and messages.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error)
{
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
            HasColour = !Console.IsOutputRedirected && !isDumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            ShowsProgress = !Console.IsErrorRedirected && !isDumb,
            Interruption = interruption,
        };
    }
}
