using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CorridorSim.Model.Demand;

/// <summary>Consignments that wait, first come, first served; there may be ten thousands of them.</summary>
/// <remarks>
/// Each knows the one behind it, since no consignment waits in two queues at once: so a queue needs no memory of its own, however long it grows.
/// Arrays that grow with it would be copied again and again, and looked through by the garbage collector while the replications on all other threads stand still.
/// </remarks>
internal sealed class ConsignmentQueue : IReadOnlyCollection<Consignment>
{
    private Consignment? _first;
    private Consignment? _last;

    public int Count { get; private set; }

    /// <param name="consignment">Waits in no other queue.</param>
    public void Enqueue(Consignment consignment)
    {
        System.Diagnostics.Debug.Assert(consignment.Behind is null, "a consignment waits in one queue only");
        if (_last is null)
            _first = consignment;
        else
            _last.Behind = consignment;
        _last = consignment;
        Count++;
    }

    public bool TryPeek([MaybeNullWhen(false)] out Consignment first)
    {
        first = _first;
        return first is not null;
    }

    public bool TryDequeue([MaybeNullWhen(false)] out Consignment first)
    {
        first = _first;
        if (first is null)
            return false;
        (_first, first.Behind) = (first.Behind, null);
        if (_first is null)
            _last = null;
        Count--;
        return true;
    }

    /// <exception cref="InvalidOperationException">Nobody waits.</exception>
    public Consignment Dequeue() => TryDequeue(out var first) ? first : throw new InvalidOperationException("Nobody waits in this queue; this is a defect in CorridorSim.");

    public IEnumerator<Consignment> GetEnumerator()
    {
        for (var consignment = _first; consignment is not null; consignment = consignment.Behind)
            yield return consignment;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
