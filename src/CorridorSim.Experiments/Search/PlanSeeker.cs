using System.Threading;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Search;

/// <summary>Seeks the cheapest plan that does what is asked, and certifies it.</summary>
/// <param name="replicator">Runs the replications.</param>
/// <remarks>
/// Each plan is judged by a confidence sequence at level 1 - alpha / (number of plans), fixed beforehand; by Bonferroni's inequality all judgements hold together with probability
/// 1 - alpha, although the plans share random numbers, each stops when it likes, and which plan comes next depends on what was seen. The next plan is the one whose verdict settles
/// most others either way: bisection along monotone levers, and the cheapest first where nothing is declared.
/// </remarks>
public sealed class PlanSeeker(Replicator replicator)
{
    /// <summary>Replications of a plan before the first look: a hopeless plan needs few.</summary>
    private const int FirstLook = 8;

    /// <summary>All plans of a search in the order of cost; equal costs in the order of the settings, the first lever slowest.</summary>
    /// <param name="levers">What may be set; at most 5,000 combinations.</param>
    /// <returns>One row per plan: number of the setting of each lever, in lever order.</returns>
    /// <exception cref="ArgumentException">No lever, or too many plans.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> PlansByCost(IReadOnlyList<Lever> levers) => new PlanLattice(levers).Choices;

    /// <summary>Makes the replications of one plan that a search would make if it came to it, so that several machines can share the plans and one can then seek over what they made.</summary>
    /// <param name="plans">How many plans the search has.</param>
    /// <param name="corridor">The plan.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="CorridorDeadlockException">The plan comes to a standstill.</exception>
    /// <remarks>The verdict on a plan rests on its own replications at a level fixed beforehand, whatever is known of the others.</remarks>
    public void Examine(int plans, IReplicable corridor, SeekOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corridor);
        ArgumentNullException.ThrowIfNull(options);
        JudgeOf(plans, options).Simulate(corridor, cancellation);
    }

    /// <summary>Seeks.</summary>
    /// <param name="levers">What may be set; at most 5,000 combinations.</param>
    /// <param name="plan">Makes the corridor of a choice (number of the setting of each lever, in lever order); called from one thread, once per plan examined.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="cancellation">Ends the search; the certificate then says that it is not complete.</param>
    /// <exception cref="ArgumentException">No lever, too many plans, or an indicator that is not measured.</exception>
    public SeekCertificate Run(IReadOnlyList<Lever> levers, Func<IReadOnlyList<int>, IReplicable> plan, SeekOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(levers);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);

        var lattice = new PlanLattice(levers);
        var judge = JudgeOf(lattice.Choices.Count, options);
        var board = new SeekBoard(lattice);
        while (board.Next() is { } next && !cancellation.IsCancellationRequested)
        {
            if (judge.Judge(plan(lattice.Choices[next]), cancellation) is { } judgement)
                board.Record(next, judgement);
            options.Progress?.Invoke(new SeekProgress(board.Examined, board.Open));
        }

        return board.Certify(options);
    }

    private PlanJudge JudgeOf(int plans, SeekOptions options) => new(replicator, options, Simultaneous.EachConfidence(plans, options.Confidence), FirstLook);
}
