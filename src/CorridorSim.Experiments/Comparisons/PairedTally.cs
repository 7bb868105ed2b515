using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Comparisons;

/// <summary>What the tables of a comparison need of its paired replications: sums of each row, and of each plan the values of one indicator. So its memory hardly grows with their number.</summary>
internal sealed class PairedTally
{
    private readonly IReadOnlyList<ComparedPlan> _plans;
    private readonly string[] _kpis;
    private readonly int[][] _columns; // [plan][indicator]
    private readonly RunningPair[][] _pairs; // [plan][indicator]; those of the base stay empty
    private readonly TargetTally[][] _targets; // [plan][target], in file order of the plan
    private readonly List<double>[] _values; // [plan], of the first indicator

    /// <param name="plans">The base first.</param>
    /// <param name="kpis">Indicators that all plans measure; of the first, the values are kept.</param>
    public PairedTally(IReadOnlyList<ComparedPlan> plans, IReadOnlyList<string> kpis)
    {
        _plans = plans;
        _kpis = [.. kpis];
        _columns = [.. plans.Select(plan => kpis.Select(plan.Corridor.Catalogue.IndexOf).ToArray())];
        _pairs = [.. plans.Select(_ => new RunningPair[kpis.Count])];
        _targets = [.. plans.Select(plan => plan.Plan.Targets.Select(target => new TargetTally(target.Key, target.Value, plan.Corridor.Catalogue)).ToArray())];
        _values = [.. plans.Select(_ => new List<double>())];
    }

    /// <summary>Paired replications counted.</summary>
    public int Count => _values[0].Count;

    /// <summary>Adds one replication: the indicators of each plan, in the order of its catalogue.</summary>
    public void Add(IReadOnlyList<double[]> replication)
    {
        for (var plan = 0; plan < _plans.Count; plan++)
        {
            for (var kpi = 0; plan > 0 && kpi < _kpis.Length; kpi++)
                _pairs[plan][kpi].Add(replication[0][_columns[0][kpi]], replication[plan][_columns[plan][kpi]]);
            _values[plan].Add(replication[plan][_columns[plan][0]]);
            foreach (var target in _targets[plan])
                target.Add(replication[plan], _targets[0].FirstOrDefault(other => other.Name == target.Name), replication[0]);
        }
    }

    /// <summary>A plan against the base.</summary>
    public PairedDifference Difference(int plan, string kpi) => _pairs[plan][Array.IndexOf(_kpis, kpi)].Difference;

    /// <summary>Values of the first indicator, in replication order.</summary>
    public IReadOnlyList<double> Values(int plan) => _values[plan];

    /// <summary>The verdicts on the targets of a plan.</summary>
    public IReadOnlyList<TargetVerdict> Verdicts(int plan, ProbabilityInterval rule) => [.. _targets[plan].Select(target => target.Judge(rule))];

    /// <summary>Targets that the base has too, with the replications in which the two reached them.</summary>
    public IEnumerable<(string Target, PairedProportion Reached)> Targets(int plan) =>
        _targets[0].Select(target => (target.Name, Of: _targets[plan].FirstOrDefault(other => other.Name == target.Name))).Where(pair => pair.Of is not null).Select(pair => (pair.Name, pair.Of!.Paired));

    /// <summary>How often one plan reached a target of its own, and how often the base reached its target of that name.</summary>
    private sealed class TargetTally(string name, TargetPlan target, Model.Measures.Catalogue catalogue)
    {
        private readonly int _column = TargetJudgement.Column(target, catalogue);
        private readonly int _offeredColumn = catalogue.IndexOf(target.OfferedIndicator);
        private RunningSample _offered;
        private int _reached;
        private int _made;

        public string Name => name;

        public PairedProportion Paired { get; private set; }

        public void Add(double[] own, TargetTally? ofBase, double[] atBase)
        {
            _made++;
            _reached += IsReached(own) ? 1 : 0;
            if (_offeredColumn >= 0)
                _offered.Add(own[_offeredColumn]);
            if (ofBase is not null)
                Paired = Paired.And(ofBase.IsReached(atBase), IsReached(own));
        }

        public TargetVerdict Judge(ProbabilityInterval rule) => TargetJudgement.Of(name, target, new Proportion(_reached, _made), _offered.Sample.Mean, rule, double.NaN);

        private bool IsReached(double[] indicators) => indicators[_column] >= target.Throughput;
    }
}
