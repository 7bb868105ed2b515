using System.CommandLine;
using CorridorSim.Results;
using CorridorSim.Results.Store;

namespace CorridorSim.Cli.Commands;

/// <summary><c>export</c>: tidy tables for other tools.</summary>
internal sealed class ExportCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly StudySource _source = new();
    private readonly Option<string> _out = CommonOptions.OutRequired("Folder for the tables; those of the same names are replaced.");

    public ExportCommand(Terminal terminal)
        : base("export", "Write all results of a study as tidy CSV: one table per question, all replications.",
            "corridorsim export out/mini-corridor --out out/tables")
    {
        _terminal = terminal;
        _source.AddTo(this);
        Add(_out);
        SetAction(Export);
    }

    private int Export(ParseResult line)
    {
        var folder = line.GetRequiredValue(_out);
        OutputFolder.CheckWritable(folder);
        if (_source.Get(line, _terminal) is not { } study)
            return ExitCode.BadInput;
        foreach (var file in Tables(line, folder, study))
            _terminal.Output.WriteLine(file);
        return ExitCode.Done;
    }

    /// <summary>Stored indicators are read one after the other, however many there are.</summary>
    private IReadOnlyList<string> Tables(ParseResult line, string folder, Experiments.Study study)
    {
        if (_source.Folder(line) is not { } stored)
            return StudyExport.Write(study, folder);
        using var store = ResultStore.OpenToRead(OutputFolder.StoreIn(stored));
        return StudyExport.Write(store, folder);
    }
}
