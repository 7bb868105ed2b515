using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Rules;

/// <summary>An embargo watches places that exist, at reviews that come back; what it diverts has a choice.</summary>
internal static class EmbargoRules
{
    /// <summary>What is released must be more than what arises meanwhile, else the queue never goes.</summary>
    public static void Check(PlanReview review)
    {
        foreach (var (id, embargo) in review.Plan.Embargoes)
        {
            foreach (var place in embargo.Exempts.Where(place => !embargo.Refuses.Any(flow => review.Plan.Flows[flow].To.Shares.Any(to => to.Key == place))))
                review.Tree.Warning("exempts-nobody", $"embargoes.{id}.exempts", $"None of the flows refused goes to {place}.", "Name destinations of the flows refused, or leave it out.");
            var releases = embargo.Releases?.At(review.Begin);
            foreach (var flow in embargo.Refuses.Where(flow => releases <= review.UnitsADay(review.Plan.Flows[flow])))
                review.Tree.Warning("released-too-slowly", $"embargoes.{id}.releases", $"{releases} units of '{flow}' are loaded a day after the embargo, and as many or more arise: what waits never goes, and the flow stays at that rate.", "Raise 'releases' above the demand.");
        }
    }

    public static void Check(ScenarioTree tree)
    {
        var places = tree.Ids("places").ToHashSet();
        var choosing = tree.Elements("routes").SelectMany(choice => ScenarioTree.Names(choice.Keys, "flows")).ToHashSet();
        foreach (var (_, embargo, path) in tree.Elements("embargoes"))
        {
            foreach (var name in ScenarioTree.Names(embargo, "watches").Where(name => name != "under-way" && !places.Contains(name)))
                tree.Error("unknown-id", $"{path}.watches", $"'{Excerpt.Of(name)}' is no place.", Spelling.Nearest(name, places.Append("under-way")) is { } near ? $"Did you mean '{near}'?" : "Name places, and 'under-way' for what rolls towards them.");
            if (ScenarioTree.Text(embargo, "refused").Contains("diverts", StringComparison.Ordinal) && ScenarioTree.Names(embargo, "refuses").FirstOrDefault(flow => !choosing.Contains(flow)) is { } flow)
                tree.Error("no-other-way", $"{path}.refused", $"'{Excerpt.Of(flow)}' has no choice of ways, so it cannot take another.", "Let it choose under 'routes' at its origin or on the way, for example 'away: { outside: yes, share: 0 % }'; or write 'waits-at-origin' or 'is-lost'.");
            if (ScenarioTree.Text(embargo, "reviewed") is { Length: > 0 } reviewed && reviewed.Split(" then ").Any(rule => !rule.TrimStart().StartsWith("every ", StringComparison.Ordinal)))
                tree.Error("review-without-every", $"{path}.reviewed", $"'{Excerpt.Of(reviewed)}' does not say how often the embargo is reviewed.", "Write 'reviewed: every 10 d'.");
        }
    }
}
