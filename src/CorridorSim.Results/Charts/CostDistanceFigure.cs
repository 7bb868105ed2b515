using System.Text.Json.Nodes;
using CorridorSim.Experiments;
using CorridorSim.Model.Network;

namespace CorridorSim.Results.Charts;

/// <summary>Cost against distance along the way of a flow: what carriers and borders charge, and on top of it what the days cost.</summary>
internal static class CostDistanceFigure
{
    /// <summary>Figures of the flows that carry most; none where nothing is charged and time costs nothing.</summary>
    public static IEnumerable<Figure> Of(Study study) => MainWays.Of(study).Select(way => Draw(study, way)).OfType<Figure>();

    private static Figure? Draw(Study study, FlowWay way)
    {
        var points = WayPoint.Of(study, way);
        var perDay = study.Plan.MeanOf(study.Plan.Flows[way.Flow].WaitingCost);
        var rows = Rows(points, perDay);
        if (points.Count == 0 || (double)rows[^1][6]! <= 0)
            return null;
        var (charges, total) = ((double)rows[^1][5]!, (double)rows[^1][6]!);
        return new Figure
        {
            Name = $"cost-distance.{MainWays.FileName(way)}",
            Template = "cost-distance",
            Title = $"{MainWays.Name(study.Plan, way)}: {Amount.Plain(total)} USD a tonne over {Amount.Plain(points[^1].Kilometres)} km",
            Subtitle = "Dollars per tonne against distance: dark, tariffs, freight and fees; pale, the cost of the days in transit on top of them",
            Caption = FigureText.Caption(study, $"Charges as the scenario states them; days: mean over the units of this flow and destination, at {Amount.Plain(perDay)} USD per tonne and day."),
            AltText = $"Cost against distance, {MainWays.Name(study.Plan, way)}: {Amount.Plain(charges)} USD a tonne in tariffs, freight and fees and {Amount.Plain(total - charges)} USD for {Amount.Days(points[^1].Mean)} days in transit.",
            Parameters = new Dictionary<string, JsonNode?>(),
            Tables =
            [
                new DataTable("points", ["where", "id", "order", "distance", "days", "charges", "total"], rows),
                new DataTable("ends", ["distance", "dollars", "label"], Ends(points[^1].Kilometres, charges, total)),
            ],
        };
    }

    private static List<IReadOnlyList<object?>> Rows(IReadOnlyList<WayPoint> points, double perDay)
    {
        var (charges, rows) = (0.0, new List<IReadOnlyList<object?>>());
        if (points.Count > 0)
            rows.Add([FigureText.Place(points[0].Stage.Id), points[0].Stage.Id, 0, 0.0, 0.0, 0.0, 0.0]);
        for (var i = 0; i < points.Count; i++)
        {
            charges += points[i].Stage.Charge;
            var place = points[i].Stage.IsPlace ? points[i].Stage.Id : points[i + 1].Stage.Id; // A line leads to a place.
            rows.Add([FigureText.Place(place), points[i].Stage.Id, i + 1, points[i].Kilometres, points[i].Mean, charges, charges + (perDay * points[i].Mean)]);
        }

        return rows;
    }

    private static List<IReadOnlyList<object?>> Ends(double kilometres, double charges, double total)
    {
        var rows = new List<IReadOnlyList<object?>> { new object?[] { kilometres, total, $"{Amount.Plain(total)} in all" } };
        if (charges > 0 && total - charges > 0.06 * total)
            rows.Add([kilometres, charges, $"{Amount.Plain(charges)} charged"]);
        return rows;
    }
}
