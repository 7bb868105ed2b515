using System.CommandLine;
using System.IO;
using System.Text;
using CorridorSim.Scenarios;

namespace CorridorSim.Cli.Commands;

/// <summary><c>new</c>: a small corridor to start from.</summary>
internal sealed class NewCommand : Verb
{
    /// <summary>The name by which every scenario refers to the schema.</summary>
    private const string Schema = "corridorsim.schema.json";

    private readonly Terminal _terminal;
    private readonly Argument<string> _file = new("FILE") { Description = "The scenario file to write; one that exists is left alone." };
    private readonly Option<string?> _name = new("--name") { HelpName = "NAME", Description = "Name of the scenario (default: that of the file)." };

    public NewCommand(Terminal terminal)
        : base("new", "Write a small scenario that runs as it is, and the schema with which editors complete and check it.",
            "corridorsim new out/my-corridor.yaml --name \"my corridor\"")
    {
        _terminal = terminal;
        _file.Validators.Add(CommonOptions.RefuseOptions);
        Add(_file);
        Add(_name);
        SetAction(Write);
    }

    private int Write(ParseResult line)
    {
        var file = line.GetRequiredValue(_file);
        if (File.Exists(file) || Directory.Exists(file))
            throw new UsageException($"{file} exists already. Name a new file.");
        var name = line.GetValue(_name) ?? Path.GetFileNameWithoutExtension(file).Replace('-', ' ');
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200 || name.Any(char.IsControl))
            throw new UsageException("The name of a scenario is one line of at most 200 characters.");
        var schema = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, Schema); // A file has a folder.
        WriteText(file, ScenarioTemplate.Text(name));
        if (!File.Exists(schema))
            WriteText(schema, ScenarioSchema.Json);
        _terminal.Output.WriteLine($"Written: {file}");
        _terminal.Output.WriteLine($"Try: corridorsim run {file}");
        return ExitCode.Done;
    }

    private static void WriteText(string file, string text) => WholeFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
