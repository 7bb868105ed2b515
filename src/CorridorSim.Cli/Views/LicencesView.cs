using System.CommandLine;
using System.CommandLine.Invocation;
using CorridorSim.Results;

namespace CorridorSim.Cli.Views;

/// <summary>What others have a right to be named for.</summary>
internal sealed class LicencesView(Terminal terminal) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        terminal.Output.Write(ThirdPartyNotices.Text);
        return ExitCode.Done;
    }
}
