using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Verification;

/// <summary>Anything that makes one number of a random seed and a replication, dressed as something that can be replicated.</summary>
internal sealed class NumberOfReplication(Func<ulong, int, double> simulate) : IReplicable
{
    public Catalogue Catalogue { get; } = new()
    {
        Kpis = [new KpiInfo("number", "", "The number.")],
        Screenlines = [],
        Weeks = [],
        Stages = [],
        States = [],
        Elements = [],
        Queues = [],
        Ports = [],
    };

    public ReplicationResult Run(ulong randomSeed, int replication) => new()
    {
        Replication = replication,
        Kpis = [simulate(randomSeed, replication)],
        TonnesByWeek = [],
        UnitHours = [],
        Elements = [],
        QueueByWeek = [],
        ClosedHoursByWeek = [],
        Events = 0,
        TraceHash = 0,
    };
}
