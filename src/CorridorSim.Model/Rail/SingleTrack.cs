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
    private readonly string _name;
    private readonly Gate _entry; // closed from a date at which loops are built until the line is empty
    private readonly int[] _othersWaiting = new int[2]; // before the line, by direction
    private Section[] _sections = [];
    private Resource[][] _loops = []; // [direction][loop], one train each
    private int _plannedLoops;
    private int _inside; // trains on the line

    public SingleTrack(CorridorRun run, string name, RailLinePlan plan)
    {
        (_simulation, _name, _clearing) = (run.Simulation, name, run.Calendar.Follow(plan.Clearing));
        Clock = new ElementClock(_simulation);
        _entry = new Gate(_simulation, $"entry of {name}", isOpen: false);
        _plannedLoops = plan.Loops!.At(run.Layout.Plan.Starts); // other lines are no single track
        Build();
        run.FollowDates(plan.Loops, Rebuild);
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
        var (sections, loops) = (_sections, _loops[direction]);
        for (var step = 0; step < sections.Length; step++)
        {
            if (step == 0 && !_entry.IsOpen)
            {
                await WaitForEntry(train, stage);
                (sections, loops) = (_sections, _loops[direction]);
            }

            var section = sections[direction == 0 ? step : sections.Length - 1 - step];
            var ahead = step == sections.Length - 1 ? null : loops[direction == 0 ? step : sections.Length - 2 - step];
            if (ahead is { Available: 0 } || section.Track.Available == 0)
                train?.Be(stage, UnitState.WaitingForPath);
            Clock.Queue(+1);
            if (ahead is not null)
                await ahead.Request(priority: priority);
            await section.Track.Request(priority: priority);
            Clock.Queue(-1);
            if (step == 0 && (!_entry.IsOpen || sections != _sections))
            {
                // The line is rebuilt: who has not set out begins anew.
                section.Track.Release();
                ahead?.Release();
                (sections, loops, step) = (_sections, _loops[direction], -1);
                continue;
            }

            _inside += step == 0 ? 1 : 0;
            section.Occupy();
            if (train is null && step == 0)
                _othersWaiting[direction]--;
            stands?.Release();
            train?.Be(stage, UnitState.Running);
            await _simulation.Delay(running / sections.Length);
            _simulation.Schedule(_clearing.At(_simulation.Now), ClearSection, section);
            stands = ahead;
        }

        if (--_inside == 0 && !_entry.IsOpen)
            BuildWhenClear();
    }

    /// <summary>Loops are built or given up: who is inside goes through first.</summary>
    private void Rebuild(int loops)
    {
        if (loops == _plannedLoops)
            return;
        _plannedLoops = loops;
        _entry.Close();
        if (_inside == 0)
            BuildWhenClear();
    }

    private void BuildWhenClear() => _simulation.Schedule(_clearing.At(_simulation.Now), static line => line.Build(), this, priority: 1); // after the last section

    private void Build()
    {
        if (_entry.IsOpen)
            return; // two dates within the time of one clearing
        _sections = [.. Enumerable.Range(1, _plannedLoops + 1).Select(number => new Section(new Resource(_simulation, $"section {number} of {_name}", 1), Clock))];
        _loops = [.. Enumerable.Range(0, 2).Select(direction => Enumerable.Range(1, _plannedLoops).Select(number => new Resource(_simulation, $"loop {number} of {_name}, direction {direction}", 1)).ToArray())];
        Clock.Add(Activity.Starved, _sections.Length - Clock.Capacity);
        _entry.Open();
    }

    private async Process WaitForEntry(Train? train, int stage)
    {
        train?.Be(stage, UnitState.WaitingForPath);
        Clock.Queue(+1);
        await _entry.Passage();
        Clock.Queue(-1);
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
