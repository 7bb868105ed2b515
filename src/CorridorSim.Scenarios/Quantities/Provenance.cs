using System.Text;

namespace CorridorSim.Scenarios.Quantities;

/// <summary>Where a value comes from: ids of the ledger, and how good it is.</summary>
/// <param name="Source">Ids of the ledger, blank-separated; empty when none is given.</param>
/// <param name="Quality">A, B, C or D; empty when none is given.</param>
internal readonly record struct Provenance(string Source, string Quality)
{
    private const string Remedy = "Write source and quality behind the value: 14 train/d (R10 C). Quality is A (official, or two sources), B (one credible), C (weak, or derived) or D (assumption).";

    /// <summary>Nothing is said.</summary>
    public static Provenance None { get; } = new("", "");

    /// <summary>Ids as a list.</summary>
    public IEnumerable<string> Sources => Source.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', new[] { Source, Quality }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Takes what stands in parentheses out of a value.</summary>
    /// <returns>The value alone, and where it comes from; where several parts say so, all sources and the weakest quality.</returns>
    /// <exception cref="GrammarException">Parentheses hold something else.</exception>
    public static (string Value, Provenance Provenance) Split(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal) && !text.Contains(')', StringComparison.Ordinal))
            return (text.Trim(), None);
        var (value, found, from) = (new StringBuilder(), None, 0);
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', from))
        {
            var close = text.IndexOf(')', open);
            var before = text[from..open];
            if (open > 0 && (char.IsLetterOrDigit(text[open - 1]) || close < 0) && LooksLikeLaw(before))
                throw new GrammarException("law-with-parentheses", $"'{Documents.Excerpt.Of(text)}' is written like a function.", "Laws take blanks, no parentheses and no commas: lognormal 70 h cv 0.9 (B8 C).");
            if (close < 0)
                throw new GrammarException("provenance", "A parenthesis is not closed.", Remedy);
            value.Append(before);
            found = found.With(Read(text[(open + 1)..close]));
            from = close + 1;
            if (from < text.Length && !text[from..].TrimStart().StartsWith("until ", StringComparison.Ordinal) && text[from..].Trim().Length > 0 && !text[from..].TrimStart().StartsWith("then ", StringComparison.Ordinal))
                throw new GrammarException("provenance", $"'{Documents.Excerpt.Of(text[from..].Trim())}' stands behind the parentheses.", Remedy);
        }

        value.Append(text[from..]);
        return value.ToString().Contains(')', StringComparison.Ordinal)
            ? throw new GrammarException("provenance", "A parenthesis is closed that was never opened.", Remedy)
            : (value.ToString().Trim(), found);
    }

    /// <summary>Reads <c>C63 R10 A</c>.</summary>
    public static Provenance Read(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[^1] is not ("A" or "B" or "C" or "D"))
            throw new GrammarException("provenance", $"'({Documents.Excerpt.Of(text)})' has no quality at its end.", Remedy);
        return words[..^1].FirstOrDefault(word => !IsId(word)) is { } wrong
            ? throw new GrammarException("provenance", $"'{Documents.Excerpt.Of(wrong)}' is not the id of a source.", Remedy)
            : new Provenance(string.Join(' ', words[..^1]), words[^1]);
    }

    /// <summary>Whether a text can be the id of a source: a letter, then letters, digits and hyphens.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= 24 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private Provenance With(Provenance other) => new(
        string.Join(' ', Sources.Concat(other.Sources).Distinct()),
        string.CompareOrdinal(Quality, other.Quality) >= 0 ? Quality : other.Quality);

    private static bool LooksLikeLaw(string before) => LawGrammar.Names.Any(name => before.TrimEnd().EndsWith(name, StringComparison.OrdinalIgnoreCase));
}
