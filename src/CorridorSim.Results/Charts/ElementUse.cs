using CorridorSim.Experiments;

namespace CorridorSim.Results.Charts;

/// <summary>How much of their capacity elements use.</summary>
internal static class ElementUse
{
    /// <summary>The highest use among the elements below some paths of the scenario, as a mean over the replications; null when there is none.</summary>
    public static double? Highest(Study study, IReadOnlyList<string> paths)
    {
        var uses = Enumerable.Range(0, study.Catalogue.Elements.Count)
            .Where(element => study.Catalogue.Elements[element].Kind != "storage" && paths.Any(path => IsBelow(study.Catalogue.Elements[element].Id, path)))
            .Select(element => study.Replications.Average(replication => replication.Elements[element].Working + replication.Elements[element].Blocked))
            .ToList();
        return uses.Count == 0 ? null : uses.Max();
    }

    private static bool IsBelow(string element, string path) => element == path || element.StartsWith(path + ".", StringComparison.Ordinal);
}
