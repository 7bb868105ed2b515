using System.CommandLine;

namespace CorridorSim.Cli.Commands;

/// <summary>All verbs.</summary>
internal static class CommandTree
{
    public static RootCommand Of(Terminal terminal) => new("Simulates a freight corridor and says whether it carries what is asked, what binds, and how sure that is.")
    {
        new CheckCommand(terminal),
        new ShowCommand(terminal),
        new RunCommand(terminal),
    };
}
