namespace CorridorSim.Model.Plan;

/// <summary>A railway stops loading for a place where wagons pile up, and resumes when they are gone.</summary>
public sealed record EmbargoPlan
{
    /// <summary>Flows that are stopped at origin.</summary>
    [Key("Flows whose loading is stopped at origin.", Names = "flows", Example = "[metals-west]")]
    public required IReadOnlyList<string> Refuses { get; init; }

    /// <summary>Places watched; <c>under-way</c> adds what rolls towards them.</summary>
    [Key("Places whose waiting units are counted; `under-way` adds what rolls towards them or stands loaded on the way, origin included.", Example = "[mangystau, kuryk, under-way]")]
    public required IReadOnlyList<string> Watches { get; init; }

    /// <summary>Units above which loading stops.</summary>
    [Key("Units above which loading stops.", Unit = "unit", Least = 0, Most = 1e7, Example = "1000 wagon (C2 B)")]
    public required Dated<double> StartsAbove { get; init; }

    /// <summary>Units below which loading resumes.</summary>
    [Key("Units below which loading resumes.", Unit = "unit", Least = 0, Most = 1e7, Example = "450 wagon (GK D)")]
    public required Dated<double> EndsBelow { get; init; }

    /// <summary>Time between two reviews.</summary>
    [Key("The embargo changes only at reviews, which come at this distance.", Example = "every 10 d (GK D)")]
    public required Dated<DepartureRule> Reviewed { get; init; }

    /// <summary>Borders whose capacity is throttled meanwhile, with the share left.</summary>
    [Key("Borders whose servers are throttled while the embargo is in force, with the share left: a neighbour hands over less.", Names = "borders", Unit = "share", Least = 0, Most = 1, Default = "none", Example = "{ khorgos: 40 % (B3 C) }")]
    public IReadOnlyDictionary<string, Dated<double>> Throttles { get; init; } = new OrderedDictionary<string, Dated<double>>();

    /// <summary>Destinations whose units are loaded all the same.</summary>
    [Key("Destinations of these flows whose units are loaded all the same.", Names = "places", Default = "none", Example = "[baku]")]
    public IReadOnlyList<string> Exempts { get; init; } = [];

    /// <summary>What becomes of refused demand.</summary>
    [Key("What becomes of refused demand: it waits at its origin, is lost, or takes a way of its route choice that passes no place watched; an outside way is taken from the origin. Where no such way is open it waits.", Default = "waits-at-origin", Example = "is-lost")]
    public Dated<Refused> Refused { get; init; } = Plan.Refused.WaitsAtOrigin;

    /// <summary>Units a day of each refused flow that are loaded once the embargo has ended; none when all are at once.</summary>
    [Key("How fast each refused flow is loaded once the embargo has ended, until what waited at its origin has gone; what arises meanwhile enters behind it.", Unit = "unit/d", Least = 0.001, Most = 1e6, Default = "all that waited enters at once", Example = "60 wagon/d (GK D)")]
    public Dated<double>? Releases { get; init; }
}

/// <summary>What becomes of refused demand.</summary>
public enum Refused
{
    /// <summary>It waits and enters in order.</summary>
    WaitsAtOrigin,

    /// <summary>It goes away.</summary>
    IsLost,

    /// <summary>It takes another way of its route choice.</summary>
    Diverts,
}

/// <summary>An event that takes capacity away.</summary>
public sealed record DisruptionPlan
{
    /// <summary>Path of the element concerned.</summary>
    [Key("The element concerned, by path: a rail line (`rail.ID`), a border (`borders.ID`), a port, which closes altogether (`ports.ID`), its berths (`ports.ID.berths.KIND`), vessels lent to another trade (`vessels.ID`, `sea.LINE.vessels.ID`) or locomotives (`locomotives.ID`).", Example = "rail.alat-boyuk-kesik")]
    public required string On { get; init; }

    /// <summary>Random events a year.</summary>
    [Key("Random events a year.", Unit = "event/y", Least = 0, Most = 1000, Default = "none at random", Example = "0.3 event/y (D3 C)")]
    public Dated<double>? Rate { get; init; }

    /// <summary>Clock times at which an event begins that comes back.</summary>
    [Key("Clock times at which an event begins, day by day or week by week: a possession. Each lasts `lasts`; what is in use then is finished first. The first comes on or after `from`, and none begins on or after `until`; without these they come all the time, warm-up included.", Default = "comes back at random, or once from `from` on", Example = "on Tue Fri at 22:00 (GK D)")]
    public Timetable? Starts { get; init; }

    /// <summary>Hours that an event lasts.</summary>
    [Key("How long a random event lasts, each that `starts` at clock times, or a scheduled one without `until`.", Unit = "h", Example = "uniform 1 d 3 d (D3 C)")]
    public Dated<Law>? Lasts { get; init; }

    /// <summary>First day of a scheduled event.</summary>
    [Key("First day of a scheduled event: a date, or the id of an uncertain one under `dates`, which may be never.", Example = "2025-11-01")]
    public OpeningDate? From { get; init; }

    /// <summary>Day on which a scheduled event has ended.</summary>
    [Key("Day on which a scheduled event has ended.", Example = "2025-11-20")]
    public DateOnly? Until { get; init; }

    /// <summary>Probability that a scheduled event happens at all.</summary>
    [Key("Probability that a scheduled event happens at all, or that events at clock times do; drawn once per replication.", Unit = "share", Least = 0, Most = 1, Default = "100 %", Example = "60 % (GK D)")]
    public double Probability { get; init; } = 1;

    /// <summary>Share of the capacity left meanwhile.</summary>
    [Key("Share of the capacity left meanwhile.", Unit = "share", Least = 0, Most = 1, Default = "0 %", Example = "40 % (B3 C)")]
    public Dated<double> CapacityLeft { get; init; } = 0.0;
}

/// <summary>A line across the map where tonnes are counted.</summary>
public sealed record ScreenlinePlan
{
    /// <summary>Rail or sea lines that it cuts.</summary>
    [Key("Rail or sea lines that it cuts.", Names = "sea rail", Example = "[kuryk-alat]")]
    public required IReadOnlyList<string> Across { get; init; }

    /// <summary>Cargo counted.</summary>
    [Key("Cargo counted.", Names = "cargo", Default = "all", Example = "[wagon, truck]")]
    public IReadOnlyList<string> Counts { get; init; } = [];

    /// <summary>Only what goes towards this place.</summary>
    [Key("Counts only what goes towards this end of the lines.", Names = "places", Default = "both directions", Example = "alat")]
    public string? Direction { get; init; }
}

/// <summary>What the corridor is asked to reach.</summary>
public sealed record TargetPlan
{
    /// <summary>Screenline where tonnes are counted.</summary>
    [Key("Screenline where tonnes are counted.", Names = "screenlines", Example = "caspian")]
    public required string At { get; init; }

    /// <summary>Tonnes per year to reach.</summary>
    [Key("Tonnes a year to reach.", Unit = "t/y", Least = 0, Most = 1e12, Example = "10 Mt/y")]
    public required double Throughput { get; init; }

    /// <summary>Calendar year that must reach it; none for the mean over the measured years.</summary>
    [Key("Calendar year that must reach it, on horizons of several years.", Least = 1900, Most = 2300, Default = "the mean over the measured time", Example = "2028")]
    public int? In { get; init; }

    /// <summary>Name of the indicator that is compared with <see cref="Throughput"/>.</summary>
    public string Indicator => In is { } year ? $"throughput.{At}.{year}" : $"throughput.{At}";

    /// <summary>Name of the indicator that says what was offered.</summary>
    public string OfferedIndicator => In is { } year ? $"offered.{At}.{year}" : $"offered.{At}";

    /// <summary>Probability with which it is to be reached.</summary>
    [Key("Probability with which a year must reach it.", Unit = "share", Least = 0, Most = 1, Default = "80 %", Example = "80 %")]
    public double Probability { get; init; } = 0.8;
}
