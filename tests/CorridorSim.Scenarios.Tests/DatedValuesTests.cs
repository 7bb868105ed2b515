using System.IO;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Vocabulary;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

/// <summary>Values of every kind may change at dates; where one cannot, the message says what to write instead.</summary>
public sealed class DatedValuesTests
{
    [Fact]
    public void A_law_may_change_at_dates_each_part_with_its_source()
    {
        var sailing = Read("sea.crossing.sailing=lognormal 21 h cv 0.12 (C41 A) until 2025-04-01 then triangular 16 h 18 h 1 d (GK D) until 2025-08-01 then empirical 3 h 5 h 8 h (GK D)").Sea["crossing"].Sailing;

        Assert.Equal(
            new Dated<Law>(new LognormalLaw(21, 0.12), [new(new DateOnly(2025, 4, 1), new TriangularLaw(16, 18, 24)), new(new DateOnly(2025, 8, 1), new EmpiricalLaw([3, 5, 8]))]),
            sailing);
    }

    [Fact]
    public void A_departure_rule_may_change_at_dates()
    {
        var departs = Read("trains.block.departs=when 40 wagon or after 36 h until 2025-04-01 then on Tue Fri at 06:00 18:00 until 2025-08-01 then at once").Trains["block"].Departs;

        Assert.Equal(40, departs.First.Amount);
        Assert.Equal(4, departs.Changes[0].Value.Timetable!.Times.Count);
        Assert.Equal(DepartureRule.AtOnce, departs.Changes[1].Value);
    }

    [Fact]
    public void Months_speeds_times_whole_numbers_words_and_arrivals_may_change_at_dates()
    {
        var plan = Read(
            "weather.strait.closed=30 30 25 20 10 8 8 10 13 22 40 40 % until 2025-07-01 then 20 %",
            "rail.mine-border.speed=300 km/d until 2025-07-01 then 20 km/h",
            "rail.border-harbour.loops=3 until 2025-07-01 then 6",
            "rail.border-harbour.clearing=4 min until 2025-07-01 then 1 h",
            "sea.crossing.waits=at-berth until 2025-07-01 then at-anchor",
            "flows.ore.arrives=random groups of 10 wagon until 2025-07-01 then scheduled");

        Assert.Equal([0.4, 0.2], plan.Weather["strait"].Closed.All().Select(months => months[12]));
        Assert.Equal([300.0, 480], plan.Rail["mine-border"].Speed.All());
        Assert.Equal([3, 6], plan.Rail["border-harbour"].Loops!.All());
        Assert.Equal([4.0, 60], plan.Rail["border-harbour"].Clearing.All().Select(time => time.TotalMinutes));
        Assert.Equal([WaitsAt.AtBerth, WaitsAt.AtAnchor], plan.Sea["crossing"].Waits.All());
        Assert.Equal([10, 1], plan.Flows["ore"].Arrives.All().Select(arrives => arrives.GroupSize));
    }

    [Fact]
    public void Times_stretches_the_law_of_each_time()
    {
        var takes = Read("borders.border.steps.control.takes=lognormal 6 h cv 0.8 until 2025-07-01 then 3 h", "borders.border.steps.control.takes=times 1.5").Borders["border"].Steps["control"].Takes!;

        Assert.Equal(new Law[] { new LognormalLaw(9, 0.8), new ConstantLaw(4.5) }, takes.All());
    }

    [Fact]
    public void Growth_may_be_negative_and_a_speed_may_not()
    {
        Assert.Equal(-0.05, Read("flows.ore.growth=-5 %").Flows["ore"].Growth.First);
        Assert.Equal("sign-for-change", Reading("rail.mine-border.speed=-5 km/d").Findings.First(finding => finding.Severity == Severity.Error).Rule);
    }

    [Theory]
    [InlineData("sea.crossing.sailing=20 h until 2025-07-01 then", "no-value")]
    [InlineData("sea.crossing.sailing=20 h until 2025-07-01", "until-without-then")]
    [InlineData("sea.crossing.sailing=20 h until July then 10 h", "not-a-date")]
    [InlineData("sea.crossing.sailing=20 h until 2025-07-01 then 10 h until 2025-06-01 then 5 h", "dates-out-of-order")]
    [InlineData("sea.crossing.sailing=20 h until 2025-07-01 then 10 t", "wrong-dimension")]
    [InlineData("sea.crossing.departs=at once until 2025-07-01 then seldom", "departure")]
    [InlineData("trains.block.longest=50 wagon until 2025-07-01 then 30 wagon", "never-long-enough")]
    [InlineData("rail.mine-border.length=800 km until 2025-07-01 then 700 km", "not-dated")]
    [InlineData("flows.ore.to=island until 2025-07-01 then harbour", "not-dated")]
    [InlineData("flows.ore.via=harbour until 2025-07-01 then border", "not-dated")]
    [InlineData("sea.crossing.weather=strait until 2025-07-01 then strait", "not-dated")]
    public void What_is_wrong_with_a_change_at_a_date_is_told(string set, string rule)
    {
        var error = Assert.Single(Reading(set).Findings, finding => finding.Severity == Severity.Error);

        Assert.Equal(rule, error.Rule);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void A_value_that_does_not_change_is_the_same_scenario_as_before_and_one_that_does_is_another()
    {
        Assert.Equal(Read().Hash, Read("sea.crossing.sailing=1200 min").Hash);
        Assert.NotEqual(Read().Hash, Read("sea.crossing.sailing=20 h until 2025-07-01 then 10 h").Hash);
        Assert.NotEqual(Read("sea.crossing.sailing=20 h until 2025-07-02 then 10 h").Hash, Read("sea.crossing.sailing=20 h until 2025-07-01 then 10 h").Hash);
    }

    [Fact]
    public void Where_a_value_cannot_change_at_dates_the_remedy_is_known() =>
        Golden.Check(Path.Combine(Shipped.Tests, "undated-keys.expected.txt"), string.Join('\n', Language.Records().SelectMany(record => Language.KeysOf(record.Record).Values
            .Where(key => key.Shape is ValueShape { Type: var type } && !DatedType.Is(type) && type != typeof(Expectation))
            .Select(key => $"{KeyPath.Join(record.Path, key.Name)}: {Undated.Instead(key)}"))));

    private static CorridorPlan Read(params string[] sets)
    {
        var reading = Reading(sets);
        Assert.False(reading.HasErrors, string.Join('\n', reading.Findings.Where(finding => finding.Severity == Severity.Error)));
        return reading.Plan!; // no errors, so there is a plan
    }

    private static ScenarioReading Reading(params string[] sets) =>
        ScenarioReader.Read(Path.Combine(Shipped.Tests, "Bad", "base", "smallest.yaml"), new ScenarioOptions { Sets = sets });
}
