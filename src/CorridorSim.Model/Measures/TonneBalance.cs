namespace CorridorSim.Model.Measures;

/// <summary>What became of the tonnes that set out in one replication, warm-up included: each number counted at a place of its own.</summary>
/// <param name="In">Net tonnes that set out, counted where they are loaded.</param>
/// <param name="Out">Net tonnes that reached their destination, counted there.</param>
/// <param name="Diverted">Net tonnes that gave up the way and left, counted there.</param>
/// <param name="Inside">Net tonnes still on the way at the end, counted at places and on lines.</param>
public sealed record TonneBalance(double In, double Out, double Diverted, double Inside)
{
    /// <summary>Whether nothing was lost and nothing came from nowhere, but for rounding.</summary>
    public bool IsEven => Math.Abs(In - Out - Diverted - Inside) <= 1e-9 * Math.Max(1, In);
}
