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
    private readonly WeatherPlan _plan;
    private readonly Distribution _spell;
    private readonly RandomStream _open;
    private readonly RandomStream _length;
    private readonly (Port Port, double Share, RandomStream Draw)[] _ports;

    public Storms(CorridorRun run, string id, WeatherPlan plan, Distribution spell)
    {
        (_run, _plan, _spell) = (run, plan, spell);
        _open = run.Streams.For($"weather.{id}", "open spell");
        _length = run.Streams.For($"weather.{id}", "storm length");
        _ports = [.. plan.Closes.Select(closes => (run.Ports[run.Layout.Map.PlaceOf(closes.Key)]!, closes.Value, run.Streams.For($"weather.{id}", $"closes {closes.Key}")))];
    }

    public async Process Blow()
    {
        while (true)
        {
            await _run.Simulation.Delay(OpenSpell());
            var struck = new List<Port>();
            foreach (var (port, share, draw) in _ports)
            {
                if (draw.Next() < share)
                    struck.Add(port);
            }

            foreach (var port in struck)
                port.Close();
            await _run.Simulation.Delay(_spell.Hours(_length));
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
            var closed = _plan.Closed[instant.Month];
            var perHour = closed / (_spell.Mean * (1 - closed));
            var monthEnds = new DateTime(instant.Year, instant.Month, 1).AddMonths(1);
            var gained = perHour * (monthEnds - instant).TotalHours;
            if (gained >= hazardLeft)
                return instant + TimeSpan.FromHours(hazardLeft / perHour) - begins;
            hazardLeft -= gained;
            instant = monthEnds;
        }

        return ends - begins + TimeSpan.FromDays(1);
    }
}
