using System.Text.Json.Nodes;
using CorridorSim.Experiments;

namespace CorridorSim.Results.Charts;

/// <summary>Queue lengths over the year, as bands over the replications, with the port's closures shaded.</summary>
internal static class QueuesFigure
{
    private const int MostQueues = 6;
    private static readonly string[] Columns = ["queue", "id", "week", "until", "p10", "p25", "p50", "p75", "p90", "closed", "first"];

    /// <summary>The figure of the longest queues; none when nothing ever waits.</summary>
    public static Figure? Of(Study study)
    {
        if (study.Catalogue.Weeks.Count == 0 || study.Replications.Count == 0)
            return null;
        var queues = study.Catalogue.Queues
            .Select((name, index) => (Name: FigureText.Queue(name), Place: name.Split(' ', 2)[0], Index: index, Port: PortOf(study, name), Bands: Bands(study, index)))
            .Where(queue => queue.Bands.Max(week => week[4]) >= 1)
            .OrderByDescending(queue => queue.Bands.Max(week => week[2]))
            .Take(MostQueues)
            .ToList();
        if (queues.Count == 0)
            return null;
        var longest = queues[0];
        var worst = Enumerable.Range(0, longest.Bands.Count).MaxBy(week => longest.Bands[week][2]);
        return new Figure
        {
            Name = "queues",
            Template = "queues",
            Title = "Where units wait through the year",
            Subtitle = "Mean units waiting, week by week; line: median, bands: middle half and 80 % of the replications; grey: how long weather closed the port"
                + (study.Catalogue.Queues.Count > queues.Count ? $"; the {queues.Count} longest queues" : ""),
            Caption = FigureText.Caption(study, "Bands are quantiles over the replications; each panel has its own scale."),
            AltText = $"Small charts of queue lengths over the year. The longest is {longest.Name}: its median peaks at {Amount.Plain(longest.Bands[worst][2])} units in the week from {study.Catalogue.Weeks[worst]:yyyy-MM-dd}.",
            Parameters = new Dictionary<string, JsonNode?> { ["queues"] = FigureText.List(queues.Select(queue => queue.Name)), ["dates"] = FigureText.Dates(study, months: 3) },
            Tables = [new DataTable("queues", Columns, [.. queues.SelectMany(queue => Rows(study, queue.Name, queue.Place, queue.Port, queue.Bands))])],
        };
    }

    private static List<double[]> Bands(Study study, int queue) =>
        [.. Enumerable.Range(0, study.Catalogue.Weeks.Count).Select(week => Quantiles.Of(study.Replications.Select(replication => replication.QueueByWeek[queue][week]), 0.1, 0.25, 0.5, 0.75, 0.9))];

    private static IEnumerable<IReadOnlyList<object?>> Rows(Study study, string name, string place, int port, List<double[]> bands)
    {
        for (var week = 0; week < bands.Count; week++)
        {
            var from = study.Catalogue.Weeks[week];
            var until = week + 1 < bands.Count ? study.Catalogue.Weeks[week + 1] : study.Plan.Ends;
            var hours = 24.0 * Math.Max(1, until.DayNumber - from.DayNumber);
            double? closed = port < 0 ? null : Math.Clamp(study.Replications.Average(replication => replication.ClosedHoursByWeek[port][week]) / hours, 0, 1);
            yield return [name, place, from, until, .. bands[week].Select(value => (object?)value), closed, week == 0 ? 1 : 0];
        }
    }

    private static int PortOf(Study study, string queue) => study.Catalogue.Ports.ToList().IndexOf(queue.Split(' ', 2)[0]);
}
