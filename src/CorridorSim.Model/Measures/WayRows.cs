namespace CorridorSim.Model.Measures;

/// <summary>In which rows the times of a journey are kept: two for each line in travel order, then one for the arrival.</summary>
/// <param name="First">Row in which the first line is reached; the next is that in which it is left.</param>
/// <param name="ByLine">For each stage the row in which it is reached; -1 for places, where many only pass, and for lines beside the way.</param>
/// <param name="Arrival">Row of the arrival at the end.</param>
internal sealed record WayRows(int First, int[] ByLine, int Arrival);
