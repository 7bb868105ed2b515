using System.Globalization;
using System.Text.Json.Nodes;
using CorridorSim.Experiments;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>The corridor on the map: how much moves on each line, how much of it is in use, and where units wait, month by month.</summary>
internal static class MapFigure
{
    private const double Width = 680;
    private const int MostMonths = 36;

    /// <summary>The figure; none when fewer than two places have a location.</summary>
    public static Figure? Of(Study study)
    {
        var places = study.Plan.Places.Where(place => place.Value.Location is not null).ToDictionary(place => place.Key, place => place.Value.Location!.Value);
        if (places.Count < 2 || study.Replications.Count == 0)
            return null;
        var frame = MapFrame.Around(places.Values);
        var lines = Lines(study, places);
        var months = Months(study);
        var waiting = Waiting(study, places, months);
        return new Figure
        {
            Name = "map",
            Template = "map",
            Title = "The corridor on the map",
            Subtitle = $"Width: units a year, both directions, empties included (widest: {Amount.Plain(lines.Select(line => line.Units ?? 0).DefaultIfEmpty(0).Max())}); colour: share of the capacity in use, grey where none is stated; circles: units waiting",
            Caption = FigureText.Caption(study, "Units a year from hours under way and running times. Coastlines and borders: Natural Earth; no position on any border is implied."),
            AltText = "Map of the corridor. " + string.Join(" ", lines.Where(line => line.Use is not null).OrderByDescending(line => line.Use).Take(3).Select(line => $"{line.Name} is {Amount.Percent(line.Use!.Value)} in use.")),
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["aspect"] = frame.Aspect,
                ["height"] = (int)(Width * frame.Aspect),
                ["spanX"] = frame.SpanX,
                ["spanY"] = frame.SpanY,
                ["center"] = new JsonArray(frame.Center.Longitude, frame.Center.Latitude),
                ["coast"] = JsonNode.Parse(Asset.Text("charts/map.json")),
                ["months"] = months.Count,
                ["flows"] = new JsonArray(0, Math.Max(1, lines.Select(line => line.Units ?? 0).DefaultIfEmpty(0).Max())),
                ["queues"] = new JsonArray(0, Math.Max(1, waiting.Max(row => (double)row[4]!))),
                ["colours"] = FigureText.List(ChartTheme.Utilisation),
            },
            Tables =
            [
                new DataTable("lines", ["line", "id", "lon", "lat", "lon2", "lat2", "units", "use"], [.. lines.Select(line => (IReadOnlyList<object?>)[line.Name, line.Id, line.From.Longitude, line.From.Latitude, line.To.Longitude, line.To.Latitude, line.Units, line.Use])]),
                new DataTable("places", ["place", "lon", "lat", "month", "waiting", "when", "use"], waiting),
                new DataTable("labels", ["place", "lon", "lat", "dx", "dy", "narrow"], MapLabels.Place(places, frame, Width)),
                new DataTable("months", ["month", "when"], [.. months.Select((month, i) => (IReadOnlyList<object?>)[i + 1, month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)])]),
            ],
        };
    }

    private static List<MapLine> Lines(Study study, Dictionary<string, GeoPoint> places)
    {
        var passages = new LinePassages(study);
        var years = (study.Plan.Ends.DayNumber - study.Plan.Starts.DayNumber) / 365.25;
        return
        [
            .. study.Plan.Rail.Select(line => (line.Key, line.Value.Between, Path: $"rail.{line.Key}"))
                .Concat(study.Plan.Sea.Select(line => (line.Key, line.Value.Between, Path: $"sea.{line.Key}")))
                .Where(line => line.Between.All(places.ContainsKey))
                .Select(line => new MapLine(
                    FigureText.Stage(study.Plan, line.Key),
                    line.Key,
                    places[line.Between[0]],
                    places[line.Between[1]],
                    Finite(Enumerable.Range(0, study.Replications.Count).Average(i => passages.OnLine(line.Key, i)) / years),
                    ElementUse.Highest(study, [line.Path, .. SharedVessels(study, line.Key)])))
        ];
    }

    private static IEnumerable<string> SharedVessels(Study study, string line) =>
        study.Plan.Vessels.Where(vessels => vessels.Value.Serves.Contains(line)).Select(vessels => $"vessels.{vessels.Key}");

    private static List<DateOnly> Months(Study study)
    {
        var months = new List<DateOnly>();
        for (var month = new DateOnly(study.Plan.Starts.Year, study.Plan.Starts.Month, 1); month < study.Plan.Ends && months.Count < MostMonths; month = month.AddMonths(1))
            months.Add(month);
        return months;
    }

    /// <summary>Mean units waiting by place, over the whole time (month 0) and in each month.</summary>
    private static List<IReadOnlyList<object?>> Waiting(Study study, Dictionary<string, GeoPoint> places, List<DateOnly> months)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var (place, point) in places)
        {
            var queues = Enumerable.Range(0, study.Catalogue.Queues.Count).Where(queue => study.Catalogue.Queues[queue].Split(' ', 2)[0] == place).ToList();
            var use = ElementUse.Highest(study, [$"borders.{place}", $"ports.{place}", $"places.{place}"]);
            for (var month = 0; month <= months.Count; month++)
            {
                var weeks = Enumerable.Range(0, study.Catalogue.Weeks.Count).Where(week => month == 0 || Same(study.Catalogue.Weeks[week], months[month - 1])).ToList();
                var units = weeks.Count == 0 ? 0 : queues.Sum(queue => weeks.Average(week => study.Replications.Average(replication => replication.QueueByWeek[queue][week])));
                rows.Add([FigureText.Place(place), point.Longitude, point.Latitude, month, units, month == 0 ? "whole time" : months[month - 1].ToString("MMMM yyyy", CultureInfo.InvariantCulture), use]);
            }
        }

        return rows;
    }

    private static bool Same(DateOnly week, DateOnly month) => week.Year == month.Year && week.Month == month.Month;

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private sealed record MapLine(string Name, string Id, GeoPoint From, GeoPoint To, double? Units, double? Use);
}
