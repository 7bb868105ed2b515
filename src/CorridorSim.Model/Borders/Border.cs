using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;
using CorridorSim.Model.Rail;

namespace CorridorSim.Model.Borders;

/// <summary>A border crossing: a train waits beside the line, is let in while the border is open and a server free, and goes through the steps in order.</summary>
internal sealed class Border
{
    private readonly CorridorRun _run;
    private readonly BorderPlan _plan;
    private readonly int _place;
    private readonly BorderStep[] _steps;
    private readonly RandomStream[] _durations;
    private readonly RandomStream[] _shares;
    private readonly RandomStream[] _preclearances;
    private readonly RandomStream[] _returns;
    private readonly Resource?[] _stepServers;
    private readonly Resource?[] _stocks;
    private readonly Dictionary<int, Resource> _handOvers = [];
    private readonly Gate _open;
    private readonly Resource? _servers;
    private readonly Dictionary<int, Resource> _sidings = [];
    private int _planned;
    private int _background;
    private double _left = 1;

    public Border(CorridorRun run, string id, int place, BorderPlan plan, BorderStep[] steps)
    {
        (_run, _plan, _place, _steps) = (run, plan, place, steps);
        Clock = new ElementClock(run.Simulation);
        _durations = [.. steps.Select(step => run.Streams.For($"borders.{id}", $"{step.Id} duration"))];
        _shares = [.. steps.Select(step => run.Streams.For($"borders.{id}", $"{step.Id} share"))];
        _preclearances = [.. steps.Select(step => run.Streams.For($"borders.{id}", $"{step.Id} precleared"))];
        _returns = [.. steps.Select(step => run.Streams.For($"borders.{id}", $"{step.Id} stock returns"))];
        _stepServers = [.. steps.Select(step => Following(step.Plan.Servers, $"{step.Id} at {id}"))];
        _stocks = [.. steps.Select(step => Following(step.Plan.Stock, $"wagons of the other gauge at {id}"))];
        _open = new Gate(run.Simulation, $"opening of {id}", isOpen: true);
        if (plan.Servers is { } servers)
        {
            _servers = new Resource(run.Simulation, $"servers at {id}", 0);
            run.FollowDates(plan.Background, background =>
            {
                _background = (int)background;
                Resize();
            });
            run.FollowDates(servers, SetServers);
        }

        if (plan.Hours.Changing || plan.Hours.First.HoursPerDay < 24)
            run.Simulation.Start(KeepHours(), null);
    }

    /// <summary>What the servers do; without capacity where servers are unlimited.</summary>
    public ElementClock Clock { get; }

    /// <summary>Hours that trains spent here since measurement began, and how many trains: entry to exit, waiting included.</summary>
    public (double Hours, long Trains) Stays { get; private set; }

    public void BeginMeasurement()
    {
        Clock.BeginMeasurement();
        Stays = default;
    }

    /// <summary>A disruption leaves a share of the servers; without servers a total disruption shuts the border.</summary>
    public void Disrupt(double capacityLeft)
    {
        _left = capacityLeft;
        if (_servers is not null)
            Resize();
        else if (capacityLeft > 0)
            _open.Open();
        else
            _open.Close();
    }

    /// <summary>A train that arrived over a line passes the border.</summary>
    public async Process Pass(Train train, RailHop hop, int hopNumber)
    {
        var arrived = _run.Simulation.Now;
        var siding = SidingsFor(hop.Track);
        if (siding is not null)
        {
            if (siding.Available < 1)
            {
                train.Be(_run.Layout.StageOfRail(hop.Line), UnitState.Blocked);
                _run.Tracks[hop.Track].Block();
                await siding.Request();
                _run.Tracks[hop.Track].Unblock();
            }
            else
            {
                await siding.Request();
            }
        }

        await Cross(train, hop.From, hopNumber, siding);
        train.PickUpWaiting(hopNumber);
        Stays = (Stays.Hours + (_run.Simulation.Now - arrived).TotalHours, Stays.Trains + 1);
    }

    /// <summary>A train that was formed here from what came by sea goes through the same steps.</summary>
    public Process Serve(Train train) => Cross(train, train.CameFrom, -1, null);

    private async Process Cross(Train train, int comesFrom, int hopNumber, Resource? siding)
    {
        Clock.Queue(+1);
        if (!_open.IsOpen)
        {
            train.Be(_place, UnitState.WaitingForOpening);
            await _open.Passage();
        }

        if (_servers is not null)
        {
            train.Be(_place, UnitState.WaitingForServer);
            await _servers.Request(priority: train.Service.Class.Priority);
            Clock.Change(_open.IsOpen ? Activity.Starved : Activity.Closed, Activity.Working);
        }

        await TakeOver(comesFrom, train);
        Clock.Queue(-1);
        siding?.Release();
        train.Be(_place, UnitState.Served);
        for (var i = 0; i < _steps.Length && train.Units > 0; i++)
        {
            if (_steps[i].Concerns(train.Service.ClassIndex, comesFrom))
                await Step(i, train, hopNumber);
        }

        if (_servers is null)
            return;
        Clock.Change(Activity.Working, _open.IsOpen ? Activity.Starved : Activity.Closed);
        _servers.Release();
    }

    private async Process Step(int number, Train train, int hopNumber)
    {
        var step = _steps[number];
        var precleared = step.Plan.Precleared.At(_run.Calendar.ParametersAt(_run.Simulation.Now));
        if (precleared > 0 && _preclearances[number].Next() < precleared)
            return;
        var share = step.Plan.Share.At(_run.Calendar.ParametersAt(_run.Simulation.Now));
        var draw = share < 1 ? _shares[number].Next() : 0;
        if (step.Plan.Of == StepOf.Train)
        {
            if (draw <= share)
                await Treat(number, train, step.Duration.Hours(_durations[number]));
            return;
        }

        var concerned = share >= 1 ? train.Units : Binomial.Quantile(train.Units, share, draw);
        if (concerned > 0)
            train.LeaveBehind(concerned, _place, hopNumber, step.Duration.Hours(_durations[number]));
    }

    /// <summary>Work on the whole train, where the step has tracks and wagons of its own when these are free.</summary>
    private async Process Treat(int number, Train train, TimeSpan duration)
    {
        if (_stepServers[number] is { } server)
        {
            if (server.Available < 1)
                train.Be(_place, UnitState.WaitingForServer);
            await server.Request(priority: train.Service.Class.Priority);
        }

        if (_stocks[number] is { } stock)
        {
            var wagons = Math.Min(stock.Capacity, (int)Math.Ceiling(train.WagonPositions - 1e-9));
            if (stock.Available < wagons)
                train.Be(_place, UnitState.WaitingForWagons);
            await stock.Request(wagons);
            _run.Simulation.Schedule(duration + _steps[number].StockReturns.Hours(_returns[number]), static back => back.Stock.Release(back.Wagons), new WagonsBack(stock, wagons));
        }

        train.Be(_place, UnitState.Served);
        await _run.Simulation.Delay(duration);
        _stepServers[number]?.Release();
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
        await turn.Request(priority: train.Service.Class.Priority);
        var distance = TimeSpan.FromDays(1 / (handOver.At(_run.Calendar.ParametersAt(_run.Simulation.Now)) * Math.Max(_left, 0.01)));
        _run.Simulation.Schedule(distance, static resource => resource.Release(), turn);
    }

    private Resource? Following(Dated<double>? capacity, string name)
    {
        if (capacity is null)
            return null;
        var resource = new Resource(_run.Simulation, name, 0);
        _run.FollowDates(capacity, units => resource.Capacity = (int)units);
        return resource;
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

    private void SetServers(double servers)
    {
        _planned = (int)servers;
        Resize();
    }

    private void Resize()
    {
        var free = _open.IsOpen ? Activity.Starved : Activity.Closed;
        var own = Math.Max(0, _planned - _background);
        var usable = (int)Math.Floor((own * _left) + 1e-9);
        Clock.Add(Activity.Down, own - usable - Clock.LevelOf(Activity.Down));
        Clock.Add(free, own - Clock.Capacity);
        _servers!.Capacity = _open.IsOpen ? usable : 0;
    }

    /// <summary>Opens and closes by the hours of the day; a train inside is finished, none is let in.</summary>
    private async Process KeepHours()
    {
        while (true)
        {
            var now = _run.Calendar.InstantOf(_run.Simulation.Now);
            var hours = _plan.Hours.At(_run.Calendar.ParametersAt(_run.Simulation.Now));
            var (isOpen, changes) = hours.At(now.TimeOfDay);
            if (isOpen)
                Open();
            else
                Close();
            await _run.Simulation.Delay(changes);
        }
    }

    private void Open()
    {
        if (_open.IsOpen)
            return;
        Clock.Change(Activity.Closed, Activity.Starved, Clock.LevelOf(Activity.Closed));
        _open.Open();
        if (_servers is not null)
            Resize();
    }

    private void Close()
    {
        if (!_open.IsOpen)
            return;
        Clock.Change(Activity.Starved, Activity.Closed, Clock.LevelOf(Activity.Starved));
        _open.Close();
        if (_servers is not null)
            _servers.Capacity = 0;
    }

    private sealed record WagonsBack(Resource Stock, int Wagons);
}
