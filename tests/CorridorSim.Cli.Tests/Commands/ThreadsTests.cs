using System.IO;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

/// <summary>Standard output of every command that simulates is the same to the byte for any number of threads.</summary>
public sealed class ThreadsTests
{
    [Theory]
    [InlineData("run", "two-ports.yaml", "--replications", "9")]
    [InlineData("run", "two-ports.yaml", "--precision", "2%")]
    [InlineData("compare", "two-ports.yaml", "more-ferries.yaml", "--replications", "9")]
    [InlineData("compare", "two-ports.yaml", "more-ferries.yaml", "--best", "--band", "20kt/y")]
    [InlineData("seek", "two-ports.yaml", "--target", "easy", "--lever", "sea.crossing.vessels.ferry.count=1..3 cost 30 each monotone")]
    [InlineData("sweep", "two-ports.yaml", "--vary", "sea.crossing.vessels.ferry.count=2..4", "--replications", "3")]
    [InlineData("sense", "two-ports.yaml", "--vary", "sea.crossing.sailing=15..25 h", "--replications", "3")]
    [InlineData("sense", "two-ports.yaml", "--vary", "sea.crossing.sailing=15..25 h", "--tornado", "--replications", "3")]
    [InlineData("sense", "two-ports.yaml", "--vary", "sea.crossing.sailing=15..25 h", "--split", "--replications", "4")]
    [InlineData("hindcast", "seen.yaml", "--replications", "5")]
    public void Results_do_not_depend_on_threads(params string[] command)
    {
        string[] arguments = [.. command.Select(word => word.EndsWith(".yaml", StringComparison.Ordinal) ? Repository.Sample(word) : word)];

        AssertAlike(arguments);
    }

    [Fact]
    public void The_gate_does_not_depend_on_threads_either()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Repository.Sample("two-ports.yaml"), folder.At("two-ports.yaml"));
        File.WriteAllText(folder.At("expectations.yaml"), "overlay: expectations\nextends: two-ports.yaml\nchange:\n  expect.carried: throughput.strait in 0.6..0.9 Mt/y\n");

        AssertAlike("test", folder.At("expectations.yaml"), "--budget", "1h");
    }

    private static void AssertAlike(params string[] arguments)
    {
        var one = CorridorSimProgram.Run([.. arguments, "--quiet", "--threads", "1"]);

        Assert.NotEmpty(one.Output);
        Assert.Equal(one, CorridorSimProgram.Run([.. arguments, "--quiet", "--threads", "3"]));
    }
}
