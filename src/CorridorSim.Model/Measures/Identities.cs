using CorridorSim.Model.Demand;

namespace CorridorSim.Model.Measures;

/// <summary>What must hold in every run whatever the plan; a breach is a defect of the program, never of the scenario.</summary>
internal static class Identities
{
    /// <exception cref="InvalidOperationException">An identity does not hold.</exception>
    public static void Assert(CorridorRun run)
    {
        foreach (var source in run.Sources)
        {
            var index = source.Flow.Index;
            var inside = run.Presence.Of(index, loaded: true);
            Hold(source.Units.Accepted == source.Units.Arrived + source.Units.Diverted + inside, $"flow {source.Flow.Id}: {source.Units.Accepted} units in, {source.Units.Arrived} out, {source.Units.Diverted} diverted, {inside} inside");
            var waiting = AtOrigin(run, source);
            Hold(source.Units.Offered == source.Units.Accepted + source.Units.Lost + source.Units.SentAway + waiting, $"flow {source.Flow.Id}: {source.Units.Offered} units offered, {source.Units.Accepted} accepted, {source.Units.Lost} lost, {source.Units.SentAway} sent away, {waiting} waiting at the origin");
        }

        for (var fleet = 0; fleet < run.Fleets.Length; fleet++)
        {
            Hold(run.Fleets[fleet].Idle + (int)run.Fleets[fleet].Clock.LevelOf(Activity.Working) == run.Fleets[fleet].Count, $"fleet {run.Layout.Plan.Fleets.Keys.ElementAt(fleet)}: {run.Fleets[fleet].Idle} wagons idle of {run.Fleets[fleet].Count}");
            if (run.Fleets[fleet].Plan.On.Count > 0)
                continue;
            var rolling = run.Sources.Where(source => source.Flow.Fleet == fleet).Sum(source => run.Presence.Of(source.Flow.Index, loaded: true) + run.Presence.Of(source.Flow.Index, loaded: false));
            var wagons = run.Fleets[fleet].Idle + run.Fleets[fleet].Loading + run.Fleets[fleet].Unloading + rolling;
            Hold(wagons == run.Fleets[fleet].Count, $"fleet {run.Layout.Plan.Fleets.Keys.ElementAt(fleet)}: {wagons} wagons of {run.Fleets[fleet].Count}");
        }

        if (run.Accounts.FindImbalance() is { } imbalance)
            Hold(false, $"stage {run.Layout.StageName(imbalance.Stage)}: {imbalance.ByStates} unit-hours by state, {imbalance.ByStays} by stays");
    }

    /// <summary>Units of a flow that wait at their origin or are on their way, counted there.</summary>
    public static long Backlog(CorridorRun run, FlowSource source) => AtOrigin(run, source) + run.Presence.Of(source.Flow.Index, loaded: true);

    /// <exception cref="InvalidOperationException">The demand does not balance.</exception>
    public static void Assert(FlowYear year) => Hold(year.IsEven, $"flow {year.Flow} in {year.Year}: {year.Offered} units offered, {year.Carried} carried, {year.Refused} refused, {year.Diverted} diverted, backlog from {year.BacklogBefore} to {year.BacklogAfter}");

    private static long AtOrigin(CorridorRun run, FlowSource source) =>
        source.Refused + (source.Flow.Fleet >= 0 ? run.Fleets[source.Flow.Fleet].MissingFor(source.Flow.Index) + run.Fleets[source.Flow.Fleet].LoadingFor(source.Flow.Index) : 0);

    private static void Hold(bool identity, string what)
    {
        if (!identity)
            throw new InvalidOperationException($"An identity of the model does not hold: {what}. This is a defect in CorridorSim.");
    }
}
