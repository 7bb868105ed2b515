using CorridorSim.Model.Measures;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Tests.Samples;

/// <summary>The plan and catalogue of a small corridor across a sea, as a reader would make them.</summary>
internal static class MiniCorridor
{
    public static CorridorPlan Plan(string name = "mini corridor") => new()
    {
        Scenario = name,
        Starts = new DateOnly(2025, 1, 1),
        Cargo = Table(
            ("wagon", new CargoPlan { Unit = CargoUnit.Wagon, Load = 62, Tare = 24, Length = 14.5 }),
            ("truck", new CargoPlan { Unit = CargoUnit.Truck, Load = 19, Tare = 15, Length = 17 })),
        Places = Table(
            ("zhezkazgan", new PlacePlan { Location = new GeoPoint(47.80, 67.71) }),
            ("mangystau", new PlacePlan { Location = new GeoPoint(43.69, 51.32), Storage = Table(("wagon", new Dated<double>(600))) }),
            ("kuryk", new PlacePlan { Location = new GeoPoint(43.18, 51.66) }),
            ("alat", new PlacePlan { Location = new GeoPoint(39.98, 49.42) }),
            ("boyuk-kesik", new PlacePlan { Location = new GeoPoint(41.35, 45.25) }),
            ("poti", new PlacePlan { Location = new GeoPoint(42.15, 41.65) })),
        Flows = Table(
            ("metals-west", new FlowPlan
            {
                Cargo = "wagon",
                From = "zhezkazgan",
                To = Destinations.Only("poti"),
                Rate = 40.0,
                Arrives = new Arrivals(ArrivalPattern.Random, 20),
                Uses = "common-wagons",
                WaitingCost = 1.5,
            }),
            ("trucks-west", new FlowPlan { Cargo = "truck", From = "kuryk", To = Destinations.Only("alat"), Rate = 39.0 }),
            ("trucks-east", new FlowPlan { Cargo = "truck", From = "alat", To = Destinations.Only("kuryk"), Rate = 39.0 })),
        Fleets = Table(("common-wagons", new WagonFleetPlan { Cargo = "wagon", Count = 3000, UnloadsIn = new LognormalLaw(48, 0.5) })),
        Rail = Table(
            ("zhezkazgan-mangystau", Rail("zhezkazgan", "mangystau", 1578, 280, 14, 7)),
            ("mangystau-kuryk", Rail("mangystau", "kuryk", 95, 150, 8, 0)),
            ("alat-boyuk-kesik", Rail("alat", "boyuk-kesik", 430, 300, 40, 20)),
            ("boyuk-kesik-poti", Rail("boyuk-kesik", "poti", 395, 300, 40, 20))),
        Trains = Table(("wagonload", new TrainClassPlan { Longest = 57, Departs = new DepartureRule(40, null, TimeSpan.FromHours(36), null) })),
        Borders = Table(("boyuk-kesik", new BorderPlan
        {
            Servers = 4.0,
            Hours = new OpeningHours(TimeSpan.FromHours(6), TimeSpan.FromHours(24)),
            Sidings = 6.0,
            Steps = Table(("control", new BorderStepPlan { Takes = new LognormalLaw(12, 1.0) })),
        })),
        Ports = Table(
            ("kuryk", new PortPlan { Berths = Table(("rail-ferry", new Dated<double>(2))) }),
            ("alat", new PortPlan { Berths = Table(("rail-ferry", new Dated<double>(2, [new(new DateOnly(2025, 7, 1), 3)]))) })),
        Sea = Table(("kuryk-alat", new SeaLinePlan
        {
            Between = ["kuryk", "alat"],
            Sailing = new LognormalLaw(21, 0.12),
            AtBerth = new LognormalLaw(9, 0.3),
            OffBerth = new LognormalLaw(9, 0.7),
            Departs = new DepartureRule(null, 0.8, TimeSpan.FromHours(24), null),
            Repairs = new RepairPlan { Every = new ExponentialLaw(7200), Takes = new LognormalLaw(1080, 0.6) },
            Weather = "middle-caspian",
            Vessels = Table(
                ("rail-ferry", new VesselClassPlan { Count = 7.0, Berth = "rail-ferry", Lane = 780, Deadweight = 3950, DraughtFactor = 0.85 }),
                ("ro-pax", new VesselClassPlan { Count = 2.0, Berth = "rail-ferry", Lane = 850, Deadweight = 5740, DraughtFactor = 0.85, Prefers = LoadingOrder.Truck })),
        })),
        Weather = Table(("middle-caspian", new WeatherPlan
        {
            Closed = new Monthly([0.33, 0.30, 0.25, 0.20, 0.13, 0.08, 0.08, 0.10, 0.13, 0.22, 0.42, 0.45]),
            Spell = new LognormalLaw(36, 1.1),
            Closes = Table<Dated<double>>(("kuryk", 1.0), ("alat", 0.8)),
        })),
        Embargoes = Table(("kuryk", new EmbargoPlan
        {
            Refuses = ["metals-west"],
            Watches = ["mangystau", "kuryk", "under-way"],
            StartsAbove = 1000,
            EndsBelow = 450,
            Reviewed = new DepartureRule(null, null, null, TimeSpan.FromDays(10)),
        })),
        Screenlines = Table(("caspian", new ScreenlinePlan { Across = ["kuryk-alat"], Counts = ["wagon", "truck"] })),
        Targets = Table(("demand-of-2025", new TargetPlan { At = "caspian", Throughput = 1.4e6, Probability = 0.8 })),
        Assumptions =
        [
            new("cargo.wagon.load", "62 t", "DER", "B", "", "mini-corridor.yaml", 9),
            new("cargo.wagon.tare", "24 t", "GK", "C", "", "mini-corridor.yaml", 9),
            new("flows.metals-west.rate", "40 wagon/d", "C1", "B", "Aktau and Kuryk, 2025", "mini-corridor.yaml", 24),
            new("flows.trucks-west.rate", "39 truck/d", "C15", "A", "", "mini-corridor.yaml", 28),
            new("borders.boyuk-kesik.servers", "4", "GK", "D", "", "mini-corridor.yaml", 46),
            new("borders.boyuk-kesik.hours", "always", "", "", "", "mini-two-more-ferries.yaml", 6),
            new("sea.kuryk-alat.vessels.rail-ferry.count", "9", "DER", "C", "seven before the overlay", "mini-two-more-ferries.yaml", 5),
            new("sea.kuryk-alat.sailing", "lognormal 21 h cv 0.12", "C41", "A", "", "mini-corridor.yaml", 63),
            new("ports.alat.berths.rail-ferry", "2", "C19", "A", "", "mini-corridor.yaml", 56),
            new("weather.middle-caspian.closed", "33 30 25 20 13 8 8 10 13 22 42 45 %", "DER", "D", "", "mini-corridor.yaml", 71),
        ],
        Changes =
        [
            new("sea.kuryk-alat.vessels.rail-ferry.count", "7 (DER C)", "9", "", "mini-two-more-ferries.yaml", 5),
            new("borders.boyuk-kesik.hours", "06:00-24:00 (GK D)", "always", "", "mini-two-more-ferries.yaml", 6),
        ],
        Hash = "0123456789abcdef",
    };

    public static Catalogue Catalogue() => new()
    {
        Kpis =
        [
            new("throughput.caspian", "t/y", "Net tonnes across the screenline in a year."),
            new("offered.caspian", "t/y", "Net tonnes that wanted to cross in a year."),
            new("transit.metals-west.mean", "d", "Mean time from loading to arrival."),
            new("transit.metals-west.p50", "d", "Median time from loading to arrival."),
            new("transit.metals-west.p90", "d", "90 % of the units take no longer."),
            new("voyages.kuryk-alat", "voyage/y", "Crossings in a year, both directions."),
            new("closed.kuryk", "share", "Share of time that weather closed the port."),
            new("never.observed", "d", "An indicator that nothing was observed for."),
        ],
        Screenlines = ["caspian"],
        Weeks = [.. Enumerable.Range(0, 53).Select(week => new DateOnly(2025, 1, 1).AddDays(7 * week))],
        Stages =
        [
            new("zhezkazgan", "origin"),
            new("zhezkazgan-mangystau", "rail"),
            new("mangystau", "place"),
            new("mangystau-kuryk", "rail"),
            new("kuryk", "port"),
            new("kuryk-alat", "sea"),
            new("alat", "port"),
            new("alat-boyuk-kesik", "rail"),
            new("boyuk-kesik", "border"),
            new("boyuk-kesik-poti", "rail"),
            new("poti", "destination"),
        ],
        States =
        [
            "served", "running", "sailing", "waiting for a train path", "waiting for a train", "waiting for an empty wagon", "waiting for a berth",
            "waiting for a vessel", "waiting for the vessel to fill", "waiting for weather", "waiting for opening hours", "waiting for a server",
            "held for inspection", "held back", "blocked", "embargoed",
        ],
        Elements =
        [
            new("ports.kuryk.berths.rail-ferry", "Kuryk, rail-ferry berths", "berth", 2),
            new("ports.alat.berths.rail-ferry", "Alat, rail-ferry berths", "berth", 2),
            new("sea.kuryk-alat.vessels.rail-ferry", "Kuryk-Alat, rail ferries", "vessel", 7),
            new("sea.kuryk-alat.vessels.ro-pax", "Kuryk-Alat, ro-pax ferries", "vessel", 2),
            new("borders.boyuk-kesik.servers", "Boyuk-Kesik, border servers", "border server", 4),
            new("rail.zhezkazgan-mangystau.paths", "Zhezkazgan-Mangystau, train paths", "train paths", 14),
            new("rail.mangystau-kuryk.paths", "Mangystau-Kuryk, train paths", "train paths", 8),
            new("rail.alat-boyuk-kesik.paths", "Alat-Boyuk-Kesik, train paths", "train paths", 40),
            new("rail.boyuk-kesik-poti.paths", "Boyuk-Kesik-Poti, train paths", "train paths", 40),
            new("fleets.common-wagons", "Common wagons", "wagon fleet", 3000),
            new("ports.kuryk.storage.wagon", "Kuryk, wagon storage", "storage", 300),
        ],
        Queues = ["mangystau wagon", "kuryk wagon", "kuryk truck", "alat truck", "boyuk-kesik train"],
        Ports = ["kuryk", "alat"],
        Ways =
        [
            Way(0, "metals-west", "zhezkazgan", ("zhezkazgan-mangystau", 1578, 23.7), ("mangystau", 0, 0), ("mangystau-kuryk", 95, 1.4), ("kuryk", 0, 0), ("kuryk-alat", 402, 25), ("alat", 0, 0), ("alat-boyuk-kesik", 430, 6.5), ("boyuk-kesik", 0, 3), ("boyuk-kesik-poti", 395, 5.9), ("poti", 0, 0)),
            Way(11, "trucks-west", "kuryk", ("kuryk-alat", 402, 30), ("alat", 0, 0)),
            Way(14, "trucks-east", "alat", ("kuryk-alat", 402, 30), ("kuryk", 0, 0)),
        ],
    };

    public static OrderedDictionary<string, T> Table<T>(params (string Id, T Value)[] entries) => new(entries.Select(entry => KeyValuePair.Create(entry.Id, entry.Value)));

    private static RailLinePlan Rail(string from, string to, double length, double speed, double paths, double background) =>
        new() { Between = [from, to], Length = length, Speed = speed, Paths = paths, Background = background };

    private static FlowWay Way(int row, string flow, string from, params (string Id, double Kilometres, double Charge)[] stages)
    {
        var list = new List<WayStage> { new(from, true, 0, 0, 0, -1, row) };
        foreach (var (id, kilometres, charge) in stages)
            list.Add(new WayStage(id, kilometres == 0, list[^1].End, list[^1].End + kilometres, charge, list[^1].LeftRow, list[^1].LeftRow + 1));
        return new FlowWay(flow, stages[^1].Id, "", "", list);
    }
}
