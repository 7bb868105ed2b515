using CorridorSim.Kernel;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Plan;
using CorridorSim.Model.Ports;

namespace CorridorSim.Model.Weather;

/// <summary>
/// The storms of a sea: closed spells of a given law, and open spells that end with the hazard p / (m (1 - p)) of the month
/// (p closed share, m mean spell), so that the shares of the months are met. One storm closes several ports, each with its own probability.
/// </summary>
internal sealed class Storms
{
    private readonly CorridorRun _run;
    private readonly Timeline<Monthly> _closed;
    private readonly Timeline<Distribution> _spell;
    private readonly RandomStream _open;
    private readonly RandomStream _length;
    private readonly (Port Port, Timeline<double> Share, RandomStream Draw)[] _ports;

    public Storms(CorridorRun run, string id, WeatherPlan plan, Timeline<Distribution> spell)
    {
        (_run, _closed, _spell) = (run, run.Calendar.Follow(plan.Closed), spell);
        _open = run.Streams.For($"weather.{id}", "open spell");
        _length = run.Streams.For($"weather.{id}", "storm length");
        _ports = [.. plan.Closes.Select(closes => (run.Ports[run.Layout.Map.PlaceOf(closes.Key)]!, run.Calendar.Follow(closes.Value), run.Streams.For($"weather.{id}", $"closes {closes.Key}")))];
    }

    public async Process Blow()
    {
        while (true)
        {
            await _run.Simulation.Delay(OpenSpell());
            var struck = new List<Port>();
            foreach (var (port, share, draw) in _ports)
            {
                if (draw.Next() < share.At(_run.Simulation.Now))
                    struck.Add(port);
            }

            foreach (var port in struck)
                port.Close();
            await _run.Simulation.Delay(_spell.At(_run.Simulation.Now).Hours(_length));
            foreach (var port in struck)
                port.Reopen();
        }
    }

    /// <summary>Time until the cumulated hazard reaches an exponential draw, month by month.</summary>
    private TimeSpan OpenSpell()
    {
        var hazardLeft = -Math.Log(_open.Next());
        var begins = _run.Calendar.InstantOf(_run.Simulation.Now);
        var ends = _run.Calendar.InstantOf(_run.Calendar.MeasuredUntil);
        var instant = begins;
        while (instant <= ends)
        {
            var time = _run.Calendar.TimeOf(instant);
            var closed = _closed.At(time)[instant.Month];
            var perHour = closed / (_spell.At(time).Mean * (1 - closed));
            var holdsUntil = Until(time, new DateTime(instant.Year, instant.Month, 1).AddMonths(1));
            var gained = perHour * (holdsUntil - instant).TotalHours;
            if (gained >= hazardLeft)
                return instant + TimeSpan.FromHours(hazardLeft / perHour) - begins;
            hazardLeft -= gained;
            instant = holdsUntil;
        }

        return ends - begins + TimeSpan.FromDays(1);
    }

    /// <summary>How long the hazard stays the same: until the month ends, or a value changes before.</summary>
    private DateTime Until(SimTime time, DateTime monthEnds)
    {
        var change = Math.Min(_closed.NextChange(time).Ticks, _spell.NextChange(time).Ticks);
        return change < _run.Calendar.TimeOf(monthEnds).Ticks ? _run.Calendar.InstantOf(new SimTime(change)) : monthEnds;
    }
}
