using CorridorSim.Kernel;

namespace CorridorSim.Model.Measures;

/// <summary>Which units are at which stage: by flow (for embargoes and conservation) and by cargo (for queue series).</summary>
internal sealed class Presence(Simulation simulation, int stages, int flows, int cargoes)
{
    private readonly long[] _byFlow = new long[2 * stages * flows]; // [loaded][stage][flow]
    private readonly Integrator[] _byCargo = new Integrator[stages * cargoes];

    /// <summary>Units of a flow and cargo change their stage; -1 is outside the corridor.</summary>
    public void Move(int flow, int cargo, bool loaded, int fromStage, int toStage, int units)
    {
        if (fromStage == toStage)
            return;
        var now = simulation.Now.Ticks;
        if (fromStage >= 0)
        {
            _byCargo[(fromStage * cargoes) + cargo].Add(-units, now);
            _byFlow[Index(flow, loaded, fromStage)] -= units;
        }

        if (toStage >= 0)
        {
            _byCargo[(toStage * cargoes) + cargo].Add(units, now);
            _byFlow[Index(flow, loaded, toStage)] += units;
        }
    }

    /// <summary>Units of a flow at a stage.</summary>
    public long At(int flow, bool loaded, int stage) => _byFlow[Index(flow, loaded, stage)];

    /// <summary>Units of a flow at all stages.</summary>
    public long Of(int flow, bool loaded)
    {
        var units = 0L;
        for (var stage = 0; stage < stages; stage++)
            units += At(flow, loaded, stage);
        return units;
    }

    /// <summary>Unit-hours of a cargo at a stage since the start of the run.</summary>
    public double UnitHours(int stage, int cargo) => _byCargo[(stage * cargoes) + cargo].HoursAt(simulation.Now.Ticks);

    private int Index(int flow, bool loaded, int stage) => ((((loaded ? 1 : 0) * stages) + stage) * flows) + flow;
}
