using System.Text.Json.Nodes;
using CorridorSim.Experiments;

namespace CorridorSim.Results.Charts;

/// <summary>Cumulative tonnes over the year, as bands over the replications, against the targets of a screenline.</summary>
internal static class ThroughputFanFigure
{
    private static readonly string[] Columns = ["date", "year", "p5", "p25", "p50", "p75", "p95"];

    /// <summary>The figure of one screenline; none without weeks or replications.</summary>
    public static Figure? Of(Study study, string screenline)
    {
        var index = study.Catalogue.Screenlines.ToList().IndexOf(screenline);
        if (study.Catalogue.Weeks.Count == 0 || study.Replications.Count == 0)
            return null;
        var targets = study.Targets.Where(target => target.Screenline == screenline).ToList();
        var bands = Bands(study, index);
        var greatest = bands.Max(row => (double)row[6]!);
        var (unit, size) = Amount.TonneUnit(targets.Select(target => target.Threshold).Append(greatest).Max());
        var last = bands[^1].Skip(2).Cast<double>().ToArray();
        return new Figure
        {
            Name = $"throughput-fan.{PlainText.ForFile(screenline)}",
            Template = "throughput-fan",
            Title = $"{FigureText.Place(screenline)}: tonnes through the year",
            Subtitle = "Tonnes since the start of the year; line: median, dark band: middle half, light band: 90 % of the replications"
                + (targets.Count > 0 ? "; dashed: what was asked" : ""),
            Caption = FigureText.Caption(study, "Bands are quantiles over the replications, week by week."),
            AltText = $"Cumulative tonnes across {FigureText.Place(screenline)}. By the end the median is {Amount.Tonnes(last[2])}; "
                + $"90 % of the replications lie between {Amount.Tonnes(last[0])} and {Amount.Tonnes(last[4])}."
                + string.Concat(targets.Select(target => $" Target {FigureText.Words(target.Name)}: {Amount.Tonnes(target.Threshold)}.")),
            Parameters = new Dictionary<string, JsonNode?> { ["axis"] = $"{unit} since the start of the year", ["dates"] = FigureText.Dates(study) },
            Tables =
            [
                new DataTable("fan", Columns, [.. bands.Select(row => InUnit(row, size))]),
                new DataTable("targets", ["label", "threshold"], [.. targets.Select(target => TargetRow(target, size))]),
                new DataTable("ends", ["date", "tonnes", "label"], Ends(bands[^1], size, targets.Select(target => target.Threshold).Append(greatest).Max())),
            ],
        };
    }

    private static List<object?[]> Bands(Study study, int screenline)
    {
        var weeks = study.Catalogue.Weeks;
        var running = new double[study.Replications.Count];
        var rows = new List<object?[]>(weeks.Count + 1);
        for (var week = 0; week < weeks.Count; week++)
        {
            var year = YearOf(study, weeks[week]);
            if (week == 0 || YearOf(study, weeks[week - 1]) != year)
            {
                Array.Clear(running);
                rows.Add(Row(weeks[week], year, [0, 0, 0, 0, 0]));
            }

            for (var i = 0; i < running.Length; i++)
                running[i] += study.Replications[i].TonnesByWeek[screenline][week];
            var end = week + 1 < weeks.Count ? weeks[week + 1] : study.Plan.Ends;
            rows.Add(Row(end.AddDays(-1), year, Quantiles.Of(running, 0.05, 0.25, 0.5, 0.75, 0.95)));
        }

        return rows;
    }

    private static int YearOf(Study study, DateOnly week)
    {
        var year = 0;
        while (study.Plan.Starts.AddYears(year + 1) <= week)
            year++;
        return year + 1;
    }

    private static object?[] Row(DateOnly date, int year, double[] quantiles) => [date, year, .. quantiles.Select(value => (object?)value)];

    private static object?[] InUnit(object?[] row, double size) => [row[0], row[1], .. row.Skip(2).Select(value => (object?)((double)value! / size))];

    /// <summary>The last values, written beside the bands where they do not touch each other.</summary>
    private static List<IReadOnlyList<object?>> Ends(object?[] last, double size, double top)
    {
        var (low, middle, high) = ((double)last[2]!, (double)last[4]!, (double)last[6]!);
        var rows = new List<IReadOnlyList<object?>> { new object?[] { last[0], middle / size, Amount.Tonnes(middle) } };
        if (high - middle > 0.045 * top)
            rows.Add([last[0], high / size, Amount.Tonnes(high)]);
        if (middle - low > 0.045 * top)
            rows.Add([last[0], low / size, Amount.Tonnes(low)]);
        return rows;
    }

    private static object?[] TargetRow(TargetVerdict target, double size) => [$"{FigureText.Words(target.Name)}: {Amount.Tonnes(target.Threshold)}", target.Threshold / size];
}
