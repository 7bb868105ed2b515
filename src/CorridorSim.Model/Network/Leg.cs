namespace CorridorSim.Model.Network;

/// <summary>A part of a journey in one vehicle.</summary>
internal abstract record Leg(int From, int To);

/// <summary>A train journey over one or several rail lines, from the place where the train is formed to the place where it ends.</summary>
internal sealed record RailLeg(int From, int To, RailHop[] Hops) : Leg(From, To);

/// <summary>A crossing by ship.</summary>
/// <param name="Passage">Index of the passage: twice the sea line's index in the plan, plus one when sailed from its second end.</param>
/// <param name="From">Index of the port left.</param>
/// <param name="To">Index of the port reached.</param>
internal sealed record SeaLeg(int Passage, int From, int To) : Leg(From, To)
{
    /// <summary>Index of the sea line in the plan.</summary>
    public int Line => Passage / 2;
}
