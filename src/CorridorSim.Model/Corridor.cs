using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model;

/// <summary>A plan made ready to be simulated: routes found, laws tabulated, tables laid out. Immutable; replications may run at the same time.</summary>
public sealed class Corridor : IReplicable
{
    private Corridor(CorridorPlan plan) => Plan = plan;

    /// <summary>The plan it was made from.</summary>
    public CorridorPlan Plan { get; }

    /// <inheritdoc/>
    public Catalogue Catalogue => throw new NotImplementedException();

    /// <summary>Makes a plan ready to be simulated.</summary>
    /// <exception cref="PlanException">The plan cannot be simulated, for example because a flow has no route.</exception>
    public static Corridor Of(CorridorPlan plan) => new(plan);

    /// <inheritdoc/>
    public ReplicationResult Run(ulong randomSeed, int replication) => throw new NotImplementedException();
}
