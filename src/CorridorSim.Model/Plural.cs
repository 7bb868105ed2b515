namespace CorridorSim.Model;

/// <summary>Things counted, as people write them.</summary>
public static class Plural
{
    /// <summary>A number with its noun: "1 replication", "2 replications".</summary>
    /// <param name="number">How many.</param>
    /// <param name="noun">One of them; several of them end on an s.</param>
    public static string Of(long number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
