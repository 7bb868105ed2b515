using CorridorSim.Model.Demand;

namespace CorridorSim.Model.Measures;

/// <summary>Balances the demand of each flow year by year: counts are read at the turn of the years, the backlog where it stands then.</summary>
internal sealed class FlowYears(CorridorRun run)
{
    private readonly List<FlowYear> _balanced = [];
    private readonly (FlowUnits Units, long Backlog)[] _before = new (FlowUnits, long)[run.Sources.Length];

    /// <summary>By year, then flow in file order.</summary>
    public IReadOnlyList<FlowYear> Balanced => _balanced;

    public void BeginMeasurement()
    {
        foreach (var source in run.Sources)
            _before[source.Flow.Index] = (source.Units, Identities.Backlog(run, source));
    }

    /// <summary>A calendar year, or the measured time, has ended.</summary>
    /// <exception cref="InvalidOperationException">The demand of a flow does not balance.</exception>
    public void Close(int year)
    {
        foreach (var source in run.Sources)
        {
            var (before, backlogBefore) = _before[source.Flow.Index];
            var now = source.Units;
            var backlog = Identities.Backlog(run, source);
            var balance = new FlowYear(source.Flow.Id, year, backlogBefore, now.Offered - before.Offered, now.Arrived - before.Arrived, now.Lost - before.Lost,
                now.SentAway + now.Diverted - before.SentAway - before.Diverted, backlog);
            Identities.Assert(balance);
            _balanced.Add(balance);
            _before[source.Flow.Index] = (now, backlog);
        }
    }
}
