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
            var waiting = source.Refused + (source.Flow.Fleet >= 0 ? run.Fleets[source.Flow.Fleet].MissingFor(index) + run.Fleets[source.Flow.Fleet].LoadingFor(index) : 0);
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

    private static void Hold(bool identity, string what)
    {
        if (!identity)
            throw new InvalidOperationException($"An identity of the model does not hold: {what}. This is a defect in CorridorSim.");
    }
}
