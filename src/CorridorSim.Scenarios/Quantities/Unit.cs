using System.Diagnostics.CodeAnalysis;

namespace CorridorSim.Scenarios.Quantities;

/// <summary>A unit as written: its dimension, and how many of the dimension's base units it is (as a fraction, so that conversions stay exact).</summary>
internal sealed record Unit(string Text, string Dimension, decimal Numerator, decimal Denominator)
{
    private static readonly Dictionary<string, Unit> Simple = new Unit[]
    {
        new("min", "time", 1, 60),
        new("h", "time", 1, 1),
        new("d", "time", 24, 1),
        new("week", "time", 168, 1),
        new("y", "time", 8760, 1),
        new("m", "length", 1, 1000),
        new("km", "length", 1, 1),
        new("nmi", "length", 1.852m, 1),
        new("knot", "length/time", 1.852m, 1),
        new("kg", "mass", 1, 1000),
        new("t", "mass", 1, 1),
        new("kt", "mass", 1_000, 1),
        new("Mt", "mass", 1_000_000, 1),
        new("%", "share", 1, 100),
        new("wagon", "wagon", 1, 1),
        new("TEU", "TEU", 1, 1),
        new("truck", "truck", 1, 1),
        new("parcel", "parcel", 1, 1),
        new("train", "train", 1, 1),
        new("vessel", "vessel", 1, 1),
        new("event", "event", 1, 1),
        new("voyage", "voyage", 1, 1),
        new("call", "call", 1, 1),
        new("USD", "money", 1, 1),
    }.ToDictionary(unit => unit.Text);

    /// <summary>No unit: a plain number.</summary>
    public static Unit None { get; } = new("", "", 1, 1);

    /// <summary>Names of the simple units.</summary>
    public static IEnumerable<string> Names => Simple.Keys;

    /// <summary>A number of this unit in another one of the same dimension.</summary>
    public double To(Unit other, decimal number) => (double)(number * Numerator * other.Denominator / (Denominator * other.Numerator));

    /// <summary>Finds a unit by its text: <c>t</c>, <c>train/d</c>, <c>USD/t/km</c>.</summary>
    public static bool TryFind(string text, [NotNullWhen(true)] out Unit? unit)
    {
        unit = null;
        if (text is "share")
        {
            unit = new Unit("share", "share", 1, 1);
            return true;
        }

        var parts = text.Split('/');
        if (parts.Length > 3 || !Simple.TryGetValue(parts[0], out var top))
            return false;
        var (numerator, denominator) = (top.Numerator, top.Denominator);
        var below = new List<string>();
        foreach (var part in parts.Skip(1))
        {
            if (!Simple.TryGetValue(part, out var bottom))
                return false;
            numerator *= bottom.Denominator;
            denominator *= bottom.Numerator;
            below.Add(bottom.Dimension);
        }

        below.Sort(StringComparer.Ordinal);
        unit = new Unit(text, string.Join('/', below.Prepend(top.Dimension)), numerator, denominator);
        return true;
    }

    /// <summary>A unit that the program itself wrote, or that was found before.</summary>
    public static Unit Known(string text) =>
        TryFind(text, out var unit) ? unit : throw new InvalidOperationException($"An indicator has the unit '{text}', which the scenario language does not know. This is a defect in CorridorSim.");

    /// <summary>The unit of a quotient: a share of two quantities of one dimension, or a rate of two counts per time; none where it would be neither.</summary>
    public Unit? Per(Unit other)
    {
        const string PerTime = "/time";
        if (Dimension == other.Dimension)
            return new Unit("share", "share", Numerator * other.Denominator, Denominator * other.Numerator);
        return Dimension.EndsWith(PerTime, StringComparison.Ordinal) && other.Dimension.EndsWith(PerTime, StringComparison.Ordinal)
            ? new Unit($"{Text.Split('/')[0]}/{other.Text.Split('/')[0]}", $"{Dimension[..^PerTime.Length]}/{other.Dimension[..^PerTime.Length]}", Numerator * other.Denominator, Denominator * other.Numerator)
            : null;
    }

    /// <summary>A dimension in words: <c>length/time</c> is "a speed".</summary>
    public static string InWords(string dimension) => dimension switch
    {
        "" => "a plain number",
        "time" => "a time",
        "length" => "a length",
        "mass" => "a mass",
        "length/time" => "a speed",
        "mass/time" => "a mass per time",
        "share" => "a share",
        "money" => "an amount of money",
        _ when dimension.Split('/') is [var top] => $"a number of {Plural(top)}",
        _ when dimension.Split('/') is [var top, "time"] => $"{Plural(top)} per time",
        _ => dimension.Replace("/", " per ", StringComparison.Ordinal),
    };

    private static string Plural(string counted) => counted is "TEU" ? counted : counted + "s";
}
