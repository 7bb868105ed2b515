using CorridorSim.Kernel;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Demand;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Routes;

/// <summary>Chooses a way for each consignment: by shares, or by a logit on cost and the time that others experienced lately.</summary>
internal sealed class Chooser
{
    private readonly CorridorRun _run;
    private readonly RandomStream[] _draws; // by flow
    private readonly Experience[] _experiences;
    private readonly SimTime[] _opens;

    public Chooser(CorridorRun run, RouteChoice choice)
    {
        (_run, Choice) = (run, choice);
        _draws = [.. run.Layout.Flows.Select(flow => run.Streams.For($"routes.{choice.Id}", flow.Id))];
        _experiences = [.. choice.Options.Select(option => new Experience(run, option.UncongestedDays))];
        _opens = [.. choice.Options.Select(Opens)];
    }

    public RouteChoice Choice { get; }

    /// <summary>Units that chose each way since measurement began.</summary>
    public long[] Units { get; private set; } = [];

    public void BeginMeasurement() => Units = new long[Choice.Options.Length];

    /// <summary>
    /// Chooses for a consignment at the junction, by the draw of its arrival number: parts of one arrival choose alike while the situation is the same.
    /// Who has been given a way beforehand takes that.
    /// </summary>
    /// <returns>The way; none when it leaves the corridor here.</returns>
    public Journey? Choose(Consignment consignment)
    {
        var open = OpenWays();
        if (!open.Contains(true))
            Array.Fill(open, true); // nowhere to go yet: wait where the shares would lead
        var chosen = consignment.Detour ?? Drawn(consignment, Weights(open));
        Count(chosen, consignment.Units);
        consignment.Passage = _experiences[chosen.Index].Begin(consignment.Units);
        return chosen.Journeys.GetValueOrDefault((consignment.Flow.Index, consignment.Destination));
    }

    /// <summary>Chooses beforehand, at the origin, among some of the ways, as the choice is made otherwise. Ways of no weight count alike when there are no others.</summary>
    /// <returns>The way; none when none of them is open.</returns>
    public RouteOption? Divert(Consignment consignment, Predicate<RouteOption> isAllowed)
    {
        var open = OpenWays();
        for (var i = 0; i < open.Length; i++)
            open[i] &= isAllowed(Choice.Options[i]);
        if (!open.Contains(true))
            return null;
        var weights = Weights(open);
        var chosen = Drawn(consignment, weights.Sum() > 0 ? weights : [.. open.Select(isOpen => isOpen ? 1.0 : 0)]);
        if (chosen.IsOutside)
            Count(chosen, consignment.Units); // it never comes to the junction
        return chosen;
    }

    private RouteOption Drawn(Consignment consignment, double[] weights)
    {
        var draw = _draws[consignment.Flow.Index].At(consignment.DrawNumber) * weights.Sum();
        var chosen = 0;
        while (chosen < weights.Length - 1 && (draw > weights[chosen] || weights[chosen] <= 0))
            draw -= weights[chosen++];
        return Choice.Options[chosen];
    }

    private void Count(RouteOption chosen, int units)
    {
        if (_run.IsMeasuring)
            Units[chosen.Index] += units;
    }

    private bool[] OpenWays() => [.. _opens.Select(opens => opens <= _run.Simulation.Now)];

    private double[] Weights(bool[] open)
    {
        var instant = _run.Calendar.ParametersAt(_run.Simulation.Now);
        if (Choice.Plan.By.At(instant) == ChoiceRule.Shares)
            return [.. Choice.Options.Select((option, i) => open[i] ? option.Plan.Share.At(instant) : 0)];

        var burdens = Choice.Options.Select((option, i) => open[i] ? Burden(option, i, instant) : double.PositiveInfinity).ToArray();
        var least = burdens.Min();
        return [.. burdens.Select(burden => Math.Exp((least - burden) / Choice.Plan.Spread.At(instant)))];
    }

    /// <summary>Cost and worth of the time in dollars per tonne.</summary>
    private double Burden(RouteOption option, int number, DateTime instant) =>
        option.Plan.Cost.At(instant) + (Choice.Plan.ValueOfTime.At(instant) * (option.IsOutside ? option.Plan.Takes.At(instant) : _experiences[number].Days));

    private SimTime Opens(RouteOption option)
    {
        var opens = _run.OpensAt(option.Plan.Opens);
        foreach (var hop in option.Journeys.Values.SelectMany(journey => journey.Legs).OfType<RailLeg>().SelectMany(leg => leg.Hops))
        {
            var line = _run.OpensAt(_run.Layout.Plan.Rail[_run.Layout.Map.RailLines[hop.Line]].Opens);
            opens = line > opens ? line : opens;
        }

        return opens;
    }
}
