using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Search;

/// <summary>Keeps what is known of each plan and says which to examine next.</summary>
internal sealed class SeekBoard
{
    private readonly PlanLattice _lattice;
    private readonly PlanJudgement?[] _judgements;
    private readonly bool[] _ruledOut;
    private int _cheapestFeasible;

    public SeekBoard(PlanLattice lattice)
    {
        _lattice = lattice;
        _judgements = new PlanJudgement?[lattice.Choices.Count];
        _ruledOut = new bool[lattice.Choices.Count];
        _cheapestFeasible = lattice.Choices.Count;
    }

    /// <summary>Plans simulated.</summary>
    public int Examined => _judgements.Count(judgement => judgement is not null);

    /// <summary>Plans that may still be the cheapest and are not known.</summary>
    public int Open => OpenPlans().Count;

    /// <summary>
    /// The open plan whose verdict settles most others in the worse case: feasible settles all costlier ones, infeasible all that are no better. Of equals the cheapest.
    /// Nothing when no plan is open.
    /// </summary>
    public int? Next()
    {
        var open = OpenPlans();
        int? best = null;
        var most = -1;
        for (var place = 0; place < open.Count; place++)
        {
            var ifFeasible = open.Count - place;
            if (ifFeasible <= most)
                break;
            var settled = Math.Min(ifFeasible, open.Count(other => _lattice.IsNoBetter(_lattice.Choices[other], _lattice.Choices[open[place]])));
            if (settled > most)
                (best, most) = (open[place], settled);
        }

        return best;
    }

    /// <summary>Takes a judgement down and draws what follows from it by monotonicity.</summary>
    public void Record(int plan, PlanJudgement judgement)
    {
        _judgements[plan] = judgement;
        if (judgement.Standing == PlanStanding.Feasible)
            _cheapestFeasible = Math.Min(_cheapestFeasible, plan);
        if (judgement.Standing != PlanStanding.Infeasible)
            return;
        for (var other = 0; other < _ruledOut.Length; other++)
            _ruledOut[other] |= _judgements[other] is null && _lattice.IsNoBetter(_lattice.Choices[other], _lattice.Choices[plan]);
    }

    /// <summary>The certificate of what is known now.</summary>
    public SeekCertificate Certify(SeekOptions options)
    {
        var plans = Enumerable.Range(0, _lattice.Choices.Count).Select(Plan).ToList();
        var cheapest = _cheapestFeasible < plans.Count ? plans[_cheapestFeasible] : null;
        var cheaper = plans.Take(_cheapestFeasible).ToList();
        var others = plans.Skip(_cheapestFeasible + 1).Where(plan => plan.Standing != PlanStanding.NotExamined).ToList();
        return new SeekCertificate(SeekStatement.Of(cheapest, cheapest is null ? "" : _lattice.Describe(cheapest.Choice), cheaper, options), cheapest, cheaper, others, options.Confidence, Open == 0);
    }

    private List<int> OpenPlans() =>
        [.. Enumerable.Range(0, _cheapestFeasible).Where(plan => _judgements[plan] is null && !_ruledOut[plan])];

    private SoughtPlan Plan(int place)
    {
        var choice = _lattice.Choices[place];
        var judgement = _judgements[place]
            ?? new PlanJudgement(_ruledOut[place] ? PlanStanding.InfeasibleByMonotonicity : PlanStanding.NotExamined, double.NaN, Interval.Unbounded, 0);
        return new SoughtPlan(choice, _lattice.Settings(choice), _lattice.Cost(choice), judgement.Standing, judgement.Estimate, judgement.Interval, judgement.Replications);
    }
}
