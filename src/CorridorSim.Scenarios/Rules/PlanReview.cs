using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>A plan without errors, with what the rules on its meaning look at.</summary>
internal sealed class PlanReview
{
    public PlanReview(CorridorPlan plan, ScenarioTree tree)
    {
        (Plan, Tree) = (plan, tree);
        Fleets = new Fleets(this);
        Network = new Network(plan, Fleets);
        CarriedCargo = plan.Flows.Values.Select(flow => flow.Cargo).ToHashSet();
    }

    public CorridorPlan Plan { get; }

    /// <summary>The value that holds when measurement starts.</summary>
    public T AtStart<T>(Dated<T> value) => value.At(Plan.Starts.ToDateTime(TimeOnly.MinValue));

    public ScenarioTree Tree { get; }

    public Fleets Fleets { get; }

    public Network Network { get; }

    /// <summary>Cargo of at least one flow.</summary>
    public IReadOnlySet<string> CarriedCargo { get; }

    /// <summary>Elements that were compared with their capacity, and the share of it that demand takes.</summary>
    public List<(string Path, double Share)> StaticLoads { get; } = [];
}
