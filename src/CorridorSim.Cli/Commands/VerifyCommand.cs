using System.CommandLine;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Verification;

namespace CorridorSim.Cli.Commands;

/// <summary><c>verify</c>: finds known answers again on this machine.</summary>
internal sealed class VerifyCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly Option<bool> _thorough = new("--thorough") { Description = "Intervals of 2 % width and heavily loaded queues too; takes some minutes." };
    private readonly Option<ulong?> _randomSeed = CommonOptions.RandomSeed();
    private readonly Option<int?> _threads = CommonOptions.Threads();

    public VerifyCommand(Terminal terminal)
        : base("verify", "Find known answers of queueing theory and statistics again on this machine; ends with 2 when one is missed.",
            "corridorsim verify")
    {
        _terminal = terminal;
        Add(_thorough);
        Add(_randomSeed);
        Add(_threads);
        SetAction(Verify);
    }

    private int Verify(ParseResult line)
    {
        var verifier = new Verifier(new Replicator(line.GetValue(_threads) ?? Environment.ProcessorCount));
        var report = verifier.Run(!line.GetValue(_thorough), line.GetValue(_randomSeed) ?? 1, (result, _) => VerificationView.Write(_terminal.Output, result), _terminal.Interruption);
        _terminal.Output.WriteLine($"{report.Results.Count(result => result.HasPassed)} of {report.Results.Count} known answers found.");
        if (_terminal.Interruption.IsCancellationRequested)
            return ExitCode.Interrupted;
        return report.HasPassed ? ExitCode.Done : ExitCode.Failed;
    }
}
