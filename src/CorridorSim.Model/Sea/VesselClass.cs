using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Sea;

/// <summary>A class of vessels with its laws tabulated and its lines found.</summary>
internal sealed class VesselClass
{
    public required int Index { get; init; }

    public required string Id { get; init; }

    /// <summary>Path in the scenario, which names the element.</summary>
    public required string Path { get; init; }

    public required VesselClassPlan Plan { get; init; }

    /// <summary>Indices of the sea lines it serves, in file order.</summary>
    public required int[] Lines { get; init; }

    /// <summary>Indices of the cargoes that the class carries, ascending.</summary>
    public required int[] Cargoes { get; init; }

    /// <summary>For each cargo, whether it goes aboard before the others.</summary>
    public required bool[] PreferredCargo { get; init; }

    /// <summary>Deck metres kept for each cargo; none when nothing is kept.</summary>
    public required double[]? KeptMetres { get; init; }

    /// <summary>By sea line: the group of classes with which it shares queues there; -1 where it does not serve.</summary>
    public required int[] LoadingGroupOn { get; init; }

    /// <summary>Index of the first class of its pool: classes that share queues are one pool, since each can do the others' work.</summary>
    public int Pool { get; set; }

    public required Distribution? RepairEvery { get; init; }

    public required Distribution? RepairTakes { get; init; }

    public int LoadingGroup(int line) => LoadingGroupOn[line];

    public bool Prefers(int cargo) => PreferredCargo[cargo];

    /// <summary>An empty deck, in the water of an instant.</summary>
    public Deck EmptyDeck(DateTime instant) => new(
        Plan.Lane ?? double.PositiveInfinity,
        Plan.Slots ?? double.PositiveInfinity,
        Plan.Deadweight * Plan.DraughtFactor.At(instant),
        KeptMetres);
}
