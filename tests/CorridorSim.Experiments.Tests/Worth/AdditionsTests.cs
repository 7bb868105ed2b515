using CorridorSim.Experiments.Worth;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Tests.Worth;

public sealed class AdditionsTests
{
    private static readonly CorridorPlan Plan = Toy.Plan() with
    {
        Cargo = new Dictionary<string, CargoPlan> { ["wagon"] = new() { Unit = CargoUnit.Wagon, Load = 60 }, ["box"] = new() { Unit = CargoUnit.Teu, Load = 10 } },
        Trains = new Dictionary<string, TrainClassPlan> { ["block"] = new() { Longest = 57, Departs = DepartureRule.AtOnce } },
        Ports = new Dictionary<string, PortPlan>
        {
            ["east-port"] = new()
            {
                Berths = new Dictionary<string, Dated<double>> { ["ferry"] = new(2, [new DatedChange<double>(new DateOnly(2025, 7, 1), 3)]) },
                Storage = new Dictionary<string, Dated<double>> { ["box"] = 400.0 },
            },
        },
        Rail = new Dictionary<string, RailLinePlan> { ["line"] = new() { Between = ["a", "b"], Length = 10, Speed = 10 } },
        Fleets = new Dictionary<string, WagonFleetPlan> { ["own"] = new() { Cargo = "wagon", Count = 300 } },
    };

    [Fact]
    public void Berths_come_singly_and_wagons_by_the_train() =>
        Assert.Equal(
            ["+1 ferry berth at East Port", "+114 places for box at East Port", "+57 wagons of Own"],
            Additions.Of(Plan).Select(addition => addition.Name));

    [Fact]
    public void A_value_that_changes_on_dates_gets_the_unit_from_the_first_day_to_the_last()
    {
        var berths = Additions.Of(Plan)[0].To(Plan).Ports["east-port"].Berths["ferry"];

        Assert.Equal((3, 4), (berths.First, berths.Changes[0].Value));
    }

    [Fact]
    public void What_is_never_short_cannot_be_added() =>
        Assert.DoesNotContain(Additions.Of(Plan), addition => addition.Path.StartsWith("rail.", StringComparison.Ordinal));

    [Theory]
    [InlineData("06:00", "22:00", "06:00-23:00")]
    [InlineData("06:00", "24:00", "05:00-24:00")]
    [InlineData("20:00", "04:00", "20:00-05:00")]
    [InlineData("00:00", "23:30", "always")]
    public void A_border_opens_an_hour_longer(string opens, string closes, string expected)
    {
        var plan = Toy.Plan() with { Borders = new Dictionary<string, BorderPlan> { ["gate"] = new() { Hours = new OpeningHours(Time(opens), Time(closes)) } } };

        var addition = Assert.Single(Additions.Of(plan));

        Assert.Equal(("+1 hour a day open at Gate", expected), (addition.Name, addition.Change));
    }

    [Fact]
    public void A_border_that_is_always_open_cannot_open_longer() =>
        Assert.Empty(Additions.Of(Toy.Plan() with { Borders = new Dictionary<string, BorderPlan> { ["gate"] = new() } }));

    private static TimeSpan Time(string text) => text == "24:00" ? TimeSpan.FromDays(1) : TimeSpan.Parse(text);
}
