using System.IO;
using CorridorSim.Cli.Commands;
using CorridorSim.Results.Store;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class ShardTests
{
    private static readonly string[] Study = ["run", Repository.Sample("two-ports.yaml"), "--replications", "10", "--quiet"];

    [Fact]
    public void Merged_shards_are_equal_to_the_byte_to_a_run_on_one_machine()
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run([.. Study, "--out", folder.At("whole")]);
        foreach (var number in new[] { 3, 1, 2 })
            Make(folder, "shards", "--shard", $"{number}/3");

        var merged = CorridorSimProgram.Run("merge", folder.At("shards"), "--out", folder.At("merged"), "--quiet");

        Assert.Equal(ExitCode.Done, merged.ExitCode);
        foreach (var file in new[] { "summary.json", "report.html" })
            Assert.Equal(File.ReadAllBytes(folder.At($"whole/{file}")), File.ReadAllBytes(folder.At($"merged/{file}")));
        Assert.Equal(Digest(folder.At("whole/results.db")), Digest(folder.At("merged/results.db")));
        CorridorSimProgram.Run("export", folder.At("whole"), "--out", folder.At("whole-tables"));
        CorridorSimProgram.Run("export", folder.At("merged"), "--out", folder.At("merged-tables"));
        Assert.All(Directory.EnumerateFiles(folder.At("whole-tables")), table => Assert.Equal(File.ReadAllBytes(table), File.ReadAllBytes(table.Replace("whole-tables", "merged-tables", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("--antithetic")]
    [InlineData("--control-variates")]
    [InlineData("--worth-most", "always")]
    public void What_is_found_out_at_the_end_is_left_to_the_merge_and_comes_out_the_same(params string[] asked)
    {
        using var folder = new TemporaryFolder();
        string[] study = ["run", Repository.Sample("two-ports.yaml"), "--replications", "42", "--quiet"];
        var whole = CorridorSimProgram.Run([.. study, .. asked, "--out", folder.At("whole")]);

        var refused = CorridorSimProgram.Run([.. study, .. asked, "--shard", "1/2", "--out", folder.At("shards")]);
        foreach (var shard in new[] { "1/2", "2/2" })
            CorridorSimProgram.Run([.. study, "--shard", shard, "--out", folder.At("shards")]);
        var merged = CorridorSimProgram.Run(["merge", folder.At("shards"), .. asked, "--out", folder.At("merged"), "--quiet"]);

        Assert.Equal(ExitCode.BadInput, refused.ExitCode);
        Assert.Contains($"{asked[0]} cannot be used with --shard: merge draws the conclusions, so give it there", refused.Error, StringComparison.Ordinal);
        Assert.Equal(whole.Output, merged.Output);
        Assert.Equal(File.ReadAllBytes(folder.At("whole/summary.json")), File.ReadAllBytes(folder.At("merged/summary.json")));
    }

    [Fact]
    public void A_shard_goes_on_where_it_was()
    {
        using var folder = new TemporaryFolder();
        Make(folder, "shards", "--shard", "2/3");

        var again = Make(folder, "shards", "--shard", "2/3", "--resume");

        Assert.Equal((ExitCode.Done, "Shard 2/3: 3 of 3 replications are stored.\n"), (again.ExitCode, again.Error));
    }

    [Theory]
    [InlineData("2 of 3 shards are missing: 2, 3.", "a", "1/3", "1", "a", "1/3", "1")]
    [InlineData("is there twice", "a", "1/2", "1", "b", "1/2", "1")]
    [InlineData("the random seed of", "a", "1/2", "1", "b", "2/2", "7")]
    [InlineData("the number of shards of", "a", "1/2", "1", "b", "2/3", "1")]
    public void Shards_that_do_not_make_one_study_are_refused(string message, string one, string first, string firstSeed, string other, string second, string secondSeed)
    {
        using var folder = new TemporaryFolder();
        Make(folder, one, "--shard", first, "--random-seed", firstSeed);
        Make(folder, other, "--shard", second, "--random-seed", secondSeed);

        var outcome = CorridorSimProgram.Run(["merge", .. new HashSet<string> { folder.At(one), folder.At(other) }, "--out", folder.At("merged")]);

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("merged")));
    }

    [Fact]
    public void Other_scenarios_are_refused()
    {
        using var folder = new TemporaryFolder();
        Make(folder, "a", "--shard", "1/2");
        Make(folder, "b", "--shard", "2/2", "--set", "flows.ore.rate=times 2");

        var outcome = CorridorSimProgram.Run("merge", folder.At("a"), folder.At("b"), "--out", folder.At("merged"));

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains("the scenario of", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shard_needs_a_number_of_replications()
    {
        var outcome = CorridorSimProgram.Run("run", Repository.Sample("two-ports.yaml"), "--shard", "1/2", "--out", "out/shards");

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains("--shard needs --replications N", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shard-2-of-4", "--shard", "auto", "SLURM_ARRAY_TASK_ID=11", "SLURM_ARRAY_TASK_MIN=10", "SLURM_ARRAY_TASK_COUNT=4")]
    [InlineData("shard-3-of-4", "--shard", "auto", "SLURM_ARRAY_TASK_ID=4", "SLURM_ARRAY_TASK_MIN=0", "SLURM_ARRAY_TASK_STEP=2", "SLURM_ARRAY_TASK_COUNT=4")]
    [InlineData("shard-04-of-10", "--shards", "10", "JOB_COMPLETION_INDEX=3")]
    public void A_scheduler_says_which_shard_it_is(string expected, string option, string value, params string[] environment)
    {
        using var folder = new TemporaryFolder();

        var outcome = RunIn(environment, [.. Study, option, value, "--out", folder.FullName]);

        Assert.Equal($"{folder.At(expected)}\n", outcome.Output);
    }

    [Fact]
    public void Without_a_scheduler_the_shard_must_be_named()
    {
        var outcome = RunIn([], [.. Study, "--shard", "auto", "--out", "out/shards"]);

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains("Write it: --shard 3/16.", outcome.Error, StringComparison.Ordinal);
    }

    private static Outcome Make(TemporaryFolder folder, string name, params string[] options) => CorridorSimProgram.Run([.. Study, "--out", folder.At(name), .. options]);

    private static Outcome RunIn(string[] environment, string[] arguments)
    {
        var variables = environment.Select(text => text.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new Terminal(output, error) { Variable = name => variables.GetValueOrDefault(name) });
        return new Outcome(code, output.ToString(), error.ToString());
    }

    private static string Digest(string path)
    {
        using var store = ResultStore.OpenToRead(path);
        return store.Digest();
    }
}
