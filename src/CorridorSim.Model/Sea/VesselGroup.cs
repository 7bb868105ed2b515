using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Disruptions;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using CorridorSim.Model.Ports;

namespace CorridorSim.Model.Sea;

/// <summary>The ships of one class, and the rule by which they choose among the lines they serve.</summary>
internal sealed class VesselGroup : IDisruptable
{
    private readonly CorridorRun _run;
    private readonly List<Vessel> _vessels = [];
    private readonly Berths?[] _berths; // by place
    private double _planned;
    private Integrator _shipHours;

    public VesselGroup(CorridorRun run, VesselClass vesselClass)
    {
        (_run, Class) = (run, vesselClass);
        Clock = vesselClass.Pool == vesselClass.Index ? new ElementClock(run.Simulation) : run.Vessels[vesselClass.Pool].Clock;
        _berths = new Berths?[run.Ports.Length];
        CountChanged = new Signal(run.Simulation, $"number of {vesselClass.Id}");
    }

    public VesselClass Class { get; }

    /// <summary>The berths of a port that its ships use.</summary>
    public Berths BerthsAt(int port) => _berths[port] ??= _run.Ports[port]!.Berths[Class.Plan.Berth]; // a line calls at ports only, and its berths are checked

    public ElementClock Clock { get; }

    public CapacityLeft Left { get; } = new();

    /// <summary>Ships that the class has now.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a ship is one of the class in service.</summary>
    public bool Has(Vessel ship) => ship.Class == Class && ship.Number < Count;

    /// <summary>Fires when <see cref="Count"/> changes.</summary>
    public Signal CountChanged { get; }

    /// <summary>One-way voyages since measurement began.</summary>
    public long Voyages { get; set; }

    public void Begin()
    {
        _run.FollowDates(Class.Plan.Count, SetCount);
        if (Class.Plan.Follows == FollowsRule.LongestQueue && Class.Lines.Length > 1)
            _run.Simulation.Start(FollowQueues(), null);
    }

    public void BeginMeasurement()
    {
        Voyages = 0;
        _shipHours.Restart(_run.Simulation.Now.Ticks);
    }

    /// <summary>Mean number of ships since measurement began.</summary>
    public double MeanCount => _shipHours.HoursAt(_run.Simulation.Now.Ticks) / _run.MeasuredHours;

    /// <summary>Ships lent to another trade leave when they are empty.</summary>
    public void FollowDisruptions() => SetCount(_planned);

    private void SetCount(double count)
    {
        _planned = count;
        _shipHours.Add(-Count, _run.Simulation.Now.Ticks);
        Count = (int)Math.Floor((count * Left.Share) + 1e-9);
        _shipHours.Add(Count, _run.Simulation.Now.Ticks);
        CountChanged.Fire();
        while (_vessels.Count < Count)
        {
            var number = _vessels.Count;
            var vessel = new Vessel(_run, this, number, $"{Class.Path}-{number + 1}");
            _vessels.Add(vessel);

            // Ships do not all begin at the berth at once: they are first seen within two days.
            var firstArrival = TimeSpan.FromDays(2 * _run.Streams.For(vessel.Name, "first arrival").Next());
            _run.Simulation.Start(vessel.Sail(firstArrival), null);
        }
    }

    /// <summary>At each review one ship goes from the line with the shortest queue per ship to the one with the longest, if it then still has the longer queue.</summary>
    private async Process FollowQueues()
    {
        while (true)
        {
            await _run.Simulation.Delay(Class.Reviewed.At(_run.Simulation.Now));
            var lines = Class.Lines.Select(line => (Line: _run.Layout.SeaLines[line], Metres: WaitingMetres(line), Ships: _vessels.Count(vessel => vessel.Number < Count && vessel.Assigned.Index == line))).ToList();
            var longest = lines.MaxBy(line => line.Metres / Math.Max(1, line.Ships));
            var served = lines.Where(line => line.Ships > 0).ToList();
            if (served.Count == 0)
                continue;
            var shortest = served.MinBy(line => line.Metres / line.Ships);
            if (shortest.Line == longest.Line || longest.Metres / (longest.Ships + 1) <= shortest.Metres / Math.Max(1, shortest.Ships - 1))
                continue;
            _vessels.First(vessel => vessel.Number < Count && vessel.Assigned == shortest.Line).Assigned = longest.Line;
        }
    }

    private double WaitingMetres(int line) => _run.Quays[2 * line].WaitingMetresFor(Class) + _run.Quays[(2 * line) + 1].WaitingMetresFor(Class);
}
