using System.Globalization;
using System.Text.RegularExpressions;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Cli.Commands;

/// <summary>A value that may lie in a range: <c>sea.kuryk-alat.sailing=18..24 h</c>.</summary>
/// <param name="Path">Path in the scenario.</param>
/// <param name="Least">Lower end.</param>
/// <param name="Most">Upper end.</param>
/// <param name="Unit">Unit of both; empty for plain counts.</param>
internal sealed partial record FactorText(string Path, double Least, double Most, string Unit)
{
    /// <summary>The form, for messages.</summary>
    public const string Form = "PATH=LEAST..MOST UNIT, for example \"rail.mangystau-kuryk.speed=100..200 km/d\"";

    /// <summary>Whether only whole numbers make sense.</summary>
    public bool IsCount => Unit.Length == 0 && double.IsInteger(Least) && double.IsInteger(Most) && Math.Abs(Least) < int.MaxValue && Math.Abs(Most) < int.MaxValue;

    /// <summary>What is varied: whole numbers for a count, anything in the range otherwise.</summary>
    /// <param name="quality">Quality of the source of the value, A to D; empty when unknown.</param>
    public Factor Factor(string quality = "") => IsCount
        ? Experiments.Designs.Factor.Count(Path, (int)Least, (int)Most, "", quality)
        : Experiments.Designs.Factor.Uniform(Path, new Interval(Least, Most), Unit, quality);

    /// <summary>Reads a range; none when the text is not one.</summary>
    public static FactorText? Read(string text)
    {
        if (Parts().Match(text) is not { Success: true } parts)
            return null;
        var (least, most) = (Number(parts.Groups["least"].Value), Number(parts.Groups["most"].Value));
        return least < most ? new FactorText(parts.Groups["path"].Value.Trim(), least, most, parts.Groups["unit"].Value.Trim()) : null;
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : double.NaN;

    [GeneratedRegex(@"^(?<path>[^=]+)=\s*(?<least>[\d.]+?)\s*\.\.\s*(?<most>[\d.]+)(?<unit>(\s+\S+)?)\s*$")]
    private static partial Regex Parts();
}
