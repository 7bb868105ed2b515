using System.Collections.Concurrent;
using System.Globalization;

namespace CorridorSim.Scenarios.Quantities;

/// <summary>What kind of number a key wants: its units, one for each dimension allowed, and its bounds in them.</summary>
/// <param name="Units">The plan's unit; several where any cargo may be meant; none for a plain number.</param>
/// <param name="Least">Least number allowed, in the plan's unit.</param>
/// <param name="Most">Greatest number allowed, in the plan's unit.</param>
internal sealed record Measure(IReadOnlyList<Unit> Units, double Least, double Most)
{
    private static readonly ConcurrentDictionary<string, Unit> OfThePlan = [];
    private static readonly string[] CargoUnits = ["wagon", "TEU", "truck", "parcel"];

    /// <summary>Plain numbers without bounds.</summary>
    public static Measure Plain { get; } = new([], double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Durations in hours.</summary>
    public static Measure Hours { get; } = Of("h", null, 0, 10 * 8784);

    /// <summary>The measure of a unit as the plan's marks name it.</summary>
    /// <param name="unit">A unit; <c>unit</c> in it stands for the cargo's; none for a plain number.</param>
    /// <param name="cargoUnit">Unit of the cargo concerned; none when it may be any.</param>
    /// <param name="least">Least number allowed.</param>
    /// <param name="most">Greatest number allowed.</param>
    public static Measure Of(string? unit, string? cargoUnit, double least, double most)
    {
        if (unit is null)
            return new Measure([], least, most);
        var texts = unit is "unit" || unit.StartsWith("unit/", StringComparison.Ordinal)
            ? (cargoUnit is null ? CargoUnits : [cargoUnit]).Select(cargo => cargo + unit["unit".Length..])
            : [unit];
        return new Measure([.. texts.Select(Find)], least, most);
    }

    /// <summary>Reads a number of this measure from the next words, in the plan's unit.</summary>
    public double Take(Words words) => Convert(Quantity.Take(words));

    /// <summary>A number as the plan holds it.</summary>
    /// <exception cref="GrammarException">Unit, dimension or bounds are wrong.</exception>
    public double Convert(Quantity quantity)
    {
        var text = Text(quantity);
        var unit = Matching(quantity, text);
        double value;
        try
        {
            value = quantity.Unit.To(unit, quantity.Number);
        }
        catch (OverflowException)
        {
            throw new GrammarException("out-of-bounds", $"'{text}' is too large.");
        }

        if (value < Least)
            throw new GrammarException("out-of-bounds", $"'{text}' is below the least value allowed, {Bound(Least, unit)}.", $"Write {Bound(Least, unit)} or more.");
        if (value > Most)
            throw new GrammarException("out-of-bounds", $"'{text}' is above the greatest value allowed, {Bound(Most, unit)}.", $"Write {Bound(Most, unit)} or less.");
        return value;
    }

    private Unit Matching(Quantity quantity, string text)
    {
        if (Units.Count == 0)
        {
            return quantity.Unit == Unit.None
                ? Unit.None
                : throw new GrammarException("wrong-dimension", $"'{text}' is {Unit.InWords(quantity.Unit.Dimension)}, but a plain number is wanted.", $"Write {NumberText.Write(quantity.Number)} without a unit.");
        }

        if (quantity.Unit == Unit.None)
            throw new GrammarException("missing-unit", $"'{text}' has no unit.", WithUnit(quantity.Number, text));
        return Units.FirstOrDefault(unit => unit.Dimension == quantity.Unit.Dimension)
            ?? throw new GrammarException("wrong-dimension", $"'{text}' is {Unit.InWords(quantity.Unit.Dimension)}, but {string.Join(" or ", Units.Select(unit => Unit.InWords(unit.Dimension)))} is wanted.");
    }

    /// <summary>Shares are often written as parts of one.</summary>
    private string? WithUnit(decimal number, string text) => Units switch
    {
        [{ Dimension: "share" }] when number is > 0 and <= 1 => $"Write '{NumberText.Write(number * 100)} %', or '{text} %' if that is what you mean.",
        [var only] => $"Write '{text} {Shown(only)}' if that is what you mean.",
        _ => null,
    };

    private static string Text(Quantity quantity) => quantity.Unit == Unit.None ? NumberText.Write(quantity.Number) : $"{NumberText.Write(quantity.Number)} {quantity.Unit.Text}";

    private static string Shown(Unit unit) => unit.Dimension == "share" ? "%" : unit.Text;

    private static string Bound(double bound, Unit unit) => unit switch
    {
        { Dimension: "share" } => (bound * 100).ToString("0.######", CultureInfo.InvariantCulture) + " %",
        { Text: "" } => bound.ToString("0.######", CultureInfo.InvariantCulture),
        _ => bound.ToString("0.######", CultureInfo.InvariantCulture) + " " + unit.Text,
    };

    private static Unit Find(string text) => OfThePlan.GetOrAdd(text, static text =>
        Unit.TryFind(text, out var unit) ? unit : throw new InvalidOperationException($"The plan uses the unit '{text}', which the scenario language does not know. This is a defect in CorridorSim."));
}
