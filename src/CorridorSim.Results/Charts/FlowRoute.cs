using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>One step of a route: a line and the place it leads to.</summary>
/// <param name="Line">Id of the rail or sea line.</param>
/// <param name="To">Place at its end.</param>
/// <param name="Kilometres">Its length.</param>
internal sealed record RouteStep(string Line, string To, double Kilometres);

/// <summary>The way of a flow through the network: the shortest by kilometres that passes the places it must pass.</summary>
internal static class FlowRoute
{
    /// <summary>Steps from origin to the main destination; empty when no way leads there.</summary>
    public static IReadOnlyList<RouteStep> Of(CorridorPlan plan, FlowPlan flow)
    {
        var stops = flow.Via.Append(flow.To.Shares.MaxBy(share => share.Value).Key);
        var steps = new List<RouteStep>();
        var at = flow.From;
        foreach (var stop in stops)
        {
            if (stop == at)
                continue;
            var leg = Shortest(plan, at, stop);
            if (leg.Count == 0)
                return [];
            steps.AddRange(leg);
            at = stop;
        }

        return steps;
    }

    private static List<RouteStep> Shortest(CorridorPlan plan, string from, string to)
    {
        var lines = Lines(plan);
        var reached = new Dictionary<string, (double Kilometres, string Before, RouteStep? Step)> { [from] = (0, "", null) };
        var open = new PriorityQueue<string, double>([(from, 0.0)]);
        while (open.TryDequeue(out var place, out var kilometres) && place != to)
        {
            foreach (var (id, a, b, length) in lines.Where(line => line.A == place || line.B == place))
            {
                var next = a == place ? b : a;
                if (reached.TryGetValue(next, out var known) && known.Kilometres <= kilometres + length)
                    continue;
                reached[next] = (kilometres + length, place, new RouteStep(id, next, length));
                open.Enqueue(next, kilometres + length);
            }
        }

        var way = new List<RouteStep>();
        for (var at = to; reached.TryGetValue(at, out var entry) && entry.Step is not null; at = entry.Before)
            way.Insert(0, entry.Step);
        return way;
    }

    private static List<(string Id, string A, string B, double Kilometres)> Lines(CorridorPlan plan) =>
    [
        .. plan.Rail.Select(line => (line.Key, line.Value.Between[0], line.Value.Between[1], line.Value.Length)),
        .. plan.Sea.Select(line => (line.Key, line.Value.Between[0], line.Value.Between[1], line.Value.Length ?? GreatCircle(plan, line.Value.Between))),
    ];

    private static double GreatCircle(CorridorPlan plan, IReadOnlyList<string> ends) =>
        plan.Places[ends[0]].Location is { } a && plan.Places[ends[1]].Location is { } b ? Mercator.Kilometres(a, b) : 1;
}
