using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Documents;

namespace CorridorSim.Scenarios.Quantities;

/// <summary>Reads ranges of values: <c>4.12 Mt</c>, <c>38..53 d</c>, <c>at least 27000 TEU</c>. The unit stays as written.</summary>
internal static class BandGrammar
{
    private const string AtLeast = "at least ";
    private const string AtMost = "at most ";

    /// <summary>Takes all words that are left; a single value is a range of no width.</summary>
    /// <exception cref="GrammarException">They are neither a value nor a range.</exception>
    public static Band Read(Words words)
    {
        var text = words.Rest;
        while (!words.AtEnd)
            words.Take();
        if (text.StartsWith(AtLeast, StringComparison.Ordinal))
            return Above(One(text[AtLeast.Length..]));
        if (text.StartsWith(AtMost, StringComparison.Ordinal))
            return Below(One(text[AtMost.Length..]));
        if (text.Contains("..", StringComparison.Ordinal))
            return Range(text, "range");
        var quantity = One(text);
        return new Band((double)quantity.Number, (double)quantity.Number, quantity.Unit.Text);
    }

    /// <summary>Reads <c>>= 4 Mt/y</c> or <c>&lt;= 25 d</c>.</summary>
    public static Band OneSided(string text) => text.StartsWith(">=", StringComparison.Ordinal) ? Above(One(text[2..])) : Below(One(text[2..]));

    /// <summary>Reads <c>4.0..4.6 Mt/y</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rule">Name of the rule that is broken when it is no range.</param>
    /// <param name="before">What stands before a range where it is written.</param>
    public static Band Range(string text, string rule, string before = "")
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            throw new GrammarException(rule, $"'{Excerpt.Of(text)}' is not a range.", $"Write both ends with two points between and one unit at the end: '{before}4.0..4.6 Mt/y'.");
        var (low, high) = (NumberText.Read(text[..dots].Trim()), One(text[(dots + 2)..]));
        return low <= high.Number
            ? new Band((double)low, (double)high.Number, high.Unit.Text)
            : throw new GrammarException(rule, $"The range '{Excerpt.Of(text)}' ends below its beginning.", $"Write the lower end first: '{before}4.0..4.6 Mt/y'.");
    }

    private static Band Above(Quantity least) => new((double)least.Number, double.PositiveInfinity, least.Unit.Text);

    private static Band Below(Quantity most) => new(double.NegativeInfinity, (double)most.Number, most.Unit.Text);

    private static Quantity One(string text)
    {
        var words = new Words(text);
        var quantity = Quantity.Take(words);
        words.End();
        return quantity;
    }
}
