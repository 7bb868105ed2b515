using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Store;

namespace CorridorSim.Results.Shards;

/// <summary>The design points that the parts of a sweep or of a search made, as corridors whose replications are looked up. Holds the stores of all parts open.</summary>
public sealed class StoredDesign : IDisposable
{
    private readonly IReadOnlyList<ShardFolder> _shards;
    private readonly IReadOnlyList<ResultStore> _stores;
    private readonly IReadOnlyList<IReadOnlyList<StoredStudy>> _studies;

    /// <summary>Opens the stores.</summary>
    /// <param name="shards">All parts, in order.</param>
    /// <exception cref="StoreException">A store cannot be read, or nothing was stored in it.</exception>
    public StoredDesign(IReadOnlyList<ShardFolder> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        _shards = shards;
        Design = shards[0].Record.Design ?? throw new ArgumentException("The shards are parts of one scenario's replications, not of a design.", nameof(shards));
        _stores = [.. shards.Select(shard => ResultStore.OpenToRead(shard.Store))];
        _studies = [.. _stores.Select(store => store.Studies())];
    }

    /// <summary>What all parts share.</summary>
    public ShardDesign Design { get; }

    /// <summary>A design point: its plan, and a corridor that knows its replications.</summary>
    /// <param name="point">Its number in the design.</param>
    /// <exception cref="ShardException">Its part never began it.</exception>
    public (CorridorPlan Plan, IReplicable Corridor) At(int point)
    {
        var shard = point % _shards.Count;
        var record = _shards[shard].Record;
        var known = record.Design?.Points.ElementAtOrDefault(point / _shards.Count) ?? throw Missing();
        var study = _studies[shard].FirstOrDefault(study => study.ScenarioHash == known.ScenarioHash && study.RandomSeed == record.RandomSeed && study.ToolVersion == record.ToolVersion) ?? throw Missing();
        var (plan, catalogue) = _stores[shard].ReadPlan(study.Id);
        var replications = new Lazy<IReadOnlyList<ReplicationResult>>(() => [.. _stores[shard].Part(0, study.Id)]);
        return (plan, new StoredCorridor(catalogue, replications, known.Standstill, Missing));

        ShardException Missing() => new($"{_shards[shard].Path} lacks replications of design point {point + 1} that are needed. Run that shard again with --resume; what is there is not made twice.");
    }

    /// <summary>Closes the stores.</summary>
    public void Dispose()
    {
        foreach (var store in _stores)
            store.Dispose();
    }
}
