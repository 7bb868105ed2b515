using Xunit;

namespace CorridorSim.Scenarios.Tests;

/// <summary>A scenario may say that it means what a warning is about.</summary>
public sealed class AcceptedWarningTests
{
    private const string TooMuch = "flows.ore.rate=times 40";

    [Fact]
    public void A_load_above_capacity_is_a_warning() =>
        Assert.Contains(Findings(TooMuch), finding => finding is { Severity: Severity.Warning, Rule: "load-above-capacity", Path: "sea.crossing" });

    [Fact]
    public void A_warning_that_the_scenario_accepts_is_a_hint()
    {
        var findings = Findings(TooMuch, "accepts.load-above-capacity=[sea.crossing]").Where(finding => finding is { Rule: "load-above-capacity", Path: "sea.crossing" });

        Assert.Equal(Severity.Hint, Assert.Single(findings).Severity);
    }

    [Fact]
    public void Accepting_one_element_says_nothing_about_others() =>
        Assert.Contains(Findings(TooMuch, "accepts.load-above-capacity=[rail.elsewhere]"), finding => finding is { Severity: Severity.Warning, Rule: "load-above-capacity", Path: "sea.crossing" });

    [Fact]
    public void A_warning_accepted_in_vain_is_named() =>
        Assert.Contains(Findings("accepts.load-above-capacity=[sea.crossing]"), finding => finding is { Severity: Severity.Hint, Rule: "accepted-in-vain", Path: "accepts.load-above-capacity" });

    [Fact]
    public void An_error_cannot_be_accepted() =>
        Assert.Contains(Findings("flows.ore.to=nowhere", "accepts.unknown-id=[flows.ore.to]"), finding => finding is { Severity: Severity.Error, Rule: "unknown-id" });

    [Fact]
    public void Accepting_a_warning_changes_no_result() =>
        Assert.Equal(Read(TooMuch).Plan!.Hash, Read(TooMuch, "accepts.load-above-capacity=[sea.crossing]").Plan!.Hash);

    private static IReadOnlyList<Finding> Findings(params string[] sets) => Read(sets).Findings;

    private static ScenarioReading Read(params string[] sets)
    {
        using var folder = new ScratchFolder();
        return folder.Read("smallest.yaml", ScratchFolder.Smallest, new ScenarioOptions { Sets = sets });
    }
}
