namespace CorridorSim.Scenarios.Quantities;

/// <summary>The blank-separated words of a value, read from left to right.</summary>
internal sealed class Words
{
    private readonly List<string> _words;
    private int _next;

    /// <summary>Splits a text into words; a percent sign may touch its number.</summary>
    public Words(string text)
    {
        _words = [];
        foreach (var word in text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > 1 && word.EndsWith('%') && NumberText.LooksLike(word))
            {
                _words.Add(word[..^1]);
                _words.Add("%");
            }
            else
            {
                _words.Add(word);
            }
        }
    }

    /// <summary>All words, read or not.</summary>
    public IReadOnlyList<string> All => _words;

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => _next >= _words.Count;

    /// <summary>The next word; empty at the end.</summary>
    public string Peek => AtEnd ? "" : _words[_next];

    /// <summary>What is left, as text.</summary>
    public string Rest => string.Join(' ', _words.Skip(_next));

    /// <summary>Takes the next word; empty at the end.</summary>
    public string Take() => AtEnd ? "" : _words[_next++];

    /// <summary>Takes the next word when it is the one named.</summary>
    public bool Takes(string word)
    {
        if (Peek != word)
            return false;
        _next++;
        return true;
    }

    /// <summary>Refuses what is left over.</summary>
    /// <exception cref="GrammarException">Words are left.</exception>
    public void End()
    {
        if (AtEnd)
            return;
        if (NumberText.LooksLike(Peek) && _next > 0 && NumberText.LooksLike(_words[_next - 1]))
            throw new GrammarException("thousands-mark", $"Two numbers stand side by side: '{_words[_next - 1]} {Peek}'.", $"Write thousands without a blank: {_words[_next - 1]}{Peek}.");
        throw new GrammarException("left-over", $"'{Documents.Excerpt.Of(Rest)}' is left over after the value.");
    }
}
