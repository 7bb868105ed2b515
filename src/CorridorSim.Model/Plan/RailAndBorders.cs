namespace CorridorSim.Model.Plan;

/// <summary>A rail line between two places. Figures are each way.</summary>
public sealed record RailLinePlan
{
    /// <summary>The two ends.</summary>
    [Key("The two places it joins.", Names = "places", Example = "[mangystau, kuryk]")]
    public required IReadOnlyList<string> Between { get; init; }

    /// <summary>Length in kilometres.</summary>
    [Key("Length.", Unit = "km", Least = 0.1, Most = 20000, Example = "95 km")]
    public required double Length { get; init; }

    /// <summary>Running speed in kilometres a day, stops on the way included.</summary>
    [Key("Commercial running speed, without the waits that the model makes itself.", Unit = "km/d", Least = 1, Most = 10000, Example = "280 km/d (R11 B)")]
    public required Dated<double> Speed { get; init; }

    /// <summary>Speed of single train classes.</summary>
    [Key("Speed of single train classes.", Names = "trains", Unit = "km/d", Least = 1, Most = 10000, Default = "`speed` for all", Example = "{ block: 900 km/d (R5 B) }")]
    public IReadOnlyDictionary<string, Dated<double>> Speeds { get; init; } = new OrderedDictionary<string, Dated<double>>();

    /// <summary>Train paths a day.</summary>
    [Key("Train paths a day, each way.", Unit = "train/d", Least = 0, Most = 2000, Default = "never short", Example = "14 train/d (R10 C)")]
    public Dated<double>? Paths { get; init; }

    /// <summary>Paths a day that other traffic takes.</summary>
    [Key("Paths a day, each way, that other traffic takes.", Unit = "train/d", Least = 0, Most = 2000, Default = "0 train/d", Example = "7 train/d (R1 C)")]
    public Dated<double> Background { get; init; } = 0.0;

    /// <summary>Priority of other traffic on a single track.</summary>
    [Key("Priority of other traffic on a line with `loops`, beside that of the train classes: the lower number goes first.", Least = 0, Most = 100, Default = "0: before every train of the corridor", Example = "10 (GK D)")]
    public Dated<int> BackgroundPriority { get; init; } = 0;

    /// <summary>Longest train in wagons.</summary>
    [Key("Longest train that the line takes.", Unit = "wagon", Least = 1, Most = 500, Default = "as the train class", Example = "57 wagon (R58 B)")]
    public Dated<double>? LongestTrain { get; init; }

    /// <summary>Heaviest train in tonnes.</summary>
    [Key("Heaviest train that the line takes, loads and own mass of the wagons.", Unit = "t", Least = 1, Most = 100000, Default = "as the train class", Example = "4500 t (GK D)")]
    public Dated<double>? HeaviestTrain { get; init; }

    /// <summary>Tariff in dollars per tonne and kilometre.</summary>
    [Key("Tariff for loads.", Unit = "USD/t/km", Least = 0, Most = 100, Default = "0 USD/t/km", Example = "0.04 USD/t/km (B1 B)")]
    public Dated<double> Tariff { get; init; } = 0.0;

    /// <summary>Crossing loops of a single-track line.</summary>
    [Key("Crossing loops of a single-track line, at even distances: trains of both directions meet only there. Use it where paths a day do not suffice. When their number changes at a date, the line is rebuilt: trains on it go through first, and nobody enters meanwhile.", Least = 0, Most = 200, Default = "not single track", Example = "6 (GK D)")]
    public Dated<int>? Loops { get; init; }

    /// <summary>Time that a train needs to clear a section of single track after its run.</summary>
    [Key("Time that a section of single track needs between two trains, for switches and signals.", Unit = "h", Least = 0, Most = 24, Default = "4 min", Example = "4 min (GK D)")]
    public Dated<TimeSpan> Clearing { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>Locomotive pool that hauls trains here.</summary>
    [Key("The pool whose locomotives haul trains here.", Names = "locomotives", Default = "locomotives are never short", Example = "mangystau-diesels")]
    public string? Locomotives { get; init; }

    /// <summary>First day of service.</summary>
    [Key("First day of service: a date, or the id of an uncertain one under `dates`. Until then trains wait, and no flow that begins before takes its way over it, unless it chooses.", Default = "always in service", Example = "2029-01-01")]
    public OpeningDate? Opens { get; init; }
}

/// <summary>A pool of locomotives that come back after each train.</summary>
public sealed record LocomotivePoolPlan
{
    /// <summary>Locomotives in service.</summary>
    [Key("Locomotives in service.", Least = 0, Most = 100000, Example = "24 (GK D)")]
    public required Dated<double> Count { get; init; }

    /// <summary>Locomotives that other traffic keeps.</summary>
    [Key("Locomotives that other traffic keeps.", Least = 0, Most = 100000, Default = "0", Example = "10 (GK D)")]
    public Dated<double> Background { get; init; } = 0.0;

    /// <summary>Hours from the end of a train until its locomotive can haul the next.</summary>
    [Key("Time from the end of a train until its locomotive can haul the next: turning, running back light, care.", Unit = "h", Default = "0 h", Example = "lognormal 12 h cv 0.5 (GK D)")]
    public Dated<Law> ComesBackIn { get; init; } = Law.Always(0);
}

/// <summary>A class of trains and how they are formed.</summary>
public sealed record TrainClassPlan
{
    /// <summary>Longest train in wagons.</summary>
    [Key("Longest train.", Unit = "wagon", Least = 1, Most = 500, Example = "57 wagon (R58 B)")]
    public required Dated<double> Longest { get; init; }

    /// <summary>Heaviest train in tonnes.</summary>
    [Key("Heaviest train, loads and own mass of the wagons.", Unit = "t", Least = 1, Most = 100000, Default = "mass does not bind", Example = "5000 t (GK D)")]
    public Dated<double>? Heaviest { get; init; }

    /// <summary>When a train leaves its place of formation.</summary>
    [Key("When a train leaves the place where it is formed: enough wagons, or the oldest has waited long enough. By a timetable, as `at 06:00 18:00` or `on Tue Fri at 18:00`, one train leaves at each time with what waits, up to its longest; none when nothing waits.", Example = "when 40 wagon or after 36 h (GK D)")]
    public required Dated<DepartureRule> Departs { get; init; }

    /// <summary>Who goes first for a train path or border server: the lower number.</summary>
    [Key("Who goes first for a train path or a border server: the lower number.", Least = 0, Most = 100, Default = "10", Example = "1")]
    public Dated<int> Priority { get; init; } = 10;
}

/// <summary>A border crossing: the steps that a train, or units of it, go through between two rail lines.</summary>
public sealed record BorderPlan
{
    /// <summary>Trains inside at once.</summary>
    [Key("Trains inside at once.", Least = 0, Most = 10000, Default = "unlimited", Example = "4 (GK D)")]
    public Dated<double>? Servers { get; init; }

    /// <summary>Opening hours: a train is only let in while open.</summary>
    [Key("Opening hours; a train is let in only while the border is open, and finishes what it began.", Default = "always", Example = "06:00-24:00 (GK D)")]
    public Dated<OpeningHours> Hours { get; init; } = OpeningHours.Always;

    /// <summary>Trains that can wait beside the line.</summary>
    [Key("Trains that can wait beside the line, in each direction; the next waits on the line and blocks it.", Unit = "train", Least = 0, Most = 10000, Default = "unlimited", Example = "6 train (GK D)")]
    public Dated<double>? Sidings { get; init; }

    /// <summary>Trains a day, each way, that the neighbour takes over.</summary>
    [Key("Trains a day, each way, that the neighbour takes over: they are let in at even distances.", Unit = "train/d", Least = 0.01, Most = 2000, Default = "unlimited", Example = "14 train/d (R9 B)")]
    public Dated<double>? HandOver { get; init; }

    /// <summary>Fees in dollars per tonne.</summary>
    [Key("Fees for loads that cross.", Unit = "USD/t", Least = 0, Most = 1e5, Default = "0 USD/t", Example = "15 USD/t (B1 B)")]
    public Dated<double> Fee { get; init; } = 0.0;

    /// <summary>Servers that other traffic keeps.</summary>
    [Key("Servers that other traffic keeps.", Least = 0, Most = 10000, Default = "0", Example = "1 (GK D)")]
    public Dated<double> Background { get; init; } = 0.0;

    /// <summary>Steps, in order.</summary>
    [Key("What is done, in order.")]
    public IReadOnlyDictionary<string, BorderStepPlan> Steps { get; init; } = new OrderedDictionary<string, BorderStepPlan>();
}

/// <summary>What a border step treats at once.</summary>
public enum StepOf
{
    /// <summary>One draw for all on the train.</summary>
    Train,

    /// <summary>Consignments are drawn one by one; those affected rejoin a later train.</summary>
    Consignment,

    /// <summary>Units are drawn one by one, whatever they are; those affected are split off and rejoin a later train.</summary>
    Wagon,

    /// <summary>As wagons, of TEU alone.</summary>
    Teu,

    /// <summary>As wagons, of trucks alone.</summary>
    Truck,
}

/// <summary>One step of a border crossing.</summary>
public sealed record BorderStepPlan
{
    /// <summary>Train or wagon.</summary>
    [Key("What is treated at once: the whole train, or whole consignments, single wagons (units of any kind), TEU or trucks, which are then split off and rejoin a later train.", Default = "train", Example = "wagon")]
    public StepOf Of { get; init; } = StepOf.Train;

    /// <summary>Hours of work on an idle element.</summary>
    [Key("Work on an idle border; the model adds the waiting. Either this or `stay`.", Unit = "h", Example = "lognormal 12 h cv 1.0 (B8 C)")]
    public Dated<Law>? Takes { get; init; }

    /// <summary>Hours observed as a whole, queue included; holds no server.</summary>
    [Key("A stay observed as a whole, its waiting included; it holds no server.", Unit = "h", Example = "lognormal 70 h cv 0.9 (B2 B)")]
    public Dated<Law>? Stay { get; init; }

    /// <summary>Share of trains or wagons that the step concerns.</summary>
    [Key("Share of the trains or wagons that the step concerns.", Unit = "share", Least = 0, Most = 1, Default = "100 %", Example = "4 % (GK D)")]
    public Dated<double> Share { get; init; } = 1.0;

    /// <summary>Whether each unit held has a time of its own; none is no.</summary>
    [Key("Whether each unit that is held has a time of its own. Otherwise those held of one train are kept for the same time and let go together.", Default = "no", Example = "yes")]
    public YesNo? Apart { get; init; }

    /// <summary>Share of the trains that were cleared beforehand and pass the step at once.</summary>
    [Key("Share of the trains that were cleared beforehand, with digital documents, and pass the step at once.", Unit = "share", Least = 0, Most = 1, Default = "0 %", Example = "60 % (GK D)")]
    public Dated<double> Precleared { get; init; } = 0.0;

    /// <summary>Trains in this step at once.</summary>
    [Key("Trains in this step at once, such as tracks for a gauge change; the train keeps its border server while it waits.", Least = 0, Most = 10000, Default = "unlimited", Example = "2 (R8 C)")]
    public Dated<double>? Servers { get; init; }

    /// <summary>Wagons of the other gauge.</summary>
    [Key("Wagons of the other gauge onto which the load goes; a train waits until there are enough. They come back after `stock-returns-in`.", Unit = "wagon", Least = 1, Most = 1e6, Default = "never short", Example = "300 wagon (GK D)")]
    public Dated<double>? Stock { get; init; }

    /// <summary>Hours until wagons of the other gauge are back.</summary>
    [Key("Time until wagons of the other gauge are back at the border.", Unit = "h", Default = "0 h", Example = "lognormal 6 d cv 0.4 (GK D)")]
    public Dated<Law> StockReturnsIn { get; init; } = Law.Always(0);

    /// <summary>Train classes that the step concerns.</summary>
    [Key("Train classes that the step concerns.", Names = "trains", Default = "all", Example = "[block]")]
    public IReadOnlyList<string> Trains { get; init; } = [];

    /// <summary>The place on the line that the train comes from; names the direction.</summary>
    [Key("Only for trains that come from this neighbouring place.", Names = "places", Default = "both directions", Example = "xian")]
    public string? ComingFrom { get; init; }
}
