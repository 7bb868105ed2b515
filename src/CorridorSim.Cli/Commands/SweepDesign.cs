using System.CommandLine;
using System.Globalization;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Search;

namespace CorridorSim.Cli.Commands;

/// <summary>The points of a sweep: <c>--vary</c>, <c>--design</c>, <c>--points</c>.</summary>
internal sealed class SweepDesign
{
    private const string OnGrid = "grid";
    private const string OnLatinHypercube = "latin-hypercube";
    private const string OnSobolPoints = "sobol";
    private const int UsualPoints = 32;

    private readonly Option<Varied[]> _vary = CommonOptions.ReadMany("--vary", "PATH=VALUES", "A value to vary: 7..10 or 2 h,4 h,8 h, or a range such as 18.5..24 h where points are spread; may be repeated.",
        Varied.Read, "PATH=VALUES, for example sea.kuryk-alat.vessels.rail-ferry.count=7..10");

    private readonly Option<string?> _design = CommonOptions.Read<string?>("--design", "DESIGN", "'grid' (the default): all combinations of the values; 'latin-hypercube' or 'sobol': --points N points spread over the ranges.",
        text => text is OnGrid or OnLatinHypercube or OnSobolPoints ? text : null, $"{OnGrid}, {OnLatinHypercube} or {OnSobolPoints}");

    private readonly Option<int?> _points = CommonOptions.WholeNumber("--points", "N", $"Points spread over the ranges (default: {UsualPoints}; for 'sobol' a power of two is best).", example: 64);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _vary.Required = true;
        command.Add(_vary);
        command.Add(_design);
        command.Add(_points);
    }

    /// <summary>Whether all combinations are run.</summary>
    public bool IsGrid(ParseResult line) => line.GetValue(_design) is null or OnGrid;

    /// <summary>Paths of what is varied.</summary>
    public IReadOnlyList<string> Paths(ParseResult line) => [.. line.GetRequiredValue(_vary).Select(varied => varied.Path)];

    /// <summary>The values of a grid.</summary>
    /// <exception cref="UsageException">Points are to be spread, or a range has no whole numbers to step through.</exception>
    public IReadOnlyList<Lever> Levers(ParseResult line)
    {
        if (line.GetValue(_points) is not null)
            throw new UsageException($"--points is for points that are spread. Add --design {OnLatinHypercube} or --design {OnSobolPoints}, or leave it out.");
        return [.. line.GetRequiredValue(_vary).Select(varied => varied.Lever
            ?? throw new UsageException($"--vary '{varied.Text}': a grid needs values. Write them, for example {varied.Path}=15 h,20 h,25 h, or spread points over the range with --design {OnLatinHypercube}."))];
    }

    /// <summary>The points, with the setting of each value as a scenario writes it.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="randomSeed">Key of the spread.</param>
    /// <exception cref="UsageException">What is varied does not fit the design.</exception>
    public IReadOnlyList<IReadOnlyList<string>> Points(ParseResult line, ulong randomSeed)
    {
        if (IsGrid(line))
        {
            var levers = Levers(line);
            return [.. Grid.Of([.. levers.Select(lever => lever.Settings.Count)]).Select(levels => (IReadOnlyList<string>)[.. levers.Zip(levels, (lever, level) => lever.Settings[level].Text)])];
        }

        var ranges = line.GetRequiredValue(_vary).Select(varied => varied.Range
            ?? throw new UsageException($"--vary '{varied.Text}': points are spread over ranges. Write {FactorText.Form}.")).ToList();
        var points = line.GetValue(_points) ?? UsualPoints;
        if (line.GetValue(_design) == OnSobolPoints && ranges.Count > SobolPoints.MostFactors)
            throw new UsageException($"{ranges.Count} values are too many for Sobol' points; at most {SobolPoints.MostFactors}. Use --design {OnLatinHypercube}.");
        var levels = line.GetValue(_design) == OnSobolPoints ? SobolPoints.Of(points, ranges.Count, randomSeed) : LatinHypercube.Of(points, ranges.Count, randomSeed);
        return [.. levels.Select(point => (IReadOnlyList<string>)[.. ranges.Zip(point, Setting)])];
    }

    /// <summary>A value to three digits of its range: more would only be hard to read.</summary>
    private static string Setting(FactorText range, double level)
    {
        var decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(range.Most - range.Least)), 0, 12);
        var number = Math.Round(range.Factor().Quantile(level), decimals).ToString("0.############", CultureInfo.InvariantCulture);
        return range.Unit.Length == 0 ? number : $"{number} {range.Unit}";
    }

    /// <summary>A value to vary, as steps of a grid, as a range, or as both.</summary>
    private sealed record Varied(string Text, string Path, Lever? Lever, FactorText? Range)
    {
        public static Varied? Read(string text)
        {
            var (range, lever) = (FactorText.Read(text), LeverText.Read(text));
            if (range is { IsCount: false } && lever is { Settings.Count: 1 })
                lever = null; // Not a value, but a range between broken numbers.
            return (range?.Path ?? lever?.Path) is { } path ? new Varied(text, path, lever, range) : null;
        }
    }
}
