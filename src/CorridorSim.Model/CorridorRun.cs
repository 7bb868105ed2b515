using CorridorSim.Kernel;
using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Borders;
using CorridorSim.Model.Demand;
using CorridorSim.Model.Disruptions;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;
using CorridorSim.Model.Ports;
using CorridorSim.Model.Rail;
using CorridorSim.Model.Routes;
using CorridorSim.Model.Sea;
using CorridorSim.Model.Weather;

namespace CorridorSim.Model;

/// <summary>One replication: the elements of the corridor on one simulation, and the way consignments are handed from one to the next.</summary>
internal sealed class CorridorRun
{
    /// <summary>In place of a track: what arrives by ship.</summary>
    public const int FromTheSea = -1;

    private readonly int _replication;
    private readonly IMovementLog? _log;
    private readonly List<LineRun> _lineRuns = [];
    private readonly Storage?[]?[] _stores; // [place, direction][cargo]; none where all room is unlimited
    private readonly bool[] _storesMade;
    private readonly Embargo[] _embargoes;
    private readonly IReadOnlyList<Element> _elements;
    private readonly ElementClock[] _clocks;
    private readonly IReadOnlyList<QueueSeries> _queues;
    private readonly double[][] _queueByWeek;
    private readonly double[][] _closedByWeek;
    private readonly double[] _queueBefore;
    private readonly double[] _closedBefore;
    private readonly double[] _closedAtStart;
    private readonly double[] _embargoHoursAtStart;
    private int _week;
    private int _days;

    public CorridorRun(CorridorLayout layout, RunMemory memory, ulong randomSeed, int replication, IMovementLog? log, bool isMirrored = false)
    {
        (Layout, _replication, _log) = (layout, replication, log);
        var plan = layout.Plan;
        Simulation = new Simulation();
        Calendar = layout.Calendar;
        Streams = new RandomStreams(randomSeed, replication, isMirrored);
        _stores = new Storage?[]?[layout.Map.Places.Length * (layout.Map.RailLines.Length + 2)];
        _storesMade = new bool[_stores.Length];
        Consignments = memory.Consignments;
        Accounts = new Accounts(Simulation, layout.StageCount);
        _queues = Queues.Of(layout);
        Presence = new Presence(Simulation, layout.StageCount, layout.Flows.Length, layout.Cargoes.Length, _queues);
        WayTimes = new WayTimes(layout.Ways.RowCount, memory);
        Counts = new Counts(this);
        Gridlock = new Gridlock(this, replication);
        Tracks = [.. plan.Rail.SelectMany(line => Enumerable.Range(0, 2).Select(end => new Track(Simulation, Calendar, line.Value, $"{line.Value.Between[end]} - {line.Value.Between[1 - end]}")))];
        Ports = [.. layout.Map.Places.Select(place => plan.Ports.TryGetValue(place, out var port) ? new Port(this, place, port) : null)];
        Borders = [.. layout.Map.Places.Select((place, index) => plan.Borders.TryGetValue(place, out var border) ? new Border(this, place, index, border, layout.BorderSteps[index]) : null)];
        Quays = [.. layout.SeaLines.SelectMany(line => Enumerable.Range(0, 2).Select(end =>
            new Quay(this, new SeaLeg((2 * line.Index) + end, line.Ports[end], line.Ports[1 - end]), $"{line.Id} at {layout.Map.Places[line.Ports[end]]}")))];
        Yards = [.. layout.Services.Select(service => new FormationYard(this, service))];
        Fleets = [.. plan.Fleets.Select((fleet, index) => new WagonFleet(this, fleet.Key, fleet.Value, layout.HomeOf(fleet.Key), layout.Loadings[index], layout.Unloadings[index]) { Index = index })];
        Locomotives = plan.Locomotives.Select((pool, index) => KeyValuePair.Create(pool.Key, new LocomotivePool(this, pool.Key, pool.Value, layout.LocomotivesComeBack[index]))).ToDictionary();
        LocomotivesOn = [.. plan.Rail.Values.Select(line => line.Locomotives is { } pool ? Locomotives[pool] : null)];
        SingleTracks = [.. plan.Rail.Select(line => line.Value.Loops is null ? null : new SingleTrack(this, line.Key, line.Value))];
        Choosers = [.. layout.Choices.Select(choice => new Chooser(this, choice))];
        Sources = [.. layout.Flows.Select(flow => new FlowSource(this, flow, [.. flow.Journeys.Select(_ => memory.Times())]))];
        FlowYears = new FlowYears(this);
        Vessels = new VesselGroup[layout.VesselClasses.Length];
        foreach (var vessel in layout.VesselClasses)
            Vessels[vessel.Index] = new VesselGroup(this, vessel);
        _embargoes = [.. layout.Embargoes.Values.Select((embargo, index) => new Embargo(this, embargo, layout.Detours[index]))];
        _elements = Elements.Of(layout);
        _clocks = [.. _elements.Select(element => element.Clock(this))];
        _queueByWeek = [.. _queues.Select(_ => new double[layout.Weeks.Length])];
        _closedByWeek = [.. plan.Ports.Select(_ => new double[layout.Weeks.Length])];
        _queueBefore = new double[_queues.Count];
        _closedBefore = new double[plan.Ports.Count];
        _closedAtStart = new double[layout.Map.Places.Length];
        _embargoHoursAtStart = new double[_embargoes.Length];
    }

    public CorridorLayout Layout { get; }

    public Simulation Simulation { get; }

    public CorridorCalendar Calendar { get; }

    public RandomStreams Streams { get; }

    public Consignments Consignments { get; }

    public Accounts Accounts { get; }

    public Presence Presence { get; }

    public Counts Counts { get; }

    public WayTimes WayTimes { get; }

    public FlowYears FlowYears { get; }

    /// <summary>By way number: twice the rail line's index, plus one when run from its second end.</summary>
    public Track[] Tracks { get; }

    /// <summary>By place.</summary>
    public Port?[] Ports { get; }

    /// <summary>By place.</summary>
    public Border?[] Borders { get; }

    /// <summary>By passage.</summary>
    public Quay[] Quays { get; }

    /// <summary>By train service.</summary>
    public FormationYard[] Yards { get; }

    /// <summary>Trains that have ended and may be formed anew: there are tens of thousands a year and few at one time.</summary>
    public Stack<Train> SpareTrains { get; } = new();

    public WagonFleet[] Fleets { get; }

    /// <summary>By id.</summary>
    public Dictionary<string, LocomotivePool> Locomotives { get; }

    /// <summary>The pool that hauls on each rail line; none where locomotives are never short.</summary>
    public LocomotivePool?[] LocomotivesOn { get; }

    /// <summary>By rail line; none where paths a day suffice.</summary>
    public SingleTrack?[] SingleTracks { get; }

    /// <summary>By route choice.</summary>
    public Chooser[] Choosers { get; }

    public FlowSource[] Sources { get; }

    public VesselGroup[] Vessels { get; }

    /// <summary>Told of every movement of a train or ship.</summary>
    public Gridlock Gridlock { get; }

    /// <summary>The finite stores that somebody has used.</summary>
    public IEnumerable<Storage> Stores => _stores.SelectMany(stores => stores ?? []).OfType<Storage>();

    public bool IsMeasuring { get; private set; }

    public bool Listening => _log is not null;

    public double MeasuredHours => (Calendar.MeasuredUntil - Calendar.MeasuredFrom).TotalHours;

    public double Years => Calendar.MeasuredYears;

    /// <summary>Runs the warm-up and the measured time, checks the identities and reports.</summary>
    /// <exception cref="CorridorDeadlockException">Nothing can move any more.</exception>
    public ReplicationResult Execute()
    {
        Begin();
        Run(Calendar.MeasuredFrom);
        BeginMeasurement();
        Simulation.Start(WatchDays(), null);
        RunByYears();
        CloseWeek();
        Identities.Assert(this);
        return Result();
    }

    /// <summary>Units begin to be in a state at a stage, by themselves.</summary>
    public void Put(Consignment consignment, int stage, UnitState state)
    {
        var cell = Accounts.Cell(stage, state);
        Accounts.Move(consignment.Cell, cell, consignment.Units);
        if (consignment.IsAccepted)
            BePresent(consignment, stage);
        consignment.Cell = cell;
        Tell(consignment, cell, "");
    }

    /// <summary>Tells who listens what became of a consignment; nowhere is where its journey ends.</summary>
    public void Tell(Consignment consignment, int cell, string vehicle)
    {
        _log?.Moved(new Movement(
            Calendar.InstantOf(Simulation.Now), consignment.Flow.Id, consignment.Batch, consignment.First, consignment.Units, consignment.Loaded,
            Layout.StageName(cell < 0 ? (consignment.IsAccepted ? consignment.Journey.To : consignment.Journey.From) : cell / UnitStates.Count), cell < 0 ? "" : UnitStates.Names[cell % UnitStates.Count], vehicle));
    }

    /// <summary>A train or ship runs over a line; the first replication keeps it to be drawn.</summary>
    public void RunOver(int track, SimTime departed, SimTime arrived, int units)
    {
        if (_replication == 0 && IsMeasuring)
            _lineRuns.Add(new LineRun(track, (departed - Calendar.MeasuredFrom).TotalDays, (arrived - Calendar.MeasuredFrom).TotalDays, units));
    }

    /// <summary>Applies a value now and at each date at which it changes.</summary>
    public void FollowDates<T>(Dated<T> value, Action<T> apply)
    {
        if (value.Changing)
            FollowDates(Calendar.Follow(value), apply);
        else
            apply(value.First);
    }

    /// <inheritdoc cref="FollowDates{T}(Dated{T}, Action{T})"/>
    public void FollowDates<T>(Timeline<T> value, Action<T> apply)
    {
        apply(value.At(Simulation.Now));
        for (var at = value.NextChange(Simulation.Now); at.Ticks < long.MaxValue; at = value.NextChange(at))
            Simulation.Schedule(at - Simulation.Now, static step => step.Apply(step.Value), new DatedStep<T>(value.At(at), apply));
    }

    /// <summary>Units begin to be present at a stage; -1 when they leave the corridor.</summary>
    public void BePresent(Consignment consignment, int stage)
    {
        Presence.Move(consignment.Flow.Index, consignment.Flow.Cargo.Index, consignment.Loaded, consignment.PresentAt, stage, consignment.Units);
        TimeOnWay(consignment, stage);
        consignment.PresentAt = stage;
    }

    /// <summary>Notes how long after loading units leave the stage where they are and come to the next.</summary>
    public void TimeOnWay(Consignment consignment, int stage)
    {
        if (IsMeasuring && stage != consignment.PresentAt && consignment.Loaded)
            WayTimes.Move(consignment, consignment.PresentAt, stage, (Simulation.Now - new SimTime(consignment.Entered)).TotalHours);
    }

    /// <summary>By cargo, the stores for what arrives at a place over a track, or <see cref="FromTheSea"/>: none for cargo whose room is unlimited, and none at all when all is.</summary>
    public Storage?[]? StoresAt(int place, int track)
    {
        // A port keeps what comes by land apart from what comes by sea; other places keep each line of arrival apart.
        var direction = Ports[place] is not null ? (track == FromTheSea ? 1 : 0) : track / 2;
        var index = (place * (Layout.Map.RailLines.Length + 2)) + direction;
        if (!_storesMade[index])
            (_stores[index], _storesMade[index]) = (MakeStores(place), true);
        return _stores[index];
    }

    /// <summary>Demand is accepted at its origin: it is loaded and sets out.</summary>
    /// <param name="consignment">What is accepted.</param>
    /// <param name="service">The train service by which it goes on from the middle of a leg, when it waited there at the start; none otherwise.</param>
    public void Accept(Consignment consignment, TrainService? service = null)
    {
        var source = Sources[consignment.Flow.Index];
        source.Units.Accepted += consignment.Units;
        consignment.IsAccepted = true;
        consignment.Entered = Simulation.Now.Ticks;
        consignment.TariffPerTonne = consignment.Journey.TariffPerTonne.At(Simulation.Now);
        if (service is null)
            SetOut(consignment);
        else
            Yards[service.Index].Join(consignment);
    }

    /// <summary>Wagons that have been unloaded set out for home.</summary>
    /// <param name="wagons">The wagons.</param>
    /// <param name="place">Index of the place where they were unloaded.</param>
    public void SendHome(Consignment wagons, int place)
    {
        wagons.Loaded = false;
        wagons.Journey = wagons.Flow.Homeward[(wagons.LegFleet?.Index ?? wagons.Flow.Fleet, place)];
        wagons.LegNumber = 0;
        SetOut(wagons);
    }

    /// <summary>A consignment that has its wagons joins the yard where its train is formed.</summary>
    public void JoinYard(Consignment consignment) => Yards[consignment.Journey.Services[consignment.LegNumber]!.Index].Join(consignment);

    /// <summary>A leg of the journey is over: the next begins, or the journey ends.</summary>
    public void EndLeg(Consignment consignment)
    {
        if (consignment is { LegFleet: { } fleet, Loaded: true })
            GiveBackWagons(consignment, fleet);
        consignment.LegNumber++;
        SetOut(consignment);
    }

    /// <summary>Units leave the corridor, or the queue at their origin.</summary>
    public void Leave(Consignment consignment)
    {
        consignment.LeaveStore();
        Accounts.Move(consignment.Cell, Accounts.Nowhere, consignment.Units);
        consignment.Cell = Accounts.Nowhere;
        BePresent(consignment, -1);
        Tell(consignment, Accounts.Nowhere, "");
    }

    /// <summary>When an opening date lies, on the clock of this run; the start when there is none, the far future when it never comes.</summary>
    public SimTime OpensAt(OpeningDate? opening)
    {
        var opens = opening is null ? SimTime.Zero : TimeOf(opening);
        return opens <= Calendar.MeasuredFrom ? SimTime.Zero : opens;
    }

    /// <summary>When a date lies, on the clock of this run; the far future when it never comes.</summary>
    public SimTime TimeOf(OpeningDate date) =>
        (date.Named is { } id ? DateOf(id) : date.Date) is { } day ? Calendar.TimeOf(day) : new SimTime(long.MaxValue);

    /// <summary>Days that an embargo was in force, in hours, while measuring.</summary>
    public double EmbargoHours(int embargo) => _embargoes[embargo].Hours - _embargoHoursAtStart[embargo];

    /// <summary>Hours that a port was closed while measuring.</summary>
    public double ClosedHoursAt(int place) => Ports[place]!.ClosedHours - _closedAtStart[place];

    private void SetOut(Consignment consignment)
    {
        if (consignment.Ended)
            EndWay(consignment);
        else if (consignment.Journey.Legs[consignment.LegNumber] is SeaLeg sea)
            ReachQuay(consignment, sea);
        else if (consignment is { Loaded: true, LegFleet: null } && consignment.Journey.Fleets[consignment.LegNumber] is >= 0 and var fleet)
            (consignment.LegFleet = Fleets[fleet]).Ask(consignment);
        else
            JoinYard(consignment);
    }

    /// <summary>At the end of its way a consignment chooses the next, or is where it wanted to go.</summary>
    private void EndWay(Consignment consignment)
    {
        if (!consignment.MustChoose || !consignment.Loaded)
        {
            Deliver(consignment);
            return;
        }

        consignment.MustChoose = false;
        BePresent(consignment, consignment.Journey.To); // the way so far ends here, whichever the next is
        if (Choosers[consignment.Flow.Choices[consignment.Destination]!.Index].Choose(consignment) is not { } way)
        {
            Divert(consignment);
            return;
        }

        consignment.TariffPerTonne += way.TariffPerTonne.At(Simulation.Now);
        Counts.Offer(consignment, way);
        (consignment.Journey, consignment.LegNumber) = (way, 0);
        SetOut(consignment);
    }

    /// <summary>Containers leave the wagons that carried them; the wagons are unloaded and go home on their own.</summary>
    private static void GiveBackWagons(Consignment consignment, WagonFleet fleet)
    {
        var place = consignment.Journey.Legs[consignment.LegNumber].To;
        fleet.Unload(consignment.Wagons(fleet), place);
        consignment.LegFleet = null;
    }

    /// <summary>A consignment that has its room in the port joins the quay from which its next leg begins.</summary>
    private void JoinQuay(Consignment consignment) => Quays[((SeaLeg)consignment.Journey.Legs[consignment.LegNumber]).Passage].Join(consignment);

    private void Divert(Consignment consignment)
    {
        Leave(consignment);
        consignment.Passage?.Arrive(consignment.Units);
        var source = Sources[consignment.Flow.Index];
        source.Units.Diverted += consignment.Units;
        if (consignment.Flow.Fleet >= 0)
            Fleets[consignment.Flow.Fleet].ComeBackFromOutside(consignment);
        consignment.Vanish();
    }

    private DateOnly? DateOf(string id)
    {
        var plan = Layout.Plan.Dates[id];
        if (Streams.For($"dates.{id}", "never").At(0) < plan.Never)
            return null;
        var (first, last) = (plan.Earliest.DayNumber, plan.Latest.DayNumber);
        var draw = Streams.For($"dates.{id}", "date").At(0);
        var day = first == last ? first
            : plan.Likeliest is { } likeliest ? new Triangular(first, likeliest.DayNumber, last).Quantile(draw)
            : new Uniform(first, last + 1).Quantile(draw);
        return DateOnly.FromDayNumber((int)day);
    }

    private void ReachQuay(Consignment consignment, SeaLeg sea)
    {
        // What came by train has its room already; what begins here must find it.
        var store = consignment.Stored is null ? StoresAt(sea.From, track: 0)?[consignment.Flow.Cargo.Index] : null;
        if (store is null || store.TryTake(consignment.Units))
        {
            consignment.Stored ??= store;
            JoinQuay(consignment);
            return;
        }

        Put(consignment, sea.From, UnitState.WaitingForStorage);
        store.WaitForRoom(consignment);
    }

    private void Deliver(Consignment consignment)
    {
        Leave(consignment);
        if (!consignment.Loaded)
        {
            (consignment.LegFleet ?? Fleets[consignment.Flow.Fleet]).ComeHome(consignment);
            consignment.Vanish();
            return;
        }

        consignment.Passage?.Arrive(consignment.Units);

        var source = Sources[consignment.Flow.Index];
        if (consignment.Detour is null)
            source.Units.Delivered += consignment.Units;
        else
            source.Units.Rerouted += consignment.Units;
        if (IsMeasuring)
            CountArrival(source, consignment);
        if (consignment.Flow.Fleet >= 0)
            Fleets[consignment.Flow.Fleet].Unload(consignment, consignment.Journey.To);
        else
            consignment.Vanish();
    }

    private void CountArrival(FlowSource source, Consignment consignment)
    {
        var transit = Simulation.Now - new SimTime(consignment.Entered);
        source.Transit[consignment.Destination].Add(transit.TotalHours, consignment.Units);
        WayTimes.Arrive(consignment, transit.TotalHours);
        var dollarsPerTonne = consignment.TariffPerTonne + (consignment.Flow.WaitingCost.At(new SimTime(consignment.Entered)) * transit.TotalDays);
        source.Cost = (source.Cost.Dollars + (dollarsPerTonne * consignment.NetTonnes), source.Cost.Tonnes + consignment.NetTonnes);
    }

    private Storage?[]? MakeStores(int place)
    {
        Storage?[] stores = [.. Layout.Cargoes.Select(cargo => MakeStore(place, cargo.Index))];
        return Array.TrueForAll(stores, store => store is null) ? null : stores;
    }

    private Storage? MakeStore(int place, int cargo)
    {
        var id = Layout.Map.Places[place];
        var (whenFull, room) = Layout.StorageFor(place, Layout.Cargoes[cargo].Id);
        if (room is null || whenFull == WhenFull.Refuse)
            return null;
        var store = new Storage(Simulation, $"storage for {Layout.Cargoes[cargo].Id} at {id}", whenFull, JoinQuay);
        FollowDates(room, units => store.Capacity = (int)units);
        return store;
    }

    private void Begin()
    {
        foreach (var (id, number) in Layout.Plan.Weather.Keys.Select((id, number) => (id, number)))
            Simulation.Start(new Storms(this, id, Layout.Plan.Weather[id], Layout.Spells[number]).Blow(), null);
        OpenLines();
        PlaceBacklog();
        foreach (var source in Sources)
            source.Begin();
        foreach (var vessels in Vessels)
            vessels.Begin();
        foreach (var embargo in _embargoes)
            Simulation.Start(embargo.Review(), null);
        foreach (var (index, (id, disruption)) in Layout.Plan.Disruptions.Index())
            new Disruption(this, id, disruption, Layout.Disruptions[index]).Begin();
    }

    private void OpenLines()
    {
        for (var line = 0; line < Layout.Map.RailLines.Length; line++)
        {
            var plan = Layout.Plan.Rail[Layout.Map.RailLines[line]];
            if (SingleTracks[line] is { } single)
                Simulation.Start(single.RunOthers(Calendar, plan), null);
            var opens = OpensAt(plan.Opens);
            if (opens <= SimTime.Zero)
                continue;
            foreach (var track in new[] { Tracks[2 * line], Tracks[(2 * line) + 1] })
            {
                track.Close();
                if (opens < Calendar.MeasuredUntil)
                    Simulation.Schedule(opens - SimTime.Zero, static closed => closed.Reopen(), track);
            }
        }
    }

    /// <summary>Puts what waits at the start where it waits, in groups as it would have arrived.</summary>
    private void PlaceBacklog()
    {
        foreach (var (place, backlog) in Layout.Plan.Backlog)
        {
            foreach (var (id, units) in backlog.Units)
            {
                var source = Array.Find(Sources, candidate => candidate.Flow.Id == id)!;
                source.BeginWith((int)units, Layout.BoardingAt(id, place));
            }
        }
    }

    /// <summary>Stops for a moment at the turn of each year, before what happens at midnight, which belongs to the new one.</summary>
    private void RunByYears()
    {
        var years = Calendar.Years;
        for (var i = 0; i < years.Count - 1; i++)
        {
            Run(Calendar.TimeOf(new DateOnly(years[i + 1].Year, 1, 1)) - TimeSpan.FromTicks(1));
            FlowYears.Close(years[i].Year);
        }

        Run(Calendar.MeasuredUntil);
        FlowYears.Close(years[^1].Year);
    }

    private void Run(SimTime until)
    {
        var end = RunUnwrapped(until);
        if (end.Reason == EndReason.Deadlock)
            throw new CorridorDeadlockException([.. end.WaitForCycle.Select(link => link.ToString())], Calendar.InstantOf(end.Time), _replication);
    }

    /// <summary>A process that finds the corridor at a standstill ends the run; who called wants to hear that and not of the process.</summary>
    private RunEnd RunUnwrapped(SimTime until)
    {
        try
        {
            return Simulation.Run(until);
        }
        catch (EventFailedException failure) when (failure.InnerException is CorridorDeadlockException standstill)
        {
            throw standstill;
        }
    }

    private void BeginMeasurement()
    {
        IsMeasuring = true;
        Accounts.BeginMeasurement();
        foreach (var clock in _clocks)
            clock.BeginMeasurement();
        foreach (var source in Sources)
            source.BeginMeasurement();
        FlowYears.BeginMeasurement();
        foreach (var vessels in Vessels)
            vessels.BeginMeasurement();
        foreach (var chooser in Choosers)
            chooser.BeginMeasurement();
        foreach (var border in Borders)
            border?.BeginMeasurement();
        foreach (var berths in Ports.OfType<Port>().SelectMany(port => port.Berths.Values))
            berths.BeginMeasurement();
        for (var i = 0; i < Ports.Length; i++)
            _closedAtStart[i] = Ports[i]?.ClosedHours ?? 0;
        for (var i = 0; i < _embargoes.Length; i++)
            _embargoHoursAtStart[i] = _embargoes[i].Hours;
        for (var i = 0; i < _queues.Count; i++)
            _queueBefore[i] = Presence.UnitHours(_queues[i].Stage, _queues[i].Cargo);
        ForEachPort((number, port) => _closedBefore[number] = port.ClosedHours);
    }

    /// <summary>Each day the element that has been busy longest without a pause binds; each week the series advance.</summary>
    private async Process WatchDays()
    {
        while (true)
        {
            await Simulation.Delay(TimeSpan.FromDays(1));
            _days++;
            Gridlock.Check();
            var binding = -1;
            for (var i = 0; i < _clocks.Length; i++)
            {
                if (_clocks[i].BusySince < (binding < 0 ? long.MaxValue : _clocks[binding].BusySince))
                    binding = i;
            }

            if (binding >= 0)
                _clocks[binding].CountBindingDay();
            if (_days % 7 == 0)
                CloseWeek();
        }
    }

    private void CloseWeek()
    {
        if (_week >= Layout.Weeks.Length)
            return;
        var hours = 24.0 * (_days - (7 * _week));
        for (var i = 0; i < _queues.Count; i++)
        {
            var now = Presence.UnitHours(_queues[i].Stage, _queues[i].Cargo);
            _queueByWeek[i][_week] = (now - _queueBefore[i]) / hours;
            _queueBefore[i] = now;
        }

        ForEachPort((number, port) =>
        {
            _closedByWeek[number][_week] = port.ClosedHours - _closedBefore[number];
            _closedBefore[number] = port.ClosedHours;
        });
        _week++;
    }

    private void ForEachPort(Action<int, Port> look)
    {
        var number = 0;
        foreach (var id in Layout.Plan.Ports.Keys)
            look(number++, Ports[Layout.PlaceOf(id)]!);
    }

    private ReplicationResult Result()
    {
        var unitHours = Accounts.UnitHours();
        return new ReplicationResult
        {
            Replication = _replication,
            Kpis = [.. Layout.Indicators.Select(indicator => indicator.Value(this))],
            TonnesByWeek = Counts.TonnesByWeek,
            UnitHours = [.. Layout.StagesInTravelOrder.Select(stage => unitHours[stage])],
            Elements = [.. _clocks.Select(clock => clock.Measure(MeasuredHours, _days))],
            QueueByWeek = _queueByWeek,
            ClosedHoursByWeek = _closedByWeek,
            WayDays = WayTimes.Days(),
            LineRuns = _lineRuns,
            Events = Simulation.EventCount,
            TraceHash = Accounts.TraceHash,
        };
    }

    private sealed record DatedStep<T>(T Value, Action<T> Apply);
}
