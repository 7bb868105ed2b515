using System.Threading;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Worth;

/// <summary>
/// Estimates what one more of each thing is worth, by runs paired with the base over common random numbers. Candidates race: all get a few replications, and the better half gets
/// twice as many, again and again. Pairs race too, because ferries need berths: neither alone may be worth anything.
/// </summary>
/// <param name="replicator">Runs the replications.</param>
/// <remarks>
/// Successive halving: so the effort is known beforehand, and the order of the hopeless is not paid for. Source: Z. Karnin, T. Koren and O. Somekh, ICML 2013. Intervals are paired
/// t-intervals, their error shared over the looks of the race (Bonferroni), so they hold wherever a candidate left it.
/// </remarks>
public sealed class MarginalRace(Replicator replicator)
{
    /// <summary>Replications that a race makes, without those of the base.</summary>
    public static int Effort(int candidates, MarginalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var among = options.PairsAmong == 0 ? 0 : Math.Min(candidates, options.PairsAmong + options.Pressing.Count);
        return EffortOf(candidates, options.Wanted) + EffortOf(among * (among - 1) / 2, 1);

        int EffortOf(int racing, int wanted)
        {
            var made = 0;
            var each = 0;
            foreach (var round in new RaceRounds(options.FirstRound, options.MaxReplications).All)
            {
                made += racing * (round - each);
                (each, racing) = (round, RaceRounds.Staying(racing, wanted));
            }

            return made;
        }
    }

    /// <summary>Runs the race of the single candidates, then that of the pairs.</summary>
    /// <param name="asIs">The corridor as it is.</param>
    /// <param name="candidates">What may be added.</param>
    /// <param name="withBoth">Makes the corridor with two candidates at once, in the order of <paramref name="candidates"/>; nothing seeks no pairs.</param>
    /// <param name="options">Indicator, rounds.</param>
    /// <param name="cancellation">Ends the race with what was finished; a candidate that has fewer than two replications is left out.</param>
    /// <exception cref="ArgumentException">An indicator that is not measured.</exception>
    public MarginalValues Run(
        IReplicable asIs,
        IReadOnlyList<MarginalCandidate> candidates,
        Func<MarginalCandidate, MarginalCandidate, IReplicable>? withBoth,
        MarginalOptions options,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asIs);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.FirstRound, 2, nameof(options));
        var unknown = options.Also.Prepend(options.Kpi).FirstOrDefault(kpi => asIs.Catalogue.IndexOf(kpi) < 0);
        if (unknown is not null)
            throw new ArgumentException($"'{unknown}' is not measured, so nothing can be worth more of it.", nameof(options));

        var track = new RaceTrack(replicator, asIs, options, Effort(candidates.Count, options), cancellation);
        var singles = track.Race([.. candidates.Select(candidate => new Runner([candidate], candidate.WithOneMore()))], options.Wanted);
        var pairs = withBoth is null ? [] : track.Race(Pairs(candidates, singles, withBoth, options), 1);
        return new MarginalValues(options.Kpi, asIs.Catalogue.Kpis[asIs.Catalogue.IndexOf(options.Kpi)].Unit, singles, pairs);
    }

    private static List<Runner> Pairs(
        IReadOnlyList<MarginalCandidate> candidates, IReadOnlyList<MarginalValue> singles, Func<MarginalCandidate, MarginalCandidate, IReplicable> withBoth, MarginalOptions options)
    {
        var best = options.PairsAmong == 0 ? [] : singles.Take(options.PairsAmong).Select(single => single.Paths[0]).Concat(options.Pressing).ToHashSet();
        var chosen = candidates.Where(candidate => best.Contains(candidate.Path)).ToList();
        return [.. chosen.SelectMany((first, i) => chosen.Skip(i + 1).Select(second => new Runner([first, second], withBoth(first, second))))];
    }
}
