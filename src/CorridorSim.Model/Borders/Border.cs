using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Disruptions;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;
using CorridorSim.Model.Rail;

namespace CorridorSim.Model.Borders;

/// <summary>A border crossing: a train waits beside the line, is let in while the border is open and a server free, and goes through the steps in order.</summary>
internal sealed class Border : IDisruptable
{
    private readonly CorridorRun _run;
    private readonly BorderPlan _plan;
    private readonly int _place;
    private readonly StepInRun[] _steps;
    private readonly Gate _open;
    private readonly Gate _usable;
    private readonly Resource? _servers;
    private readonly Dictionary<int, Resource> _sidings = []; // by track of arrival
    private readonly Dictionary<int, Resource> _handOvers = []; // by place that trains come from
    private int _planned;
    private int _background;

    public Border(CorridorRun run, string id, int place, BorderPlan plan, BorderStep[] steps)
    {
        (_run, _plan, _place) = (run, plan, place);
        Clock = new ElementClock(run.Simulation);
        _steps = [.. steps.Select(step => new StepInRun(run, id, step))];
        _open = new Gate(run.Simulation, $"opening of {id}", isOpen: true);
        _usable = new Gate(run.Simulation, $"use of {id}", isOpen: true);
        if (plan.Servers is { } servers)
        {
            _servers = new Resource(run.Simulation, $"servers at {id}", 0);
            run.FollowDates(plan.Background, background =>
            {
                _background = (int)background;
                Resize();
            });
            run.FollowDates(servers, count =>
            {
                _planned = (int)count;
                Resize();
            });
        }

        if (plan.Hours.Changing || plan.Hours.First.HoursPerDay < 24)
            run.Simulation.Start(KeepHours(), null);
    }

    /// <summary>What the servers do; without capacity where servers are unlimited.</summary>
    public ElementClock Clock { get; }

    public CapacityLeft Left { get; } = new();

    /// <summary>Stays since measurement began of trains that came over a line: entry to exit, waiting included.</summary>
    public BorderStays Stays { get; private set; }

    /// <summary>The same of trains formed here.</summary>
    public BorderStays StaysOfFormed { get; private set; }

    private bool LetsInAtOnce => _open.IsOpen && _usable.IsOpen && (_servers is null || (_servers.Available > 0 && _servers.QueueLength == 0));

    public void BeginMeasurement()
    {
        Clock.BeginMeasurement();
        (Stays, StaysOfFormed) = (default, default);
    }

    /// <inheritdoc/>
    public void FollowDisruptions()
    {
        if (_servers is not null)
            Resize();
        else if (Left.Share > 0)
            _usable.Open();
        else
            _usable.Close();
    }

    /// <summary>A train that arrived over a line passes the border.</summary>
    public async Process Pass(Train train, RailHop hop, int hopNumber)
    {
        var arrived = _run.Simulation.Now;
        var siding = LetsInAtOnce ? null : SidingsFor(hop.Track);
        var standsOnLine = siding is { Available: < 1 };
        if (standsOnLine)
        {
            train.Be(_run.Layout.StageOfRail(hop.Line), UnitState.Blocked);
            _run.Tracks[hop.Track].Block();
        }

        if (siding is { Capacity: > 0 })
        {
            await siding.Request();
            if (standsOnLine)
                _run.Tracks[hop.Track].Unblock();
            await LetIn(train, hop.From);
            siding.Release();
        }
        else if (!LetInAtOnce(train))
        {
            await LetIn(train, hop.From, standsOnLine);
            if (standsOnLine)
                _run.Tracks[hop.Track].Unblock();
        }

        await Cross(train, hop.From, hopNumber);
        train.PickUpWaiting(hopNumber);
        Stays = Stays.Plus(_run.Simulation.Now - arrived);
    }

    /// <summary>A train that was formed here from what came by sea goes through the same steps.</summary>
    public async Process Serve(Train train)
    {
        var formed = _run.Simulation.Now;
        if (!LetInAtOnce(train))
            await LetIn(train, train.CameFrom);
        await Cross(train, train.CameFrom, -1);
        StaysOfFormed = StaysOfFormed.Plus(_run.Simulation.Now - formed);
    }

    /// <summary>Lets a train in if it need not wait for anything; most need not.</summary>
    private bool LetInAtOnce(Train train)
    {
        if (!LetsInAtOnce || _plan.HandOver is not null || _servers?.TryRequest(priority: train.Priority) == false)
            return false;
        if (_servers is not null)
            Clock.Begin();
        return true;
    }

    /// <summary>Waits until the border is open, the neighbour takes the train over and, where the first step is work, a server is free.</summary>
    private async Process LetIn(Train train, int comesFrom, bool standsOnLine = false)
    {
        Clock.Queue(train.Units);
        while (!_open.IsOpen || !_usable.IsOpen)
        {
            if (!standsOnLine)
                train.Be(_place, UnitState.WaitingForOpening);
            await _open.Passage();
            await _usable.Passage();
        }

        await TakeServer(train, standsOnLine);
        await TakeOver(comesFrom, train);
        Clock.Queue(-train.Units);
    }

    /// <summary>Goes through the steps in order. Work holds the server; a stay observed as a whole does not.</summary>
    private async Process Cross(Train train, int comesFrom, int hopNumber)
    {
        var hasServer = true;
        train.Be(_place, UnitState.Served);
        foreach (var step in _steps)
        {
            if (train.Units == 0 || !step.Step.Concerns(train.Service.ClassIndex, comesFrom) || step.IsPrecleared(_run))
                continue;
            if (step.Step.Plan.Of != StepOf.Train)
            {
                HoldUnits(step, train, hopNumber);
                continue;
            }

            if (step.Step.Plan.Stay is not null)
            {
                GiveServerBack(ref hasServer);
            }
            else if (!hasServer)
            {
                await TakeServer(train, standsOnLine: false);
                hasServer = true;
            }

            if (!step.HappensToTrain(_run))
                continue;
            var duration = step.Step.Duration.At(_run.Simulation.Now).Hours(step.Duration);
            if (step.Servers is not null || step.Stock is not null)
                await TakeServerAndWagons(step, train, duration);
            train.Be(_place, UnitState.Served);
            await _run.Simulation.Delay(duration);
            step.Servers?.Release();
        }

        GiveServerBack(ref hasServer);
    }

    private async Process TakeServer(Train train, bool standsOnLine)
    {
        if (_servers is null)
            return;
        if (_servers.Available < 1 && !standsOnLine)
            train.Be(_place, UnitState.WaitingForServer);
        await _servers.Request(priority: train.Priority);
        Clock.Begin();
    }

    private void GiveServerBack(ref bool hasServer)
    {
        if (hasServer && _servers is not null)
        {
            Clock.End();
            _servers.Release();
        }

        hasServer = false;
    }

    /// <summary>Splits off what the step keeps: single units by one binomial draw, or consignments by a draw each.</summary>
    private void HoldUnits(StepInRun step, Train train, int hopNumber)
    {
        if (step.Step.Plan.Of == StepOf.Consignment)
        {
            foreach (var consignment in train.Load.Where(consignment => consignment.ClearedAt != _place && step.HappensToTrain(_run)).ToList())
                train.LeaveBehind(consignment, _place, hopNumber, step.Step.Duration.At(_run.Simulation.Now).Hours(step.Duration));
            return;
        }

        CargoUnit? only = step.Step.Plan.Of switch
        {
            StepOf.Teu => CargoUnit.Teu,
            StepOf.Truck => CargoUnit.Truck,
            _ => null,
        };
        var held = step.UnitsHeld(_run, train.UnitsNotCleared(_place, only));
        var together = step.Step.Plan.Apart == YesNo.Yes ? 1 : held;
        for (var left = held; left > 0; left -= together)
            train.LeaveBehind(together, only, step.Place.Next(), _place, hopNumber, step.Step.Duration.At(_run.Simulation.Now).Hours(step.Duration));
    }

    /// <summary>Where the step has tracks or wagons of its own, the work on the train begins when these are free.</summary>
    private async Process TakeServerAndWagons(StepInRun step, Train train, TimeSpan duration)
    {
        if (step.Servers is { } server)
        {
            if (server.Available < 1)
                train.Be(_place, UnitState.WaitingForServer);
            await server.Request(priority: train.Priority);
        }

        if (step.Stock is { } stock)
        {
            var wagons = Math.Min(stock.Capacity, (int)Math.Ceiling(train.WagonPositions - 1e-9));
            if (stock.Available < wagons)
                train.Be(_place, UnitState.WaitingForWagons);
            await stock.Request(wagons);
            _run.Simulation.Schedule(duration + step.Step.StockReturns.At(_run.Simulation.Now).Hours(step.Returns), static back => back.Stock.Release(back.Wagons), new WagonsBack(stock, wagons));
        }
    }

    /// <summary>The neighbour takes trains over at even distances.</summary>
    private async Process TakeOver(int comesFrom, Train train)
    {
        if (_plan.HandOver is not { } handOver)
            return;
        if (!_handOvers.TryGetValue(comesFrom, out var turn))
            _handOvers[comesFrom] = turn = new Resource(_run.Simulation, $"hand-over at {_run.Layout.Map.Places[_place]}", 1);
        if (turn.Available < 1)
            train.Be(_place, UnitState.WaitingForServer);
        await turn.Request(priority: train.Priority);
        var distance = TimeSpan.FromDays(1 / (handOver.At(_run.Calendar.ParametersAt(_run.Simulation.Now)) * Math.Max(Left.Share, 0.01)));
        _run.Simulation.Schedule(distance, static resource => resource.Release(), turn);
    }

    private Resource? SidingsFor(int track)
    {
        if (_plan.Sidings is not { } sidings)
            return null;
        if (!_sidings.TryGetValue(track, out var resource))
        {
            resource = new Resource(_run.Simulation, $"sidings at {_run.Layout.Map.Places[_place]}", 0);
            _sidings[track] = resource;
            _run.FollowDates(sidings, trains => resource.Capacity = (int)trains);
        }

        return resource;
    }

    private void Resize()
    {
        var own = Math.Max(0, _planned - _background);
        var usable = (int)Math.Floor((own * Left.Share) + 1e-9);
        Clock.Plan(own, own - usable);
        _servers!.Capacity = _open.IsOpen ? usable : 0;
    }

    /// <summary>Opens and closes by the hours of the day; a train inside is finished, none is let in.</summary>
    private async Process KeepHours()
    {
        while (true)
        {
            var now = _run.Calendar.InstantOf(_run.Simulation.Now);
            var (isOpen, lasts) = _plan.Hours.At(_run.Calendar.ParametersAt(_run.Simulation.Now)).At(now.TimeOfDay);
            if (isOpen != _open.IsOpen)
            {
                if (isOpen)
                    _open.Open();
                else
                    _open.Close();
                Clock.Close(!isOpen);
                if (_servers is not null)
                    Resize();
            }

            await _run.Simulation.Delay(lasts);
        }
    }

    private sealed record WagonsBack(Resource Stock, int Wagons);
}
