using CorridorSim.Kernel;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Rail;

/// <summary>
/// A single-track line: sections that one train uses at a time, with crossing loops between them.
/// </summary>
/// <remarks>
/// It cannot deadlock. Each loop has a place of its own for each direction, and a train enters a section only after it has taken its place at the
/// section's end. So a section is always held by a train that can leave it, and a train waits for a place only behind trains of its own direction,
/// the first of which waits for nothing but a section.
/// </remarks>
internal sealed class SingleTrack
{
    private static readonly Action<Section> ClearSection = section => section.Clear();

    private readonly Simulation _simulation;
    private readonly Timeline<TimeSpan> _clearing;
    private readonly Section[] _sections;
    private readonly Resource[][] _loops; // [direction][loop], one train each
    private readonly int[] _othersWaiting = new int[2]; // before the line, by direction

    public SingleTrack(Simulation simulation, CorridorCalendar calendar, string name, RailLinePlan plan)
    {
        (_simulation, _clearing) = (simulation, calendar.Follow(plan.Clearing));
        Clock = new ElementClock(simulation);
        Clock.Add(Activity.Starved, plan.Loops!.Value + 1);
        _sections = [.. Enumerable.Range(1, plan.Loops.Value + 1).Select(number => new Section(new Resource(simulation, $"section {number} of {name}", 1), Clock))];
        _loops = [.. Enumerable.Range(0, 2).Select(direction => Enumerable.Range(1, plan.Loops.Value).Select(number => new Resource(simulation, $"loop {number} of {name}, direction {direction}", 1)).ToArray())];
    }

    /// <summary>Working while a section is occupied; its capacity is the number of sections.</summary>
    public ElementClock Clock { get; }

    /// <summary>Runs a train over the line.</summary>
    /// <param name="train">The train; none when it is of other traffic.</param>
    /// <param name="stage">The line as a stage, where the train runs or waits.</param>
    /// <param name="direction">0 from the first end, 1 from the second.</param>
    /// <param name="running">Running time over the whole line without stops.</param>
    /// <param name="priority">Lower goes first into a section.</param>
    public async Process Run(Train? train, int stage, int direction, TimeSpan running, int priority)
    {
        Resource? stands = null;
        for (var step = 0; step < _sections.Length; step++)
        {
            var section = _sections[direction == 0 ? step : _sections.Length - 1 - step];
            var ahead = step == _sections.Length - 1 ? null : _loops[direction][direction == 0 ? step : _sections.Length - 2 - step];
            if (ahead is { Available: 0 } || section.Track.Available == 0)
                train?.Be(stage, UnitState.WaitingForPath);
            Clock.Queue(+1);
            if (ahead is not null)
                await ahead.Request(priority: priority);
            await section.Track.Request(priority: priority);
            Clock.Queue(-1);
            section.Occupy();
            if (train is null && step == 0)
                _othersWaiting[direction]--;
            stands?.Release();
            train?.Be(stage, UnitState.Running);
            await _simulation.Delay(running / _sections.Length);
            _simulation.Schedule(_clearing.At(_simulation.Now), ClearSection, section);
            stands = ahead;
        }
    }

    /// <summary>Trains of other traffic, at even distances in both directions.</summary>
    public async Process RunOthers(CorridorCalendar calendar, RailLinePlan plan)
    {
        while (true)
        {
            var trains = plan.Background.At(calendar.ParametersAt(_simulation.Now));
            await _simulation.Delay(trains > 0 ? TimeSpan.FromDays(1 / trains) : TimeSpan.FromDays(1));
            for (var direction = 0; trains > 0 && direction < 2; direction++)
            {
                // Other traffic beyond what the line takes goes elsewhere instead of queueing for ever.
                if (_othersWaiting[direction] >= 10)
                    continue;
                _othersWaiting[direction]++;
                var instant = calendar.ParametersAt(_simulation.Now);
                _ = _simulation.Start(Run(null, -1, direction, TimeSpan.FromDays(plan.Length / plan.Speed.At(instant)), plan.BackgroundPriority.At(instant)), null);
            }
        }
    }

    private sealed record Section(Resource Track, ElementClock Clock)
    {
        public void Occupy() => Clock.Change(Activity.Starved, Activity.Working);

        public void Clear()
        {
            Clock.Change(Activity.Working, Activity.Starved);
            Track.Release();
        }
    }
}
