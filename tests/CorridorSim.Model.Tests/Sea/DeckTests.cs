namespace CorridorSim.Model.Tests.Sea;

public sealed class DeckTests
{
    private const string Late = "count: 0 until 2025-01-05 then 1"; // so that the cargo waits already

    [Theory]
    [InlineData("", 6)]
    [InlineData(", keeps: { truck: 30 % }", 4)]
    public void Deck_kept_for_a_cargo_is_left_to_it_even_when_it_stays_empty(string keeps, int wagons)
    {
        // 100 m, of which wagons of 15 m may use all, or 70 m.
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons(), $"ferry: {{ count: 1, berth: quay, lane: 100 m, deadweight: 10000 t{keeps} }}", departs: "departs: at once"));

        Assert.All(run.Voyages().Skip(1), voyage => Assert.Equal(wagons, voyage["wagons"]));
    }

    [Fact]
    public void A_lane_takes_as_many_wagons_as_are_long_enough()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons(), "ferry: { count: 1, berth: quay, lane: 100 m, deadweight: 10000 t }"));

        // Six wagons of 15 m on 100 m.
        Assert.All(run.Voyages(), voyage => Assert.Equal(6, voyage["wagons"]));
        Assert.Equal(0.9, run["deck-used.crossing.to-east"], 9);
    }

    [Fact]
    public void Deadweight_counts_load_and_tare()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons(), "ferry: { count: 1, berth: quay, lane: 1000 m, deadweight: 500 t }"));

        // Six wagons of 80 t gross in 500 t.
        Assert.All(run.Voyages(), voyage => Assert.Equal(6, voyage["wagons"]));
        Assert.Equal(0.96, run["deck-used.crossing.to-east"], 9);
        Assert.Equal(360, run["load-per-voyage.crossing.to-east"], 3.0);
    }

    [Theory]
    [InlineData("lane: 1000 m, deadweight: 1000 t", 6)] // 500 t left
    [InlineData("lane: 100 m, deadweight: 10000 t", 6)] // the lane is as long as ever
    public void The_draught_factor_shrinks_the_deadweight_only(string deck, int wagons)
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons(), $"ferry: {{ count: 1, berth: quay, {deck}, draught-factor: 50 % }}"));

        Assert.All(run.Voyages(), voyage => Assert.Equal(wagons, voyage["wagons"]));
    }

    [Fact]
    public void The_draught_factor_of_the_day_of_loading_counts()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons(), "ferry: { count: 1, berth: quay, lane: 1000 m, deadweight: 800 t, draught-factor: 100 % until 2025-07-01 then 50 % }"));

        Assert.Equal([10, 5], run.Voyages().Select(voyage => voyage["wagons"]).Distinct());
    }

    [Theory]
    [InlineData("slots: 20 TEU, deadweight: 10000 t", 20)]
    [InlineData("slots: 20 TEU, deadweight: 100 t", 8)] // 12 t gross each
    public void Slots_and_deadweight_limit_containers(string deck, int boxes)
    {
        var run = Corridors.Run(Ferries.Crossing("boxes: { cargo: teu, from: west, to: east, rate: 100 TEU/d }", $"feeder: {{ count: 1, berth: quay, {deck} }}"));

        Assert.All(run.Voyages(), voyage => Assert.Equal(boxes, voyage["boxes"]));
    }

    [Fact]
    public void A_tanker_is_limited_by_its_deadweight_alone()
    {
        var run = Corridors.Run(Ferries.Crossing("oil: { cargo: parcel, from: west, to: east, rate: 10 parcel/d }", "tanker: { count: 1, berth: quay, deadweight: 7000 t }"));

        Assert.All(run.Voyages(), voyage => Assert.Equal(7, voyage["oil"]));
    }

    [Theory]
    [InlineData("prefers: truck", 4, 1)] // 80 m of trucks leave room for one wagon
    [InlineData("prefers: wagon", 0, 6)] // 90 m of wagons leave no room for a truck
    [InlineData("prefers: arrival", 1, 5)] // the truck of 4:00, then five wagons
    public void Who_goes_aboard_first_is_a_rule_of_the_class(string rule, int trucks, int wagons)
    {
        // A truck at 4:00 and twelve wagons at noon of the first day; then a truck every eight hours.
        var flows = """
            wagons: { cargo: wagon, from: west, to: east, rate: 12 wagon/d, arrives: scheduled groups of 12 wagon }
            trucks: { cargo: truck, from: west, to: east, rate: 3 truck/d, arrives: scheduled }
            """;
        var run = Corridors.Run(Ferries.Crossing(flows, $"ferry: {{ {Late}, berth: quay, lane: 95 m, deadweight: 10000 t, {rule} }}"));

        var first = run.Voyages()[0];
        Assert.Equal((trucks, wagons), (first.GetValueOrDefault("trucks"), first.GetValueOrDefault("wagons")));
    }

    [Fact]
    public void A_unit_that_does_not_fit_lets_a_shorter_one_pass()
    {
        // After four trucks 20 m long, which came first, 15 m are left: too short for the fifth, enough for a wagon.
        var flows = """
            trucks: { cargo: truck, from: west, to: east, rate: 100 truck/d, arrives: scheduled groups of 5 truck }
            wagons: { cargo: wagon, from: west, to: east, rate: 1 wagon/d, arrives: scheduled, stops: 2025-01-02 }
            """;
        var run = Corridors.Run(Ferries.Crossing(flows, $"ferry: {{ {Late}, berth: quay, lane: 95 m, deadweight: 10000 t }}"));

        Assert.Equal((4, 1), (run.Voyages()[0]["trucks"], run.Voyages()[0]["wagons"]));
    }

    [Fact]
    public void A_class_carries_what_it_says_and_nothing_else()
    {
        var flows = """
            trucks: { cargo: truck, from: west, to: east, rate: 10 truck/d, arrives: scheduled }
            wagons: { cargo: wagon, from: west, to: east, rate: 10 wagon/d, arrives: scheduled }
            """;
        var vessels = "train-ferry: { count: 1, berth: quay, lane: 100 m, deadweight: 10000 t, carries: [wagon] }, road-ferry: { count: 1, berth: quay, lane: 100 m, deadweight: 10000 t, carries: [truck] }";
        var run = Corridors.Run(Ferries.Crossing(flows, vessels));

        Assert.All(run.Into("crossing", "sailing"), movement => Assert.Equal(movement.Flow == "wagons", movement.Vehicle.Contains("train-ferry")));
    }

    [Fact]
    public void Empty_wagons_weigh_their_tare()
    {
        var run = Corridors.Run(Ferries.Crossing("wagons: { cargo: wagon, from: west, to: east, rate: 100 wagon/d, arrives: scheduled, load: 0 t }", "ferry: { count: 1, berth: quay, lane: 1000 m, deadweight: 500 t }"));

        Assert.All(run.Voyages(), voyage => Assert.Equal(25, voyage["wagons"]));
        Assert.Equal(0, run["load-per-voyage.crossing.to-east"], 9);
    }

    [Fact]
    public void A_unit_too_heavy_for_every_ship_of_its_way_is_refused_with_the_plan()
    {
        var plan = Corridors.Read(Ferries.Crossing("oil: { cargo: parcel, from: west, to: east, rate: 10 parcel/d }", "tanker: { count: 1, berth: quay, deadweight: 700 t }"));

        Assert.Throws<PlanException>(() => Corridor.Of(plan));
    }
}
