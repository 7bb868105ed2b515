using CorridorSim.Model.Demand;
using CorridorSim.Model.Measures;

namespace CorridorSim.Model;

/// <summary>A vehicle and what it carries. Its units change state together, at the cost of one.</summary>
internal abstract class Carrier(CorridorRun run, string name)
{
    private int _cell = Accounts.Nowhere;
    private int _stage = -1;

    public string Name { get; } = name;

    public List<Consignment> Load { get; } = [];

    /// <summary>Wagon positions that its units take.</summary>
    public double WagonPositions => Load.Sum(consignment => consignment.WagonPositions);

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
        Run.Tell(consignment, _cell, Name);
    }

    /// <summary>Puts a consignment down: its units are from now on accounted by themselves.</summary>
    public void PutDown(Consignment consignment, int stage, UnitState state)
    {
        consignment.Cell = _cell;
        Units -= consignment.Units;
        Run.Put(consignment, stage, state);
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
        {
            foreach (var consignment in Load)
                Run.BePresent(consignment, stage);
        }

        (_cell, _stage) = (cell, stage);
        if (Run.Listening)
        {
            foreach (var consignment in Load)
                Run.Tell(consignment, cell, Name);
        }
    }

    /// <summary>Splits units off the load and puts them down.</summary>
    /// <returns>What was split off, in order of the load; the units sum to <paramref name="units"/>.</returns>
    protected List<Consignment> PutDownUnits(int units, int stage, UnitState state)
    {
        var parts = new List<Consignment>();
        while (units > 0)
        {
            var last = Load[^1];
            if (last.Units <= units)
            {
                Load.RemoveAt(Load.Count - 1);
                PutDown(last, stage, state);
                parts.Add(last);
                units -= last.Units;
            }
            else
            {
                var part = last.SplitOff(units);
                PutDown(part, stage, state);
                parts.Add(part);
                units = 0;
            }
        }

        return parts;
    }
}
