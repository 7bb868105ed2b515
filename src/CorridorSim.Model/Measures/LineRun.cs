namespace CorridorSim.Model.Measures;

/// <summary>A train or ship ran over a line.</summary>
/// <param name="Track">Twice the number of the line (rail lines, then sea lines, in file order), plus one when run from its second end.</param>
/// <param name="Departed">Days since measurement began.</param>
/// <param name="Arrived">Days since measurement began; may lie beyond the end.</param>
/// <param name="Units">Units aboard, loaded or empty.</param>
public readonly record struct LineRun(int Track, double Departed, double Arrived, int Units);
