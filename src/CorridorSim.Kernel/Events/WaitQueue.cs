using System.Diagnostics;
using System.Runtime.CompilerServices;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Events;

/// <summary>
/// Those who wait at one place, by priority (the lower number first), then in order of arrival.
/// </summary>
/// <remarks>
/// One linked list for each priority in use. Joining and leaving cost O(1) when all priorities are equal,
/// O(number of different priorities) otherwise; nothing is allocated once the lists have reached their largest number.
/// </remarks>
internal sealed class WaitQueue(IWaitPlace place)
{
    private struct Level
    {
        internal int Priority;
        internal Waiter? First;
        internal Waiter? Last;
    }

    private Level[] _levels = new Level[1];
    private int _levelCount;

    internal IWaitPlace Place { get; } = place;

    internal int Count { get; private set; }

    internal Waiter? First => _levelCount == 0 ? null : _levels[0].First;

    /// <summary>The waiter after another in the order of the queue.</summary>
    internal Waiter? After(Waiter waiter)
    {
        if (waiter.Next is not null) return waiter.Next;
        int level = FindLevel(waiter.QueuePriority) + 1;
        return level < _levelCount ? _levels[level].First : null;
    }

    internal void Add(Waiter waiter, int priority, long now)
    {
        Debug.Assert(waiter.Queue is null, "A waiter stands in one queue only.");
        waiter.Queue = this;
        waiter.QueuePriority = priority;
        waiter.Since = now;
        waiter.Next = null;
        Count++;

        int index = FindLevel(priority);
        if (index == _levelCount || _levels[index].Priority != priority) InsertLevel(index, priority);
        ref Level level = ref _levels[index];
        waiter.Previous = level.Last;
        if (level.Last is null) level.First = waiter;
        else level.Last.Next = waiter;
        level.Last = waiter;
    }

    internal void Remove(Waiter waiter)
    {
        Debug.Assert(waiter.Queue == this, "Only who stands in the queue can leave it.");
        int index = FindLevel(waiter.QueuePriority);
        ref Level level = ref _levels[index];
        if (waiter.Previous is null) level.First = waiter.Next;
        else waiter.Previous.Next = waiter.Next;
        if (waiter.Next is null) level.Last = waiter.Previous;
        else waiter.Next.Previous = waiter.Previous;
        waiter.Queue = null;
        waiter.Next = waiter.Previous = null;
        Count--;
        if (level.First is null) RemoveLevel(index);
    }

    /// <summary>Moves all requests of a process behind those who have a priority already; one that has it keeps its place.</summary>
    /// <returns>False when the process does not wait here.</returns>
    internal bool ChangePriority(ProcessHandle process, int priority)
    {
        if (!process.IsAlive) return false;
        Waiter[] requests = [.. process.Frame!.Waiters().Where(waiter => waiter.Queue == this)]; // alive implies a frame
        foreach (Waiter request in requests)
        {
            if (request.QueuePriority == priority) continue;
            Remove(request);
            Add(request, priority, request.Since);
        }

        return requests.Length > 0;
    }

    /// <summary>Ends the wait of all, in the order of the queue; who joins meanwhile is not among them.</summary>
    internal void FulfilAll()
    {
        for (int left = Count; left > 0 && First is { } waiter; left--)
        {
            Remove(waiter);
            waiter.Fulfil();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindLevel(int priority)
    {
        int index = 0;
        while (index < _levelCount && _levels[index].Priority < priority) index++;
        return index;
    }

    private void InsertLevel(int index, int priority)
    {
        if (_levelCount == _levels.Length) Array.Resize(ref _levels, 2 * _levelCount);
        if (index < _levelCount) Array.Copy(_levels, index, _levels, index + 1, _levelCount - index);
        _levels[index] = new Level { Priority = priority };
        _levelCount++;
    }

    private void RemoveLevel(int index)
    {
        _levelCount--;
        if (index < _levelCount) Array.Copy(_levels, index + 1, _levels, index, _levelCount - index);
        _levels[_levelCount] = default;
    }
}
