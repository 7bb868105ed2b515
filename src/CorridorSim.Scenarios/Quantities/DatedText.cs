namespace CorridorSim.Scenarios.Quantities;

/// <summary>The parts of a text that changes at dates: <c>2 until 2027-07-01 then 3</c>.</summary>
internal static class DatedText
{
    /// <summary>The value of each part, the first from the beginning of time, later ones from their dates, oldest first.</summary>
    /// <exception cref="GrammarException">The dates are out of order, or what follows one is missing.</exception>
    public static IReadOnlyList<(DateOnly From, string Value)> Parts(Words words)
    {
        var parts = new List<(DateOnly From, string Value)> { (DateOnly.MinValue, ValueFrom(words)) };
        while (words.Takes("until"))
        {
            var date = Dates.Read(words.Take());
            if (date <= parts[^1].From)
                throw new GrammarException("dates-out-of-order", $"{date:yyyy-MM-dd} does not lie after {parts[^1].From:yyyy-MM-dd}.", "Write dated values oldest first: 2 until 2027-07-01 then 3 until 2028-01-01 then 4.");
            if (!words.Takes("then"))
                throw new GrammarException("until-without-then", $"'until {date:yyyy-MM-dd}' is not followed by what holds afterwards.", "Write, for example, '2 until 2027-07-01 then 3'.");
            parts.Add((date, ValueFrom(words)));
        }

        return parts;
    }

    /// <summary>The same text with the value of each part replaced.</summary>
    public static string Select(string text, Func<string, string> replace) =>
        string.Join(" until ", Parts(new Words(text)).Select(part => part.From == DateOnly.MinValue ? replace(part.Value) : $"{part.From:yyyy-MM-dd} then {replace(part.Value)}"));

    /// <summary>Whether a text means to change at a date.</summary>
    public static bool ChangesAtDate(string text) => new Words(text).All is var words && Enumerable.Range(1, Math.Max(0, words.Count - 2)).Any(i => words[i] == "until" && Dates.LooksLike(words[i + 1]));

    private static string ValueFrom(Words words)
    {
        var value = new List<string>();
        while (!words.AtEnd && words.Peek != "until")
            value.Add(words.Take());
        return string.Join(' ', value);
    }
}
