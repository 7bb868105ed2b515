using CorridorSim.Kernel;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Disruptions;

/// <summary>An event that takes capacity away from an element: again and again at random or at clock times, or once on planned days; what is planned has a probability.</summary>
internal sealed class Disruption
{
    private readonly CorridorRun _run;
    private readonly DisruptionPlan _plan;
    private readonly IDisruptable[] _elements;
    private readonly RandomStream _gaps;
    private readonly RandomStream _lengths;
    private readonly RandomStream _happens;

    public Disruption(CorridorRun run, string id, DisruptionPlan plan)
    {
        (_run, _plan) = (run, plan);
        _elements = ElementsAt(run, plan.On, $"disruptions.{id}.on");
        _gaps = run.Streams.For($"disruptions.{id}", "gap");
        _lengths = run.Streams.For($"disruptions.{id}", "length");
        _happens = run.Streams.For($"disruptions.{id}", "happens");
    }

    public void Begin()
    {
        if (_plan.Starts is not null)
            _run.Simulation.Start(HappenByTimetable(_plan.Starts, _plan.Lasts!.ToDistribution()), null); // the reader asks for both
        else if (_plan.From is not null)
            _run.Simulation.Start(HappenAsPlanned(), null);
        if (_plan is { Rate: > 0, Lasts: not null })
            _run.Simulation.Start(HappenAtRandom(_plan.Lasts.ToDistribution()), null);
    }

    private async Process HappenAsPlanned()
    {
        var from = _run.TimeOf(_plan.From!); // started only when there is one
        if (_happens.Next() > _plan.Probability || from >= _run.Calendar.MeasuredUntil)
            return;
        var until = _plan.Until is { } last ? _run.Calendar.TimeOf(last) : from + _plan.Lasts!.ToDistribution().Hours(_lengths); // one of both is given
        if (until <= SimTime.Zero)
            return;
        await Wait(from);
        Strike();
        await Wait(until);
        Restore();
    }

    private async Process HappenByTimetable(Timetable starts, Distribution lasts)
    {
        var from = _plan.From is null ? SimTime.Zero : _run.TimeOf(_plan.From);
        if (_happens.Next() > _plan.Probability || from >= _run.Calendar.MeasuredUntil)
            return;
        var until = _plan.Until is { } last ? _run.Calendar.TimeOf(last) : _run.Calendar.MeasuredUntil;

        // A timetable looks for what comes after an instant, and the first event may begin in the very instant of `from`.
        var before = from > SimTime.Zero ? from : SimTime.Zero;
        for (var next = _run.Calendar.Next(starts, before - TimeSpan.FromTicks(1)); next < until; next = _run.Calendar.Next(starts, next))
        {
            await Wait(next);
            Strike();

            // Where one event follows another without a pause, the next has begun before the last ends and nobody slips through.
            _run.Simulation.Schedule(lasts.Hours(_lengths), static disruption => disruption.Restore(), this, priority: 1);
        }
    }

    private async Process HappenAtRandom(Distribution lasts)
    {
        while (true)
        {
            var daysOfYear = DateTime.IsLeapYear(_run.Calendar.InstantOf(_run.Simulation.Now).Year) ? 366 : 365;
            await _run.Simulation.Delay(TimeSpan.FromDays(-Math.Log(_gaps.Next()) / _plan.Rate!.Value * daysOfYear));
            Strike();
            await _run.Simulation.Delay(lasts.Hours(_lengths));
            Restore();
        }
    }

    private async Process Wait(SimTime until)
    {
        if (until > _run.Simulation.Now)
            await _run.Simulation.Delay(until - _run.Simulation.Now);
    }

    private void Strike()
    {
        foreach (var element in _elements)
        {
            element.Left.Begin(_plan.CapacityLeft);
            element.FollowDisruptions();
        }
    }

    private void Restore()
    {
        foreach (var element in _elements)
        {
            element.Left.End(_plan.CapacityLeft);
            element.FollowDisruptions();
        }
    }

    private static IDisruptable[] ElementsAt(CorridorRun run, string on, string path)
    {
        var (layout, plan) = (run.Layout, run.Layout.Plan);
        return on.Split('.') switch
        {
            ["rail", var line] when plan.Rail.ContainsKey(line) => [.. run.Tracks.Skip(2 * Array.IndexOf(layout.Map.RailLines, line)).Take(2)],
            ["borders", var border] when plan.Borders.ContainsKey(border) => [run.Borders[layout.PlaceOf(border)]!],
            ["ports", var port] when plan.Ports.ContainsKey(port) => [run.Ports[layout.PlaceOf(port)]!],
            ["ports", var port, "berths", var kind] when plan.Ports.TryGetValue(port, out var berths) && berths.Berths.ContainsKey(kind) => [run.Ports[layout.PlaceOf(port)]!.Berths[kind]],
            ["vessels", _] or ["sea", _, "vessels", _] when layout.VesselClasses.FirstOrDefault(vessel => vessel.Path == on) is { } vessel => [run.Vessels[vessel.Index]],
            ["locomotives", var pool] when run.Locomotives.TryGetValue(pool, out var locomotives) => [locomotives],
            _ => throw new PlanException(path, $"'{on}' is no element that can be disrupted. Name a rail line (rail.ID), a border (borders.ID), a port (ports.ID), its berths (ports.ID.berths.KIND), a vessel class (vessels.ID or sea.LINE.vessels.ID) or locomotives (locomotives.ID)."),
        };
    }
}
