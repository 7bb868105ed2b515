using System.Diagnostics.CodeAnalysis;

namespace CorridorSim.Scenarios.Quantities;

/// <summary>Amounts of an indicator, written as the scenario language writes quantities.</summary>
public static class IndicatorAmount
{
    /// <summary>Reads <c>20 kt/y</c> or <c>20kt/y</c> for an indicator in <c>t/y</c>.</summary>
    /// <param name="text">A number greater than 0 and its unit; the blank may be left out, as a command line wants it.</param>
    /// <param name="unit">Unit of the indicator, in which the amount is returned; empty for a plain number.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="problem">What is wrong, and what to write where that is known.</param>
    public static bool TryRead(string text, string unit, out double amount, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        (amount, problem) = (0, null);
        try
        {
            var words = new Words(Parted(text));
            amount = new Measure(unit.Length > 0 ? [Unit.Known(unit)] : [], double.NegativeInfinity, double.PositiveInfinity).Take(words);
            words.End();
            if (amount <= 0)
                problem = "The amount must be greater than 0.";
        }
        catch (GrammarException mistake)
        {
            problem = $"{mistake.Problem} {mistake.Remedy}".TrimEnd();
        }

        return problem is null;
    }

    private static string Parted(string text)
    {
        var digits = text.TakeWhile(letter => char.IsAsciiDigit(letter) || letter is '.' or '-' or '+').Count();
        return digits > 0 && Unit.TryFind(text[digits..], out _) ? $"{text[..digits]} {text[digits..]}" : text;
    }
}
