using System.IO;
using System.Runtime.Versioning;
using CorridorSim.Results.Store;
using Xunit;

namespace CorridorSim.Cli.Tests.Cluster;

/// <summary>The example for Slurm on a real one.</summary>
[SupportedOSPlatform("linux")]
public sealed class SlurmTests
{
    private const string Scenario = "scenarios/mini-corridor.yaml";
    private const int Shards = 4;
    private const int Replications = 400;

    [Fact]
    public void A_job_array_that_loses_a_node_in_the_middle_gives_the_bytes_of_one_machine()
    {
        if (SlurmCluster.Missing() is { } missing)
            Assert.Skip($"There is no {missing} on this machine. Debian's packages slurm-wlm and munge bring it.");
        using var folder = new TemporaryFolder();
        using var cluster = SlurmCluster.Start(folder.At("slurm"));
        var array = cluster.Submit($"--array=1-{Shards}", "scenarios/cluster/slurm-array.sh", Scenario, $"{Replications}", folder.At("shards"));
        var merge = cluster.Submit($"--dependency=afterok:{array}", "--wrap", $"corridorsim merge '{folder.At("shards")}' --out '{folder.At("merged")}' --quiet");

        cluster.WaitUntil("a task on n2 has come to a halt in the middle", () => cluster.StalledTask() is not null);
        var lost = cluster.StalledTask()!.Value; // It was there, and stays.
        cluster.CutPowerOf("n2");

        Assert.InRange(Stored(folder, lost), 1, (Replications / Shards) - 1);
        CorridorSimProgram.Run("run", Scenario, "--replications", $"{Replications}", "--quiet", "--out", folder.At("whole"));
        cluster.WaitUntil("n2 is down", () => cluster.StateOf("n2") == "down");
        cluster.WaitUntil("the merge ended", () => cluster.PropertyOf(merge, "JobState") is "COMPLETED" or "FAILED");
        Assert.Equal("1", cluster.PropertyOf($"{array}_{lost}", "Restarts"));
        Assert.Equal("n1", cluster.PropertyOf($"{array}_{lost}", "NodeList"));
        foreach (var file in new[] { "summary.json", "report.html" })
            Assert.Equal(File.ReadAllBytes(folder.At($"whole/{file}")), File.ReadAllBytes(folder.At($"merged/{file}")));
        Assert.Equal(Digest(folder.At("whole/results.db")), Digest(folder.At("merged/results.db")));
    }

    private static int Stored(TemporaryFolder folder, int shard)
    {
        var store = folder.At($"shards/shard-{shard}-of-{Shards}/results.db");
        if (!File.Exists(store))
            return 0;
        try
        {
            using var results = ResultStore.OpenToRead(store);
            return results.Studies().SingleOrDefault()?.Replications ?? 0;
        }
        catch (StoreException)
        {
            return 0; // It is just being made.
        }
    }

    private static string Digest(string path)
    {
        using var store = ResultStore.OpenToRead(path);
        return store.Digest();
    }
}
