using System.Text.Json.Nodes;
using CorridorSim.Experiments;
using CorridorSim.Model.Network;

namespace CorridorSim.Results.Charts;

/// <summary>Time against distance along the way of a flow, as UNESCAP draws it: slopes are running, risers are stops.</summary>
internal static class TimeDistanceFigure
{
    private static readonly string[] PointColumns = ["plan", "where", "id", "order", "distance", "median", "p10", "p90", "mean"];
    private static readonly string[] Colours = ["$fan", "$other", "$waiting2", "$held2", "$met"];

    /// <summary>Figures of the flows that carry most, the main way of each.</summary>
    public static IEnumerable<Figure> Of(Study study) => MainWays.Of(study).Select(way => Draw([("", study)], way)).OfType<Figure>();

    /// <summary>The same for several plans in one figure: where a plan wins or loses days against the base, which comes first.</summary>
    public static IEnumerable<Figure> Of(IReadOnlyList<(string Name, Study Study)> plans) => MainWays.Of(plans[0].Study).Select(way => Draw(plans, way)).OfType<Figure>();

    private static Figure? Draw(IReadOnlyList<(string Name, Study Study)> plans, FlowWay way)
    {
        var drawn = plans.Select(plan => (plan.Name, plan.Study, Points: Points(plan.Study, way))).Where(plan => plan.Points.Count > 0).ToList();
        if (drawn.Count == 0)
            return null;
        var (first, last) = (drawn[0], drawn[^1]);
        var total = last.Points[^1];
        var slowest = drawn.Max(plan => plan.Points.Max(point => point.P90));
        // A few very late units would press the usual way flat: the band may leave the figure.
        var top = Math.Min(slowest, 2 * drawn.Max(plan => plan.Points.Max(point => point.Median)));
        var stops = WayStop.Of(last.Points);
        var longest = stops.MaxBy(stop => stop.Stay)!; // A way has an origin and a destination.
        return new Figure
        {
            Name = $"time-distance.{(plans.Count > 1 ? "compared." : "")}{MainWays.FileName(way)}",
            Template = "time-distance",
            Title = plans.Count == 1
                ? $"{MainWays.Name(last.Study.Plan, way)}: {Amount.Plain(total.Kilometres)} km in {Amount.Days(total.Median)} days"
                : $"{MainWays.Name(last.Study.Plan, way)}: {string.Join(", ", drawn.Skip(1).Select(plan => $"{Amount.Days(plan.Points[^1].Median)}"))} instead of {Amount.Days(first.Points[^1].Median)} days",
            Subtitle = $"Days since loading against distance. Slope: under way; upright: standing still. Line: half of the units are faster; band: 8 of 10 units{(plans.Count > 1 ? $" with {PlainText.Short(last.Name, 60)}" : "")}"
                + (slowest > top ? $" (it goes on to {Amount.Days(slowest)} days)" : ""),
            Caption = FigureText.Caption(last.Study, "Percentiles over the units of this flow and destination, each averaged over the replications; at sea with loading and landing." + Overall(last.Study, way)),
            AltText = string.Join(" ", drawn.Select(plan => $"Time against distance, {MainWays.Name(last.Study.Plan, way)}{(plan.Name.Length > 0 ? $", {plan.Name}" : "")}: {Amount.Days(plan.Points[^1].Median)} days for {Amount.Plain(total.Kilometres)} km, {Amount.Days(plan.Points[^1].P10)} to {Amount.Days(plan.Points[^1].P90)} days for 8 of 10 units."))
                + $" The longest stop is {longest.Name} with {Amount.Days(longest.Stay)} days.",
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["days"] = new JsonArray(0, top),
                ["plans"] = FigureText.List(drawn.Select(plan => plan.Name)),
                ["colours"] = FigureText.List(drawn.Select((plan, i) => plans.Count == 1 ? Colours[0] : i == 0 ? Colours[1] : i == 1 ? Colours[0] : Colours[i % Colours.Length])),
                ["legend"] = plans.Count == 1 ? null : new JsonObject { ["symbolType"] = "stroke", ["symbolStrokeWidth"] = 3, ["columns"] = 3, ["offset"] = 26 },
            },
            Tables =
            [
                new DataTable("points", PointColumns, [.. drawn.SelectMany(plan => Rows(plan.Name, plan.Points))]),
                new DataTable("band", PointColumns, [.. Rows(last.Name, last.Points)]),
                new DataTable("stops", ["place", "id", "distance", "arrival", "departure", "middle", "stay", "label", "side", "narrow"], WayStop.Rows(stops, total.Kilometres, top)),
            ],
        };
    }

    /// <summary>The moments of the same way in a study that may have numbered its ways otherwise.</summary>
    private static IReadOnlyList<WayPoint> Points(Study study, FlowWay way) =>
        study.Catalogue.Ways.FirstOrDefault(other => (other.Flow, other.To, other.Option) == (way.Flow, way.To, way.Option)) is { } same ? WayPoint.Of(study, same) : [];

    private static IEnumerable<IReadOnlyList<object?>> Rows(string plan, IReadOnlyList<WayPoint> points)
    {
        yield return [plan, $"loaded at {FigureText.Place(points[0].Stage.Id)}", points[0].Stage.Id, 0, 0.0, 0.0, 0.0, 0.0, 0.0];
        for (var i = 0; i < points.Count; i++)
        {
            var (stage, place) = (points[i].Stage, points[i].Stage.IsPlace ? points[i].Stage.Id : points[i + 1].Stage.Id); // A line leads to a place.
            var where = i == points.Count - 1 ? "delivered in" : stage.IsPlace ? "from" : "reaches";
            yield return [plan, $"{where} {FigureText.Place(place)}", stage.Id, i + 1, points[i].Kilometres, points[i].Median, points[i].P10, points[i].P90, points[i].Mean];
        }
    }

    /// <summary>What the summary says of the flow, where it has several destinations.</summary>
    private static string Overall(Study study, FlowWay way) =>
        study.Catalogue.Ways.Count(other => other.Flow == way.Flow) > 1 && study.Kpis.FirstOrDefault(kpi => kpi.Name == $"transit.{way.Flow}.p50" && kpi.Observed > 0) is { } all
            ? $" Over all destinations the median of the flow is {Amount.Days(all.Mean)} days."
            : "";
}
