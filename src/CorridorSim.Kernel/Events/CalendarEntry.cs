using System.Runtime.CompilerServices;

namespace CorridorSim.Kernel.Events;

/// <summary>A future event: when, and the key that orders it among events of the same instant and names whom to wake.</summary>
internal readonly struct CalendarEntry(long time, ulong key)
{
    internal readonly long Time = time;
    internal readonly ulong Key = key;

    /// <summary>1 when this entry goes before the other, else 0. Without a jump where instants differ, because heaps mispredict them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Precedes(in CalendarEntry other)
    {
        long distance = Time - other.Time; // never overflows: no time is negative
        return distance != 0 ? (int)((ulong)distance >> 63) : KeyPrecedes(other);
    }

    private int KeyPrecedes(in CalendarEntry other) => Key < other.Key ? 1 : 0;
}
