using CorridorSim.Kernel.Randomness;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Disruptions;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Rail;

/// <summary>Locomotives that haul a train and come back for the next; those of other traffic are taken off beforehand.</summary>
internal sealed class LocomotivePool : IDisruptable, IHeld
{
    private readonly CorridorRun _run;
    private readonly Resource _locomotives;
    private readonly Timeline<Distribution> _comesBackIn;
    private readonly RandomStream _comingBack;
    private double _count;
    private double _background;

    public LocomotivePool(CorridorRun run, string id, LocomotivePoolPlan plan, Timeline<Distribution> comesBackIn)
    {
        (_run, _comesBackIn) = (run, comesBackIn);
        _locomotives = new Resource(run.Simulation, $"locomotives of {id}", 0);
        _comingBack = run.Streams.For($"locomotives.{id}", "comes back in");
        Clock = new ElementClock(run.Simulation);
        run.FollowDates(plan.Count, count => Resize(count, _background));
        run.FollowDates(plan.Background, background => Resize(_count, background));
    }

    public ElementClock Clock { get; }

    public CapacityLeft Left { get; } = new();

    /// <inheritdoc/>
    public string Name => _locomotives.Name;

    /// <inheritdoc/>
    public int InUse => _locomotives.InUse;

    /// <inheritdoc/>
    public int HeldBy(IHolder holder) => holder is Train train && train.HauledBy == this ? 1 : 0;

    public bool IsFree => _locomotives.Available > 0;

    /// <summary>Waits for a locomotive; the lower priority number goes first.</summary>
    public Request Request(int priority) => _locomotives.Request(priority: priority);

    /// <summary>A locomotive begins to haul.</summary>
    public void Haul() => Clock.Begin();

    /// <summary>A train has ended; its locomotive can haul again after its way back.</summary>
    public void SendBack() => _run.Simulation.Schedule(_comesBackIn.At(_run.Simulation.Now).Hours(_comingBack), static pool => pool.Free(), this);

    /// <inheritdoc/>
    public void FollowDisruptions() => Resize(_count, _background);

    private void Free()
    {
        Clock.End();
        _locomotives.Release();
    }

    private void Resize(double count, double background)
    {
        (_count, _background) = (count, background);
        var own = Math.Max(0, (int)(count - background));
        var usable = (int)Math.Floor((own * Left.Share) + 1e-9);
        Clock.Plan(own, own - usable);
        _locomotives.Capacity = usable;
    }
}
