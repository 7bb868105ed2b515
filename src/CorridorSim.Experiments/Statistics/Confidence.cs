namespace CorridorSim.Experiments.Statistics;

/// <summary>Checks of levels at the public door.</summary>
internal static class Confidence
{
    /// <summary>Refuses a level that no interval can have.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not strictly between 0 and 1.</exception>
    public static void Check(double confidence)
    {
        if (!(confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence level lies strictly between 0 and 1; write, for example, 0.95.");
    }
}
