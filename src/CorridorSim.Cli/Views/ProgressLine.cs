using CorridorSim.Experiments;
using CorridorSim.Model;

namespace CorridorSim.Cli.Views;

/// <summary>What a long study tells while it runs: a forecast, then one line that is rewritten in place where somebody watches.</summary>
/// <param name="terminal">Where it tells.</param>
/// <param name="isQuiet">Says nothing at all.</param>
/// <param name="isFixed">Whether the number of replications is certain.</param>
internal sealed class ProgressLine(Terminal terminal, bool isQuiet, bool isFixed) : IDisposable
{
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromMilliseconds(100);

    private long _began;
    private long _shownAt;
    private string? _doing;
    private int _shownWidth;

    /// <summary>Says what the study will cost.</summary>
    public void Announce(StudyForecast forecast)
    {
        if (isQuiet)
            return;
        Clear();
        terminal.Error.WriteLine($"{About}{Plural.Of(forecast.Replications, "replication")}{(forecast.TimeLeft is { } time ? $", {DurationText.Wait(time)}" : "")}");
    }

    /// <summary>Shows how far the study is.</summary>
    public void Show(StudyProgress progress) =>
        Show(progress.Phase switch { StudyPhase.Saturation => "looking for saturation", StudyPhase.Mirrored => "mirrored replications", StudyPhase.Worth => "looking for what is worth most", _ => "replications" }, progress.Done, progress.Expected, progress.Phase == StudyPhase.Replications ? About : "about ");

    /// <summary>Shows how far the work is, ten times a second at most.</summary>
    /// <param name="doing">What is counted.</param>
    /// <param name="done">How many are done.</param>
    /// <param name="expected">How many there will be.</param>
    /// <param name="about">Said before a number that may change.</param>
    public void Show(string doing, int done, int expected, string about = "")
    {
        if (isQuiet || !terminal.ShowsProgress)
            return;
        var now = terminal.Clock.GetTimestamp();
        if (_doing != doing)
            (_doing, _began, _shownAt) = (doing, now, 0);
        if (_shownAt != 0 && terminal.Clock.GetElapsedTime(_shownAt, now) < BetweenUpdates)
            return;
        _shownAt = now;
        var left = terminal.Clock.GetElapsedTime(_began, now) / Math.Max(1, done) * Math.Max(0, expected - done);
        Rewrite($"{doing}: {done} of {about}{expected}, {DurationText.Wait(left)} left");
    }

    private string About => isFixed ? "" : "about ";

    /// <summary>Takes the line away.</summary>
    public void Dispose() => Clear();

    private void Rewrite(string text)
    {
        var shown = terminal.ErrorWidth is { } width && text.Length > width ? text[..width] : text; // A line that is broken cannot be rewritten.
        terminal.Error.Write($"\r{shown.PadRight(_shownWidth)}");
        _shownWidth = shown.Length;
    }

    private void Clear()
    {
        if (_shownWidth == 0)
            return;
        terminal.Error.Write($"\r{new string(' ', _shownWidth)}\r");
        _shownWidth = 0;
    }
}
