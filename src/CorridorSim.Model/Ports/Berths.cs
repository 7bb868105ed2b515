using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Disruptions;
using CorridorSim.Model.Measures;

namespace CorridorSim.Model.Ports;

/// <summary>The berths of one kind in a port; who asks first gets first.</summary>
internal sealed class Berths : IDisruptable, IHeld
{
    private readonly Resource _berths;
    private double _planned;
    private double _background;

    public Berths(CorridorRun run, string name, Plan.Dated<double> count, Plan.Dated<double> background)
    {
        _berths = new Resource(run.Simulation, name, 0);
        Clock = new ElementClock(run.Simulation);
        run.FollowDates(background, berths =>
        {
            _background = berths;
            Resize();
        });
        run.FollowDates(count, berths =>
        {
            _planned = berths;
            Resize();
        });
    }

    public ElementClock Clock { get; }

    public CapacityLeft Left { get; } = new();

    /// <summary>Hours from arrival to departure and at berth, and calls, since measurement began.</summary>
    public CallTimes Calls { get; private set; }

    /// <inheritdoc/>
    public string Name => _berths.Name;

    /// <inheritdoc/>
    public int InUse => _berths.InUse;

    /// <inheritdoc/>
    public int HeldBy(IHolder holder) => holder is Sea.Vessel ship && ship.Moored == this ? 1 : 0;

    public bool IsFree => _berths.Available > 0;

    public Resource Queue => _berths;

    /// <summary>A ship makes fast.</summary>
    public void Occupy() => Clock.Begin();

    /// <summary>A ship leaves.</summary>
    /// <param name="from">What the berth was doing for it last.</param>
    public void Leave(Activity from)
    {
        Clock.End(from);
        _berths.Release();
    }

    public void CountCall(TimeSpan inPort, TimeSpan atBerth) => Calls = new(Calls.InPortHours + inPort.TotalHours, Calls.AtBerthHours + atBerth.TotalHours, Calls.Calls + 1);

    /// <inheritdoc/>
    public void FollowDisruptions() => Resize();

    public void BeginMeasurement()
    {
        Clock.BeginMeasurement();
        Calls = default;
    }

    private void Resize()
    {
        var own = Math.Max(0, (int)(_planned - _background));
        var open = (int)Math.Floor((own * Left.Share) + 1e-9);
        Clock.Plan(own, own - open);
        _berths.Capacity = open;
    }
}

/// <summary>Sums over the calls of ships.</summary>
internal readonly record struct CallTimes(double InPortHours, double AtBerthHours, long Calls);
