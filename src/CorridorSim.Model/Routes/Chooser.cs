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

    /// <summary>Chooses for a consignment at the junction, by the draw of its arrival number: parts of one arrival choose alike while the situation is the same.</summary>
    /// <returns>The way; none when it leaves the corridor here.</returns>
    public Journey? Choose(Consignment consignment)
    {
        var weights = Weights();
        var draw = _draws[consignment.Flow.Index].At(consignment.DrawNumber) * weights.Sum();
        var chosen = 0;
        while (chosen < weights.Length - 1 && (draw > weights[chosen] || weights[chosen] <= 0))
            draw -= weights[chosen++];

        if (_run.IsMeasuring)
            Units[chosen] += consignment.Units;
        consignment.Passage = _experiences[chosen].Begin(consignment.Units);
        return Choice.Options[chosen].Journeys.GetValueOrDefault((consignment.Flow.Index, consignment.Destination));
    }

    private double[] Weights()
    {
        var instant = _run.Calendar.ParametersAt(_run.Simulation.Now);
        var open = _opens.Select(opens => opens <= _run.Simulation.Now).ToArray();
        if (!open.Contains(true))
            open = [.. open.Select(_ => true)]; // nowhere to go yet: wait where the shares would lead
        if (Choice.Plan.By == ChoiceRule.Shares)
            return [.. Choice.Options.Select((option, i) => open[i] ? option.Plan.Share.At(instant) : 0)];

        var burdens = Choice.Options.Select((option, i) => open[i] ? Burden(option, i, instant) : double.PositiveInfinity).ToArray();
        var least = burdens.Min();
        return [.. burdens.Select(burden => Math.Exp((least - burden) / Choice.Plan.Spread))];
    }

    /// <summary>Cost and worth of the time in dollars per tonne.</summary>
    private double Burden(RouteOption option, int number, DateTime instant) =>
        option.Plan.Cost.At(instant) + (Choice.Plan.ValueOfTime * (option.Plan.Outside == YesNo.Yes ? option.Plan.Takes : _experiences[number].Days));

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
