using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Disruptions;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Ports;

/// <summary>A port: berths by kind, and a gate to the sea that storms close.</summary>
internal sealed class Port : IDisruptable
{
    private readonly CorridorRun _run;
    private readonly Timeline<ClosureStops> _stops;
    private int _closures;
    private bool _isDisrupted;
    private Integrator _closed;

    public Port(CorridorRun run, string id, PortPlan plan)
    {
        (_run, Id, _stops) = (run, id, run.Calendar.Follow(plan.Stops));
        Open = new Gate(run.Simulation, $"weather at {id}", isOpen: true);
        Closing = new Signal(run.Simulation, $"closing of {id}");
        foreach (var (kind, count) in plan.Berths)
            Berths[kind] = new Berths(run, $"{kind} berths at {id}", count, plan.Background.GetValueOrDefault(kind) ?? 0.0);
    }

    public string Id { get; }

    /// <summary>Whether a closure stops a ship at berth too.</summary>
    public bool StopsCranes => _stops.At(_run.Simulation.Now) == ClosureStops.Cranes;

    public OrderedDictionary<string, Berths> Berths { get; } = [];

    /// <summary>Open while ships may enter and leave.</summary>
    public Gate Open { get; }

    /// <summary>Fires when the port closes.</summary>
    public Signal Closing { get; }

    /// <summary>Hours closed since the start of the run.</summary>
    public double ClosedHours => _closed.HoursAt(_run.Simulation.Now.Ticks);

    public CapacityLeft Left { get; } = new();

    /// <summary>A port is open or closed: any capacity taken closes it.</summary>
    public void FollowDisruptions()
    {
        if (Left.Share < 1 == _isDisrupted)
            return;
        _isDisrupted = !_isDisrupted;
        if (_isDisrupted)
            Close();
        else
            Reopen();
    }

    /// <summary>A storm or disruption closes the port; several may overlap.</summary>
    public void Close()
    {
        if (++_closures > 1)
            return;
        _closed.Add(1, _run.Simulation.Now.Ticks);
        Open.Close();
        Closing.Fire();
    }

    /// <summary>One reason for the closure has gone.</summary>
    public void Reopen()
    {
        if (--_closures > 0)
            return;
        _closed.Add(-1, _run.Simulation.Now.Ticks);
        Open.Open();
    }
}
