using System.CommandLine;

namespace CorridorSim.Cli.Commands;

/// <summary><c>report</c>: the report of a study as one page.</summary>
internal sealed class ReportCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly StudySource _source = new();
    private readonly Option<string?> _out = CommonOptions.Out("Folder for report.html and summary.json (default: that of the stored results).");

    public ReportCommand(Terminal terminal)
        : base("report", "Write the report of a study: one HTML page that needs no network, and summary.json.",
            "corridorsim report out/mini-corridor")
    {
        _terminal = terminal;
        _source.AddTo(this);
        Add(_out);
        SetAction(Report);
    }

    private int Report(ParseResult line)
    {
        var path = line.GetValue(_out) ?? _source.Folder(line) ?? throw new UsageException("PATH is no folder with stored results. For a scenario that is simulated now, say with --out where the report goes.");
        var folder = OutputFolder.Prepare(path);
        if (_source.Get(line, _terminal) is not { } study)
            return ExitCode.BadInput;
        folder.Write(study);
        _terminal.Output.WriteLine(folder.ReportFile);
        return ExitCode.Done;
    }
}
