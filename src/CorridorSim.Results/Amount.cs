using System.Globalization;

namespace CorridorSim.Results;

/// <summary>Numbers as people read them: three significant digits, thin groups, the unit that keeps them short.</summary>
internal static class Amount
{
    /// <summary>The unit in which a series of tonnes reads best, and the number of tonnes in it.</summary>
    public static (string Unit, double Tonnes) TonneUnit(double greatest) => greatest switch
    {
        >= 5e5 => ("Mt", 1e6),
        >= 500 => ("kt", 1e3),
        _ => ("t", 1),
    };

    /// <summary>Tonnes in words: 1.40 Mt, 812 kt.</summary>
    public static string Tonnes(double tonnes)
    {
        var (unit, size) = TonneUnit(Math.Abs(tonnes));
        return $"{Plain(tonnes / size)} {unit}";
    }

    /// <summary>A share as a percentage: 4 %, 0.4 %, 92 %; next to nothing is &lt;0.1 %.</summary>
    public static string Percent(double share)
    {
        if (double.IsNaN(share))
            return "–";
        var percent = share * 100;
        if (percent is (> 0 and < 0.05) or (> 99.95 and < 100))
            return percent < 1 ? "<0.1 %" : ">99.9 %";
        var nearAnEnd = percent is (> 0 and < 1) or (> 99 and < 100);
        return percent.ToString(nearAnEnd ? "0.0" : "0", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>Both ends of an interval of shares: 63–92 %.</summary>
    public static string Percent(double low, double high) => $"{Percent(low).TrimEnd('%', ' ')}–{Percent(high)}";

    /// <summary>A number with three significant digits, in groups of thousands from 10 000 on.</summary>
    public static string Plain(double value)
    {
        if (!double.IsFinite(value))
            return "–";
        var size = Math.Abs(value);
        var text = size switch
        {
            >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
            >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
            >= 1 or 0 => value.ToString("0.00", CultureInfo.InvariantCulture),
            _ => value.ToString("0.000", CultureInfo.InvariantCulture),
        };
        return text.Replace(",", "\u202f", StringComparison.Ordinal);
    }

    /// <summary>Days with one decimal.</summary>
    public static string Days(double days) => double.IsFinite(days) ? days.ToString("0.0", CultureInfo.InvariantCulture) : "–";

    /// <summary>A number with its unit; tonnes a year take the unit that suits them.</summary>
    public static string WithUnit(double value, string unit) => unit switch
    {
        "t/y" => $"{Tonnes(value)}/y",
        "share" => Percent(value),
        "" => Plain(value),
        _ => $"{Plain(value)} {unit}",
    };
}
