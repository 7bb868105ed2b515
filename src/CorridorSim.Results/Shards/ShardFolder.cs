using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CorridorSim.Results.Shards;

/// <summary>A folder with the results of one shard: <c>shard.json</c> says what it is a part of, <c>results.db</c> holds its replications.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Record">What it is a part of.</param>
public sealed record ShardFolder(string Path, ShardRecord Record)
{
    /// <summary>Name of the file that makes a folder a shard.</summary>
    public const string FileName = "shard.json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Where its replications are.</summary>
    public string Store => System.IO.Path.Combine(Path, "results.db");

    /// <summary>Name of the folder of a shard among the others: <c>shard-03-of-16</c>, so that they stand in order.</summary>
    public static string NameOf(Shard shard)
    {
        var digits = shard.Of.ToString().Length;
        return $"shard-{shard.Number.ToString($"D{digits}")}-of-{shard.Of}";
    }

    /// <summary>Finds the shards in folders: each is one, or holds some.</summary>
    /// <exception cref="ShardException">A folder does not exist, or holds none, or one that cannot be read.</exception>
    public static IReadOnlyList<ShardFolder> Find(IEnumerable<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        return [.. folders.SelectMany(In)];
    }

    /// <summary>Writes what a folder is a part of.</summary>
    public void Write() => File.WriteAllText(System.IO.Path.Combine(Path, FileName), JsonSerializer.Serialize(Record, Layout) + "\n");

    private static IReadOnlyList<ShardFolder> In(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ShardException($"'{folder}' is no folder. Name the folders that 'run --shard' wrote, or the one that holds them.");
        if (File.Exists(System.IO.Path.Combine(folder, FileName)))
            return [Open(folder)];
        var inside = Directory.EnumerateDirectories(folder).Where(inner => File.Exists(System.IO.Path.Combine(inner, FileName))).Order(StringComparer.Ordinal).Select(Open).ToList();
        return inside.Count > 0 ? inside : throw new ShardException($"'{folder}' holds no shard. Name the folders that 'run --shard' wrote, or the one that holds them.");
    }

    private static ShardFolder Open(string folder)
    {
        try
        {
            var record = JsonSerializer.Deserialize<ShardRecord>(File.ReadAllText(System.IO.Path.Combine(folder, FileName)), Layout);
            return record is { Of: > 0, Replications: > 0 } && record.Shard >= 1 && record.Shard <= record.Of ? new ShardFolder(folder, record) : throw new JsonException("its numbers make no sense.");
        }
        catch (JsonException error)
        {
            throw new ShardException($"'{System.IO.Path.Combine(folder, FileName)}' does not describe a shard: {error.Message} Run that shard again.");
        }
    }
}
