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
    private readonly Timeline<Distribution>? _lasts;
    private readonly IDisruptable[] _elements;
    private readonly RandomStream _gaps;
    private readonly RandomStream _lengths;
    private readonly RandomStream _happens;

    public Disruption(CorridorRun run, string id, DisruptionPlan plan, Timeline<Distribution>? lasts)
    {
        (_run, _plan, _lasts) = (run, plan, lasts);
        _elements = ElementsAt(run, plan.On, $"disruptions.{id}.on");
        _gaps = run.Streams.For($"disruptions.{id}", "gap");
        _lengths = run.Streams.For($"disruptions.{id}", "length");
        _happens = run.Streams.For($"disruptions.{id}", "happens");
    }

    public void Begin()
    {
        if (_plan.Starts is not null)
            _run.Simulation.Start(HappenByTimetable(_plan.Starts, _lasts!.Value), null); // the reader asks for both
        else if (_plan.From is not null)
            _run.Simulation.Start(HappenAsPlanned(), null);
        if (_plan.Rate is { } rate && _lasts is { } lasts)
            _run.Simulation.Start(HappenAtRandom(_run.Calendar.Follow(rate), lasts), null);
    }

    private async Process HappenAsPlanned()
    {
        var from = _run.TimeOf(_plan.From!); // started only when there is one
        if (_happens.Next() > _plan.Probability || from >= _run.Calendar.MeasuredUntil)
            return;
        var until = _plan.Until is { } last ? _run.Calendar.TimeOf(last) : from + _lasts!.Value.At(from).Hours(_lengths); // one of both is given
        if (until <= SimTime.Zero)
            return;
        await Wait(from);
        var left = Strike();
        await Wait(until);
        Restore(left);
    }

    private async Process HappenByTimetable(Timetable starts, Timeline<Distribution> lasts)
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
            var left = Strike();

            // Where one event follows another without a pause, the next has begun before the last ends and nobody slips through.
            _run.Simulation.Schedule(lasts.At(next).Hours(_lengths), static disruption => disruption.Event.Restore(disruption.Left), (Event: this, Left: left), priority: 1);
        }
    }

    private async Process HappenAtRandom(Timeline<double> rate, Timeline<Distribution> lasts)
    {
        while (true)
        {
            // The cumulated rate must reach an exponential draw; a rate that changes meanwhile re-times the same event.
            var missing = -Math.Log(_gaps.Next());
            for (var change = rate.NextChange(_run.Simulation.Now); change < _run.Calendar.MeasuredUntil; change = rate.NextChange(_run.Simulation.Now))
            {
                var gained = rate.At(_run.Simulation.Now) / DaysOfYear * (change - _run.Simulation.Now).TotalDays;
                if (gained >= missing)
                    break;
                missing -= gained;
                await Wait(change);
            }

            var perYear = rate.At(_run.Simulation.Now);
            if (perYear <= 0)
                return;
            await _run.Simulation.Delay(TimeSpan.FromDays(missing / perYear * DaysOfYear));
            var left = Strike();
            await _run.Simulation.Delay(lasts.At(_run.Simulation.Now).Hours(_lengths));
            Restore(left);
        }
    }

    private int DaysOfYear => DateTime.IsLeapYear(_run.Calendar.InstantOf(_run.Simulation.Now).Year) ? 366 : 365;

    private async Process Wait(SimTime until)
    {
        if (until > _run.Simulation.Now)
            await _run.Simulation.Delay(until - _run.Simulation.Now);
    }

    /// <returns>The share of the capacity that it leaves.</returns>
    private double Strike()
    {
        var left = _plan.CapacityLeft.At(_run.Calendar.ParametersAt(_run.Simulation.Now));
        foreach (var element in _elements)
        {
            element.Left.Begin(left);
            element.FollowDisruptions();
        }

        return left;
    }

    private void Restore(double left)
    {
        foreach (var element in _elements)
        {
            element.Left.End(left);
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
