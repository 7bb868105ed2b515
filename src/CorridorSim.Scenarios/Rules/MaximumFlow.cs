namespace CorridorSim.Scenarios.Rules;

/// <summary>
/// The most that can go from one node of a network to another, and a cut that allows no more: shortest augmenting paths
/// (Edmonds and Karp, Journal of the ACM 19, 1972).
/// </summary>
internal sealed class MaximumFlow
{
    private const double Negligible = 1e-6; // left by rounding
    private readonly List<(int To, double Left, string Name)> _arcs = []; // each followed by its reverse
    private readonly Dictionary<int, List<int>> _from = [];

    /// <summary>Adds an arc.</summary>
    /// <param name="from">Node where it begins.</param>
    /// <param name="to">Node where it ends.</param>
    /// <param name="capacity">Zero or more; may be infinite.</param>
    /// <param name="name">What a cut calls it.</param>
    public void Join(int from, int to, double capacity, string name)
    {
        Add(from, to, capacity, name);
        Add(to, from, 0, name);
    }

    /// <summary>The maximum flow, infinite when a way has no bound, and the names of the arcs of the minimum cut nearest to the source.</summary>
    public (double Flow, IReadOnlyList<string> Cut) Between(int source, int sink)
    {
        var flow = 0.0;
        while (true)
        {
            var reachedBy = Reached(source);
            if (!reachedBy.ContainsKey(sink))
                return (flow, [.. _arcs.Where((_, arc) => arc % 2 == 0 && reachedBy.ContainsKey(_arcs[arc ^ 1].To) && !reachedBy.ContainsKey(_arcs[arc].To)).Select(arc => arc.Name).Distinct()]);
            var way = new List<int>();
            for (var node = sink; node != source; node = _arcs[way[^1] ^ 1].To)
                way.Add(reachedBy[node]);
            var more = way.Min(arc => _arcs[arc].Left);
            if (double.IsPositiveInfinity(more))
                return (more, []);
            foreach (var arc in way)
            {
                _arcs[arc] = _arcs[arc] with { Left = _arcs[arc].Left - more };
                _arcs[arc ^ 1] = _arcs[arc ^ 1] with { Left = _arcs[arc ^ 1].Left + more };
            }

            flow += more;
        }
    }

    private void Add(int from, int to, double capacity, string name)
    {
        if (!_from.TryGetValue(from, out var arcs))
            _from[from] = arcs = [];
        arcs.Add(_arcs.Count);
        _arcs.Add((to, capacity, name));
    }

    /// <summary>The nodes to which more can go, with the arc by which each is reached first.</summary>
    private Dictionary<int, int> Reached(int source)
    {
        var (reachedBy, waiting) = (new Dictionary<int, int> { [source] = -1 }, new Queue<int>([source]));
        while (waiting.TryDequeue(out var node))
        {
            foreach (var arc in _from.GetValueOrDefault(node, []).Where(arc => _arcs[arc].Left > Negligible && reachedBy.TryAdd(_arcs[arc].To, arc)))
                waiting.Enqueue(_arcs[arc].To);
        }

        return reachedBy;
    }
}
