using System.Globalization;

namespace CorridorSim.Cli.Views;

/// <summary>Times as people write and read them.</summary>
internal static class DurationText
{
    /// <summary>Reads a time with its unit: 60s, 5 min, 1.5h. None when it is not one, or not longer than zero.</summary>
    public static TimeSpan? Read(string text)
    {
        var digits = text.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        if (!double.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        double? seconds = text[digits..].Trim() switch
        {
            "s" => number,
            "min" or "m" => number * 60,
            "h" => number * 3600,
            "d" => number * 86400,
            _ => null,
        };
        return seconds is > 0 and < 1e9 ? TimeSpan.FromSeconds(seconds.Value) : null;
    }

    /// <summary>A time that somebody waits: under 1 s, 9 s, 4 min, 2.5 h.</summary>
    public static string Wait(TimeSpan time) => time.TotalSeconds switch
    {
        < 1 => "under 1 s",
        < 120 => $"{time.TotalSeconds:0} s",
        < 7200 => $"{time.TotalMinutes:0} min",
        _ => $"{time.TotalHours:0.0} h",
    };
}
