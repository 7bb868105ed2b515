namespace CorridorSim.Kernel.Events;

/// <summary>
/// Packs the order of simultaneous events and the one to wake into 64 bits: priority (10 bits), sequence (32 bits), slot (22 bits).
/// Comparing two keys as numbers compares priority first (lower goes first), then the order of scheduling.
/// </summary>
internal static class EventKey
{
    internal const int SlotBits = 22;
    internal const int SequenceBits = 32;
    internal const int MaxSlots = 1 << SlotBits;
    internal const ulong MaxSequence = (1UL << SequenceBits) - 1;
    internal const int LowestPriority = -512;
    internal const int HighestPriority = 511;
    internal const ulong DefaultPriorityPart = (ulong)-LowestPriority << (SlotBits + SequenceBits);

    internal static ulong PriorityPart(int priority) => (ulong)(uint)(priority - LowestPriority) << (SlotBits + SequenceBits);

    internal static ulong Make(ulong priorityPart, ulong sequence, int slot) => priorityPart | (sequence << SlotBits) | (uint)slot;

    internal static int Slot(ulong key) => (int)(key & (MaxSlots - 1));

    internal static int Priority(ulong key) => (int)(key >> (SlotBits + SequenceBits)) + LowestPriority;

    internal static ulong WithSequence(ulong key, ulong sequence) =>
        (key & ~(MaxSequence << SlotBits)) | (sequence << SlotBits);

    internal static void CheckPriority(int priority)
    {
        if (priority is < LowestPriority or > HighestPriority) ThrowOutOfRange(priority);
    }

    private static void ThrowOutOfRange(int priority) => throw new ArgumentOutOfRangeException(nameof(priority), priority,
        $"An event priority lies between {LowestPriority} and {HighestPriority}; the lower number goes first.");
}
