using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model;

/// <summary>A plan made ready to be simulated: routes found, laws tabulated, tables laid out. Immutable; replications may run at the same time.</summary>
public sealed class Corridor : IReplicable
{
    private readonly CorridorLayout _layout;
    private DrawnInputs? _drawn;

    private Corridor(CorridorPlan plan) => _layout = new CorridorLayout(plan);

    /// <summary>The plan it was made from.</summary>
    public CorridorPlan Plan => _layout.Plan;

    /// <inheritdoc/>
    public Catalogue Catalogue => _layout.Catalogue;

    /// <summary>The same corridor under the opposite luck: wherever a replication draws u, its twin of the same number draws 1 - u (antithetic replications).</summary>
    public IReplicable Mirrored => new Mirror(_layout);

    /// <summary>Makes a plan ready to be simulated.</summary>
    /// <exception cref="PlanException">The plan cannot be simulated, for example because a flow has no route.</exception>
    public static Corridor Of(CorridorPlan plan) => new(plan);

    /// <summary>Quantities that each replication draws, of demand, weather and sailing, with their expected values, which are known exactly.</summary>
    public IReadOnlyList<(string Name, double KnownMean)> DrawnInputs => (_drawn ??= new DrawnInputs(_layout)).All;

    /// <summary>What a replication draws of <see cref="DrawnInputs"/>, in that order; found without simulating.</summary>
    public double[] Draw(ulong randomSeed, int replication) => (_drawn ??= new DrawnInputs(_layout)).Of(randomSeed, replication);

    /// <inheritdoc/>
    public ReplicationResult Run(ulong randomSeed, int replication) => Run(randomSeed, replication, log: null);

    /// <summary>Simulates once and tells a listener every movement; the result is the same as without.</summary>
    /// <param name="randomSeed">Key of all random streams of the experiment.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    /// <param name="log">Told of every movement in order; none to tell nobody.</param>
    public ReplicationResult Run(ulong randomSeed, int replication, IMovementLog? log) => new CorridorRun(_layout, randomSeed, replication, log).Execute();

    /// <summary>Simulates once and accounts for every tonne.</summary>
    /// <param name="randomSeed">Key of all random streams of the experiment.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    public TonneBalance Balance(ulong randomSeed, int replication)
    {
        var run = new CorridorRun(_layout, randomSeed, replication, log: null);
        run.Execute();
        return new TonneBalance(
            run.Sources.Sum(source => source.Units.Accepted * source.Flow.LoadTonnes),
            run.Sources.Sum(source => source.Units.Arrived * source.Flow.LoadTonnes),
            run.Sources.Sum(source => source.Units.Diverted * source.Flow.LoadTonnes),
            run.Sources.Sum(source => run.Presence.Of(source.Flow.Index, loaded: true) * source.Flow.LoadTonnes));
    }

    private sealed class Mirror(CorridorLayout layout) : IReplicable
    {
        public Catalogue Catalogue => layout.Catalogue;

        public ReplicationResult Run(ulong randomSeed, int replication) => new CorridorRun(layout, randomSeed, replication, log: null, isMirrored: true).Execute();
    }
}
