using System.CommandLine;
using System.IO;
using CorridorSim.Results.Report;

namespace CorridorSim.Cli.Commands;

/// <summary><c>report</c>: stored results as one page.</summary>
internal sealed class ReportCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly StoredResults _results = new();
    private readonly Option<string?> _out = CommonOptions.Out("Folder for report.html (default: that of the stored results; several results need one).");
    private readonly Option<DateOnly?> _month = CommonOptions.Month();

    public ReportCommand(Terminal terminal)
        : base("report", "Write the report of stored results, or of several set side by side: one HTML page that needs no network.",
            "corridorsim report out/mini-corridor")
    {
        _terminal = terminal;
        _results.AddTo(this);
        Add(_month);
        Add(_out);
        SetAction(Report);
    }

    private int Report(ParseResult line)
    {
        var studies = _results.Studies(line, "report");
        var path = line.GetValue(_out) ?? _results.Folder(line) ?? throw new UsageException("Several results are compared. Say with --out in which folder the report goes.");
        if (studies.Count == 1)
        {
            var folder = OutputFolder.Prepare(path);
            folder.Write(studies[0], line.GetValue(_month));
            _terminal.Output.WriteLine(folder.ReportFile);
            return ExitCode.Done;
        }

        var comparison = StoredResults.Compare(studies);
        OutputFolder.CheckWritable(path);
        Directory.CreateDirectory(path);
        var page = Path.Combine(path, "report.html");
        WholeFile.Write(page, stream => ReportWriter.Write(comparison, stream));
        _terminal.Output.WriteLine(page);
        return ExitCode.Done;
    }
}
