using System.Globalization;

namespace CorridorSim.Scenarios.Quantities;

/// <summary>Reads dates: year, month, day, in this order and no other.</summary>
internal static class Dates
{
    public static DateOnly Read(string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new GrammarException("not-a-date", LooksLike(text) ? $"The day '{Documents.Excerpt.Of(text)}' is not in the calendar." : $"'{Documents.Excerpt.Of(text)}' is not a date.", "Dates read year-month-day: 2025-01-31.");
        return date.Year is >= 1900 and <= 2200 ? date : throw new GrammarException("out-of-bounds", $"The year {date.Year} is outside 1900 to 2200.", "Dates read year-month-day: 2025-01-31.");
    }

    public static bool LooksLike(string text) => text.Length == 10 && text[4] == '-' && text[7] == '-' && char.IsAsciiDigit(text[0]);
}
