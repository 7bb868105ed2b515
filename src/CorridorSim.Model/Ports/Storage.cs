using CorridorSim.Kernel;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Ports;

/// <summary>Finite room for units of one cargo at one place in one direction.</summary>
internal sealed class Storage(Simulation simulation, string name, int capacity, WhenFull whenFull)
{
    /// <summary>Room in units; who asks first gets first.</summary>
    public Resource Room { get; } = new(simulation, name, capacity);

    public WhenFull WhenFull { get; } = whenFull;
}
