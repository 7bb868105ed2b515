namespace CorridorSim.Model.Plan;

/// <summary>A port: berths by kind and storage by cargo.</summary>
public sealed record PortPlan
{
    /// <summary>Berths by kind.</summary>
    [Key("Berths by kind; a vessel class names the kind it needs.", Least = 0, Most = 1000, Example = "{ rail-ferry: 2 (C22 A) }")]
    public required IReadOnlyDictionary<string, Dated<double>> Berths { get; init; }

    /// <summary>Berths by kind that other traffic keeps.</summary>
    [Key("Berths by kind that other traffic keeps.", Least = 0, Most = 1000, Default = "none", Example = "{ rail-ferry: 1 (GK D) }")]
    public IReadOnlyDictionary<string, Dated<double>> Background { get; init; } = new OrderedDictionary<string, Dated<double>>();

    /// <summary>Units that can stand in the port, by cargo, for each direction.</summary>
    [Key("Units that can stand in the port, by cargo, for each direction.", Names = "cargo", Least = 0, Default = "unlimited", Example = "{ wagon: 300 (GK D) }")]
    public IReadOnlyDictionary<string, Dated<double>> Storage { get; init; } = new OrderedDictionary<string, Dated<double>>();

    /// <summary>What happens to a train when the storage is full.</summary>
    [Key("What happens when the storage is full: trains stay at the previous place (`hold-back`), stop on the line and block it (`block`), or loading at origin is refused (`refuse`). This makes an embargo on the flows that pass, `PLACE-CARGO-by-land` or `by-sea` at a port and `by-LINE` elsewhere: it begins when more units wait than there is room for, ends below half of that, and is reviewed every day; what rolls already keeps coming, and what waited enters at once when it ends. Write an embargo of your own under `embargoes` where it has other rules.", Default = "hold-back", Example = "hold-back")]
    public WhenFull WhenFull { get; init; } = WhenFull.HoldBack;

    /// <summary>Whether a closed port also stops work at the berths.</summary>
    [Key("What a closure stops besides entry and departure: `nothing`, or `cranes` (a ship at berth waits too).", Default = "nothing", Example = "cranes")]
    public Dated<ClosureStops> Stops { get; init; } = ClosureStops.Nothing;
}

/// <summary>What a port closure stops besides entry and departure.</summary>
public enum ClosureStops
{
    /// <summary>A ship at berth goes on working.</summary>
    Nothing,

    /// <summary>Work at the berth stops too.</summary>
    Cranes,
}

/// <summary>A sea line between two ports.</summary>
public sealed record SeaLinePlan
{
    /// <summary>The two ports.</summary>
    [Key("The two ports it joins.", Names = "ports", Example = "[kuryk, alat]")]
    public required IReadOnlyList<string> Between { get; init; }

    /// <summary>Length in kilometres, for routes and figures.</summary>
    [Key("Length, for route choice and figures.", Unit = "km", Least = 1, Most = 30000, Default = "the great circle between the ports", Example = "440 km (DER C)")]
    public double? Length { get; init; }

    /// <summary>Freight in dollars per tonne, port dues included.</summary>
    [Key("Freight for loads, port dues included.", Unit = "USD/t", Least = 0, Most = 1e5, Default = "0 USD/t", Example = "20 USD/t (GK D)")]
    public Dated<double> Freight { get; init; } = 0.0;

    /// <summary>Vessel classes of this line alone.</summary>
    [Key("Vessel classes of this line alone (shared ones stand under `vessels:`).", Default = "none")]
    public IReadOnlyDictionary<string, VesselClassPlan> Vessels { get; init; } = new OrderedDictionary<string, VesselClassPlan>();

    /// <summary>Hours at sea.</summary>
    [Key("Time at sea, from berth to the far port's anchorage.", Unit = "h", Example = "lognormal 21 h cv 0.12 (C41 A)")]
    public required Dated<Law> Sailing { get; init; }

    /// <summary>Hours at berth of one call: unload, then load.</summary>
    [Key("Work at berth of one call, unload then load, half each; it holds the berth. Filling and weather come on top.", Unit = "h", Example = "lognormal 9 h cv 0.3 (GK D)")]
    public required Dated<Law> AtBerth { get; init; }

    /// <summary>Hours of a call that hold no berth.</summary>
    [Key("Formalities and bunkering of one call; they hold no berth and come before berthing.", Unit = "h", Default = "0 h", Example = "lognormal 9 h cv 0.7 (DER C)")]
    public Dated<Law> OffBerth { get; init; } = Law.Always(0);

    /// <summary>When a ship leaves.</summary>
    [Key("When a ship leaves; the clock of `or after` starts when unloading has ended. By a timetable, as `at 06:00 18:00` or `on Tue Fri at 18:00`, it leaves at the first time when its work at berth is done, with what is aboard, full or not; each departure has one ship of the line, and one that finds its port closed then leaves when the port opens.", Example = "when 80 % full or after 24 h (C42 C)")]
    public required Dated<DepartureRule> Departs { get; init; }

    /// <summary>Departure rules of single ports.</summary>
    [Key("Departure rules of single ports where they differ.", Names = "ports", Default = "`departs` at both ends", Example = "{ alat: when 60 % full or after 6 h (DER D) }")]
    public IReadOnlyDictionary<string, Dated<DepartureRule>> DepartsFrom { get; init; } = new OrderedDictionary<string, Dated<DepartureRule>>();

    /// <summary>Where a ship waits for cargo.</summary>
    [Key("Where a ship waits until there is enough cargo: it keeps its berth, or leaves it and comes back to load.", Default = "at-berth", Example = "at-anchor")]
    public Dated<WaitsAt> Waits { get; init; } = WaitsAt.AtBerth;

    /// <summary>Repairs of each vessel of the line.</summary>
    [Key("Repairs of each vessel of the line.", Default = "none")]
    public RepairPlan? Repairs { get; init; }

    /// <summary>The sea whose storms close its ports.</summary>
    [Key("The sea whose storms close its ports.", Names = "weather", Default = "always open", Example = "middle-caspian")]
    public string? Weather { get; init; }
}

/// <summary>Where a ship waits for cargo.</summary>
public enum WaitsAt
{
    /// <summary>At its berth.</summary>
    AtBerth,

    /// <summary>At anchor; the berth is free meanwhile.</summary>
    AtAnchor,
}

/// <summary>Who goes aboard first.</summary>
public enum LoadingOrder
{
    /// <summary>In order of arrival at the quay; a unit that does not fit lets a smaller one pass.</summary>
    Arrival,

    /// <summary>Wagons first, then the rest by arrival.</summary>
    Wagon,

    /// <summary>Trucks first, then the rest by arrival.</summary>
    Truck,
}

/// <summary>A class of vessels; each vessel is an element of its own.</summary>
public sealed record VesselClassPlan
{
    /// <summary>Vessels of the class.</summary>
    [Key("Vessels of the class: those in service, or those owned when `repairs` are given; never both.", Least = 0, Most = 10000, Example = "7 (DER C)")]
    public required Dated<double> Count { get; init; }

    /// <summary>Kind of berth it needs.</summary>
    [Key("Kind of berth it needs, as named at the ports.", Example = "rail-ferry")]
    public required string Berth { get; init; }

    /// <summary>Deck length in metres.</summary>
    [Key("Deck length for wagons and trucks.", Unit = "m", Least = 0, Most = 100000, Default = "length does not bind", Example = "780 m (DER D)")]
    public Dated<double>? Lane { get; init; }

    /// <summary>Container slots.</summary>
    [Key("Container slots.", Unit = "TEU", Least = 0, Most = 1e6, Default = "slots do not bind", Example = "225 TEU (C32 A)")]
    public Dated<double>? Slots { get; init; }

    /// <summary>Tonnes of cargo it may load in deep water.</summary>
    [Key("Tonnes of cargo, tare included, that it may load in deep water.", Unit = "t", Least = 0, Most = 1e6, Example = "3950 t (C39 B)")]
    public required Dated<double> Deadweight { get; init; }

    /// <summary>Share of the deadweight that the draught leaves.</summary>
    [Key("Share of the deadweight that the water depth leaves.", Unit = "share", Least = 0, Most = 1, Default = "100 %", Example = "85 % (C27 C)")]
    public Dated<double> DraughtFactor { get; init; } = 1.0;

    /// <summary>Cargo that it carries.</summary>
    [Key("Cargo that it carries.", Names = "cargo", Default = "wagons and trucks with a lane, TEU with slots, otherwise parcels", Example = "[wagon, truck]")]
    public IReadOnlyList<string> Carries { get; init; } = [];

    /// <summary>Who goes aboard first.</summary>
    [Key("Who goes aboard first.", Default = "arrival", Example = "truck")]
    public LoadingOrder Prefers { get; init; } = LoadingOrder.Arrival;

    /// <summary>Share of the deck length kept for a cargo.</summary>
    [Key("Share of the deck length kept for a cargo: other cargo does not take it, even when it sails empty.", Names = "cargo", Unit = "share", Least = 0, Most = 1, Default = "none", Example = "{ truck: 30 % (GK D) }")]
    public IReadOnlyDictionary<string, Dated<double>> Keeps { get; init; } = new OrderedDictionary<string, Dated<double>>();

    /// <summary>Repairs of each vessel.</summary>
    [Key("Repairs of each vessel of the class.", Default = "as the sea line")]
    public RepairPlan? Repairs { get; init; }

    /// <summary>Sea lines that a shared class serves.</summary>
    [Key("Sea lines that a shared class serves; vessels start on them in turn.", Names = "sea", Default = "the line it stands at", Example = "[kuryk-alat, turkmenbashi-alat]")]
    public IReadOnlyList<string> Serves { get; init; } = [];

    /// <summary>How vessels of a shared class choose their line.</summary>
    [Key("How vessels of a shared class choose their line: `fixed`, or `longest-queue` by the deck metres waiting per vessel; a vessel changes line only when empty, at a port that both lines share.", Default = "fixed", Example = "longest-queue")]
    public FollowsRule Follows { get; init; } = FollowsRule.Fixed;

    /// <summary>Time between two reviews of the choice.</summary>
    [Key("Time between two reviews of the choice.", Unit = "h", Default = "7 d", Example = "7 d (GK D)")]
    public Dated<TimeSpan> Reviewed { get; init; } = TimeSpan.FromDays(7);
}

/// <summary>How vessels of a shared class choose their line.</summary>
public enum FollowsRule
{
    /// <summary>Each vessel stays on its line.</summary>
    Fixed,

    /// <summary>Vessels move to the line with the longest queue.</summary>
    LongestQueue,
}

/// <summary>Repairs of one vessel.</summary>
public sealed record RepairPlan
{
    /// <summary>Hours in service between two repairs.</summary>
    [Key("Time in service between two repairs of one vessel; begins when the ship is next empty.", Unit = "h", Example = "exponential 300 d (C4 C)")]
    public required Dated<Law> Every { get; init; }

    /// <summary>Hours out of service.</summary>
    [Key("Time out of service.", Unit = "h", Example = "lognormal 45 d cv 0.6 (C4 C)")]
    public required Dated<Law> Takes { get; init; }
}

/// <summary>A sea: storms that close several ports at once.</summary>
public sealed record WeatherPlan
{
    /// <summary>Share of time closed, by month.</summary>
    [Key("Share of time stormy, January to December.", Unit = "share", Least = 0, Most = 0.95, Example = "33 30 25 20 13 8 8 10 13 22 42 45 % (DER D)")]
    public required Dated<Monthly> Closed { get; init; }

    /// <summary>Hours of one storm.</summary>
    [Key("Length of one storm.", Unit = "h", Example = "lognormal 36 h cv 1.1 (DER D)")]
    public required Dated<Law> Spell { get; init; }

    /// <summary>Share of the storms that close each port.</summary>
    [Key("Share of these storms that close each port.", Names = "ports", Unit = "share", Least = 0, Most = 1, Example = "{ kuryk: 100 %, alat: 80 % }")]
    public required IReadOnlyDictionary<string, Dated<double>> Closes { get; init; }
}
