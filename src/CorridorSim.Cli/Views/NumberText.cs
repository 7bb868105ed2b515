using System.Globalization;
using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Cli.Views;

/// <summary>Writes the numbers of one row alike: in the unit that keeps them short, with as many decimals as give the greatest of them three digits.</summary>
internal sealed class NumberText
{
    private readonly double _size;
    private readonly int _decimals;

    /// <summary>Chooses unit and decimals.</summary>
    /// <param name="unit">Unit of the values: <c>t/y</c>, <c>share</c>, <c>d</c>...</param>
    /// <param name="values">The numbers of the row; those that are not finite do not count.</param>
    public NumberText(string unit, params ReadOnlySpan<double> values)
    {
        var greatest = 0.0;
        foreach (var value in values)
            greatest = double.IsFinite(value) ? Math.Max(greatest, Math.Abs(value)) : greatest;
        (Unit, _size) = Scale(unit, greatest);
        _decimals = (greatest / _size) switch { >= 100 => 0, >= 10 => 1, >= 1 => 2, _ => 3 };
    }

    private NumberText(string unit, double size, int decimals) => (Unit, _size, _decimals) = (unit, size, decimals);

    /// <summary>The same unit for a change: with as many decimals as its interval needs not to vanish, where that is more.</summary>
    public NumberText ForChange(Interval interval)
    {
        var width = Math.Abs(interval.High - interval.Low) / 2 / _size;
        var decimals = double.IsFinite(width) && width > 0 ? Math.Clamp(-(int)Math.Floor(Math.Log10(width)), 0, 4) : 0;
        return new NumberText(Unit, _size, Math.Max(_decimals, decimals));
    }

    /// <summary>The unit in which the numbers are written.</summary>
    public string Unit { get; }

    /// <summary>A number without its unit; a dash when there is none.</summary>
    public string Of(double value)
    {
        var text = Rounded(value);
        return text.Length > 1 && text.Trim('-', '0', '.').Length == 0 ? text.TrimStart('-') : text; // What is nothing has no sign.
    }

    /// <summary>A change, with its sign even where it rounds to nothing: an interval that ends at -0.00 holds no zero.</summary>
    public string Signed(double value) => value > 0 ? $"+{Rounded(value)}" : Rounded(value);

    /// <summary>A round number, without the decimals that say nothing.</summary>
    public string Short(double value) => (value / _size).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Both ends of an interval, signed where one is negative; a dash when it has none.</summary>
    public string Of(Interval interval)
    {
        if (!double.IsFinite(interval.Low) || !double.IsFinite(interval.High))
            return "-";
        return interval.Low < 0 ? $"{Signed(interval.Low)} to {Signed(interval.High)}" : $"{Of(interval.Low)} - {Of(interval.High)}";
    }

    private string Rounded(double value) => double.IsFinite(value) ? (value / _size).ToString($"N{_decimals}", CultureInfo.InvariantCulture) : "-";

    private static (string Unit, double Size) Scale(string unit, double greatest) => unit switch
    {
        "share" => ("%", 0.01),
        "t" or "t/y" when greatest >= 5e5 => ($"M{unit}", 1e6),
        "t" or "t/y" when greatest >= 1e4 => ($"k{unit}", 1e3),
        _ => (unit, 1),
    };
}
