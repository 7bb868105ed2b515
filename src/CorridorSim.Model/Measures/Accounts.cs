using CorridorSim.Kernel;

namespace CorridorSim.Model.Measures;

/// <summary>
/// Where every unit is and what it does, integrated over time: unit-hours by stage and state. Vehicles move all their units at once,
/// so the cost grows with movements and not with tonnes.
/// </summary>
internal sealed class Accounts(Simulation simulation, int stages)
{
    /// <summary>The cell of units that are in no stage.</summary>
    public const int Nowhere = -1;

    private readonly Integrator[] _cells = new Integrator[stages * UnitStates.Count];
    private readonly Flux[] _stages = new Flux[stages];

    /// <summary>Hash of all that happened so far, in order.</summary>
    public ulong TraceHash { get; private set; } = 0x9E3779B97F4A7C15;

    public static int Cell(int stage, UnitState state) => (stage * UnitStates.Count) + (int)state;

    /// <summary>Units go from one cell to another at the present instant.</summary>
    public void Move(int from, int to, int units)
    {
        if (from == to)
            return;
        var now = simulation.Now.Ticks;
        TraceHash = (TraceHash ^ (ulong)now ^ ((ulong)(uint)to << 40) ^ ((ulong)(uint)units << 20)) * 0x9FB21C651E98DF25;
        TraceHash ^= TraceHash >> 32;

        var fromStage = from < 0 ? -1 : from / UnitStates.Count;
        var toStage = to < 0 ? -1 : to / UnitStates.Count;
        if (from >= 0)
            _cells[from].Add(-units, now);
        if (to >= 0)
            _cells[to].Add(units, now);
        if (fromStage == toStage)
            return;
        if (fromStage >= 0)
            _stages[fromStage].Out(units, now);
        if (toStage >= 0)
            _stages[toStage].In(units, now);
    }

    /// <summary>Forgets the past: measurement begins now, with what is inside.</summary>
    public void BeginMeasurement()
    {
        var now = simulation.Now.Ticks;
        for (var i = 0; i < _cells.Length; i++)
            _cells[i].Restart(now);
        for (var i = 0; i < _stages.Length; i++)
            _stages[i].Restart(now);
    }

    /// <summary>Units in a cell now.</summary>
    public double UnitsIn(int cell) => _cells[cell].Level;

    /// <summary>Unit-hours since measurement began: <c>[stage][state]</c>.</summary>
    public double[][] UnitHours()
    {
        var now = simulation.Now.Ticks;
        return [.. Enumerable.Range(0, stages).Select(stage =>
            Enumerable.Range(0, UnitStates.Count).Select(state => _cells[(stage * UnitStates.Count) + state].HoursAt(now)).ToArray())];
    }

    /// <summary>
    /// Little's law as an identity: unit-hours counted by state equal the sum of the stays counted by entries and exits.
    /// </summary>
    /// <returns>The stage that breaks it with both numbers, or none.</returns>
    public (int Stage, double ByStates, double ByStays)? FindImbalance()
    {
        var now = simulation.Now.Ticks;
        for (var stage = 0; stage < stages; stage++)
        {
            var byStates = 0.0;
            for (var state = 0; state < UnitStates.Count; state++)
                byStates += _cells[(stage * UnitStates.Count) + state].HoursAt(now);
            var byStays = _stages[stage].StayHoursAt(now);
            if (Math.Abs(byStates - byStays) > 1e-6 * (1 + Math.Abs(byStates)))
                return (stage, byStates, byStays);
        }

        return null;
    }

    /// <summary>Entries and exits of one stage, kept apart from the states so that one can check the other.</summary>
    private struct Flux
    {
        private long _from;
        private long _inside;
        private Int128 _stays; // unit-ticks, whole numbers so that nothing rounds

        public void In(int units, long now)
        {
            _inside += units;
            _stays -= Math.BigMul((long)units, now - _from);
        }

        public void Out(int units, long now)
        {
            _inside -= units;
            _stays += Math.BigMul((long)units, now - _from);
        }

        public void Restart(long now) => (_from, _stays) = (now, 0);

        public readonly double StayHoursAt(long now) => (double)(_stays + ((Int128)_inside * (now - _from))) / TimeSpan.TicksPerHour;
    }
}
