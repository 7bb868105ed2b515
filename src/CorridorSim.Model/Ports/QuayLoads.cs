using CorridorSim.Model.Demand;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Sea;

namespace CorridorSim.Model.Ports;

/// <summary>Loads of one cargo on a quay: they keep their room in the port and wait for any ship of the line that carries them.</summary>
internal sealed class QuayLoads : IHolder
{
    private readonly IReadOnlyCollection<Consignment> _waiting;

    public QuayLoads(string quay, Cargo cargo, IReadOnlyCollection<Consignment> waiting, IEnumerable<VesselGroup> ships)
    {
        _waiting = waiting;
        WaitsFor = new Ships($"a ship for {cargo.Id} of {quay}", [.. ships]);
        Description = $"the quay of {quay} with {waiting.Sum(load => load.Units)} units of {cargo.Id}";
    }

    /// <inheritdoc/>
    public IHeld WaitsFor { get; }

    /// <inheritdoc/>
    public string Description { get; }

    /// <summary>Units that occupy room of a store.</summary>
    public int UnitsIn(Storage store) => _waiting.Where(load => load.Stored == store).Sum(load => load.Units);

    /// <summary>The ships in service that carry a cargo: each holds itself.</summary>
    private sealed class Ships(string name, VesselGroup[] groups) : IHeld
    {
        public string Name { get; } = name;

        public int InUse => groups.Sum(group => group.Count);

        public int HeldBy(IHolder holder) => holder is Vessel ship && Array.Exists(groups, group => group.Has(ship)) ? 1 : 0;
    }
}
