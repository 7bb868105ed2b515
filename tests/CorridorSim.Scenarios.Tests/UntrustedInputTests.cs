using System.IO;
using System.Text;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

/// <summary>Whatever a file holds, it is answered with findings: never an exception, never a hang, never a look outside.</summary>
public sealed class UntrustedInputTests
{
    [Theory]
    [InlineData("mini-corridor.yaml", 1UL)]
    [InlineData("mini-two-more-ferries.yaml", 2UL)]
    public void A_damaged_scenario_is_answered_and_never_throws(string name, ulong randomSeed)
    {
        using var folder = new ScratchFolder();
        folder.Write("mini-corridor.yaml", File.ReadAllText(Shipped.Path("mini-corridor.yaml")));
        foreach (var text in Mutations.Of(File.ReadAllText(Shipped.Path(name)), count: 600, randomSeed))
        {
            var reading = folder.Read("mutated.yaml", text);

            Assert.Equal(reading.HasErrors, reading.Plan is null);
        }
    }

    [Theory]
    [InlineData(3UL)]
    public void Random_bytes_are_answered_and_never_throw(ulong randomSeed)
    {
        using var folder = new ScratchFolder();
        var random = new Random((int)randomSeed);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(1, 300)];
            random.NextBytes(bytes);
            var file = Path.Combine(folder.Path, "random.yaml");
            File.WriteAllBytes(file, bytes);

            Assert.True(ScenarioReader.Read(file, ScenarioOptions.None).HasErrors);
        }
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 100_000)]
    [InlineData("a: &a [*a, ", 50_000)]
    [InlineData("!a ", 100_000)]
    [InlineData("'", 100_001)]
    [InlineData("x", 200_000)]
    [InlineData("x: y\n", 200_000)]
    [InlineData("\n", 500_000)]
    [InlineData("(", 100_000)]
    public void A_text_repeated_without_end_is_refused(string piece, int times)
    {
        using var folder = new ScratchFolder();

        var reading = folder.Read("repeated.yaml", "scenario: x\nflows: " + new StringBuilder().Insert(0, piece, times));

        Assert.True(reading.HasErrors);
        Assert.InRange(reading.Findings.Count, 1, 501);
    }

    [Fact]
    public void Hundreds_of_mistakes_are_counted_when_there_are_too_many_to_list()
    {
        using var folder = new ScratchFolder();

        var reading = folder.Read("many.yaml", "scenario: x\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"key-{i}: 1\n")));

        Assert.Equal("too-many-findings", reading.Findings[^1].Rule);
    }

    [Fact]
    public void A_file_larger_than_any_scenario_is_refused()
    {
        using var folder = new ScratchFolder();

        var reading = folder.Read("large.yaml", new string('#', 9 * 1024 * 1024));

        Assert.Equal("unreadable-file", Assert.Single(reading.Findings).Rule);
    }

    [Fact]
    public void A_folder_is_not_a_scenario()
    {
        using var folder = new ScratchFolder();

        Assert.Contains("is a folder", Assert.Single(ScenarioReader.Read(folder.Path, ScenarioOptions.None).Findings).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_does_not_exist_is_answered_with_the_nearest_name()
    {
        using var folder = new ScratchFolder();
        folder.WriteSmallest();

        var finding = Assert.Single(ScenarioReader.Read(Path.Combine(folder.Path, "smalest.yaml"), ScenarioOptions.None).Findings);

        Assert.Contains("smallest.yaml", finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b.yaml")]
    [InlineData("no/such/folder/a.yaml")]
    public void A_name_of_no_file_is_answered(string name) =>
        Assert.Equal("unreadable-file", Assert.Single(ScenarioReader.Read(name, ScenarioOptions.None).Findings).Rule);

    [Fact]
    public void A_link_that_leads_out_of_the_folder_is_not_followed()
    {
        using var inside = new ScratchFolder();
        using var outside = new ScratchFolder();
        File.CreateSymbolicLink(Path.Combine(inside.Path, "linked.yaml"), outside.WriteSmallest());

        var reading = inside.Read("overlay.yaml", "overlay: x\nextends: linked.yaml\nchange: { flows.ore.rate: times 2 }\n");

        Assert.Contains(reading.Findings, finding => finding.Rule == "outside-folder");
    }

    [Fact]
    public void A_folder_linked_from_outside_is_not_entered()
    {
        using var inside = new ScratchFolder();
        using var outside = new ScratchFolder();
        outside.WriteSmallest();
        Directory.CreateSymbolicLink(Path.Combine(inside.Path, "linked"), outside.Path);

        var reading = inside.Read("overlay.yaml", "overlay: x\nextends: linked/smallest.yaml\nchange: { flows.ore.rate: times 2 }\n");

        Assert.Contains(reading.Findings, finding => finding.Rule == "outside-folder");
    }

    [Fact]
    public void A_link_that_stays_inside_is_followed()
    {
        using var folder = new ScratchFolder();
        folder.WriteSmallest();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "linked.yaml"), "smallest.yaml");

        Assert.NotNull(folder.Read("overlay.yaml", "overlay: x\nextends: linked.yaml\nchange: { flows.ore.rate: times 2 }\n").Plan);
    }

    [Fact]
    public void A_link_to_itself_is_refused()
    {
        using var folder = new ScratchFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "circle.yaml"), "circle.yaml");

        Assert.True(folder.Read("overlay.yaml", "overlay: x\nextends: circle.yaml\nchange: { flows.ore.rate: times 2 }\n").HasErrors);
    }

    [Fact]
    public void A_table_cannot_be_reached_through_a_link_that_leads_out()
    {
        using var inside = new ScratchFolder();
        using var outside = new ScratchFolder();
        File.CreateSymbolicLink(Path.Combine(inside.Path, "table.csv"), outside.Write("table.csv", "closure (h)\n3\n4\n"));

        var reading = inside.Read("smallest.yaml", ScratchFolder.Smallest.Replace("lognormal 6 h cv 0.8", "empirical table.csv", StringComparison.Ordinal));

        Assert.Contains(reading.Findings, finding => finding.Rule == "outside-folder");
    }

    [Fact]
    public void A_wider_root_lets_an_overlay_lie_beside_the_folder_of_its_base()
    {
        using var folder = new ScratchFolder();
        folder.WriteSmallest();
        var options = new ScenarioOptions { Root = folder.Path };

        Assert.NotNull(folder.Read("what-ifs/overlay.yaml", "overlay: x\nextends: ../smallest.yaml\nchange: { flows.ore.rate: times 2 }\n", options).Plan);
    }
}
