using System.IO;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class CapsuleTests
{
    [Fact]
    public void A_capsule_is_replayed_to_the_same_bytes_anywhere()
    {
        using var folder = new TemporaryFolder();
        Pack(folder, "a.zip");
        Directory.CreateDirectory(folder.At("elsewhere"));
        File.Move(folder.At("a.zip"), folder.At("elsewhere/b.zip"));

        var replayed = CorridorSimProgram.Run("replay", folder.At("elsewhere/b.zip"), "--quiet", "--threads", "1");

        Assert.Equal((ExitCode.Done, ""), (replayed.ExitCode, replayed.Error));
        Assert.EndsWith("files of 'two ports, five ferries, with slow crossings', 6 replications, random seed 3.\n", replayed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Packing_the_same_study_again_gives_the_same_capsule()
    {
        using var folder = new TemporaryFolder();
        Pack(folder, "a.zip");
        Pack(folder, "b.zip", "--threads", "2");

        Assert.Equal(File.ReadAllBytes(folder.At("a.zip")), File.ReadAllBytes(folder.At("b.zip")));
    }

    [Theory]
    [InlineData("--replications", "7", "--control-variates")]
    [InlineData("--max-replications", "40", "--worth-most", "never")]
    public void Stored_results_are_packed_as_they_are_and_replayed_to_the_same_bytes(params string[] options)
    {
        using var folder = new TemporaryFolder();
        string[] scenario = [Repository.Sample("more-ferries.yaml"), "--set", "flows.ore.rate=times 0.9", "--quiet"];
        CorridorSimProgram.Run(["run", .. scenario, "--random-seed", "5", "--out", folder.At("results"), .. options]);

        var packed = CorridorSimProgram.Run(["pack", .. scenario, "--results", folder.At("results"), "--out", folder.At("a.zip")]);
        var replayed = CorridorSimProgram.Run("replay", folder.At("a.zip"), "--quiet");

        Assert.Equal(new Outcome(ExitCode.Done, $"{folder.At("a.zip")}\n", ""), packed);
        Assert.StartsWith("Identical: ", replayed.Output, StringComparison.Ordinal);
        using var archive = ZipFile.OpenRead(folder.At("a.zip"));
        using var summary = new StreamReader(archive.GetEntry("results/summary.json")!.Open()); // Packed above.
        Assert.Equal(File.ReadAllText(folder.At("results/summary.json")), summary.ReadToEnd());
    }

    [Fact]
    public void Stored_results_that_do_not_belong_to_the_scenario_or_cannot_be_repeated_are_not_packed()
    {
        using var folder = new TemporaryFolder();
        string[] pack = ["pack", Repository.Sample("two-ports.yaml"), "--quiet", "--results", folder.At("results"), "--out", folder.At("a.zip")];
        CorridorSimProgram.Run("run", Repository.Sample("two-ports.yaml"), "--replications", "2", "--budget", "10min", "--quiet", "--out", folder.At("results"));

        var withBudget = CorridorSimProgram.Run(pack);
        var changed = CorridorSimProgram.Run([.. pack, "--set", "flows.ore.rate=times 2"]);

        Assert.Equal((ExitCode.BadInput, ExitCode.BadInput), (withBudget.ExitCode, changed.ExitCode));
        Assert.Contains("cannot be repeated", withBudget.Error, StringComparison.Ordinal);
        Assert.Contains("are of another scenario", changed.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("a.zip")));
    }

    [Fact]
    public void A_capsule_holds_scenario_overlays_sources_and_results()
    {
        using var folder = new TemporaryFolder();
        Pack(folder, "a.zip");

        using var archive = ZipFile.OpenRead(folder.At("a.zip"));
        var names = archive.Entries.Select(entry => entry.FullName).ToList();

        Assert.Superset(
            new HashSet<string> { "capsule.json", "plan.json", "inputs/scenario/two-ports.yaml", "inputs/scenario/more-ferries.yaml", "inputs/scenario/storm.yaml", "inputs/seeds/sources.csv", "results/summary.json", "results/report.html", "results/indicators.csv" },
            names.ToHashSet());
    }

    [Fact]
    public void A_changed_byte_is_named()
    {
        using var folder = new TemporaryFolder();
        Pack(folder, "a.zip");
        Rewrite(folder.At("a.zip"), "results/summary.json", text => text.Replace("two ports", "two porks", StringComparison.Ordinal));

        var replayed = CorridorSimProgram.Run("replay", folder.At("a.zip"), "--quiet");

        Assert.Equal((ExitCode.BadInput, ""), (replayed.ExitCode, replayed.Output));
        Assert.Contains("'results/summary.json' was changed", replayed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_another_version_are_told_apart_and_the_version_is_named()
    {
        using var folder = new TemporaryFolder();
        Pack(folder, "a.zip");
        var honest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("0 0000000000000000\n")));
        Rewrite(folder.At("a.zip"), "results/traces.txt", _ => "0 0000000000000000\n");
        Rewrite(folder.At("a.zip"), "capsule.json", text =>
        {
            var record = System.Text.Json.Nodes.JsonNode.Parse(text)!.AsObject(); // An object, as packed.
            record["toolVersion"] = "0.0.1";
            var traces = record["files"]!.AsArray().Single(file => (string?)file!["path"] == "results/traces.txt")!;
            (traces["bytes"], traces["sha256"]) = (19, honest);
            return record.ToJsonString();
        });

        var replayed = CorridorSimProgram.Run("replay", folder.At("a.zip"), "--quiet");

        Assert.Equal(ExitCode.Failed, replayed.ExitCode);
        Assert.StartsWith("The capsule was packed by CorridorSim 0.0.1, this is ", replayed.Error, StringComparison.Ordinal);
        Assert.StartsWith("results/traces.txt: differs from byte ", replayed.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../outside.txt", "names a file outside itself")]
    [InlineData("inputs/none.yaml", "lacks 'inputs/none.yaml'")]
    public void A_hostile_capsule_is_not_unpacked(string path, string message)
    {
        using var folder = new TemporaryFolder();
        Pack(folder, "a.zip");
        Rewrite(folder.At("a.zip"), "capsule.json", text => text.Replace("inputs/scenario/storm.yaml", path, StringComparison.Ordinal));

        var replayed = CorridorSimProgram.Run("replay", folder.At("a.zip"), "--quiet");

        Assert.Equal(ExitCode.BadInput, replayed.ExitCode);
        Assert.Contains(message, replayed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Something_else_is_no_capsule()
    {
        var replayed = CorridorSimProgram.Run("replay", Repository.Sample("two-ports.yaml"));

        Assert.Equal(ExitCode.BadInput, replayed.ExitCode);
        Assert.Contains("is no capsule of CorridorSim", replayed.Error, StringComparison.Ordinal);
    }

    private static void Pack(TemporaryFolder folder, string name, params string[] options)
    {
        string[] study = ["pack", Repository.Sample("more-ferries.yaml"), "--with", Repository.Sample("storm.yaml"), "--set", "flows.ore.rate=times 0.9", "--replications", "6", "--random-seed", "3", "--quiet"];
        Assert.Equal(ExitCode.Done, CorridorSimProgram.Run([.. study, "--out", folder.At(name), .. options]).ExitCode);
    }

    private static void Rewrite(string capsule, string path, Func<string, string> change)
    {
        using var archive = ZipFile.Open(capsule, ZipArchiveMode.Update);
        var entry = archive.GetEntry(path)!; // Packed above.
        string text;
        using (var reader = new StreamReader(entry.Open()))
            text = reader.ReadToEnd();
        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(path).Open());
        writer.Write(change(text));
    }
}
