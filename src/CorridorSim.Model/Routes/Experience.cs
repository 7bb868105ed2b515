using CorridorSim.Kernel;

namespace CorridorSim.Model.Routes;

/// <summary>
/// What a way took lately: the exponential average (half-life 14 days) of completed passages, starting from the uncongested time,
/// and never lower than the age of the oldest units still under way. While nobody is under way it fades back to the uncongested time
/// with the same half-life: else a way that once was closed would be shunned for ever, as nobody would be there to find it open.
/// </summary>
internal sealed class Experience(CorridorRun run, Timeline<double> uncongestedDays)
{
    private const double HalfLifeDays = 14; // as the rules of the model state

    private readonly Queue<Passage> _underWay = new();
    private double _delay; // days above the uncongested time
    private SimTime _updated;

    public double Days
    {
        get
        {
            while (_underWay.TryPeek(out var oldest) && oldest.UnitsUnderWay == 0)
                _underWay.Dequeue();
            var uncongested = uncongestedDays.At(run.Simulation.Now);
            return _underWay.TryPeek(out var waiting)
                ? Math.Max(uncongested + _delay, (run.Simulation.Now - waiting.Began).TotalDays)
                : uncongested + (_delay * Kept(run.Simulation.Now));
        }
    }

    public Passage Begin(int units)
    {
        var passage = new Passage(this, run.Simulation.Now, units);
        _underWay.Enqueue(passage);
        return passage;
    }

    public void Completed(SimTime began)
    {
        var now = run.Simulation.Now;
        var keeps = Kept(now);
        _delay = (keeps * _delay) + ((1 - keeps) * ((now - began).TotalDays - uncongestedDays.At(began)));
        _updated = now;
    }

    /// <summary>The share of what was remembered at the last arrival that still counts.</summary>
    private double Kept(SimTime now) => Math.Pow(0.5, (now - _updated).TotalDays / HalfLifeDays);
}

/// <summary>Units that took a way together and may arrive apart.</summary>
internal sealed class Passage(Experience experience, SimTime began, int units)
{
    public SimTime Began { get; } = began;

    public int UnitsUnderWay { get; private set; } = units;

    public void Arrive(int units)
    {
        UnitsUnderWay -= units;
        experience.Completed(Began);
    }
}
