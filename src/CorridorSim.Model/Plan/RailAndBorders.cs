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
    public required double Speed { get; init; }

    /// <summary>Speed of single train classes.</summary>
    [Key("Speed of single train classes.", Names = "trains", Unit = "km/d", Least = 1, Most = 10000, Default = "`speed` for all", Example = "{ block: 900 km/d (R5 B) }")]
    public IReadOnlyDictionary<string, double> Speeds { get; init; } = new OrderedDictionary<string, double>();

    /// <summary>Train paths a day.</summary>
    [Key("Train paths a day, each way.", Unit = "train/d", Least = 0, Most = 2000, Default = "never short", Example = "14 train/d (R10 C)")]
    public Dated<double>? Paths { get; init; }

    /// <summary>Paths a day that other traffic takes.</summary>
    [Key("Paths a day, each way, that other traffic takes.", Unit = "train/d", Least = 0, Most = 2000, Default = "0 train/d", Example = "7 train/d (R1 C)")]
    public Dated<double> Background { get; init; } = 0.0;

    /// <summary>Longest train in wagons.</summary>
    [Key("Longest train that the line takes.", Unit = "wagon", Least = 1, Most = 500, Default = "as the train class", Example = "57 wagon (R58 B)")]
    public double? LongestTrain { get; init; }

    /// <summary>First day of service.</summary>
    [Key("First day of service.", Default = "always in service", Example = "2029-01-01")]
    public DateOnly? Opens { get; init; }
}

/// <summary>A class of trains and how they are formed.</summary>
public sealed record TrainClassPlan
{
    /// <summary>Longest train in wagons.</summary>
    [Key("Longest train.", Unit = "wagon", Least = 1, Most = 500, Example = "57 wagon (R58 B)")]
    public required double Longest { get; init; }

    /// <summary>When a train leaves its place of formation.</summary>
    [Key("When a train leaves the place where it is formed: enough wagons, or the oldest has waited long enough.", Example = "when 40 wagon or after 36 h (GK D)")]
    public required DepartureRule Departs { get; init; }

    /// <summary>Who goes first for a train path or border server: the lower number.</summary>
    [Key("Who goes first for a train path or a border server: the lower number.", Least = 0, Most = 100, Default = "10", Example = "1")]
    public int Priority { get; init; } = 10;
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

    /// <summary>Steps, in order.</summary>
    [Key("What is done, in order.")]
    public IReadOnlyDictionary<string, BorderStepPlan> Steps { get; init; } = new OrderedDictionary<string, BorderStepPlan>();
}

/// <summary>What a border step treats at once.</summary>
public enum StepOf
{
    /// <summary>One draw for all on the train.</summary>
    Train,

    /// <summary>Units are drawn one by one; those affected are split off and rejoin a later train.</summary>
    Wagon,
}

/// <summary>One step of a border crossing.</summary>
public sealed record BorderStepPlan
{
    /// <summary>Train or wagon.</summary>
    [Key("What is treated at once: the whole train, or single wagons, which are then split off and rejoin a later train.", Default = "train", Example = "wagon")]
    public StepOf Of { get; init; } = StepOf.Train;

    /// <summary>Hours of work on an idle element.</summary>
    [Key("Work on an idle border; the model adds the waiting. Either this or `stay`.", Unit = "h", Example = "lognormal 12 h cv 1.0 (B8 C)")]
    public Law? Takes { get; init; }

    /// <summary>Hours observed as a whole, queue included; holds no server.</summary>
    [Key("A stay observed as a whole, its waiting included; it holds no server.", Unit = "h", Example = "lognormal 70 h cv 0.9 (B2 B)")]
    public Law? Stay { get; init; }

    /// <summary>Share of trains or wagons that the step concerns.</summary>
    [Key("Share of the trains or wagons that the step concerns.", Unit = "share", Least = 0, Most = 1, Default = "100 %", Example = "4 % (GK D)")]
    public Dated<double> Share { get; init; } = 1.0;

    /// <summary>Train classes that the step concerns.</summary>
    [Key("Train classes that the step concerns.", Names = "trains", Default = "all", Example = "[block]")]
    public IReadOnlyList<string> Trains { get; init; } = [];

    /// <summary>The place on the line that the train comes from; names the direction.</summary>
    [Key("Only for trains that come from this neighbouring place.", Names = "places", Default = "both directions", Example = "xian")]
    public string? ComingFrom { get; init; }
}
