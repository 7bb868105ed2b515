namespace CorridorSim.Kernel.Events;

/// <summary>A future event: when, and the key that orders it among events of the same instant and names whom to wake.</summary>
internal readonly struct CalendarEntry(long time, ulong key)
{
    internal readonly long Time = time;
    internal readonly ulong Key = key;

    /// <summary>1 when this entry goes before the other, else 0; written without jumps, because heaps mispredict them.</summary>
    internal int Precedes(in CalendarEntry other)
    {
        bool earlier = Time < other.Time;
        bool sameInstantButFirst = (Time == other.Time) & (Key < other.Key);
        bool result = earlier | sameInstantButFirst;
        return System.Runtime.CompilerServices.Unsafe.As<bool, byte>(ref result);
    }
}
