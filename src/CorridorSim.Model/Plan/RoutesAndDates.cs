namespace CorridorSim.Model.Plan;

/// <summary>A date, or the id of an uncertain one.</summary>
/// <param name="Date">The date; none when it is uncertain.</param>
/// <param name="Named">Id under <c>dates</c>; none when the date is known.</param>
public sealed record OpeningDate(DateOnly? Date, string? Named);

/// <summary>A date that nobody knows yet. Drawn once per replication.</summary>
public sealed record UncertainDatePlan
{
    /// <summary>Earliest date.</summary>
    [Key("Earliest date.", Example = "2029-01-01")]
    public required DateOnly Earliest { get; init; }

    /// <summary>Most likely date.</summary>
    [Key("Most likely date of a triangular law.", Default = "every date between the other two is equally likely", Example = "2030-01-01")]
    public DateOnly? Likeliest { get; init; }

    /// <summary>Latest date.</summary>
    [Key("Latest date, should it happen at all.", Example = "2032-12-31")]
    public required DateOnly Latest { get; init; }

    /// <summary>Probability that it never happens.</summary>
    [Key("Probability that it never happens.", Unit = "share", Least = 0, Most = 1, Default = "0 %", Example = "20 % (GK D)")]
    public double Never { get; init; }
}

/// <summary>How a way is chosen.</summary>
public enum ChoiceRule
{
    /// <summary>By fixed shares.</summary>
    Shares,

    /// <summary>By cost and experienced time.</summary>
    Logit,
}

/// <summary>A choice between ways, made once per consignment when it reaches a junction.</summary>
public sealed record RouteChoicePlan
{
    /// <summary>Flows that choose.</summary>
    [Key("Flows that choose. Their `to` says where they would go without the choice.", Names = "flows", Example = "[containers-west]")]
    public required IReadOnlyList<string> Flows { get; init; }

    /// <summary>Destinations whose units choose; all when empty.</summary>
    [Key("Only units with these destinations choose; those of the same flows with other destinations take the shortest way. A flow may choose differently for different destinations.", Names = "places", Default = "all destinations of the flows", Example = "[poti, kars]")]
    public IReadOnlyList<string> BoundFor { get; init; } = [];

    /// <summary>Where they choose.</summary>
    [Key("Where they choose; trains end there.", Names = "places", Example = "alat")]
    public required string At { get; init; }

    /// <summary>How they choose.</summary>
    [Key("How they choose: by fixed shares, or by a logit on cost and experienced time.", Default = "shares", Example = "logit")]
    public Dated<ChoiceRule> By { get; init; } = ChoiceRule.Shares;

    /// <summary>What a day is worth in dollars per tonne.</summary>
    [Key("What a day of transit is worth.", Unit = "USD/t/d", Least = 0, Most = 1e6, Default = "0 USD/t/d", Example = "1.2 USD/t/d (GK D)")]
    public Dated<double> ValueOfTime { get; init; } = 0.0;

    /// <summary>Spread of the logit in dollars per tonne.</summary>
    [Key("Spread of the logit: a difference of this size makes the better way e times as likely.", Unit = "USD/t", Least = 0.001, Most = 1e6, Default = "10 USD/t", Example = "10 USD/t (GK D)")]
    public Dated<double> Spread { get; init; } = 10.0;

    /// <summary>The ways.</summary>
    [Key("The ways to choose from.")]
    public required IReadOnlyDictionary<string, RouteOptionPlan> Options { get; init; }

    /// <summary>Whether units of a flow with a destination choose here.</summary>
    public bool Concerns(string flow, string destination) => Flows.Contains(flow) && (BoundFor.Count == 0 || BoundFor.Contains(destination));
}

/// <summary>One way of a choice.</summary>
public sealed record RouteOptionPlan
{
    /// <summary>Places to pass.</summary>
    [Key("Places that this way passes after the junction, in order.", Names = "places", Default = "the shortest way", Example = "[akhalkalaki]")]
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>Destination where it differs.</summary>
    [Key("Destination of this way where it differs from the flow's.", Names = "places", Default = "the flow's destination", Example = "poti")]
    public string? To { get; init; }

    /// <summary>Whether the way leads out of the model.</summary>
    [Key("An outside way: who takes it leaves the corridor here. It makes demand elastic.", Default = "no", Example = "yes")]
    public YesNo Outside { get; init; }

    /// <summary>Weight of a share.</summary>
    [Key("Weight of the way when the choice is by shares; ways that are not open have none.", Unit = "share", Least = 0, Most = 1, Default = "100 %", Example = "60 % (V18 C)")]
    public Dated<double> Share { get; init; } = 1.0;

    /// <summary>Cost in dollars per tonne.</summary>
    [Key("What this way costs from the junction on.", Unit = "USD/t", Least = 0, Most = 1e6, Default = "0 USD/t", Example = "45 USD/t (GK D)")]
    public Dated<double> Cost { get; init; } = 0.0;

    /// <summary>Days that an outside way takes.</summary>
    [Key("Time that an outside way takes; for the others the time experienced counts.", Unit = "d", Least = 0, Most = 1000, Default = "0 d", Example = "18 d (T6 C)")]
    public Dated<double> Takes { get; init; } = 0.0;

    /// <summary>First day of the way.</summary>
    [Key("First day of this way: a date, or the id of an uncertain one under `dates`.", Default = "open from the start, or as its lines", Example = "tripp-opens")]
    public OpeningDate? Opens { get; init; }
}

/// <summary>Yes or no, as a word.</summary>
public enum YesNo
{
    /// <summary>No.</summary>
    No,

    /// <summary>Yes.</summary>
    Yes,
}

/// <summary>Units that wait at a place when measurement starts.</summary>
public sealed record BacklogPlan
{
    /// <summary>Units by flow.</summary>
    [Key("Units by flow; the place lies on the way of the flow, where it boards a train or ship.", Names = "flows", Least = 0, Most = 1e7, Example = "{ metals-west: 900 (C2 B) }")]
    public required IReadOnlyDictionary<string, double> Units { get; init; }
}
