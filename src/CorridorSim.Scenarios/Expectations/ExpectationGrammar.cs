using System.Text.RegularExpressions;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;

namespace CorridorSim.Scenarios.Expectations;

/// <summary>Reads <c>throughput.caspian in 4.0..4.6 Mt/y</c> and <c>p(throughput.caspian >= 10 Mt/y) >= 80 %</c>. Units stay as written; the indicator's unit is known only with the whole plan.</summary>
internal static partial class ExpectationGrammar
{
    private const string Example = "Write, for example, 'throughput.caspian in 4.0..4.6 Mt/y' or 'p(throughput.caspian >= 4 Mt/y) >= 80 %'.";

    private static readonly OrderedDictionary<string, ExpectedNumber> Functions = new()
    {
        ["mean"] = ExpectedNumber.Mean,
        ["p10"] = ExpectedNumber.P10,
        ["p50"] = ExpectedNumber.P50,
        ["p90"] = ExpectedNumber.P90,
        ["p"] = ExpectedNumber.Probability,
        ["change"] = ExpectedNumber.Change,
    };

    /// <summary>Takes all words that are left.</summary>
    /// <exception cref="GrammarException">They are no expectation.</exception>
    public static Expectation Read(Words words)
    {
        var text = words.Rest;
        while (!words.AtEnd)
            words.Take();
        var form = Form().Match(text);
        if (!form.Success)
            throw new GrammarException("expectation", $"'{Excerpt.Of(text)}' does not say what is expected of which indicator.", Example);
        return form.Groups["function"].Success
            ? OfFunction(text, form.Groups["function"].Value, form.Groups["inner"].Value.Trim(), form.Groups["bounds"].Value)
            : new Expectation(text, ExpectedNumber.Mean, form.Groups["kpi"].Value, null, Bounds(form.Groups["bounds"].Value));
    }

    private static Expectation OfFunction(string text, string name, string inner, string bounds)
    {
        if (!Functions.TryGetValue(name, out var number))
            throw new GrammarException("expectation", $"'{Excerpt.Of(name)}' is not a number over the replications.", $"Write {string.Join(", ", Functions.Keys)} with the indicator in parentheses.");
        if (number != ExpectedNumber.Probability)
        {
            return inner.Contains(' ', StringComparison.Ordinal)
                ? throw new GrammarException("expectation", $"'{Excerpt.Of(inner)}' is not the name of an indicator.", $"Only p(...) holds a comparison: 'p({inner.Split(' ')[0]} >= 4 Mt/y) >= 80 %'.")
                : new Expectation(text, number, inner, null, Bounds(bounds));
        }

        var happening = Comparison().Match(inner);
        return happening.Success
            ? new Expectation(text, number, happening.Groups["kpi"].Value, Bounds(happening.Groups["bounds"].Value), Bounds(bounds))
            : throw new GrammarException("expectation", $"'{Excerpt.Of(inner)}' is nothing that happens with a probability.", "Compare an indicator: 'p(throughput.caspian >= 4 Mt/y) >= 80 %'.");
    }

    /// <summary>Reads <c>>= 4 Mt/y</c>, <c>&lt;= 25 d</c> or <c>in 4.0..4.6 Mt/y</c>.</summary>
    private static Band Bounds(string text) => text.StartsWith("in ", StringComparison.Ordinal) ? BandGrammar.Range(text[3..], "expectation", before: "in ") : BandGrammar.OneSided(text);

    [GeneratedRegex(@"^\s*((?<function>[a-z0-9]+)\s*\((?<inner>[^()]*)\)|(?<kpi>[^\s()<>=]+))\s*(?<bounds>(>=|<=|in\s)[^()]*)$")]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?<kpi>[^\s()<>=]+)\s*(?<bounds>(>=|<=|in\s).*)$")]
    private static partial Regex Comparison();
}
