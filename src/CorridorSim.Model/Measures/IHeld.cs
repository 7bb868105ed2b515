namespace CorridorSim.Model.Measures;

/// <summary>Something that trains hold while they wait for something else: room in a store, the end of a line, a locomotive.</summary>
internal interface IHeld
{
    string Name { get; }

    /// <summary>Units of it in use, by trains that wait and by whatever else.</summary>
    int InUse { get; }

    /// <summary>Units of it that a train holds.</summary>
    int HeldBy(Rail.Train train);
}
