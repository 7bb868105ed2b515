using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>A plan without errors, with what the rules on its meaning look at.</summary>
internal sealed class PlanReview
{
    /// <summary>Flows times lines above which ways are not searched: far beyond any corridor, and seconds of work.</summary>
    private const long MostWork = 10_000_000;

    public PlanReview(CorridorPlan plan, ScenarioTree tree)
    {
        (Plan, Tree) = (plan, tree);
        Fleets = new Fleets(this);
        Network = new Network(plan);
        CarriedCargo = plan.Flows.Values.Select(flow => flow.Cargo).ToHashSet();
    }

    public CorridorPlan Plan { get; }

    /// <summary>The value that holds when measurement starts.</summary>
    public T AtStart<T>(Dated<T> value) => value.At(Begin);

    /// <summary>The beginning of the measured time.</summary>
    public DateTime Begin => Plan.Starts.ToDateTime(TimeOnly.MinValue);

    /// <summary>The days on which measurement begins or one of these values changes while it lasts.</summary>
    public IEnumerable<DateOnly> Changes(params IEnumerable<IDated?> values) =>
        values.SelectMany(value => value?.Dates ?? []).Where(date => date > Plan.Starts && date < Plan.Ends).Append(Plan.Starts).Distinct().Order();

    public ScenarioTree Tree { get; }

    public Fleets Fleets { get; }

    public Network Network { get; }

    /// <summary>Whether the ways of all flows are found in little time.</summary>
    public bool CanSearchWays => ((long)Plan.Flows.Values.Sum(flow => flow.To.Shares.Count + flow.Via.Count) + Plan.Routes.Values.Sum(WaysToSearch)) * Network.Lines.Count <= MostWork;

    /// <summary>Cargo of at least one flow.</summary>
    public IReadOnlySet<string> CarriedCargo { get; }

    /// <summary>Elements that were compared with their capacity, and the share of it that demand takes.</summary>
    public List<(string Path, double Share)> StaticLoads { get; } = [];

    /// <summary>Units that arise on an average day at the start.</summary>
    public double UnitsADay(FlowPlan flow)
    {
        var net = flow.Load ?? Plan.Cargo[flow.Cargo].Load;
        return flow.Rate is { } rate ? AtStart(rate) : net > 0 && flow.Annual is { } annual ? AtStart(annual) / 365 / net : 0;
    }

    private long WaysToSearch(RouteChoicePlan choice) =>
        choice.Options.Values.Sum(option => 1L + option.Via.Count) * choice.Flows.Sum(flow => (long)Plan.Flows[flow].To.Shares.Count);
}
