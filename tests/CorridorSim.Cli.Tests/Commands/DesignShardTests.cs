using System.IO;
using CorridorSim.Results.Store;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

/// <summary>Sweeps and searches whose design points several machines share.</summary>
public sealed class DesignShardTests
{
    private static readonly string[] Sweep =
        ["sweep", Repository.Sample("two-ports.yaml"), "--vary", "sea.crossing.vessels.ferry.count=2..4", "--vary", "sea.crossing.sailing=15 h,25 h", "--replications", "3", "--quiet"];

    private static readonly string[] Seek =
    [
        "seek", Repository.Sample("two-ports.yaml"), "--target", "hard", "--set", "flows.ore.rate=60 wagon/d", "--set", "targets.hard.throughput=1.1 Mt/y", "--replications", "40", "--quiet",
        "--lever", "sea.crossing.vessels.ferry.count=3..5 cost 30 each monotone", "--lever", "ports.east-port.berths.ferry=1,2 cost 0,25",
    ];

    [Fact]
    public void A_sweep_merged_from_its_parts_is_equal_to_the_byte_to_that_of_one_machine()
    {
        using var folder = new TemporaryFolder();
        var whole = CorridorSimProgram.Run([.. Sweep, "--out", folder.At("whole")]);
        MakeParts(folder, Sweep, 4);

        var merged = CorridorSimProgram.Run("merge", folder.At("parts"), "--out", folder.At("merged"));

        Assert.Equal((whole.ExitCode, whole.Output), (merged.ExitCode, merged.Output));
        AssertSameFiles(folder, "sweep.csv", "figures.json");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void A_search_over_stored_parts_gives_the_certificate_of_one_machine(int parts)
    {
        using var folder = new TemporaryFolder();
        var whole = CorridorSimProgram.Run([.. Seek, "--out", folder.At("whole")]);
        MakeParts(folder, Seek, parts);

        var merged = CorridorSimProgram.Run("merge", folder.At("parts"), "--out", folder.At("merged"));

        Assert.Contains("Cheapest plan proven feasible", merged.Output, StringComparison.Ordinal);
        Assert.Equal((whole.ExitCode, whole.Output), (merged.ExitCode, merged.Output));
        AssertSameFiles(folder, "certificate.json");
    }

    [Fact]
    public void A_plan_that_comes_to_a_standstill_does_so_in_the_merged_search_too()
    {
        using var folder = new TemporaryFolder();
        string[] seek = ["seek", Standstill(folder), "--lever", "places.a.storage.wagon=1,500 cost 0,5", "--replications", "20", "--quiet"];
        var whole = CorridorSimProgram.Run([.. seek, "--out", folder.At("whole")]);
        MakeParts(folder, seek, 2);

        var merged = CorridorSimProgram.Run("merge", folder.At("parts"), "--out", folder.At("merged"));

        Assert.Contains("comes to a standstill", merged.Output, StringComparison.Ordinal);
        Assert.Equal((whole.ExitCode, whole.Output), (merged.ExitCode, merged.Output));
        AssertSameFiles(folder, "certificate.json");
    }

    [Fact]
    public void A_part_goes_on_where_it_was()
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run([.. Sweep, "--shard", "1/3", "--out", folder.At("one-go")]);
        CorridorSimProgram.Run([.. Sweep[..^2], "1", "--quiet", "--shard", "1/3", "--out", folder.At("parts")]);

        var again = CorridorSimProgram.Run([.. Sweep, "--shard", "1/3", "--resume", "--out", folder.At("parts")]);

        Assert.Equal(new Outcome(ExitCode.Done, $"{folder.At("parts/shard-1-of-3")}\n", "Shard 1/3: 2 of 2 design points are stored.\n"), again);
        Assert.Equal(Digest(folder.At("one-go")), Digest(folder.At("parts")));
    }

    [Fact]
    public void What_a_part_lacks_is_named()
    {
        using var folder = new TemporaryFolder();
        MakeParts(folder, Sweep, 2);
        ResultStore.OpenToWrite(folder.At("parts/shard-2-of-2/results.db"), replace: true).Dispose();

        var merged = CorridorSimProgram.Run("merge", folder.At("parts"), "--out", folder.At("merged"));

        Assert.Equal(new Outcome(ExitCode.BadInput, "", $"error: {folder.At("parts/shard-2-of-2")} lacks replications of design point 2 that are needed. Run that shard again with --resume; what is there is not made twice.\n"), merged);
        Assert.False(Directory.Exists(folder.At("merged")));
    }

    [Fact]
    public void Parts_of_different_questions_are_refused()
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run([.. Sweep, "--shard", "1/2", "--out", folder.At("parts")]);
        CorridorSimProgram.Run([.. Sweep, "--vary", "ports.east-port.berths.ferry=1,2", "--shard", "2/2", "--out", folder.At("parts")]);

        var merged = CorridorSimProgram.Run("merge", folder.At("parts"), "--out", folder.At("merged"));

        Assert.Equal(ExitCode.BadInput, merged.ExitCode);
        Assert.Contains("the design of", merged.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--shard needs --out DIR", "--shard", "1/2")]
    [InlineData("--json cannot be used with --shard", "--shard", "1/2", "--json", "--out", "out/parts")]
    [InlineData("--resume needs --shard I/N", "--resume")]
    public void What_a_part_cannot_do_is_refused(string message, params string[] options)
    {
        var outcome = CorridorSimProgram.Run([.. Sweep, .. options]);

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    private static void MakeParts(TemporaryFolder folder, string[] command, int parts)
    {
        for (var part = parts; part >= 1; part--)
            Assert.Equal(ExitCode.Done, CorridorSimProgram.Run([.. command, "--shard", $"{part}/{parts}", "--out", folder.At("parts")]).ExitCode);
    }

    private static void AssertSameFiles(TemporaryFolder folder, params string[] files)
    {
        foreach (var file in files)
            Assert.Equal(File.ReadAllText(folder.At($"whole/{file}")), File.ReadAllText(folder.At($"merged/{file}")));
    }

    private static string Digest(string parts)
    {
        using var store = ResultStore.OpenToRead(Path.Combine(parts, "shard-1-of-3", "results.db"));
        return store.Digest();
    }

    private static string Standstill(TemporaryFolder folder)
    {
        var scenario = File.ReadAllText(Path.Combine(Repository.Root, Repository.Sample("standstill.yaml")));
        File.WriteAllText(folder.At("standstill.yaml"), scenario[..scenario.IndexOf("expect:", StringComparison.Ordinal)] + "targets:\n  ring: { at: ring, throughput: 0.1 Mt/y, probability: 80 % }\n");
        return folder.At("standstill.yaml");
    }
}
