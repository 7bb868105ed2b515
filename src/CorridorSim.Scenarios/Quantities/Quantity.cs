using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Quantities;

/// <summary>A number with its unit.</summary>
internal readonly record struct Quantity(decimal Number, Unit Unit)
{
    /// <summary>Reads a number and its unit from the next words.</summary>
    /// <param name="words">The words; one number and, where there is one, its unit are taken.</param>
    /// <exception cref="GrammarException">There is no number, or the unit is not known.</exception>
    public static Quantity Take(Words words)
    {
        var first = words.Take();
        if (first.Length == 0)
            throw new GrammarException("no-value", "A number is missing at the end.");
        if (!NumberText.LooksLike(first))
            throw NotANumber(first);
        if (UnitGluedTo(first) is { } split)
            throw new GrammarException("glued-unit", $"'{first}' lacks a blank between number and unit.", $"Write '{first[..split]} {first[split..]}'.");
        if (words.Peek is { Length: 3 } rest && rest.All(char.IsAsciiDigit))
            throw new GrammarException("thousands-mark", $"Two numbers stand side by side: '{first} {rest}'.", $"Write thousands without a blank: {first}{rest}.");
        var number = NumberText.Read(first);
        return new Quantity(number, IsUnit(words.Peek) ? TakeUnit(words, first) : Unit.None);
    }

    private static GrammarException NotANumber(string text)
    {
        var lower = text.ToLowerInvariant().TrimStart('+', '-', '.');
        if (text[0] is '\u2212' or '\u2013')
            return new GrammarException("not-a-number", $"'{Documents.Excerpt.Of(text)}' begins with a printer's minus sign.", $"Write it with a hyphen: -{Documents.Excerpt.Of(text[1..])}.");
        return lower is "nan" or "inf" or "infinity" or "∞"
            ? new GrammarException("not-finite", $"'{text}' is not a number that can be simulated.", "Leave the key out where there is no limit, or write a finite number.")
            : new GrammarException("not-a-number", $"'{Documents.Excerpt.Of(text)}' is not a number.");
    }

    private static int? UnitGluedTo(string text)
    {
        var split = text.Length;
        while (split > 0 && (char.IsAsciiLetter(text[split - 1]) || text[split - 1] is '/' or '%'))
            split--;
        return split < text.Length && split > 0 && Unit.TryFind(text[split..], out _) ? split : null;
    }

    private static bool IsUnit(string word) =>
        word.Length > 0 && !NumberText.LooksLike(word) && (word == "%" || char.IsLetter(word[0]) || word[0] is '/' or '°' or '$' or '€')
        && word is not ("cv" or "from" or "until" or "then" or "or" or "full" or "mean" or "likeliest" or "most" or "phases");

    private static Unit TakeUnit(Words words, string number)
    {
        var text = words.Take();
        return Unit.TryFind(text, out var unit) ? unit : throw Unknown(text, number);
    }

    private static GrammarException Unknown(string text, string number)
    {
        var parts = text.Split('/').Select(part => Spelling.Nearest(part, Unit.Names.Concat(UnitSynonyms.Words)) is { } name ? UnitSynonyms.UnitFor(name) : null).ToList();
        var remedy = parts.All(part => part is not null) && Unit.TryFind(string.Join('/', parts), out var meant) ? $"Did you mean '{number} {meant.Text}'?" : null;
        return new GrammarException("unknown-unit", $"'{Documents.Excerpt.Of(text)}' is not a unit.", remedy);
    }
}
