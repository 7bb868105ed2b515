using System.Globalization;
using System.Text.RegularExpressions;
using CorridorSim.Experiments.Search;

namespace CorridorSim.Cli.Commands;

/// <summary>Reads what may be set to what, at what cost: <c>PATH=7..10 cost 30 each monotone</c>.</summary>
internal static partial class LeverText
{
    private const int MostSettings = 1000;

    /// <summary>The form, for help and messages.</summary>
    public const string Form = "PATH=SETTINGS [cost COSTS] [monotone], for example ports.alat.berths.rail-ferry=2..4 cost 25 each monotone";

    /// <summary>Reads a lever; none when the text is not one.</summary>
    public static Lever? Read(string text)
    {
        if (Parts().Match(text) is not { Success: true } parts || Settings(parts.Groups["settings"].Value) is not { } settings)
            return null;
        var costs = Costs(parts.Groups["costs"].Value, parts.Groups["each"].Success, settings.Count);
        return costs is null ? null : new Lever(parts.Groups["path"].Value.Trim(), [.. settings.Zip(costs, (setting, cost) => new LeverSetting(setting, cost))], parts.Groups["monotone"].Success);
    }

    /// <summary>A range of whole numbers, with the unit behind it, or values between commas.</summary>
    private static List<string>? Settings(string text)
    {
        if (Range().Match(text) is not { Success: true } range)
            return text.Split(',').Select(setting => setting.Trim()).ToList() is var settings && settings.TrueForAll(setting => setting.Length > 0) ? settings : null;
        if (!int.TryParse(range.Groups["least"].Value, CultureInfo.InvariantCulture, out var least) || !int.TryParse(range.Groups["most"].Value, CultureInfo.InvariantCulture, out var most))
            return null;
        return least <= most && most - (long)least < MostSettings ? [.. Enumerable.Range(least, most - least + 1).Select(number => $"{number}{range.Groups["unit"].Value}")] : null;
    }

    /// <summary>One cost per setting; with "each", the first costs nothing and each further one that much more; nothing said is nothing to pay.</summary>
    private static List<double>? Costs(string text, bool each, int settings)
    {
        if (text.Length == 0)
            return [.. Enumerable.Repeat(0.0, settings)];
        var costs = text.Split(',').Select(cost => double.TryParse(cost, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : double.NaN).ToList();
        if (costs.Exists(double.IsNaN))
            return null;
        if (each)
            return costs.Count == 1 ? [.. Enumerable.Range(0, settings).Select(place => place * costs[0])] : null;
        return costs.Count == settings ? costs : null;
    }

    [GeneratedRegex(@"^(?<path>[^=]+)=(?<settings>.+?)(\s+cost\s+(?<costs>[^\s]+)(?<each>\s+each)?)?(?<monotone>\s+monotone)?$")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^\s*(?<least>\d+)\s*\.\.\s*(?<most>\d+)(?<unit>(\s+\S+)?)$")]
    private static partial Regex Range();
}
