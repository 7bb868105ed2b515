using System.CommandLine;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Verification;

namespace CorridorSim.Cli.Commands;

/// <summary><c>verify</c>: finds known answers again on this machine.</summary>
internal sealed class VerifyCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly Option<bool> _quick = new("--quick") { Description = "Intervals of 5 % width, 1,000 repeats for coverage, no heavily loaded queue and no repeated searches: under a minute. Without it 2 %, 10,000 repeats and everything, in some minutes." };
    private readonly Option<string?> _out = new("--out") { HelpName = "FILE", Description = "Write a validation report (Markdown) into this file." };
    private readonly Option<ulong?> _randomSeed = CommonOptions.RandomSeed();
    private readonly Option<int?> _threads = CommonOptions.Threads();

    public VerifyCommand(Terminal terminal)
        : base("verify", "Find known answers of queueing theory and statistics again on this machine; ends with 2 when one is missed.",
            "corridorsim verify --quick --out out/validation.md")
    {
        _terminal = terminal;
        Add(_quick);
        Add(_out);
        Add(_randomSeed);
        Add(_threads);
        SetAction(Verify);
    }

    private int Verify(ParseResult line)
    {
        var verifier = new Verifier(new Replicator(line.GetValue(_threads) ?? Environment.ProcessorCount));
        var (isQuick, randomSeed) = (line.GetValue(_quick), line.GetValue(_randomSeed) ?? 1);
        var report = verifier.Run(isQuick, randomSeed, (result, _) => VerificationView.Write(_terminal, result), _terminal.Interruption);
        _terminal.Output.WriteLine($"{report.Results.Count(result => result.HasPassed)} of {report.Results.Count} known answers found.");
        if (_terminal.Interruption.IsCancellationRequested)
            return ExitCode.Interrupted;
        if (line.GetValue(_out) is { } file)
        {
            WholeFile.WriteText(file, ValidationReport.Text(report, isQuick, randomSeed));
            _terminal.Error.WriteLine($"Written: {file}");
        }

        return report.HasPassed ? ExitCode.Done : ExitCode.Failed;
    }
}
