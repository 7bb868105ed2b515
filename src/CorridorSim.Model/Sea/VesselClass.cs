using CorridorSim.Kernel;
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

    /// <summary>What its deck takes when empty.</summary>
    public required Timeline<DeckSize> Deck { get; init; }

    /// <summary>By sea line: the group of classes with which it shares queues there; -1 where it does not serve.</summary>
    public required int[] LoadingGroupOn { get; init; }

    /// <summary>Index of the first class of its pool: classes that share queues are one pool, since each can do the others' work.</summary>
    public int Pool { get; set; }

    public required Timeline<Distribution>? RepairEvery { get; init; }

    public required Timeline<Distribution>? RepairTakes { get; init; }

    /// <summary>Time between two reviews of which line to serve.</summary>
    public required Timeline<TimeSpan> Reviewed { get; init; }

    public int LoadingGroup(int line) => LoadingGroupOn[line];

    public bool Prefers(int cargo) => PreferredCargo[cargo];

    /// <summary>An empty deck, in the water of an instant.</summary>
    public Deck EmptyDeck(SimTime time)
    {
        var size = Deck.At(time);
        return new Deck(size.LaneMetres, size.Slots, size.Tonnes, size.KeptMetres);
    }
}
