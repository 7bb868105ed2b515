using CorridorSim.Experiments;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Store;

namespace CorridorSim.Cli.Commands;

/// <summary>Stores the replications of a study as they come. The store appears with the first of them, so that a study that never began leaves nothing behind.</summary>
internal sealed class Recording : IDisposable
{
    private readonly OutputFolder _folder;
    private readonly CorridorPlan _plan;
    private readonly ulong _randomSeed;
    private ResultStore? _store;
    private StudyRecorder? _recorder;

    /// <summary>Prepares the store.</summary>
    /// <param name="folder">Where it stands.</param>
    /// <param name="plan">The plan studied.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="resume">Whether to go on with what is there; otherwise what is there is replaced.</param>
    public Recording(OutputFolder folder, CorridorPlan plan, ulong randomSeed, bool resume)
    {
        (_folder, _plan, _randomSeed) = (folder, plan, randomSeed);
        if (resume && folder.HasStore)
            Known = Recorder(replace: false).Known;
    }

    /// <summary>Results at hand already.</summary>
    public IReadOnlyCollection<ReplicationResult> Known { get; } = [];

    /// <summary>Stores a replication.</summary>
    public void Add(ReplicationResult replication) => Recorder(replace: true).Add(replication);

    /// <summary>Stores what follows from all of them.</summary>
    public void Conclude(Study study) => Recorder(replace: true).Conclude(study);

    /// <inheritdoc/>
    public void Dispose()
    {
        _recorder?.Dispose();
        _store?.Dispose();
    }

    private StudyRecorder Recorder(bool replace)
    {
        if (_recorder is not null)
            return _recorder;
        _store = _folder.OpenStore(replace);
        return _recorder = _store.Record(_plan, Corridor.Of(_plan).Catalogue, _randomSeed);
    }
}
