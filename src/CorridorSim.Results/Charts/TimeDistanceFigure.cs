using System.Text.Json.Nodes;
using CorridorSim.Experiments;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>Time against distance along the way of a flow, as UNESCAP draws it: slopes are running, risers are stops.</summary>
internal static class TimeDistanceFigure
{
    private const int MostFlows = 3;
    private static readonly string[] BeforeLoading = ["waiting for empty wagons", "embargoed"];

    /// <summary>Figures of the flows that carry most, one per way; a flow whose stages are not measured has none.</summary>
    public static IEnumerable<Figure> Of(Study study)
    {
        var passages = new LinePassages(study);
        return study.Plan.Flows
            .Select(flow => (flow.Key, flow.Value, Route: FlowRoute.Of(study.Plan, flow.Value)))
            .Where(flow => flow.Route.Count > 0)
            .OrderByDescending(flow => Tonnes(study.Plan, flow.Value) * flow.Route.Sum(step => step.Kilometres))
            .DistinctBy(flow => string.Join(' ', flow.Route.Select(step => step.Line).Order(StringComparer.Ordinal)))
            .Take(MostFlows)
            .Select(flow => Draw(study, passages, flow.Key, flow.Value, flow.Route))
            .OfType<Figure>();
    }

    private static Figure? Draw(Study study, LinePassages passages, string id, FlowPlan flow, IReadOnlyList<RouteStep> route)
    {
        var stages = Stages(flow, route);
        var days = Enumerable.Range(0, study.Replications.Count).Select(replication => Cumulative(study, passages, stages, replication)).Where(replication => replication.All(double.IsFinite)).ToList();
        if (days.Count == 0)
            return null;
        var median = Enumerable.Range(0, stages.Count + 1).Select(point => Quantile.Of(days.Select(replication => replication[point]), 0.5)[0]).ToArray();
        var stops = Stops(stages, median);
        // A corridor that jams in some replications would press the usual way flat: the band may leave the figure.
        var top = Math.Min(Quantile.Of(days.Select(replication => replication[^1]), 0.9)[0], 2 * median[^1]);
        var longest = stops.MaxBy(stop => stop.Departure - stop.Arrival)!;
        return new Figure
        {
            Name = $"time-distance.{PlainText.ForFile(id)}",
            Template = "time-distance",
            Title = $"{FigureText.Words(id)}: {Amount.Plain(stages[^1].End)} km in {Amount.Plain(median[^1])} days",
            Subtitle = $"Days since loading against distance from {FigureText.Place(flow.From)}; slopes: under way, risers: stops; line: median, band: 80% of the replications",
            Caption = FigureText.Caption(study, "Time per unit over all units that pass a stage, both directions and all cargo; line: median, band: P10 to P90 of the replications; waiting before loading is left out."
                + (days.Count < study.Replications.Count ? $" Left out: {study.Replications.Count - days.Count} replications in which nothing passed a stage." : "")),
            AltText = $"Time against distance for {FigureText.Words(id)}: {Amount.Plain(median[^1])} days for {Amount.Plain(stages[^1].End)} km. The longest stop is {longest.Name} with {Amount.Plain(longest.Departure - longest.Arrival)} days.",
            Parameters = new Dictionary<string, JsonNode?> { ["days"] = new JsonArray(0, top) },
            Tables =
            [
                new DataTable("points", ["where", "order", "distance", "median", "p10", "p90"], [.. Enumerable.Range(0, median.Length).Select(point => Point(stages, days, median, point))]),
                new DataTable("stops", ["place", "distance", "arrival", "departure", "middle", "stay", "label", "side"], [.. stops.Select(stop => StopRow(stop, stages[^1].End, top))]),
            ],
        };
    }

    /// <summary>Places and lines in turn, each with the kilometres at which it begins and ends.</summary>
    private static List<RouteStage> Stages(FlowPlan flow, IReadOnlyList<RouteStep> route)
    {
        var stages = new List<RouteStage> { new(flow.From, true, 0, 0) };
        var kilometres = 0.0;
        foreach (var step in route)
        {
            stages.Add(new RouteStage(step.Line, false, kilometres, kilometres + step.Kilometres));
            kilometres += step.Kilometres;
            stages.Add(new RouteStage(step.To, true, kilometres, kilometres));
        }

        return stages;
    }

    /// <summary>Days after each stage in one replication, beginning with 0.</summary>
    private static double[] Cumulative(Study study, LinePassages passages, List<RouteStage> stages, int replication)
    {
        var days = new double[stages.Count + 1];
        var loaded = Enumerable.Range(0, study.Catalogue.States.Count).Where(state => !BeforeLoading.Contains(study.Catalogue.States[state])).ToList();
        for (var i = 0; i < stages.Count; i++)
        {
            var row = study.Catalogue.Stages.ToList().FindIndex(stage => stage.Id == stages[i].Id);
            var hours = row < 0 ? 0 : loaded.Sum(state => study.Replications[replication].UnitHours[row][state]);
            var units = stages[i].IsPlace ? passages.AtPlace(stages[i].Id, replication) : passages.OnLine(stages[i].Id, replication);
            days[i + 1] = days[i] + (hours > 0 ? hours / units / 24 : 0);
        }

        return days;
    }

    private static List<Stop> Stops(List<RouteStage> stages, double[] median) =>
        [.. stages.Select((stage, i) => (stage, i)).Where(entry => entry.stage.IsPlace).Select(entry => new Stop(FigureText.Place(entry.stage.Id), entry.stage.End, median[entry.i], median[entry.i + 1]))];

    private static IReadOnlyList<object?> Point(List<RouteStage> stages, List<double[]> days, double[] median, int point)
    {
        var bands = Quantile.Of(days.Select(replication => replication[point]), 0.1, 0.9);
        return [point == 0 ? FigureText.Place(stages[0].Id) : FigureText.Place(stages[point - 1].Id), point, point == 0 ? 0.0 : stages[point - 1].End, median[point], bands[0], bands[1]];
    }

    /// <summary>A stop with its label, where the stop is long enough to carry one.</summary>
    private static IReadOnlyList<object?> StopRow(Stop stop, double distance, double top)
    {
        var stay = stop.Departure - stop.Arrival;
        var label = stay >= 0.04 * top ? $"{stop.Name} +{stay:0.0} d" : "";
        return [stop.Name, stop.Distance, stop.Arrival, stop.Departure, (stop.Arrival + stop.Departure) / 2, stay, label, stop.Distance > distance / 2 ? "left" : "right"];
    }

    private static double Tonnes(CorridorPlan plan, FlowPlan flow) =>
        flow.Annual?.First ?? ((flow.Rate?.First ?? 0) * 365 * (flow.Load ?? plan.Cargo[flow.Cargo].Load));

    private sealed record RouteStage(string Id, bool IsPlace, double Begin, double End);

    private sealed record Stop(string Name, double Distance, double Arrival, double Departure);
}
