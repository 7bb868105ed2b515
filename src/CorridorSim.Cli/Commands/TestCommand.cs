using System.CommandLine;
using System.Globalization;
using CorridorSim.Cli.Testing;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Gate;
using CorridorSim.Model.Measures;
using CorridorSim.Results.Baselines;
using CorridorSim.Results.Report;

namespace CorridorSim.Cli.Commands;

/// <summary><c>test</c>: the gate for continuous integration.</summary>
internal sealed class TestCommand : Verb
{
    /// <summary>Replications that are accepted: twice as many as the first look needs, so that changes can be told apart from chance.</summary>
    private const int Accepted = 60;

    private static readonly TimeSpan UsualBudget = TimeSpan.FromSeconds(60);

    private readonly Terminal _terminal;
    private readonly Argument<string[]> _paths = new("PATHS") { Description = "Scenario files, or folders that hold some.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _baseline = new("--baseline") { HelpName = "FILE", Description = "Compare with the results accepted in this file." };
    private readonly Option<bool> _update = new("--update") { Description = "Accept the results of now: rewrite the baseline." };
    private readonly Option<double?> _tolerance = CommonOptions.Number("--tolerance", "PERCENT", "Change of mean throughput against the baseline that does not matter, in % (default: 2).");
    private readonly Option<TimeSpan?> _budget = CommonOptions.Budget("60s; the first 30 replications of each scenario are always made");
    private readonly Option<ulong[]> _randomSeeds = new("--random-seed") { HelpName = "S", Description = "Key of all random numbers (default: 1); may be repeated.", CustomParser = ReadSeeds };
    private readonly Option<int?> _threads = CommonOptions.Threads();
    private readonly Option<string?> _junit = new("--junit") { HelpName = "FILE", Description = "Write the verdicts as JUnit XML." };
    private readonly Option<string?> _markdown = new("--markdown") { HelpName = "FILE", Description = "Write the verdicts as a Markdown table." };
    private readonly Option<string?> _diff = new("--diff") { HelpName = "FILE", Description = "Write a page (HTML) that shows each interval against its bounds, and what was accepted beside what was found." };
    private readonly Option<bool> _quiet = CommonOptions.Quiet();
    private readonly Option<bool> _annotate = new("--annotate") { Description = "Print what went wrong as annotations of files, as GitHub and others show them." };

    public TestCommand(Terminal terminal)
        : base("test", "Judge what scenarios expect of their results (expect:), and compare with accepted results; for CI.",
            "corridorsim test scenarios/mini-corridor-expected.yaml --junit out/junit.xml")
    {
        _terminal = terminal;
        _paths.Validators.Add(CommonOptions.RefuseOptions);
        Add(_paths);
        foreach (var option in new Option[] { _baseline, _update, _tolerance, _budget, _randomSeeds, _threads, _junit, _markdown, _diff, _annotate, _quiet })
            Add(option);
        SetAction(Test);
    }

    private int Test(ParseResult line)
    {
        if (line.GetValue(_update) && line.GetValue(_baseline) is null)
            throw new UsageException("--update needs --baseline FILE, the file to rewrite.");
        if (TestFiles.Read(TestFiles.Find(line.GetRequiredValue(_paths)), _terminal) is not { } scenarios)
            return ExitCode.BadInput;
        var baseline = line.GetValue(_baseline) is { } path ? new AcceptedBaseline(path, line.GetValue(_update)) : null;
        var began = _terminal.Clock.GetTimestamp();
        var results = Run(line, Subjects(line, scenarios, baseline));

        GateView.Write(_terminal, results);
        var files = WriteFiles(line, results);
        if (!line.GetValue(_quiet))
            _terminal.Error.WriteLine(string.Join("   ", files.Prepend(DurationText.Wait(_terminal.Clock.GetElapsedTime(began)))));
        if (_terminal.Interruption.IsCancellationRequested)
            return ExitCode.Interrupted;
        if (line.GetValue(_update) && baseline is not null)
            Accept(baseline, results);
        return CodeOf(results);
    }

    private List<TestSubject> Subjects(ParseResult line, IReadOnlyList<(string File, Scenarios.ScenarioReading Reading)> scenarios, AcceptedBaseline? baseline)
    {
        var seeds = line.GetValue(_randomSeeds) is { Length: > 0 } given ? given : [1];
        var tolerance = (line.GetValue(_tolerance) ?? 2) / 100;
        var subjects = new List<TestSubject>();
        foreach (var (file, reading) in scenarios)
        {
            var plan = reading.Plan!; // Those without were left out.
            subjects.AddRange(seeds.Select(seed => TestSubject.Of(file, reading, plan, seed, baseline?.Of(file, plan, seed), tolerance)));
        }

        var checkedOnes = subjects.Where(subject => subject.Checks.Count > 0 || baseline is not null).ToList();
        return checkedOnes.Count > 0
            ? checkedOnes
            : throw new UsageException("None of these scenarios expects anything. Write 'expect:' into one, for example 'expect: { carried: throughput.caspian in 4.0..4.6 Mt/y }', or compare with accepted results: --baseline FILE.");
    }

    private List<TestResult> Run(ParseResult line, List<TestSubject> subjects)
    {
        var runner = new GateRunner(new Replicator(line.GetValue(_threads) ?? Environment.ProcessorCount), _terminal.Clock);
        var budget = line.GetValue(_budget) ?? UsualBudget;
        var began = _terminal.Clock.GetTimestamp();
        var results = new List<TestResult>();
        using var progress = new ProgressLine(_terminal, line.GetValue(_quiet), isFixed: false);
        foreach (var subject in subjects)
        {
            if (_terminal.Interruption.IsCancellationRequested)
                break;
            var left = budget - _terminal.Clock.GetElapsedTime(began);
            var options = new GateOptions
            {
                RandomSeed = subject.RandomSeed,
                Budget = left / (subjects.Count - results.Count),
                Progress = (done, expected) => progress.Show($"{results.Count + 1} of {subjects.Count}, {Printable.Of(subject.Plan.Scenario)}", done, expected, "about "),
            };
            results.Add(Run(runner, subject, line.GetValue(_update) ? options with { FirstLook = Accepted } : options));
        }

        return results;
    }

    private TestResult Run(GateRunner runner, TestSubject subject, GateOptions options)
    {
        var began = _terminal.Clock.GetTimestamp();
        try
        {
            var outcome = runner.Run(subject.Corridor, subject.Checks, subject.Accepted?.Results, options, _terminal.Interruption);
            return new TestResult(subject, outcome, null, subject.Corridor.Balance(subject.RandomSeed, 0), _terminal.Clock.GetElapsedTime(began));
        }
        catch (Exception error) when (error is CorridorDeadlockException or ReplicationException)
        {
            _terminal.Error.WriteLine($"{subject.File}: {Failure.Message(error)}");
            return new TestResult(subject, null, error.Message, null, _terminal.Clock.GetElapsedTime(began));
        }
    }

    /// <returns>What was written.</returns>
    private IEnumerable<string> WriteFiles(ParseResult line, IReadOnlyList<TestResult> results)
    {
        if (line.GetValue(_annotate))
            TestAnnotations.Write(_terminal.Output, results);
        if (line.GetValue(_junit) is { } junit)
            WholeFile.Write(junit, stream => JUnitXml.Write(stream, results));
        if (line.GetValue(_markdown) is { } markdown)
            WholeFile.WriteText(markdown, TestMarkdown.Of(results));
        if (line.GetValue(_diff) is { } diff)
            WholeFile.Write(diff, stream => GatePage.Write(GateView.Counts(results), [.. results.Select(GateText.Report)], stream));
        return new[] { line.GetValue(_junit), line.GetValue(_markdown), line.GetValue(_diff) }.OfType<string>();
    }

    private static void Accept(AcceptedBaseline baseline, IReadOnlyList<TestResult> results)
    {
        foreach (var result in results.Where(result => result.Outcome is not null))
            baseline.Accept(result.Subject.File, result.Subject.RandomSeed, BaselineEntry.Of(result.Subject.Plan, result.Subject.Corridor.Catalogue, result.Subject.RandomSeed, [.. result.Outcome!.Replications.Take(Accepted)])); // Filtered above.
        baseline.Write();
    }

    private static int CodeOf(IReadOnlyList<TestResult> results)
    {
        if (results.Any(result => result.Failure is not null))
            return ExitCode.Broken;
        if (results.Any(result => result.IsUneven || result.Count(GateVerdict.Failed) > 0))
            return ExitCode.Failed;
        return results.Any(result => result.Count(GateVerdict.Undecided) > 0) ? ExitCode.Undecided : ExitCode.Done;
    }

    private static ulong[] ReadSeeds(System.CommandLine.Parsing.ArgumentResult argument)
    {
        var seeds = new List<ulong>();
        foreach (var token in argument.Tokens)
        {
            if (ulong.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
                seeds.Add(seed);
            else
                argument.AddError($"--random-seed '{token.Value}': expected a whole number from 0, for example 1.");
        }

        return [.. seeds];
    }
}
