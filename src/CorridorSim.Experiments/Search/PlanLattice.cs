namespace CorridorSim.Experiments.Search;

/// <summary>All combinations of lever settings in the order of cost, and which of them are surely no better than others.</summary>
internal sealed class PlanLattice
{
    /// <summary>Most plans of one search: beyond, narrow the ranges first.</summary>
    public const int MostPlans = 5000;

    private readonly IReadOnlyList<Lever> _levers;

    public PlanLattice(IReadOnlyList<Lever> levers)
    {
        if (levers.Count == 0 || levers.Any(lever => lever.Settings.Count == 0))
            throw new ArgumentException("A search needs at least one lever, and each lever at least one setting.", nameof(levers));
        var count = levers.Aggregate(1.0, (product, lever) => product * lever.Settings.Count);
        if (count > MostPlans)
            throw new ArgumentException($"The levers combine to {count:N0} plans, but a search takes at most {MostPlans:N0}. Give fewer settings.", nameof(levers));
        _levers = levers;
        Choices = [.. Combinations(levers).OrderBy(Cost)];
    }

    /// <summary>Choices in the order of cost; equal costs in the order of the settings, the first lever slowest.</summary>
    public IReadOnlyList<int[]> Choices { get; }

    /// <summary>Cost of a choice.</summary>
    public double Cost(int[] choice) => _levers.Select((lever, i) => lever.Settings[choice[i]].Cost).Sum();

    /// <summary>The settings of a choice as text.</summary>
    public IReadOnlyList<string> Settings(int[] choice) => [.. _levers.Select((lever, i) => lever.Settings[choice[i]].Text)];

    /// <summary>A choice in words: each lever with its setting.</summary>
    public string Describe(IReadOnlyList<int> choice) => string.Join(", ", _levers.Select((lever, i) => $"{lever.Path} {lever.Settings[choice[i]].Text}"));

    /// <summary>Whether one choice is declared to serve no better than another: equal in free levers, no further in monotone ones.</summary>
    public bool IsNoBetter(int[] choice, int[] other)
    {
        for (var i = 0; i < choice.Length; i++)
        {
            if (_levers[i].IsMonotone ? choice[i] > other[i] : choice[i] != other[i])
                return false;
        }

        return true;
    }

    private static IEnumerable<int[]> Combinations(IReadOnlyList<Lever> levers) =>
        levers.Aggregate<Lever, IEnumerable<int[]>>([[]], (choices, lever) => choices.SelectMany(choice => Enumerable.Range(0, lever.Settings.Count).Select(setting => (int[])[.. choice, setting])));
}
