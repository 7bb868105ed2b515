using CorridorSim.Experiments.Statistics;
using CorridorSim.Model;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Comparisons;

/// <summary>Says in one sentence what a comparison shows.</summary>
internal static class ComparisonAnswer
{
    public static string Of(string kpi, IReadOnlyList<KpiDifference> rows, IReadOnlyList<DistanceToBest> distances, int replications)
    {
        var told = rows.Count == 1 ? One(rows[0]) : Many(rows, distances);
        return $"{IndicatorWords.AtBeginning(kpi)} over {Plural.Of(replications, "paired replication")}: {told}.";
    }

    private static string One(KpiDifference row) => row.Conclusion switch
    {
        DifferenceConclusion.More => $"{row.Plan} has {Amount(row)} more than the base {Range(row)}",
        DifferenceConclusion.Less => $"{row.Plan} has {Amount(row)} less than the base {Range(row)}",
        DifferenceConclusion.Equal => $"{row.Plan} equals the base in every replication",
        DifferenceConclusion.Equivalent => $"{row.Plan} and the base are equivalent, {Amount(row)} apart {Range(row)}",
        _ => $"{row.Plan} and the base are not told apart, {Amount(row)} {Range(row)}",
    };

    private static string Many(IReadOnlyList<KpiDifference> rows, IReadOnlyList<DistanceToBest> distances)
    {
        var best = distances.MaxBy(distance => distance.Mean) ?? distances[0];
        var tied = distances.Where(distance => distance.Plan != best.Plan && !distance.IsNotBest).Select(distance => distance.Plan).ToList();
        var lead = rows.FirstOrDefault(row => row.Plan == best.Plan) is { } row ? One(row) : $"no plan beats {best.Plan}, the base";
        if (best.IsBest)
            return $"{lead}; it is the best of the {distances.Count}";
        return tied.Count == 0 ? lead : $"{lead}; not told apart from it as the best: {string.Join(", ", tied)}";
    }

    private static string Amount(KpiDifference row)
    {
        var (scale, unit) = Scale(row);
        var difference = row.Conclusion is DifferenceConclusion.More or DifferenceConclusion.Less ? Math.Abs(row.Difference) : row.Difference;
        return $"{Numbers.Text(difference / scale, Size(row) / scale)} {unit}";
    }

    private static string Range(KpiDifference row)
    {
        var scale = Scale(row).Scale;
        var amount = Size(row) / scale;
        var interval = row.Conclusion == DifferenceConclusion.Less ? new Interval(-row.Ci95.High, -row.Ci95.Low) : row.Ci95;
        return $"(95 % interval {Numbers.Text(interval.Low / scale, amount)} to {Numbers.Text(interval.High / scale, amount)})";
    }

    /// <summary>What decides how many decimals say something.</summary>
    private static double Size(KpiDifference row) => double.IsFinite(row.Ci95.HalfWidth) ? Math.Max(Math.Abs(row.Difference), row.Ci95.HalfWidth) : Math.Abs(row.Difference);

    /// <summary>Planners speak of megatonnes.</summary>
    private static (double Scale, string Unit) Scale(KpiDifference row) =>
        Math.Abs(row.Base) >= 1e5 && row.Unit.StartsWith("t/", StringComparison.Ordinal) ? (1e6, $"M{row.Unit}") : (1, row.Unit);
}
