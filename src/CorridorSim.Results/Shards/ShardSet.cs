using System.Text.Json;

namespace CorridorSim.Results.Shards;

/// <summary>Shards that make one study: all of them, each once, of the same scenario, version, random seed and number of replications.</summary>
public static class ShardSet
{
    /// <summary>The shards in order.</summary>
    /// <exception cref="ShardException">They do not make one study.</exception>
    public static IReadOnlyList<ShardFolder> Of(IReadOnlyList<ShardFolder> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        var first = shards[0];
        foreach (var other in shards)
            CheckAlike(first, other);
        if (shards.GroupBy(shard => shard.Record.Shard).FirstOrDefault(group => group.Count() > 1)?.ToList() is [var one, var two, ..])
            throw new ShardException($"Shard {one.Record.Shard} of {one.Record.Of} is there twice: {one.Path} and {two.Path}. Leave one of them out.");
        var missing = Enumerable.Range(1, first.Record.Of).Except(shards.Select(shard => shard.Record.Shard)).ToList();
        if (missing.Count > 0)
            throw new ShardException($"{missing.Count} of {first.Record.Of} shards {(missing.Count == 1 ? "is" : "are")} missing: {string.Join(", ", missing.Take(12))}{(missing.Count > 12 ? "..." : "")}. Run them, or name their folders too.");
        return [.. shards.OrderBy(shard => shard.Record.Shard)];
    }

    private static void CheckAlike(ShardFolder one, ShardFolder other)
    {
        var (a, b) = (one.Record, other.Record);
        Check("scenario", $"{a.Scenario} ({a.ScenarioHash})", $"{b.Scenario} ({b.ScenarioHash})");
        Check("random seed", $"{a.RandomSeed}", $"{b.RandomSeed}");
        Check("version of CorridorSim", a.ToolVersion, b.ToolVersion);
        Check("platform", a.Platform, b.Platform);
        Check("number of replications", $"{a.Replications}", $"{b.Replications}");
        Check("number of shards", $"{a.Of}", $"{b.Of}");
        Check("design", Question(a), Question(b));

        void Check(string what, string left, string right)
        {
            if (left != right)
                throw new ShardException($"The shards do not belong together: the {what} of {one.Path} is {left}, that of {other.Path} is {right}. Merge shards of one study only.");
        }
    }

    /// <summary>What a sweep varies or a search asks, whatever the part; nothing for replications of one scenario.</summary>
    private static string Question(ShardRecord record) => record.Design is { } design ? JsonSerializer.Serialize(design with { Points = [] }) : "none";
}
