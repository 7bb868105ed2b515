using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Disruptions;

/// <summary>An event that takes capacity away from one element: at random again and again, or on planned days with a probability.</summary>
internal sealed class Disruption
{
    private readonly CorridorRun _run;
    private readonly DisruptionPlan _plan;
    private readonly Action<double> _disrupt;
    private readonly RandomStream _gaps;
    private readonly RandomStream _lengths;
    private readonly RandomStream _happens;

    public Disruption(CorridorRun run, string id, DisruptionPlan plan)
    {
        (_run, _plan) = (run, plan);
        _disrupt = ElementOf(run, plan.On, $"disruptions.{id}.on");
        _gaps = run.Streams.For($"disruptions.{id}", "gap");
        _lengths = run.Streams.For($"disruptions.{id}", "length");
        _happens = run.Streams.For($"disruptions.{id}", "happens");
    }

    public async Process Happen()
    {
        if (_plan.From is { } from && _plan.Until is { } until)
        {
            if (_happens.Next() > _plan.Probability || _run.Calendar.TimeOf(until) <= _run.Simulation.Now)
                return;
            var begins = _run.Calendar.TimeOf(from) - _run.Simulation.Now;
            await _run.Simulation.Delay(begins > TimeSpan.Zero ? begins : TimeSpan.Zero);
            _disrupt(_plan.CapacityLeft);
            await _run.Simulation.Delay(_run.Calendar.TimeOf(until) - _run.Simulation.Now);
            _disrupt(1);
        }

        if (_plan.Rate is not > 0 || _plan.Lasts is null)
            return;
        var lasts = _plan.Lasts.ToDistribution();
        while (true)
        {
            await _run.Simulation.Delay(TimeSpan.FromDays(-Math.Log(_gaps.Next()) / _plan.Rate.Value * 365.25));
            _disrupt(_plan.CapacityLeft);
            await _run.Simulation.Delay(lasts.Hours(_lengths));
            _disrupt(1);
        }
    }

    private static Action<double> ElementOf(CorridorRun run, string on, string path)
    {
        var parts = on.Split('.');
        switch (parts)
        {
            case ["rail", var line] when run.Layout.Plan.Rail.ContainsKey(line):
                var index = Array.IndexOf(run.Layout.Map.RailLines, line);
                return left =>
                {
                    run.Tracks[2 * index].Disrupt(left);
                    run.Tracks[(2 * index) + 1].Disrupt(left);
                };
            case ["borders", var border] when run.Layout.Plan.Borders.ContainsKey(border):
                return run.Borders[run.Layout.PlaceOf(border)]!.Disrupt;
            case ["ports", var port, "berths", var kind] when run.Layout.Plan.Ports.TryGetValue(port, out var plan) && plan.Berths.ContainsKey(kind):
                return run.Ports[run.Layout.PlaceOf(port)]!.Berths[kind].Disrupt;
            case ["ports", var port] when run.Layout.Plan.Ports.ContainsKey(port):
                return left =>
                {
                    if (left < 1)
                        run.Ports[run.Layout.PlaceOf(port)]!.Close();
                    else
                        run.Ports[run.Layout.PlaceOf(port)]!.Reopen();
                };
            default:
                throw new PlanException(path, $"'{on}' is no element that can be disrupted. Name a rail line (rail.ID), a border (borders.ID), a port (ports.ID, closed altogether) or its berths (ports.ID.berths.KIND).");
        }
    }
}
