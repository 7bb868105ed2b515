using System.Runtime.CompilerServices;

namespace CorridorSim.Kernel.Resources;

/// <summary>Items by priority, the lower number first, then in order of arrival.</summary>
/// <remarks>A ring. Adding at the end and taking the first cost O(1), in the middle O(distance to the nearer end).</remarks>
internal sealed class ItemQueue<TItem>
{
    private (TItem Item, int Priority)[] _ring = new (TItem, int)[8];
    private int _head;

    internal int Count { get; private set; }

    internal TItem this[int index] => At(index).Item;

    internal void Add(TItem item, int priority)
    {
        int place = Count;
        while (place > 0 && At(place - 1).Priority > priority) place--;
        Insert(place, item, priority);
    }

    /// <summary>Puts an item back before all others of its priority.</summary>
    internal void PutBack(TItem item, int priority)
    {
        int place = 0;
        while (place < Count && At(place).Priority < priority) place++;
        Insert(place, item, priority);
    }

    internal (TItem Item, int Priority) RemoveAt(int index)
    {
        (TItem Item, int Priority) removed = At(index);
        for (int i = index; i > 0; i--) At(i) = At(i - 1);
        At(0) = default;
        _head = (_head + 1) & (_ring.Length - 1);
        Count--;
        return removed;
    }

    private void Insert(int place, TItem item, int priority)
    {
        if (Count == _ring.Length) Grow();
        Count++;
        for (int i = Count - 1; i > place; i--) At(i) = At(i - 1);
        At(place) = (item, priority);
    }

    private void Grow()
    {
        var larger = new (TItem, int)[2 * _ring.Length];
        for (int i = 0; i < Count; i++) larger[i] = At(i);
        (_ring, _head) = (larger, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref (TItem Item, int Priority) At(int index) => ref _ring[(_head + index) & (_ring.Length - 1)];
}
