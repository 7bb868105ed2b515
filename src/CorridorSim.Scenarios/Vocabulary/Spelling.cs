namespace CorridorSim.Scenarios.Vocabulary;

/// <summary>Finds the name that was probably meant.</summary>
public static class Spelling
{
    /// <summary>More names are not searched: a message must not cost seconds.</summary>
    private const int MostCandidates = 2_000;

    /// <summary>The candidate nearest to a misspelt word; none when nothing is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > 80)
            return null;
        var plain = Plain(word);
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            if (candidate.Length > 80)
                continue;
            var distance = plain == Plain(candidate) ? 0 : Distance(plain, Plain(candidate));
            if (distance < least)
                (nearest, least) = (candidate, distance);
        }

        return least <= Math.Max(1, word.Length / 3) && (least == 0 || least < plain.Length - 1) ? nearest : null;
    }

    /// <summary>Case, hyphens and underscores do not count when looking for what was meant.</summary>
    private static string Plain(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Edits that turn one word into another; exchanging neighbours is one edit (optimal string alignment).</summary>
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }
}
