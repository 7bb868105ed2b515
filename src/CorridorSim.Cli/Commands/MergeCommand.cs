using System.CommandLine;
using CorridorSim.Cli.Sharding;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Worth;
using CorridorSim.Model.Measures;
using CorridorSim.Results.Shards;
using CorridorSim.Results.Store;

namespace CorridorSim.Cli.Commands;

/// <summary><c>merge</c>: makes one study of its shards, equal to the byte to one made by a single machine.</summary>
internal sealed class MergeCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _folders = new("DIR") { Description = "Folders that --shard of run, sweep or seek wrote, or one that holds them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _out = CommonOptions.OutRequired("Write what one machine would have written into this folder: summary.json, report.html and results.db of a study, the table and figures of a sweep, the certificate of a search.");
    private readonly ConclusionChoice _conclusions = new();
    private readonly Option<int?> _threads = CommonOptions.Threads();
    private readonly Option<bool> _quiet = CommonOptions.Quiet();

    public MergeCommand(Terminal terminal)
        : base("merge", "Make one study, sweep or search of the parts that --shard made on several machines.",
            "corridorsim merge out/shards --out out/merged")
    {
        _terminal = terminal;
        _folders.Validators.Add(CommonOptions.RefuseOptions);
        Add(_folders);
        Add(_out);
        _conclusions.AddTo(this);
        Add(_threads);
        Add(_quiet);
        SetAction(Merge);
    }

    private int Merge(ParseResult line)
    {
        var shards = ShardSet.Of(ShardFolder.Find(line.GetRequiredValue(_folders)));
        if (shards[0].Record.Design is not null && _conclusions.Given(line) is { } option)
            throw new UsageException($"{option} is for a study of one scenario; these are parts of a sweep or a search.");
        if (shards[0].Record.Design is not null)
            return MergedDesign.Make(shards, line.GetRequiredValue(_out), line.GetValue(_threads) ?? Environment.ProcessorCount, _terminal);
        var folder = OutputFolder.Prepare(line.GetRequiredValue(_out));
        using var stored = new StoredShards(shards);
        using var recording = new Recording(folder, stored.Plan, shards[0].Record.RandomSeed, resume: false);
        var study = Conclude(line, stored, shards[0].Record, recording);
        if (_terminal.Interruption.IsCancellationRequested)
            return ExitCode.Interrupted; // The conclusions would not be those of a whole run.
        recording.Conclude(study);
        folder.Write(study);
        StudyView.Write(_terminal, study, withWorth: _conclusions.Of(line).WorthMost == WorthMost.Always);
        _terminal.Error.WriteLine($"Written: {folder.ReportFile}");
        return ExitCode.Done;
    }

    /// <summary>Each replication is stored as it is read. What one machine does after its last, from the search for saturation on, is done here once.</summary>
    private Study Conclude(ParseResult line, StoredShards stored, ShardRecord record, Recording recording)
    {
        using var progress = new ProgressLine(_terminal, isQuiet: line.GetValue(_quiet), isFixed: true);
        var options = _conclusions.Of(line) with
        {
            RandomSeed = record.RandomSeed,
            Replications = record.Replications,
            Known = new StoredReplications(stored.Replications.Count, () => stored.Replications.Select(Recorded)),
            Forecast = progress.Announce,
            Progress = progress.Show,
        };
        return new StudyRunner(new Replicator(line.GetValue(_threads) ?? Environment.ProcessorCount), _terminal.Clock).Run(stored.Plan, options, _terminal.Interruption);

        ReplicationResult Recorded(ReplicationResult replication)
        {
            recording.Add(replication);
            return replication;
        }
    }
}
