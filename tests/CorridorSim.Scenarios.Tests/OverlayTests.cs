using CorridorSim.Model.Plan;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

public sealed class OverlayTests
{
    [Fact]
    public void A_chain_of_overlays_is_applied_from_the_base_up()
    {
        using var folder = new ScratchFolder();
        folder.WriteSmallest();
        folder.Write("first.yaml", Overlay("smallest.yaml", "sea.crossing.vessels.ferry.count: 10"));

        var plan = folder.Read("second.yaml", Overlay("first.yaml", "sea.crossing.vessels.ferry.count: plus 2")).Plan;

        Assert.Equal(12, Ferries(plan));
    }

    [Fact]
    public void Several_overlays_of_one_base_are_applied_in_the_order_of_the_list()
    {
        using var folder = new ScratchFolder();
        folder.WriteSmallest();
        folder.Write("plus.yaml", Overlay("smallest.yaml", "sea.crossing.vessels.ferry.count: plus 1"));
        folder.Write("times.yaml", Overlay("smallest.yaml", "sea.crossing.vessels.ferry.count: times 2"));

        Assert.Equal(8, Ferries(folder.Read("one.yaml", Overlay("[plus.yaml, times.yaml]", "flows.ore.growth: 1 %")).Plan));
        Assert.Equal(7, Ferries(folder.Read("other.yaml", Overlay("[times.yaml, plus.yaml]", "flows.ore.growth: 1 %")).Plan));
    }

    [Fact]
    public void A_shock_is_laid_over_a_scenario_and_adds_its_name()
    {
        using var folder = new ScratchFolder();
        var shock = folder.Write("shocks/storms.yaml", "shock: storm winter\nchange:\n  weather.*.spell: times 2\n");

        var plan = folder.Read("smallest.yaml", ScratchFolder.Smallest, new ScenarioOptions { With = [shock] }).Plan;

        Assert.Equal("smallest corridor, with storm winter", plan?.Scenario);
        Assert.Equal(new LognormalLaw(72, 1.1), plan?.Weather["strait"].Spell);
    }

    [Fact]
    public void An_overlay_laid_over_another_adds_its_name_too()
    {
        using var folder = new ScratchFolder();
        folder.WriteSmallest();
        var more = folder.Write("more.yaml", Overlay("smallest.yaml", "sea.crossing.vessels.ferry.count: plus 1").Replace("what if", "more ferries", StringComparison.Ordinal));

        var plan = folder.Read("growth.yaml", Overlay("smallest.yaml", "flows.ore.growth: 1 %").Replace("what if", "growth", StringComparison.Ordinal), new ScenarioOptions { With = [more] }).Plan;

        Assert.Equal("growth, with more ferries", plan?.Scenario);
    }

    [Fact]
    public void A_shock_alone_is_checked_and_gives_no_plan()
    {
        using var folder = new ScratchFolder();

        var reading = folder.Read("storms.yaml", "shock: storm winter\nchange:\n  weather.*.spell: times 2\n");

        Assert.Equal(ScenarioKind.Shock, reading.Kind);
        Assert.Empty(reading.Findings);
        Assert.Null(reading.Plan);
    }

    [Fact]
    public void Values_of_the_command_line_come_last()
    {
        var plan = Changed("sea.crossing.vessels.ferry.count=9", "flows.*.rate=times 1.5", "screenlines.crossing.counts=[wagon]");

        Assert.Equal(9, Ferries(plan));
        Assert.Equal(30, plan.Flows["ore"].Rate?.First);
        Assert.Equal(["wagon"], plan.Screenlines["crossing"].Counts);
        Assert.Equal("--set", plan.Changes[0].File);
    }

    [Theory]
    [InlineData("plus 0.5 d", 32)]
    [InlineData("minus 90 min", 18.5)]
    [InlineData("times 1.1", 22)]
    [InlineData("22 h", 22)]
    public void Arithmetic_keeps_the_unit_of_the_value(string change, double hours) =>
        Assert.Equal(new ConstantLaw(hours), Changed($"sea.crossing.sailing={change}").Sea["crossing"].Sailing);

    [Fact]
    public void Times_stretches_the_mean_of_a_law_and_not_its_coefficient_of_variation() =>
        Assert.Equal(new LognormalLaw(9, 0.8), Changed("borders.border.steps.control.takes=times 1.5").Borders["border"].Steps["control"].Takes);

    [Fact]
    public void Times_changes_every_value_of_a_history_and_not_its_dates()
    {
        var servers = Changed("borders.border.servers=2 until 2025-07-01 then 3", "borders.border.servers=times 2").Borders["border"].Servers;

        Assert.Equal([4.0, 6.0], [servers!.First, servers.Changes[0].Value]);
        Assert.Equal(new DateOnly(2025, 7, 1), servers.Changes[0].From);
    }

    [Fact]
    public void Plus_raises_every_month()
    {
        var closed = Changed("weather.strait.closed=plus 5 %").Weather["strait"].Closed;

        Assert.Equal([0.35, 0.35, 0.30, 0.25, 0.15, 0.13, 0.13, 0.15, 0.18, 0.27, 0.45, 0.45], closed.First.Values);
    }

    [Fact]
    public void Decimal_arithmetic_is_exact() =>
        Assert.Equal(26.8, Changed("flows.ore.rate=times 1.34").Flows["ore"].Rate?.First);

    [Fact]
    public void Elements_are_added_and_removed_by_path()
    {
        var plan = Changed("flows.grain={ cargo: wagon, from: border, to: island, rate: 3 wagon/d }", "flows.ore=remove", "fleets.hoppers={ cargo: wagon, count: 100 wagon }");

        Assert.Equal(["grain"], plan.Flows.Keys);
        Assert.Equal(100, plan.Fleets["hoppers"].Count.First);
    }

    [Fact]
    public void A_new_value_brings_its_own_source()
    {
        using var folder = new ScratchFolder();
        folder.WriteSmallest();

        var plan = folder.Read("overlay.yaml", Overlay("smallest.yaml", "sea.crossing.vessels.ferry.count: plus 2 (C52 B)")).Plan;

        Assert.Equal(new PlanChange("sea.crossing.vessels.ferry.count", "3", "5", "C52 B", "overlay.yaml", 4), Assert.Single(plan!.Changes));
        Assert.Contains(new Assumption("sea.crossing.vessels.ferry.count", "5", "C52", "B", "", "overlay.yaml", 4), plan.Assumptions);
    }

    [Fact]
    public void Lists_are_edited_by_name()
    {
        var plan = Changed("screenlines.crossing.across=plus mine-border", "screenlines.crossing.across=minus crossing");

        Assert.Equal(["mine-border"], plan.Screenlines["crossing"].Across);
    }

    [Fact]
    public void A_part_of_a_name_may_be_a_wildcard() =>
        Assert.Equal(160, Changed("rail.mine-*.speed=160 km/d").Rail["mine-border"].Speed);

    [Fact]
    public void Differences_name_path_values_and_meaning()
    {
        using var folder = new ScratchFolder();
        folder.WriteSmallest();
        var first = folder.Read("first.yaml", ScratchFolder.Smallest).Resolved;
        var second = folder.Read("second.yaml", Overlay("smallest.yaml", "flows.ore.rate: 25 wagon/d (C1 A)")).Resolved;

        Assert.Equal(new ScenarioDifference("flows.ore.rate", "20 wagon/d", "25 wagon/d", "Units a day. Either this or `annual`.", "C1 A"), Assert.Single(ScenarioDifference.Between(first, second)));
    }

    [Fact]
    public void Tables_add_elements_with_their_sources()
    {
        using var folder = new ScratchFolder();
        folder.Write("demand.csv", "flows,cargo,from,to,rate (wagon/d),growth,source,quality\ngrain,wagon,border,island,3.5,2 %,C1,B\n\"seeds\",wagon,border,island,1,,,\n");

        var plan = folder.Read("with-table.yaml", ScratchFolder.Smallest.Replace("starts:", "tables: [demand.csv]\nstarts:", StringComparison.Ordinal)).Plan;

        Assert.Equal(["ore", "grain", "seeds"], plan!.Flows.Keys);
        Assert.Equal(3.5, plan.Flows["grain"].Rate?.First);
        Assert.Contains(new Assumption("flows.grain.rate", "3.5 wagon/d", "C1", "B", "", "demand.csv", 2), plan.Assumptions);
    }

    private static string Overlay(string extends, string change) => $"overlay: what if\nextends: {extends}\nchange:\n  {change}\n";

    private static double? Ferries(CorridorPlan? plan) => plan?.Sea["crossing"].Vessels["ferry"].Count.First;

    private static CorridorPlan Changed(params string[] sets)
    {
        using var folder = new ScratchFolder();
        var reading = folder.Read("smallest.yaml", ScratchFolder.Smallest, new ScenarioOptions { Sets = sets });
        return reading.Plan ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
    }
}
