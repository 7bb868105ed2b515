namespace CorridorSim.Model.Measures;

/// <summary>Something that some hold while they wait for something else: room in a store, the end of a line, a locomotive, a berth, a ship.</summary>
internal interface IHeld
{
    string Name { get; }

    /// <summary>Units of it in use, by those who wait and by whatever else.</summary>
    int InUse { get; }

    /// <summary>Units of it that somebody holds.</summary>
    int HeldBy(IHolder holder);
}

/// <summary>Who holds something and may wait for something else: a train, a ship, or loads on a quay.</summary>
internal interface IHolder
{
    /// <summary>What others hold and it waits for; none while it goes on.</summary>
    IHeld? WaitsFor { get; }

    /// <summary>Who it is, for a person who reads what waits for what.</summary>
    string Description { get; }
}
