using System.Collections;
using CorridorSim.Model.Measures;

namespace CorridorSim.Results.Store;

/// <summary>Replications in stores, read one after the other each time they are gone through, so that memory does not grow with their number. The stores must stay open meanwhile.</summary>
/// <param name="count">How many there are.</param>
/// <param name="read">Reads them in order.</param>
#pragma warning disable CA1710 // The plural says that it is a collection.
public sealed class StoredReplications(int count, Func<IEnumerable<ReplicationResult>> read) : IReadOnlyCollection<ReplicationResult>
#pragma warning restore CA1710
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public IEnumerator<ReplicationResult> GetEnumerator() => read().Take(count).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
