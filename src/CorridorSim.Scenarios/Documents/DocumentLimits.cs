namespace CorridorSim.Scenarios.Documents;

/// <summary>How large a scenario may be. Far above any corridor worth simulating, far below what hurts a machine.</summary>
internal static class DocumentLimits
{
    public const int Bytes = 8 * 1024 * 1024;

    public const int Nodes = 500_000;

    public const int Depth = 64;

    public const int CharactersOfOneText = 16_384;

    public const int Files = 64;

    public const int BytesOfAllFiles = 2 * Bytes;
}
