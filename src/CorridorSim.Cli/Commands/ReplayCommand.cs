using System.CommandLine;
using System.IO;
using CorridorSim.Cli.Capsules;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments;
using CorridorSim.Model;
using CorridorSim.Results;
using CorridorSim.Results.Baselines;
using CorridorSim.Results.Capsules;
using CorridorSim.Scenarios;

namespace CorridorSim.Cli.Commands;

/// <summary><c>replay</c>: repeats the study of a capsule and compares every byte.</summary>
internal sealed class ReplayCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _capsule = new("CAPSULE") { Description = "What 'pack' wrote." };
    private readonly Option<int?> _threads = CommonOptions.Threads();
    private readonly Option<bool> _quiet = CommonOptions.Quiet();

    public ReplayCommand(Terminal terminal)
        : base("replay", "Repeat the study of a capsule and compare every byte; ends with 2 when something differs.",
            "corridorsim replay out/mini-corridor.zip")
    {
        _terminal = terminal;
        _capsule.Validators.Add(CommonOptions.RefuseOptions);
        Add(_capsule);
        Add(_threads);
        Add(_quiet);
        SetAction(Replay);
    }

    private int Replay(ParseResult line)
    {
        var capsule = Capsule.Read(line.GetRequiredValue(_capsule));
        var record = capsule.Record;
        foreach (var difference in Origin(record))
            _terminal.Error.WriteLine(Printable.Of(difference));
        if (Again(line, capsule) is not { } study)
            return ExitCode.BadInput;
        var now = CapsuleResults.Of(study);
        var differing = now.Keys.Union(capsule.Files.Keys.Where(path => !path.StartsWith("inputs/", StringComparison.Ordinal))).Order(StringComparer.Ordinal)
            .Where(path => !(now.TryGetValue(path, out var made) && capsule.Files.TryGetValue(path, out var packed) && made.AsSpan().SequenceEqual(packed))).ToList();
        foreach (var path in differing)
            _terminal.Output.WriteLine(Printable.Of(FirstDifference(path, capsule.Files.GetValueOrDefault(path), now.GetValueOrDefault(path))));
        if (differing.Count > 0)
            return ExitCode.Failed;
        _terminal.Output.WriteLine(Printable.Of($"Identical: {Plural.Of(now.Count, "file")} of '{record.Scenario}', {Plural.Of(study.Replications.Count, "replication")}, random seed {record.RandomSeed}."));
        return ExitCode.Done;
    }

    /// <summary>What makes it likely that results differ, said before they do.</summary>
    private static IEnumerable<string> Origin(CapsuleRecord record)
    {
        if (record.ToolVersion != SummaryJson.ToolVersion)
            yield return $"The capsule was packed by CorridorSim {record.ToolVersion}, this is {SummaryJson.ToolVersion}: results may differ. For the same bytes use that version.";
        if (record.Platform != Platforms.Current)
            yield return $"The capsule was packed on {record.Platform}, this is {Platforms.Current}: numbers may differ from their twelfth digit on.";
    }

    private Study? Again(ParseResult line, Capsule capsule)
    {
        var record = capsule.Record;
        var folder = Directory.CreateTempSubdirectory("corridorsim-replay-").FullName;
        try
        {
            foreach (var (path, content) in capsule.Files)
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!); // A file has a folder.
                File.WriteAllBytes(file, content);
            }

            var reading = ScenarioReader.Read(Path.Combine(folder, record.File), new ScenarioOptions { With = [.. record.With.Select(file => Path.Combine(folder, file))], Sets = record.Sets });
            FindingsView.WriteMessages(_terminal, [.. reading.Findings.Where(finding => finding.Severity == Severity.Error)]);
            if (reading.Plan is not { } plan)
                return null;
            using var progress = new ProgressLine(_terminal, line.GetValue(_quiet), isFixed: record.Asked.Replications is not null);
            return CapsuleStudy.Make(plan, record.RandomSeed, record.Asked, new Replicator(line.GetValue(_threads) ?? Environment.ProcessorCount), progress, _terminal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string FirstDifference(string path, byte[]? packed, byte[]? made)
    {
        if (packed is null || made is null)
            return $"{path}: {(packed is null ? "was not packed" : "is not made any more")}";
        var at = packed.AsSpan().CommonPrefixLength(made);
        return $"{path}: differs from byte {at + 1} on, in line {packed.AsSpan(0, at).Count((byte)'\n') + 1}: packed {Around(packed, at)}, now {Around(made, at)}";
    }

    private static string Around(byte[] content, int at)
    {
        var from = Math.Max(0, at - 20);
        return at >= content.Length ? "(end)" : $"'{System.Text.Encoding.UTF8.GetString(content, from, Math.Min(50, content.Length - from)).ReplaceLineEndings(" ")}'";
    }
}
