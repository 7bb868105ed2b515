namespace CorridorSim.Model.Plan;

/// <summary>
/// A corridor as a scenario describes it: complete, checked and immutable. Ids are the keys of the dictionaries, which keep file order;
/// every id that a value names exists.
/// </summary>
public sealed record CorridorPlan
{
    /// <summary>Name of the scenario.</summary>
    [Key("Name of the scenario, as it is printed.", Example = "mini corridor")]
    public required string Scenario { get; init; }

    /// <summary>First measured day.</summary>
    [Key("First measured day; the warm-up lies before it.", Example = "2025-01-01")]
    public required DateOnly Starts { get; init; }

    /// <summary>Time simulated before <see cref="Starts"/> and not measured.</summary>
    [Key("Time simulated before `starts` so that queues have settled; it repeats the season of those days with the parameters valid at `starts`.", Default = "1 y", Example = "1 y")]
    public CalendarSpan WarmUp { get; init; } = new(1, 0, 0);

    /// <summary>Measured time.</summary>
    [Key("Measured time.", Default = "1 y", Example = "1 y")]
    public CalendarSpan RunsFor { get; init; } = new(1, 0, 0);

    /// <summary>Kinds of cargo.</summary>
    [Key("Kinds of cargo: what one unit is, weighs and measures.", Example = "{ wagon: { unit: wagon, load: 62 t, tare: 24 t, length: 14.5 m } }")]
    public required IReadOnlyDictionary<string, CargoPlan> Cargo { get; init; }

    /// <summary>Stations, yards, ports, borders and junctions.</summary>
    [Key("Stations, yards, ports, borders and junctions.", Example = "{ kuryk: { location: 43.18 51.66 }, alat: {} }")]
    public required IReadOnlyDictionary<string, PlacePlan> Places { get; init; }

    /// <summary>Demand.</summary>
    [Key("Demand: what wants to go from where to where.", Example = "{ metals-west: { cargo: wagon, from: zhezkazgan, to: poti, rate: 40 wagon/d } }")]
    public required IReadOnlyDictionary<string, FlowPlan> Flows { get; init; }

    /// <summary>Finite fleets of wagons.</summary>
    [Key("Finite fleets of wagons or platforms, which come back empty.", Default = "no wagon is ever short")]
    public IReadOnlyDictionary<string, WagonFleetPlan> Fleets { get; init; } = Empty<WagonFleetPlan>();

    /// <summary>Rail lines.</summary>
    [Key("Rail lines between two places; figures are each way.", Default = "none")]
    public IReadOnlyDictionary<string, RailLinePlan> Rail { get; init; } = Empty<RailLinePlan>();

    /// <summary>Locomotive pools.</summary>
    [Key("Pools of locomotives; rail lines name the pool that hauls on them.", Default = "locomotives are never short")]
    public IReadOnlyDictionary<string, LocomotivePoolPlan> Locomotives { get; init; } = Empty<LocomotivePoolPlan>();

    /// <summary>Dates that nobody knows yet.</summary>
    [Key("Dates that nobody knows yet; drawn once per replication, so they are what we do not know and never what varies.", Default = "none")]
    public IReadOnlyDictionary<string, UncertainDatePlan> Dates { get; init; } = Empty<UncertainDatePlan>();

    /// <summary>Choices between ways.</summary>
    [Key("Choices between ways, made once per consignment at a junction.", Default = "every flow takes its shortest way")]
    public IReadOnlyDictionary<string, RouteChoicePlan> Routes { get; init; } = Empty<RouteChoicePlan>();

    /// <summary>Units that wait at `starts`.</summary>
    [Key("Units of a flow that wait at a place when measurement starts, by place and flow; with it there is no warm-up. The way to begin from a known queue.", Names = "places", Default = "queues settle in the warm-up")]
    public IReadOnlyDictionary<string, BacklogPlan> Backlog { get; init; } = Empty<BacklogPlan>();

    /// <summary>Classes of trains.</summary>
    [Key("Classes of trains and how they are formed.", Default = "none")]
    public IReadOnlyDictionary<string, TrainClassPlan> Trains { get; init; } = Empty<TrainClassPlan>();

    /// <summary>Border crossings, by the place they are at.</summary>
    [Key("Border crossings, by the place they are at.", Names = "places", Default = "none")]
    public IReadOnlyDictionary<string, BorderPlan> Borders { get; init; } = Empty<BorderPlan>();

    /// <summary>Ports, by the place they are at.</summary>
    [Key("Ports, by the place they are at.", Names = "places", Default = "none")]
    public IReadOnlyDictionary<string, PortPlan> Ports { get; init; } = Empty<PortPlan>();

    /// <summary>Sea lines.</summary>
    [Key("Sea lines between two ports.", Default = "none")]
    public IReadOnlyDictionary<string, SeaLinePlan> Sea { get; init; } = Empty<SeaLinePlan>();

    /// <summary>Vessel classes that serve several sea lines.</summary>
    [Key("Vessel classes that serve several sea lines (those of one line only stand at the line).", Default = "none")]
    public IReadOnlyDictionary<string, VesselClassPlan> Vessels { get; init; } = Empty<VesselClassPlan>();

    /// <summary>Seas and their storms.</summary>
    [Key("Seas and their storms.", Default = "the weather is always open")]
    public IReadOnlyDictionary<string, WeatherPlan> Weather { get; init; } = Empty<WeatherPlan>();

    /// <summary>Rules by which a railway stops loading.</summary>
    [Key("Rules by which a railway stops loading for a place where wagons pile up.", Default = "none")]
    public IReadOnlyDictionary<string, EmbargoPlan> Embargoes { get; init; } = Empty<EmbargoPlan>();

    /// <summary>Events that take capacity away.</summary>
    [Key("Events that take capacity away: at random, at clock times (possessions), on planned days, or once with a probability.", Default = "none")]
    public IReadOnlyDictionary<string, DisruptionPlan> Disruptions { get; init; } = Empty<DisruptionPlan>();

    /// <summary>Lines across the map where tonnes are counted.</summary>
    [Key("Lines across the map where tonnes are counted.", Default = "none")]
    public IReadOnlyDictionary<string, ScreenlinePlan> Screenlines { get; init; } = Empty<ScreenlinePlan>();

    /// <summary>What the corridor is asked to reach.</summary>
    [Key("What the corridor is asked to reach.", Default = "none")]
    public IReadOnlyDictionary<string, TargetPlan> Targets { get; init; } = Empty<TargetPlan>();

    /// <summary>What a regression test expects of the results.</summary>
    [Key("What `corridorsim test` expects of the results: an indicator, `mean(...)`, `p10(...)`, `p50(...)`, `p90(...)` of it over the replications, `p(...)` that it lies in bounds, or its `change(...)` against accepted results; then `>=`, `<=` or `in LOW..HIGH`. Changes no result.", Default = "nothing", Example = "{ carried: throughput.caspian in 1.1..1.5 Mt/y, often: p(throughput.caspian >= 1 Mt/y) >= 80 % }")]
    public IReadOnlyDictionary<string, Expectation> Expect { get; init; } = Empty<Expectation>();

    /// <summary>Warnings that the scenario means to have, as paths by rule.</summary>
    [Key("Warnings of `corridorsim check` that are meant: the paths that they name, by the rule in brackets at their end. They become hints, so that a scenario whose point is demand above capacity passes `--strict`. Changes no result.", Default = "nothing", Example = "{ load-above-capacity: [rail.zhezkazgan-shalkar] }")]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Accepts { get; init; } = Empty<IReadOnlyList<string>>();

    /// <summary>Days of demand that wait at the origins when the warm-up begins; only to judge whether the warm-up forgets its start. Not a key.</summary>
    public double DaysOfDemandAtStart { get; init; }

    /// <summary>Where each value comes from, in file order. Filled by the reader, not written as a key.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>What overlays changed, in the order of application. Filled by the reader.</summary>
    public IReadOnlyList<PlanChange> Changes { get; init; } = [];

    /// <summary>Hash of the resolved scenario as 16 hexadecimal digits; equal plans have equal hashes. Filled by the reader.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The day after the last measured one.</summary>
    public DateOnly Ends => RunsFor.After(Starts);

    /// <summary>The first measured day with demand, on which the lines in service decide the way of a flow that has no choice.</summary>
    public DateOnly FirstDay(FlowPlan flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return flow.Begins > Starts ? flow.Begins.Value : Starts;
    }

    /// <summary>The mean of a value that may change at dates over the measured time.</summary>
    public double MeanOf(Dated<double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        DateOnly[] dates = [Starts, .. value.Changes.Select(change => change.From).Where(date => date > Starts && date < Ends), Ends];
        return dates.Length == 2
            ? value.At(Starts)
            : Enumerable.Range(0, dates.Length - 1).Sum(i => value.At(dates[i]) * (dates[i + 1].DayNumber - dates[i].DayNumber)) / (Ends.DayNumber - Starts.DayNumber);
    }

    /// <summary>The same plan with the rates of all flows multiplied.</summary>
    /// <param name="multiplier">Greater than zero; 1 changes nothing. The same arrivals are re-timed (common random numbers).</param>
    public CorridorPlan WithDemandTimes(double multiplier)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(multiplier);
        return this with
        {
            Flows = new OrderedDictionary<string, FlowPlan>(Flows.Select(flow =>
                KeyValuePair.Create(flow.Key, flow.Value with
                {
                    Rate = flow.Value.Rate?.Select(rate => rate * multiplier),
                    Annual = flow.Value.Annual?.Select(tonnes => tonnes * multiplier),
                }))),
        };
    }

    private static OrderedDictionary<string, T> Empty<T>() => [];
}

/// <summary>Where one value of the scenario comes from.</summary>
/// <param name="Path">Dotted path, as in <c>change:</c>.</param>
/// <param name="Text">The value as written.</param>
/// <param name="Source">Ids of the ledger, blank-separated; empty when none is given.</param>
/// <param name="Quality">A, B, C or D; empty when none is given.</param>
/// <param name="Note">Free text; empty when none is given.</param>
/// <param name="File">File name without folders.</param>
/// <param name="Line">Line, from 1.</param>
public sealed record Assumption(string Path, string Text, string Source, string Quality, string Note, string File, int Line);

/// <summary>One value that an overlay changed.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Before">The old value as text; empty when it was absent.</param>
/// <param name="After">The new value as text.</param>
/// <param name="Source">Source and quality of the new value; empty when none is given.</param>
/// <param name="File">File that changed it.</param>
/// <param name="Line">Line, from 1.</param>
public sealed record PlanChange(string Path, string Before, string After, string Source, string File, int Line);
