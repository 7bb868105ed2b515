namespace CorridorSim.Model.Plan;

/// <summary>What one unit of a cargo moves as.</summary>
public enum CargoUnit
{
    /// <summary>A railway wagon.</summary>
    Wagon,

    /// <summary>A twenty-foot container.</summary>
    Teu,

    /// <summary>A lorry with its trailer.</summary>
    Truck,

    /// <summary>A lot of bulk or liquid cargo.</summary>
    Parcel,
}

/// <summary>A kind of cargo: what one unit weighs and measures.</summary>
public sealed record CargoPlan
{
    /// <summary>What one unit is.</summary>
    [Key("What one unit is.", Example = "wagon")]
    public required CargoUnit Unit { get; init; }

    /// <summary>Net tonnes in a loaded unit.</summary>
    [Key("Net load of a full unit.", Unit = "t", Least = 0.001, Most = 200000, Example = "62 t (DER B)")]
    public required double Load { get; init; }

    /// <summary>Own mass of a unit in tonnes.</summary>
    [Key("Own mass of a unit, which ships carry too.", Unit = "t", Least = 0, Most = 100000, Default = "0 t", Example = "24 t (GK C)")]
    public double Tare { get; init; }

    /// <summary>Deck length of a unit in metres; 0 when it takes none.</summary>
    [Key("Deck length that a unit takes.", Unit = "m", Least = 0, Most = 1000, Default = "0 m", Example = "14.5 m (GK C)")]
    public double Length { get; init; }

    /// <summary>Wagons that one unit takes in a train.</summary>
    [Key("Wagon positions that a unit takes in a train.", Unit = "wagon", Least = 0, Most = 100, Default = "1 wagon for wagons and parcels, 0.5 wagon for TEU", Example = "0.5 wagon")]
    public double? InTrain { get; init; }
}

/// <summary>A station, yard, port, border or junction.</summary>
public sealed record PlacePlan
{
    /// <summary>Where it lies, for maps and distances.</summary>
    [Key("Latitude and longitude in degrees.", Default = "not drawn on the map", Example = "43.18 51.66")]
    public GeoPoint? Location { get; init; }

    /// <summary>Units that can stand here, by cargo and direction.</summary>
    [Key("Units that can stand here, by cargo, for each direction.", Names = "cargo", Least = 0, Default = "unlimited", Example = "{ wagon: 600 (GK D) }")]
    public IReadOnlyDictionary<string, Dated<double>> Storage { get; init; } = new OrderedDictionary<string, Dated<double>>();

    /// <summary>What happens to a train when the storage is full.</summary>
    [Key("What happens when the storage is full: trains stay at the previous place (`hold-back`), stop on the line and block it (`block`), or loading at origin is refused (`refuse`). This makes an embargo on the flows that pass, `PLACE-CARGO-by-land` or `by-sea` at a port and `by-LINE` elsewhere: it begins when more units wait than there is room for, ends below half of that, and is reviewed every day; what rolls already keeps coming, and what waited enters at once when it ends. Write an embargo of your own under `embargoes` where it has other rules.", Default = "hold-back", Example = "hold-back")]
    public WhenFull WhenFull { get; init; } = WhenFull.HoldBack;
}

/// <summary>What a finite store does with what does not fit.</summary>
public enum WhenFull
{
    /// <summary>Trains are stabled at the previous place with room.</summary>
    HoldBack,

    /// <summary>The next train waits on the line and blocks it.</summary>
    Block,

    /// <summary>Loading at origin stops; what rolls already keeps coming.</summary>
    Refuse,
}

/// <summary>Demand: units of one cargo from one place to another.</summary>
public sealed record FlowPlan
{
    /// <summary>Cargo id.</summary>
    [Key("What is carried.", Names = "cargo", Example = "wagon")]
    public required string Cargo { get; init; }

    /// <summary>Place of origin.</summary>
    [Key("Where it comes from.", Names = "places", Example = "zhezkazgan")]
    public required string From { get; init; }

    /// <summary>Place of destination, or shares over several.</summary>
    [Key("Where it goes: a place, or shares over places drawn once per consignment.", Names = "places", Example = "poti")]
    public required Destinations To { get; init; }

    /// <summary>Places that the route must pass, in order.</summary>
    [Key("Places that the route must pass, in order.", Names = "places", Default = "the shortest way by kilometres", Example = "[kuryk]")]
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>Units per day; none when <see cref="Annual"/> is given.</summary>
    [Key("Units a day. Either this or `annual`.", Unit = "unit/d", Least = 0, Most = 1e6, Example = "40 wagon/d (C1 B)")]
    public Dated<double>? Rate { get; init; }

    /// <summary>Tonnes per year; none when <see cref="Rate"/> is given.</summary>
    [Key("Net tonnes a year. Either this or `rate`.", Unit = "t/y", Least = 0, Most = 1e10, Example = "0.43 Mt/y (DER C)")]
    public Dated<double>? Annual { get; init; }

    /// <summary>Growth per year as a share, compounded daily from the start of measurement.</summary>
    [Key("Growth a year, compounding from `starts`.", Unit = "share", Least = -0.9, Most = 10, Default = "0 %", Example = "15 % (DER D)")]
    public Dated<double> Growth { get; init; } = 0.0;

    /// <summary>Relative intensity by month.</summary>
    [Key("Relative intensity by month, January to December, around 1.", Least = 0, Most = 100, Default = "even over the year", Example = "0.85 0.88 0.95 1.00 1.00 1.00 1.02 1.05 1.10 1.10 1.05 1.00 (DER D)")]
    public Dated<Monthly> Season { get; init; } = Monthly.Flat(1);

    /// <summary>How units arrive.</summary>
    [Key("How units arrive: `scheduled` or `random`, singly or in groups.", Default = "random", Example = "random groups of 20 wagon")]
    public Dated<Arrivals> Arrives { get; init; } = new Arrivals(ArrivalPattern.Random, 1);

    /// <summary>Wagon fleet that carries it.</summary>
    [Key("The wagon fleet that carries it.", Names = "fleets", Default = "wagons are never short and do not come back", Example = "common-wagons")]
    public string? Uses { get; init; }

    /// <summary>Train class that it rides in.</summary>
    [Key("The class of train it rides in.", Names = "trains", Default = "the first class of `trains`", Example = "block")]
    public string? Train { get; init; }

    /// <summary>Net tonnes per unit where it differs from the cargo's.</summary>
    [Key("Net load of a unit of this flow where it differs from the cargo's; 0 t for empties.", Unit = "t", Least = 0, Most = 200000, Default = "the cargo's load", Example = "2 t (GK D)")]
    public double? Load { get; init; }

    /// <summary>What a day in transit costs in dollars per tonne.</summary>
    [Key("What a day in transit costs the shipper; it enters the cost per tonne.", Unit = "USD/t/d", Least = 0, Most = 1e5, Default = "0 USD/t/d", Example = "0.8 USD/t/d (GK D)")]
    public Dated<double> WaitingCost { get; init; } = 0.0;

    /// <summary>First day of demand.</summary>
    [Key("First day of demand.", Default = "always", Example = "2026-01-01")]
    public DateOnly? Begins { get; init; }

    /// <summary>First day without demand.</summary>
    [Key("First day without demand.", Default = "never", Example = "2027-01-01")]
    public DateOnly? Stops { get; init; }
}

/// <summary>A finite fleet of wagons, conserved: loaded out, unloaded, back empty.</summary>
public sealed record WagonFleetPlan
{
    /// <summary>Cargo id of the wagons.</summary>
    [Key("The cargo whose units these wagons are.", Names = "cargo", Example = "wagon")]
    public required string Cargo { get; init; }

    /// <summary>Wagons in the fleet.</summary>
    [Key("Wagons in the fleet. New ones begin at the fleet's home; those that leave it do so empty, at home.", Unit = "unit", Least = 0, Most = 1e7, Example = "3000 wagon (GK D)")]
    public required Dated<double> Count { get; init; }

    /// <summary>Place where empties belong.</summary>
    [Key("Where empty wagons belong.", Names = "places", Default = "the origin of the first flow that uses the fleet", Example = "zhezkazgan")]
    public string? Home { get; init; }

    /// <summary>Rail lines on which the fleet carries other units.</summary>
    [Key("Rail lines on which the fleet carries units that change vehicles, such as containers on platforms: units take wagons where a train journey that begins on one of these lines begins, and give them back where it ends.", Names = "rail", Default = "flows say with `uses` that they ride in it from origin to destination", Example = "[alat-boyuk-kesik]")]
    public IReadOnlyList<string> On { get; init; } = [];

    /// <summary>Hours to load before departure.</summary>
    [Key("Time to load before departure.", Unit = "h", Default = "0 h", Example = "lognormal 24 h cv 0.5 (GK D)")]
    public Dated<Law> LoadsIn { get; init; } = Law.Always(0);

    /// <summary>Hours to unload at the destination.</summary>
    [Key("Time to unload at the destination.", Unit = "h", Default = "0 h", Example = "lognormal 48 h cv 0.5 (GK D)")]
    public Dated<Law> UnloadsIn { get; init; } = Law.Always(0);

    /// <summary>What wagons do after unloading.</summary>
    [Key("What wagons do after unloading when no load waits for them there: go back empty by the same trains, ferries and borders, or return outside the model at once.", Default = "empty", Example = "empty")]
    public Dated<Returns> Returns { get; init; } = Plan.Returns.Empty;
}

/// <summary>What wagons do after unloading.</summary>
public enum Returns
{
    /// <summary>Back home empty, through the same trains, ferries and borders.</summary>
    Empty,

    /// <summary>Home at once, outside the model.</summary>
    Outside,
}
