using System.CommandLine;
using System.CommandLine.Help;
using CorridorSim.Cli.Views;

namespace CorridorSim.Cli.Commands;

/// <summary>All verbs.</summary>
internal static class CommandTree
{
    public static RootCommand Of(Terminal terminal)
    {
        var program = new RootCommand("CorridorSim simulates a freight corridor and says whether it carries what is asked, what binds, and how sure that is.")
        {
            new NewCommand(terminal),
            new SchemaCommand(terminal),
            new CheckCommand(terminal),
            new ShowCommand(terminal),
            new RunCommand(terminal),
            new CompareCommand(terminal),
            new SweepCommand(terminal),
            new SeekCommand(terminal),
            new SenseCommand(terminal),
            new HindcastCommand(terminal),
            new TraceCommand(terminal),
            new ReportCommand(terminal),
            new FiguresCommand(terminal),
            new ExportCommand(terminal),
            new MergeCommand(terminal),
            new PackCommand(terminal),
            new ReplayCommand(terminal),
            new TestCommand(terminal),
            new VerifyCommand(terminal),
        };
        program.Add(new Option<bool>("--licences") { Description = "Print the licences of the libraries, fonts and maps that are part of the program.", Action = new LicencesView(terminal) });
        var help = new HelpView(terminal);
        program.Options.OfType<HelpOption>().Single().Action = help;
        program.SetAction(help.Invoke);
        return program;
    }
}
