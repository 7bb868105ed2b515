using CorridorSim.Kernel;
using CorridorSim.Model.Demand;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model;

/// <summary>A vehicle and what it carries. Its units change state together, at the cost of one.</summary>
internal abstract class Carrier(CorridorRun run) : IHolder
{
    private int _cell = Accounts.Nowhere;
    private int _stage = -1;

    /// <summary>Made when somebody asks for it.</summary>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public IHeld? WaitsFor { get; set; }

    /// <summary>When it began to wait for that.</summary>
    public SimTime WaitsSince { get; set; }

    /// <summary>Its place among all who wait; none before it waits for the first time.</summary>
    public LinkedListNode<Carrier>? AmongWaiting { get; set; }

    /// <inheritdoc/>
    public string Description => $"{Kind} {Name} with {Units} units";

    /// <summary>What it is, in a word.</summary>
    protected abstract string Kind { get; }

    public List<Consignment> Load { get; } = [];

    /// <summary>Wagon positions that its units take.</summary>
    public double WagonPositions
    {
        get
        {
            var positions = 0.0;
            foreach (var consignment in Load)
                positions += consignment.WagonPositions;
            return positions;
        }
    }

    /// <summary>Units aboard.</summary>
    public int Units { get; private set; }

    protected CorridorRun Run { get; } = run;

    /// <summary>Takes a consignment aboard; its units are from now on in the state of the vehicle.</summary>
    public void Take(Consignment consignment)
    {
        Run.Accounts.Move(consignment.Cell, _cell, consignment.Units);
        Run.BePresent(consignment, _stage);
        consignment.Cell = Accounts.Nowhere;
        Load.Add(consignment);
        Units += consignment.Units;
        if (Run.Listening)
            Run.Tell(consignment, _cell, Name);
    }

    /// <summary>Puts a consignment down: its units are from now on accounted by themselves.</summary>
    public void PutDown(Consignment consignment, int stage, UnitState state)
    {
        consignment.Cell = _cell;
        Units -= consignment.Units;
        Run.Put(consignment, stage, state);
    }

    /// <summary>Hands a consignment over to whoever says in this instant where its units are from now on, and what they do.</summary>
    protected void HandOver(Consignment consignment)
    {
        consignment.Cell = _cell;
        Units -= consignment.Units;
        Run.EndLeg(consignment);
    }

    /// <summary>All units aboard begin to be in a state at a stage.</summary>
    public void Be(int stage, UnitState state)
    {
        var cell = Accounts.Cell(stage, state);
        if (cell == _cell)
            return;
        if (Units > 0)
            Run.Accounts.Move(_cell, cell, Units);
        if (stage != _stage)
            BePresent(stage);

        (_cell, _stage) = (cell, stage);
        if (Run.Listening)
        {
            foreach (var consignment in Load)
                Run.Tell(consignment, cell, Name);
        }
    }

    /// <summary>Begins anew, empty.</summary>
    protected void BeNowhere() => (_cell, _stage) = (Accounts.Nowhere, -1);

    /// <summary>Neighbours in the load that are of one flow move as one.</summary>
    private void BePresent(int stage)
    {
        for (var i = 0; i < Load.Count;)
        {
            var first = Load[i];
            var units = 0;
            while (i < Load.Count && Load[i] is { } next && next.Flow == first.Flow && next.Loaded == first.Loaded)
            {
                units += next.Units;
                Run.TimeOnWay(next, stage);
                next.PresentAt = stage;
                i++;
            }

            Run.Presence.Move(first.Flow.Index, first.Flow.Cargo.Index, first.Loaded, _stage, stage, units);
        }
    }

    /// <summary>Splits neighbouring units off the load and puts them down, beginning anywhere so that every unit is as likely to be among them.</summary>
    /// <param name="units">How many.</param>
    /// <param name="only">Of which kind; none for any. There are as many aboard.</param>
    /// <param name="place">Where in the load the first of them is, as a share from 0 to 1 of its units.</param>
    /// <param name="stage">Stage at which they are from now on.</param>
    /// <param name="state">State in which they are from now on.</param>
    /// <returns>What was split off; the units sum to <paramref name="units"/>.</returns>
    protected List<Consignment> PutDownUnits(int units, CargoUnit? only, double place, int stage, UnitState state)
    {
        var parts = new List<Consignment>();
        var skip = (int)(place * (only is null ? Units : Load.Sum(consignment => IsOf(consignment, only) ? consignment.Units : 0)));
        for (var i = 0; units > 0; i = Load.Count > 0 ? i % Load.Count : 0)
        {
            var consignment = Load[i];
            if (!IsOf(consignment, only) || skip >= consignment.Units)
            {
                skip -= IsOf(consignment, only) ? consignment.Units : 0;
                i++;
                continue;
            }

            var wanted = Math.Min(units, consignment.Units - skip);
            skip = 0;
            if (wanted == consignment.Units)
                Load.RemoveAt(i);
            var part = wanted == consignment.Units ? consignment : consignment.SplitOff(wanted);
            if (part != consignment)
                i++;
            PutDown(part, stage, state);
            parts.Add(part);
            units -= wanted;
        }

        return parts;
    }

    protected static bool IsOf(Consignment consignment, CargoUnit? kind) => kind is null || consignment.Flow.Cargo.Plan.Unit == kind;
}
