using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model;

/// <summary>A plan made ready to be simulated: routes found, laws tabulated, tables laid out. Replications may run at the same time, and none sees anything of another.</summary>
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
    public IReplicable Mirrored => new Mirror(this);

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
    public ReplicationResult Run(ulong randomSeed, int replication, IMovementLog? log) => Run(randomSeed, replication, log, isMirrored: false);

    /// <summary>Simulates once and accounts for every tonne.</summary>
    /// <param name="randomSeed">Key of all random streams of the experiment.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    public TonneBalance Balance(ulong randomSeed, int replication)
    {
        var run = Executed(randomSeed, replication);
        return new TonneBalance(
            run.Sources.Sum(source => source.Units.Accepted * source.Flow.LoadTonnes),
            run.Sources.Sum(source => source.Units.Arrived * source.Flow.LoadTonnes),
            run.Sources.Sum(source => source.Units.Diverted * source.Flow.LoadTonnes),
            run.Sources.Sum(source => run.Presence.Of(source.Flow.Index, loaded: true) * source.Flow.LoadTonnes));
    }

    /// <summary>Simulates once and says what became of the demand of each flow in each calendar year, by year and then flow in file order.</summary>
    /// <param name="randomSeed">Key of all random streams of the experiment.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    public IReadOnlyList<FlowYear> DemandByYear(ulong randomSeed, int replication) => Executed(randomSeed, replication).FlowYears.Balanced;

    /// <summary>A run to look into: it keeps its memory.</summary>
    private CorridorRun Executed(ulong randomSeed, int replication)
    {
        var run = new CorridorRun(_layout, new RunMemory(), randomSeed, replication, log: null);
        run.Execute();
        return run;
    }

    private ReplicationResult Run(ulong randomSeed, int replication, IMovementLog? log, bool isMirrored)
    {
        var memory = RunMemory.Rent();
        var result = new CorridorRun(_layout, memory, randomSeed, replication, log, isMirrored).Execute();
        memory.GiveBack(); // not that of a run that failed
        return result;
    }

    private sealed class Mirror(Corridor corridor) : IReplicable
    {
        public Catalogue Catalogue => corridor.Catalogue;

        public ReplicationResult Run(ulong randomSeed, int replication) => corridor.Run(randomSeed, replication, log: null, isMirrored: true);
    }
}
