using CorridorSim.Model.Plan;
using CorridorSim.Results.Store;

namespace CorridorSim.Results.Shards;

/// <summary>The replications of a study that several machines made, as if one had. Holds the stores of all parts open.</summary>
public sealed class StoredShards : IDisposable
{
    private readonly List<ResultStore> _stores = [];
    private readonly List<StoredReplications> _parts = [];

    /// <summary>Opens the stores.</summary>
    /// <param name="shards">All parts, in order.</param>
    /// <exception cref="ShardException">A part is not complete.</exception>
    /// <exception cref="StoreException">A store cannot be read.</exception>
    public StoredShards(IReadOnlyList<ShardFolder> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        try
        {
            foreach (var shard in shards)
                Open(shard);
        }
        catch
        {
            Dispose();
            throw;
        }

        Plan = _stores[0].ReadPlan().Plan;
        Replications = new StoredReplications(_parts.Sum(part => part.Count), () => _parts.SelectMany(part => part));
    }

    /// <summary>The plan studied.</summary>
    public CorridorPlan Plan { get; }

    /// <summary>All replications, from 0 without gaps.</summary>
    public StoredReplications Replications { get; }

    /// <summary>Closes the stores.</summary>
    public void Dispose()
    {
        foreach (var store in _stores)
            store.Dispose();
    }

    private void Open(ShardFolder folder)
    {
        var (record, shard) = (folder.Record, new Shard(folder.Record.Shard, folder.Record.Of));
        var store = ResultStore.OpenToRead(folder.Store);
        _stores.Add(store);
        _parts.Add(store.Part(shard.First(record.Replications)));
        if (store.ReadPlan().Plan.Hash != record.ScenarioHash || _parts[^1].Count != shard.Count(record.Replications))
            throw new ShardException($"{folder.Path} holds {_parts[^1].Count} of the {shard.Count(record.Replications)} replications of shard {shard}. Run that shard again with --resume; what is there is not made twice.");
    }
}
