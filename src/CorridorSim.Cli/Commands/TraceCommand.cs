using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text;
using CorridorSim.Cli.Views;
using CorridorSim.Model;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Traces;

namespace CorridorSim.Cli.Commands;

/// <summary><c>trace</c>: everything that happened in one replication.</summary>
internal sealed class TraceCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new();
    private readonly Option<ulong?> _randomSeed = CommonOptions.RandomSeed();
    private readonly Option<int?> _replication = CommonOptions.Read<int?>("--replication", "R", "Number of the replication, from 0 (default: 0).",
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, "a whole number from 0, for example 3");

    private readonly Option<ConsignmentName?> _consignment = CommonOptions.Read("--consignment", "FLOW:N", "Tell the story of the N-th arrival of a flow, counting from 0, instead of everything.",
        ConsignmentName.Read, "a flow and the number of an arrival, for example metals-west:12");

    private readonly Option<bool> _demand = new("--demand") { Description = "Say instead what became of the demand of each flow, calendar year by calendar year: offered = carried + refused + diverted + change of backlog." };
    private readonly Option<string?> _out = CommonOptions.Out("Write trace.csv, trace.json (for Perfetto and other viewers of Chrome traces) and vehicles.csv (where each train and ship was: string lines) into this folder.");
    private readonly Option<string?> _verify = new("--verify") { HelpName = "FILE", Description = "Replay and compare with a trace.csv written before; ends with 2 when they differ." };

    public TraceCommand(Terminal terminal)
        : base("trace", "Print all that happened in one replication as CSV, the story of one consignment, or what became of demand.",
            "corridorsim trace scenarios/mini-corridor.yaml --consignment metals-west:500")
    {
        _terminal = terminal;
        _scenario.AddTo(this);
        Add(_randomSeed);
        Add(_replication);
        Add(_consignment);
        Add(_demand);
        Add(_out);
        Add(_verify);
        SetAction(Trace);
    }

    private int Trace(ParseResult line)
    {
        if (_scenario.Plan(line, _terminal) is not { } plan)
            return ExitCode.BadInput;
        if (line.GetValue(_consignment) is { } consignment)
            return TellStory(line, plan, consignment);
        if (line.GetValue(_demand))
        {
            DemandView.Write(_terminal, plan, Corridor.Of(plan).DemandByYear(RandomSeed(line), Replication(line)));
            return ExitCode.Done;
        }

        if (line.GetValue(_verify) is { } accepted)
            return Verify(line, plan, accepted);
        if (line.GetValue(_out) is { } folder)
            WriteFiles(line, plan, folder);
        else
            _terminal.Output.Write(Csv(line, plan));
        return ExitCode.Done;
    }

    private int TellStory(ParseResult line, CorridorPlan plan, ConsignmentName name)
    {
        if (!plan.Flows.ContainsKey(name.Flow))
            throw new UsageException($"There is no flow '{name.Flow}'.{MistakesView.Meant(name.Flow, plan.Flows.Keys)}");
        var stays = new List<Stay>();
        Record(line, plan, stay =>
        {
            if (stay.Flow == name.Flow && stay.Batch == name.Batch)
                stays.Add(stay);
        });
        if (stays.Count == 0)
            throw new UsageException($"{name.Flow} has no arrival number {name.Batch} in this replication. Numbers count from 0.");
        StoryView.Write(_terminal, stays);
        return ExitCode.Done;
    }

    private int Verify(ParseResult line, CorridorPlan plan, string accepted)
    {
        var (before, now) = (File.ReadLines(accepted), Csv(line, plan).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var number = 0;
        foreach (var (old, current) in before.Concat([""]).Zip(now.Append("")))
        {
            number++;
            if (old == current)
                continue;
            _terminal.Output.WriteLine($"Different from line {number} on:");
            _terminal.Output.WriteLine($"  {accepted}: {(old.Length == 0 ? "(end)" : Printable.Of(old))}");
            _terminal.Output.WriteLine($"  now: {(current.Length == 0 ? "(end)" : Printable.Of(current))}");
            return ExitCode.Failed;
        }

        _terminal.Output.WriteLine($"Identical: {now.Length - 1} stays.");
        return ExitCode.Done;
    }

    private void WriteFiles(ParseResult line, CorridorPlan plan, string folder)
    {
        OutputFolder.CheckWritable(folder);
        var vehicles = new VehicleCsv();
        WholeFile.Write(Path.Combine(folder, "trace.csv"), table => WholeFile.Write(Path.Combine(folder, "trace.json"), slices =>
        {
            using var csv = new TraceCsv(table);
            using var chrome = new ChromeTrace(slices);
            Record(line, plan, csv.Write + new Action<Stay>(chrome.Write) + vehicles.Add);
        }));
        WholeFile.Write(Path.Combine(folder, "vehicles.csv"), vehicles.Write);
        _terminal.Error.WriteLine($"Written: {Path.Combine(folder, "trace.csv")}, trace.json and vehicles.csv");
    }

    private string Csv(ParseResult line, CorridorPlan plan)
    {
        using var text = new MemoryStream();
        using (var csv = new TraceCsv(text))
            Record(line, plan, csv.Write);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    private void Record(ParseResult line, CorridorPlan plan, Action<Stay> ended)
    {
        var recorder = new StayRecorder(ended);
        Corridor.Of(plan).Run(RandomSeed(line), Replication(line), recorder);
        recorder.Finish();
    }

    private ulong RandomSeed(ParseResult line) => line.GetValue(_randomSeed) ?? 1;

    private int Replication(ParseResult line) => line.GetValue(_replication) ?? 0;
}
