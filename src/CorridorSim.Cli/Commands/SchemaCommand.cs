using System.CommandLine;
using CorridorSim.Scenarios;

namespace CorridorSim.Cli.Commands;

/// <summary><c>schema</c>: the scenario language, for editors and for people.</summary>
internal sealed class SchemaCommand : Verb
{
    private readonly Option<bool> _reference = new("--reference") { Description = "Print the reference for people instead, as Markdown." };

    public SchemaCommand(Terminal terminal)
        : base("schema", "Print the JSON Schema of scenario files, with which editors complete and check, or the reference.",
            "corridorsim schema --reference")
    {
        Add(_reference);
        SetAction(line =>
        {
            terminal.Output.Write(line.GetValue(_reference) ? ScenarioReference.Markdown : ScenarioSchema.Json);
            return ExitCode.Done;
        });
    }
}
