namespace CorridorSim.Model.Network;

/// <summary>One rail line run in one direction.</summary>
/// <param name="Track">Index of the track: twice the line's index in the plan, plus one when run from its second end.</param>
/// <param name="From">Index of the place it leaves.</param>
/// <param name="To">Index of the place it reaches.</param>
internal readonly record struct RailHop(int Track, int From, int To)
{
    /// <summary>Index of the rail line in the plan.</summary>
    public int Line => Track / 2;
}
