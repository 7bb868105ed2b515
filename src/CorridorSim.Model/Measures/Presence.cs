using CorridorSim.Kernel;

namespace CorridorSim.Model.Measures;

/// <summary>Which units are at which stage: by flow (for embargoes and conservation) and by cargo (for queue series).</summary>
internal sealed class Presence
{
    private readonly Simulation _simulation;
    private readonly int _stages;
    private readonly int _flows;
    private readonly int _cargoes;
    private readonly long[] _byFlow; // [loaded][stage][flow]
    private readonly Integrator[] _byCargo; // [stage][cargo]
    private readonly bool[] _isQueue; // [stage][cargo]: the others need no integral

    public Presence(Simulation simulation, int stages, int flows, int cargoes, IReadOnlyList<QueueSeries> queues)
    {
        (_simulation, _stages, _flows, _cargoes) = (simulation, stages, flows, cargoes);
        _byFlow = new long[2 * stages * flows];
        _byCargo = new Integrator[stages * cargoes];
        _isQueue = new bool[stages * cargoes];
        foreach (var queue in queues)
            _isQueue[(queue.Stage * cargoes) + queue.Cargo] = true;
    }

    /// <summary>Units of a flow and cargo change their stage; -1 is outside the corridor.</summary>
    public void Move(int flow, int cargo, bool loaded, int fromStage, int toStage, int units)
    {
        if (fromStage == toStage)
            return;
        if (fromStage >= 0)
        {
            _byFlow[Index(flow, loaded, fromStage)] -= units;
            AddToQueue((fromStage * _cargoes) + cargo, -units);
        }

        if (toStage >= 0)
        {
            _byFlow[Index(flow, loaded, toStage)] += units;
            AddToQueue((toStage * _cargoes) + cargo, units);
        }
    }

    /// <summary>Units of a flow at a stage.</summary>
    public long At(int flow, bool loaded, int stage) => _byFlow[Index(flow, loaded, stage)];

    /// <summary>Units of a flow at all stages.</summary>
    public long Of(int flow, bool loaded)
    {
        var units = 0L;
        for (var stage = 0; stage < _stages; stage++)
            units += At(flow, loaded, stage);
        return units;
    }

    /// <summary>Unit-hours of a cargo at a stage since the start of the run, for those of the queue series.</summary>
    public double UnitHours(int stage, int cargo) => _byCargo[(stage * _cargoes) + cargo].HoursAt(_simulation.Now.Ticks);

    private void AddToQueue(int cell, int units)
    {
        if (_isQueue[cell])
            _byCargo[cell].Add(units, _simulation.Now.Ticks);
    }

    private int Index(int flow, bool loaded, int stage) => ((((loaded ? 1 : 0) * _stages) + stage) * _flows) + flow;
}
