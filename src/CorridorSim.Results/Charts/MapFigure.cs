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

    /// <summary>An end without which the map is less than this share as wide is left outside.</summary>
    private const double FarAway = 0.75;
    private const string AllCargo = "all cargo";

    /// <summary>The figure; none when fewer than two places have a location.</summary>
    public static Figure? Of(Study study)
    {
        var places = study.Plan.Places.Where(place => place.Value.Location is not null).ToDictionary(place => place.Key, place => place.Value.Location!.Value);
        if (places.Count < 2 || study.Replications.Count == 0)
            return null;
        var frame = MapFrame.Around(Near(study.Plan, places));
        var lines = Lines(study, places);
        var widest = lines.Select(line => line.Tonnes).DefaultIfEmpty(0).Max();
        var months = Months(study);
        var waiting = Waiting(study, places, months);
        return new Figure
        {
            Name = "map",
            Template = "map",
            Title = "The corridor on the map",
            Subtitle = $"Width: net tonnes a year, both directions (widest: {Amount.Tonnes(widest)}); colour: share of the capacity in use, grey where none is stated; circles: units waiting",
            Caption = FigureText.Caption(study, "Means over the replications. Coastlines and borders: Natural Earth; no position on any border is implied."),
            AltText = "Map of the corridor. " + string.Join(" ", lines.Where(line => line.Flow == AllCargo && line.Use is not null).OrderByDescending(line => line.Use).Take(3).Select(line => $"{line.Name} is {Amount.Percent(line.Use!.Value)} in use.")),
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["aspect"] = frame.Aspect,
                ["height"] = (int)(Width * frame.Aspect),
                ["spanX"] = frame.SpanX,
                ["spanY"] = frame.SpanY,
                ["center"] = new JsonArray(frame.Center.Longitude, frame.Center.Latitude),
                ["coast"] = JsonNode.Parse(Asset.Text("charts/map.json")),
                ["months"] = months.Count,
                ["cargo"] = AllCargo,
                ["cargoes"] = FigureText.List(lines.Select(line => line.Flow).Distinct()),
                ["flows"] = new JsonArray(0, Math.Max(1, widest)),
                ["queues"] = new JsonArray(0, Math.Max(1, waiting.Max(row => (double)row[5]!))),
                ["colours"] = FigureText.List(ChartTheme.Utilisation),
            },
            Tables =
            [
                new DataTable("lines", ["line", "id", "cargo", "lon", "lat", "lon2", "lat2", "tonnes", "directions", "use"], [.. lines.Select(line => (IReadOnlyList<object?>)[line.Name, line.Id, line.Flow, line.From.Longitude, line.From.Latitude, line.To.Longitude, line.To.Latitude, line.Tonnes, line.Directions, line.Use])]),
                new DataTable("places", ["place", "id", "lon", "lat", "month", "waiting", "when", "use"], waiting),
                new DataTable("labels", ["place", "lon", "lat", "dx", "dy", "narrow"], [.. MapLabels.Place(Inside(places, frame), [.. lines.Select(line => (line.From, line.To)).Distinct()], frame, Width), .. Outside(study.Plan, places, frame)]),
                new DataTable("months", ["month", "when"], [.. months.Select((month, i) => (IReadOnlyList<object?>)[i + 1, month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)])]),
            ],
        };
    }

    /// <summary>Every line with all its cargo, then each flow on the lines that it uses.</summary>
    private static List<MapLine> Lines(Study study, Dictionary<string, GeoPoint> places)
    {
        var traffic = LineTraffic.Of(study);
        var lines = study.Plan.Rail.Select(line => (line.Key, line.Value.Between, Path: $"rail.{line.Key}"))
            .Concat(study.Plan.Sea.Select(line => (line.Key, line.Value.Between, Path: $"sea.{line.Key}")))
            .Where(line => line.Between.All(places.ContainsKey))
            .ToList();
        var flows = traffic.Where(part => part.Tonnes > 0).Select(part => part.Flow).Distinct().Select(flow => (Flow: flow, Name: FigureText.Flow(flow)));
        return
        [
            .. flows.Prepend((Flow: "", Name: AllCargo)).SelectMany(flow => lines
                .Select(line => (line, Parts: traffic.Where(part => part.Line == line.Key && (flow.Flow.Length == 0 || part.Flow == flow.Flow)).ToList()))
                .Where(entry => flow.Flow.Length == 0 || entry.Parts.Count > 0)
                .Select(entry => new MapLine(
                    FigureText.Stage(study.Plan, entry.line.Key),
                    entry.line.Key,
                    flow.Name,
                    places[entry.line.Between[0]],
                    places[entry.line.Between[1]],
                    entry.Parts.Sum(part => part.Tonnes),
                    string.Join("; ", entry.Parts.GroupBy(part => (part.From, part.To)).Select(way => $"{FigureText.Place(way.Key.From)} to {FigureText.Place(way.Key.To)} {Amount.Tonnes(way.Sum(part => part.Tonnes))}")),
                    ElementUse.Highest(study, [entry.line.Path, .. SharedVessels(study, entry.line.Key)])))),
        ];
    }

    /// <summary>The places that the map shows for certain: an end of the corridor so far off that it would press the rest together runs out of the frame.</summary>
    private static List<GeoPoint> Near(CorridorPlan plan, Dictionary<string, GeoPoint> places)
    {
        var lines = plan.Rail.Values.Select(line => line.Between).Concat(plan.Sea.Values.Select(line => line.Between)).ToList();
        double Span(IEnumerable<GeoPoint> points) => points.Max(Mercator.X) - points.Min(Mercator.X);
        var near = places.ToDictionary();
        foreach (var end in places.Keys.Where(place => lines.Count(line => line.Contains(place)) == 1))
        {
            var others = near.Where(place => place.Key != end).Select(place => place.Value).ToList();
            if (others.Count > 2 && Span(others) < FarAway * Span(near.Values))
                near.Remove(end);
        }

        return [.. near.Values];
    }

    private static IEnumerable<string> SharedVessels(Study study, string line) =>
        study.Plan.Vessels.Where(vessels => vessels.Value.Serves.Contains(line)).Select(vessels => $"vessels.{vessels.Key}");

    private static Dictionary<string, GeoPoint> Inside(Dictionary<string, GeoPoint> places, MapFrame frame) => places.Where(place => frame.Shows(place.Value, Width)).ToDictionary();

    /// <summary>Names of places outside the frame, where the line to them leaves it.</summary>
    private static IEnumerable<IReadOnlyList<object?>> Outside(CorridorPlan plan, Dictionary<string, GeoPoint> places, MapFrame frame)
    {
        foreach (var (id, point) in places.Where(place => !frame.Shows(place.Value, Width)))
        {
            var line = plan.Rail.Values.Select(rail => rail.Between).Concat(plan.Sea.Values.Select(sea => sea.Between)).FirstOrDefault(between => between.Contains(id) && between.All(places.ContainsKey));
            if (line is null || places[line[0] == id ? line[1] : line[0]] is var near && !frame.Shows(near, Width))
                continue;
            var (x, y, toX, toY) = (Mercator.X(near), Mercator.Y(near), Mercator.X(point), Mercator.Y(point));
            var share = 1.0;
            while (share > 0 && !frame.Shows(Mercator.At(x + (share * (toX - x)), y + (share * (toY - y))), Width))
                share -= 0.01;
            var edge = Mercator.At(x + (share * (toX - x)), y + (share * (toY - y)));
            var right = toX > x;
            var label = right ? $"to {FigureText.Place(id)} →" : $"← to {FigureText.Place(id)}";
            var (inside, outside) = (frame.Pixel(near, Width).Y, frame.Pixel(edge, Width).Y);
            var below = inside < outside && outside + 24 < Width * frame.Aspect; // Beside the line, not on it.
            yield return [label, edge.Longitude, edge.Latitude, right ? -7.0 * (label.Length + 1) : 6.0, below ? 16.0 : -16.0, 1];
        }
    }

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
                rows.Add([FigureText.Place(place), place, point.Longitude, point.Latitude, month, units, month == 0 ? "whole time" : months[month - 1].ToString("MMMM yyyy", CultureInfo.InvariantCulture), use]);
            }
        }

        return rows;
    }

    private static bool Same(DateOnly week, DateOnly month) => week.Year == month.Year && week.Month == month.Month;

    private sealed record MapLine(string Name, string Id, string Flow, GeoPoint From, GeoPoint To, double Tonnes, string Directions, double? Use);
}
