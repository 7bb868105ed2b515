using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CorridorSim.Kernel.Events;

/// <summary>
/// The future events in their total order: time, then priority, then order of scheduling.
/// A four-ary heap holds what lies ahead, a first-in-first-out ring what happens at the present instant with default priority.
/// </summary>
/// <remarks>
/// The event being run stays in the heap's root as a hole, and the first event that is scheduled before the heap is asked again takes
/// that place: one sift instead of two. Entries hold no object references, so that moving them costs no write barrier. Cost: O(log n) an event.
/// </remarks>
internal sealed class EventCalendar
{
    private const int Fanout = 4;
    private const int FirstSize = 64;

    private CalendarEntry[] _heap = new CalendarEntry[FirstSize];
    private int _count;
    private bool _rootIsHole;
    private int _smallestChild;

    private ulong[] _ring = new ulong[FirstSize];
    private int _ringHead;
    private int _ringCount;

    /// <summary>Entries pending, stale ones included.</summary>
    internal int Count => _count - (_rootIsHole ? 1 : 0) + _ringCount;

    /// <summary>Entries ahead in the heap, stale ones included.</summary>
    internal int HeapCount => _count - (_rootIsHole ? 1 : 0);

    /// <summary>True when something is due at the present instant with default priority.</summary>
    internal bool HasReady => _ringCount != 0;

    /// <summary>Key of the next entry in the heap, after <see cref="TryTake"/> or for a look ahead; 0 when there is none.</summary>
    internal ulong NextKey
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int next = Earliest;
            return next < _count ? At(next).Key : 0;
        }
    }

    /// <summary>Place of the earliest entry in the heap; at or beyond the end when there is none.</summary>
    private int Earliest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _rootIsHole ? _smallestChild : 0;
    }

    /// <summary>True when nothing pending is due at or before an instant, so that the clock may simply move there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsFreeUntil(long time)
    {
        if (_ringCount != 0) return false;
        int next = Earliest;
        return next >= _count || At(next).Time > time;
    }

    /// <summary>Adds an event of a later instant, or of the present one with a priority of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Schedule(long time, ulong key)
    {
        if (_rootIsHole)
        {
            _rootIsHole = false;
            var entry = new CalendarEntry(time, key);
            int child = _smallestChild;
            if (child >= _count || entry.Precedes(At(child)) != 0)
                At(0) = entry;
            else
                SiftDown(entry, 0, child);
        }
        else
        {
            Push(new CalendarEntry(time, key));
        }
    }

    /// <summary>Adds an event of the present instant with default priority; its key must be larger than those before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ScheduleNow(ulong key)
    {
        ulong[] ring = _ring;
        if (_ringCount == ring.Length) ring = GrowRing();
        ring[(_ringHead + _ringCount) & (ring.Length - 1)] = key;
        _ringCount++;
    }

    /// <summary>Takes the next event that is not later than an instant.</summary>
    /// <param name="now">The present instant: that of the entries in the ring.</param>
    /// <param name="until">Events after this instant stay.</param>
    /// <param name="next">The event taken.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryTake(long now, long until, out CalendarEntry next)
    {
        if (_ringCount != 0)
        {
            int earliest = Earliest;
            next = new CalendarEntry(now, _ring[_ringHead]);
            if (earliest >= _count || next.Precedes(At(earliest)) != 0)
            {
                if (now > until) return false;
                _ringHead = (_ringHead + 1) & (_ring.Length - 1);
                _ringCount--;
                return true;
            }
        }

        if (_rootIsHole) CloseHole();
        if (_count == 0)
        {
            next = default;
            return false;
        }

        next = At(0);
        if (next.Time > until) return false;
        _rootIsHole = true;
        _smallestChild = SmallestChild(0);
        return true;
    }

    /// <summary>Drops every entry ahead for which the test fails; called when stale entries are the majority.</summary>
    /// <returns>Number of entries dropped.</returns>
    internal int RemoveStale(Func<ulong, bool> isAlive)
    {
        if (_rootIsHole) CloseHole();
        int kept = 0;
        for (int i = 0; i < _count; i++)
        {
            if (isAlive(_heap[i].Key)) _heap[kept++] = _heap[i];
        }

        int dropped = _count - kept;
        _count = kept;
        Heapify();
        return dropped;
    }

    /// <summary>Gives all entries new, small sequence numbers in their present order; called when the numbers run out.</summary>
    /// <param name="renumbered">Told the old and the new key of each entry, in order.</param>
    /// <returns>The first number that is free again.</returns>
    internal ulong Renumber(Action<ulong, ulong> renumbered)
    {
        if (_rootIsHole) CloseHole();
        var live = new List<(ulong Key, int Place)>(Count);
        for (int i = 0; i < _count; i++) live.Add((_heap[i].Key, i));
        for (int i = 0; i < _ringCount; i++)
        {
            int place = (_ringHead + i) & (_ring.Length - 1);
            live.Add((_ring[place], -1 - place));
        }

        live.Sort((a, b) => (a.Key << 10).CompareTo(b.Key << 10)); // without the priority bits: the order of scheduling
        ulong sequence = 0;
        foreach ((ulong key, int place) in live)
        {
            ulong fresh = EventKey.WithSequence(key, ++sequence);
            if (place >= 0) _heap[place] = new CalendarEntry(_heap[place].Time, fresh);
            else _ring[-1 - place] = fresh;
            renumbered(key, fresh);
        }

        return sequence + 1;
    }

    private void CloseHole()
    {
        _rootIsHole = false;
        int last = --_count;
        if (last > 0) SiftDown(At(last), 0, _smallestChild == last ? SmallestChild(0) : _smallestChild);
    }

    private void Push(CalendarEntry entry)
    {
        if (_count == _heap.Length) Array.Resize(ref _heap, 2 * _count);
        int hole = _count++;
        while (hole > 0)
        {
            int parent = (hole - 1) / Fanout;
            if (entry.Precedes(At(parent)) == 0) break;
            At(hole) = At(parent);
            hole = parent;
        }

        At(hole) = entry;
    }

    private void SiftDown(CalendarEntry entry, int hole, int child)
    {
        while (child < _count && At(child).Precedes(entry) != 0)
        {
            At(hole) = At(child);
            hole = child;
            child = SmallestChild(hole);
        }

        At(hole) = entry;
    }

    /// <summary>Index of the earliest child, or an index at or beyond the end when there is none.</summary>
    /// <remarks>Of four children the earlier of each pair, then the earlier of those: by the sign of the distance instead of by jumps,
    /// which heaps mispredict, and without reading a child twice. Equal instants are rare enough for a jump.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SmallestChild(int parent)
    {
        int first = (Fanout * parent) + 1;
        if (first + 3 >= _count) return SmallestOfFew(first);
        ref CalendarEntry children = ref At(first);
        long left = children.Time, right = Unsafe.Add(ref children, 2).Time;
        long inLeft = Unsafe.Add(ref children, 1).Time - left, inRight = Unsafe.Add(ref children, 3).Time - right;
        long second = inLeft >> 63, fourth = inRight >> 63; // -1 when the latter of the pair is the earlier, else 0
        long between = right + (inRight & fourth) - left - (inLeft & second);
        if (inLeft == 0 || inRight == 0 || between == 0) return SmallestOfFew(first);
        return first - (int)second + ((2 + (int)(second - fourth)) & (int)(between >> 63));
    }

    private int SmallestOfFew(int first)
    {
        int smallest = first;
        int end = Math.Min(first + Fanout, _count);
        for (int i = first + 1; i < end; i++)
        {
            if (At(i).Precedes(At(smallest)) != 0) smallest = i;
        }

        return smallest;
    }

    private void Heapify()
    {
        for (int i = (_count - 2) / Fanout; i >= 0 && _count > 1; i--) SiftDown(_heap[i], i, SmallestChild(i));
    }

    private ulong[] GrowRing()
    {
        var larger = new ulong[2 * _ring.Length];
        for (int i = 0; i < _ringCount; i++) larger[i] = _ring[(_ringHead + i) & (_ring.Length - 1)];
        _ringHead = 0;
        return _ring = larger;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref CalendarEntry At(int index) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_heap), index);
}
