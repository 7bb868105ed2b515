using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Overlays;

/// <summary>Applies <c>plus</c>, <c>minus</c> and <c>times</c> to the text of a value, exactly and in the value's own unit.</summary>
internal static class ValueArithmetic
{
    /// <summary>What a change may be, for those who wrote something else.</summary>
    public const string Forms = "Write the new value, or 'plus', 'minus' or 'times' with a number.";

    private static readonly Type[] Scalable = [typeof(double), typeof(int), typeof(TimeSpan), typeof(Monthly), typeof(Law)];

    /// <summary>Whether a text begins with a word of change.</summary>
    public static bool IsChange(string text) => text.Split(' ', 2)[0] is "plus" or "minus" or "times";

    /// <summary>The changed value.</summary>
    /// <param name="change">The change: <c>plus 2 train/d</c>, <c>times 1.34</c>.</param>
    /// <param name="value">The value before it, without source.</param>
    /// <param name="type">Type of the value.</param>
    /// <exception cref="GrammarException">The change does not fit the value.</exception>
    public static string Apply(string change, string value, Type type)
    {
        if (DatedType.Is(type))
            return DatedText.Select(value, part => Apply(change, part, DatedType.Plain(type)));
        var words = new Words(change);
        var word = words.Take();
        if (!Scalable.Contains(type))
            throw new GrammarException("not-a-number", $"'{word}' changes numbers, but '{Excerpt.Of(value)}' is none.", "Write the new value itself.");
        var operand = Quantity.Take(words);
        words.End();
        if (word == "times")
            return Times(operand, value);
        var isLaw = type == typeof(Law) && !NumberText.LooksLike(value) && !value.StartsWith("constant ", StringComparison.Ordinal);
        return isLaw
            ? throw new GrammarException("law-plus", $"'{word}' does not fit the law '{Excerpt.Of(value)}'.", "Write the new law itself, or stretch it: 'times 1.2'.")
            : Plus(word == "plus" ? operand : operand with { Number = -operand.Number }, value);
    }

    private static string Times(Quantity factor, string value)
    {
        if (factor.Unit != Unit.None)
        {
            throw new GrammarException("times-with-unit", $"The factor has the unit '{factor.Unit.Text}'.", factor.Unit.Dimension == "share"
                ? $"Write the factor itself: 'times {NumberText.Write(factor.Number / 100)}'; to add {NumberText.Write(factor.Number)} %, 'times {NumberText.Write(1 + (factor.Number / 100))}'."
                : $"Write the factor alone: 'times {NumberText.Write(factor.Number)}'.");
        }

        if (value.StartsWith("empirical ", StringComparison.Ordinal) && value.EndsWith(".csv", StringComparison.Ordinal))
            throw new GrammarException("times-table", "The values of a table cannot be multiplied.", "Name another table.");
        return Numbers(value, (number, _) => number * factor.Number);
    }

    private static string Plus(Quantity operand, string value) => Numbers(value, (number, unit) => number + Converted(operand, unit));

    private static decimal Converted(Quantity operand, Unit unit)
    {
        if (operand.Unit == Unit.None && unit != Unit.None)
            throw new GrammarException("missing-unit", $"'{NumberText.Write(decimal.Abs(operand.Number))}' has no unit.", $"Write '{NumberText.Write(decimal.Abs(operand.Number))} {unit.Text}' if that is what you mean.");
        if (operand.Unit.Dimension != unit.Dimension)
            throw new GrammarException("wrong-dimension", $"'{NumberText.Write(decimal.Abs(operand.Number))} {operand.Unit.Text}' is {Unit.InWords(operand.Unit.Dimension)}, but the value is {Unit.InWords(unit.Dimension)}.", Remedy(operand, unit));
        return operand.Number * operand.Unit.Numerator * unit.Denominator / (operand.Unit.Denominator * unit.Numerator);
    }

    private static string Remedy(Quantity operand, Unit unit) => operand.Unit.Dimension == "share"
        ? $"Write the factor: 'times {NumberText.Write(1 + (operand.Number * operand.Unit.Numerator / operand.Unit.Denominator))}'."
        : unit == Unit.None ? $"Write the number alone: 'plus {NumberText.Write(decimal.Abs(operand.Number))}'." : $"Write the change in {unit.Text}.";

    /// <summary>Replaces every number that is a value: not coefficients of variation and phases.</summary>
    private static string Numbers(string value, Func<decimal, Unit, decimal> change)
    {
        var words = new Words(value).All.ToArray();
        var lastUnit = words.Length > 0 && Unit.TryFind(words[^1], out var last) ? last : Unit.None;
        var isOneUnitList = words.Length > 2 && words[..^1].All(NumberText.LooksLike);
        for (var i = 0; i < words.Length; i++)
        {
            if (!NumberText.LooksLike(words[i]) || (i > 0 && words[i - 1] is "cv" or "phases"))
                continue;
            var unit = isOneUnitList ? lastUnit : i + 1 < words.Length && Unit.TryFind(words[i + 1], out var own) ? own : Unit.None;
            words[i] = Changed(words[i], unit, change);
        }

        return string.Join(' ', words);
    }

    private static string Changed(string number, Unit unit, Func<decimal, Unit, decimal> change)
    {
        try
        {
            return NumberText.Write(change(NumberText.Read(number), unit));
        }
        catch (OverflowException)
        {
            throw new GrammarException("out-of-bounds", "The changed value is too large.", "Write the new value itself.");
        }
    }
}
