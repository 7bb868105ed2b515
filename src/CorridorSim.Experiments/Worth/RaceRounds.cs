namespace CorridorSim.Experiments.Worth;

/// <summary>The numbers of paired replications at which a race looks, and who stays.</summary>
internal readonly record struct RaceRounds(int First, int Last)
{
    /// <summary>From the first number, doubled up to the last.</summary>
    public IReadOnlyList<int> All
    {
        get
        {
            var rounds = new List<int>();
            for (var round = Math.Min(First, Last); ; round = Math.Min(2 * round, Last))
            {
                rounds.Add(round);
                if (round == Last)
                    return rounds;
            }
        }
    }

    /// <summary>How many of those racing stay for the next round.</summary>
    public static int Staying(int racing, int wanted) => Math.Min(racing, Math.Max(wanted, (racing + 1) / 2));
}
