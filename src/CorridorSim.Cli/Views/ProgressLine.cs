using CorridorSim.Experiments;

namespace CorridorSim.Cli.Views;

/// <summary>What a long study tells while it runs: a forecast, then one line that is rewritten in place where somebody watches.</summary>
/// <param name="terminal">Where it tells.</param>
/// <param name="isQuiet">Says nothing at all.</param>
/// <param name="isFixed">Whether the number of replications is certain.</param>
internal sealed class ProgressLine(Terminal terminal, bool isQuiet, bool isFixed) : IDisposable
{
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromMilliseconds(100);

    private long _phaseBegan;
    private long _shownAt;
    private StudyPhase? _phase;
    private int _shownWidth;

    /// <summary>Says what the study will cost.</summary>
    public void Announce(StudyForecast forecast)
    {
        if (isQuiet)
            return;
        Clear();
        terminal.Error.WriteLine($"{About}{forecast.Replications} replications, {DurationText.Wait(forecast.TimeLeft)}");
    }

    /// <summary>Shows how far the study is, ten times a second at most.</summary>
    public void Show(StudyProgress progress)
    {
        if (isQuiet || !terminal.ShowsProgress)
            return;
        var now = terminal.Clock.GetTimestamp();
        if (_phase != progress.Phase)
            (_phase, _phaseBegan, _shownAt) = (progress.Phase, now, 0);
        if (_shownAt != 0 && terminal.Clock.GetElapsedTime(_shownAt, now) < BetweenUpdates)
            return;
        _shownAt = now;
        var left = terminal.Clock.GetElapsedTime(_phaseBegan, now) / Math.Max(1, progress.Done) * Math.Max(0, progress.Expected - progress.Done);
        Rewrite($"{Doing(progress.Phase)}: {progress.Done} of {(progress.Phase == StudyPhase.Replications ? About : "about ")}{progress.Expected}, {DurationText.Wait(left)} left");
    }

    private string About => isFixed ? "" : "about ";

    /// <summary>Takes the line away.</summary>
    public void Dispose() => Clear();

    private static string Doing(StudyPhase phase) => phase == StudyPhase.Saturation ? "looking for saturation" : "replications";

    private void Rewrite(string text)
    {
        terminal.Error.Write($"\r{text.PadRight(_shownWidth)}");
        _shownWidth = text.Length;
    }

    private void Clear()
    {
        if (_shownWidth == 0)
            return;
        terminal.Error.Write($"\r{new string(' ', _shownWidth)}\r");
        _shownWidth = 0;
    }
}
