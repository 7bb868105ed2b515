using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CorridorSim.Model;

/// <summary>First come, first served, for those who may wait by the ten thousands.</summary>
/// <remarks>
/// Kept in blocks. One array that doubles would be copied each time, and be so large that the garbage collector looks at all of memory for it:
/// once in each replication of a corridor whose queues grow all year, while the replications on other threads stand still.
/// </remarks>
internal sealed class LongQueue<T> : IReadOnlyCollection<T>
{
    private const int BlockLength = 128;

    private sealed class Block
    {
        public readonly T[] Items = new T[BlockLength];
        public Block? Next;
    }

    private Block? _first;
    private Block? _last;
    private Block? _spare; // the one that was emptied last
    private int _head; // of the first waiting, in the first block
    private int _tail; // behind the last waiting, in the last block

    public int Count { get; private set; }

    public void Enqueue(T item)
    {
        if (_last is null || _tail == BlockLength)
            AddBlock();
        _last.Items[_tail++] = item;
        Count++;
    }

    /// <exception cref="InvalidOperationException">Nobody waits.</exception>
    public T Peek() => Count > 0 ? _first!.Items[_head] : throw new InvalidOperationException("Nobody waits in this queue; this is a defect in CorridorSim."); // who waits is in a block

    public bool TryPeek([MaybeNullWhen(false)] out T first)
    {
        first = Count > 0 ? Peek() : default;
        return Count > 0;
    }

    /// <exception cref="InvalidOperationException">Nobody waits.</exception>
    public T Dequeue()
    {
        var first = Peek();
        _first!.Items[_head++] = default!; // nobody looks there again
        if (--Count == 0)
            (_head, _tail) = (0, 0); // the first block is the last one too, and serves anew
        else if (_head == BlockLength)
            (_spare, _first, _head) = (_first, _first.Next, 0);
        return first;
    }

    public bool TryDequeue([MaybeNullWhen(false)] out T first)
    {
        var isSomebodyThere = Count > 0;
        first = isSomebodyThere ? Dequeue() : default;
        return isSomebodyThere;
    }

    public IEnumerator<T> GetEnumerator()
    {
        var (block, place) = (_first, _head);
        for (var left = Count; left > 0; left--)
        {
            if (place == BlockLength)
                (block, place) = (block!.Next, 0); // more wait, so there is another block
            yield return block!.Items[place++];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [MemberNotNull(nameof(_last))]
    private void AddBlock()
    {
        var block = _spare ?? new Block();
        (_spare, block.Next) = (null, null);
        _first ??= block;
        if (_last is not null)
            _last.Next = block;
        (_last, _tail) = (block, 0);
    }
}
