namespace CorridorSim.Model.Plan;

/// <summary>A span of the calendar: years and months have the length that the calendar gives them, days have 24 h.</summary>
public readonly record struct CalendarSpan(int Years, int Months, int Days)
{
    /// <summary>The date that lies this span after another.</summary>
    public DateOnly After(DateOnly date) => date.AddYears(Years).AddMonths(Months).AddDays(Days);

    /// <summary>The date that lies this span before another.</summary>
    public DateOnly Before(DateOnly date) => date.AddYears(-Years).AddMonths(-Months).AddDays(-Days);

    /// <summary>Whether the span consists of whole years, so that every season counts once.</summary>
    public bool WholeYears => Months % 12 == 0 && Days == 0;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(' ', new[] { (Years, "y"), (Months, "month"), (Days, "d") }.Where(p => p.Item1 != 0).Select(p => $"{p.Item1} {p.Item2}").DefaultIfEmpty("0 d"));
}

/// <summary>One value a month, January to December.</summary>
public sealed record Monthly(IReadOnlyList<double> Values)
{
    /// <summary>The same value in every month.</summary>
    public static Monthly Flat(double value) => new(Enumerable.Repeat(value, 12).ToArray());

    /// <summary>The value of a month, 1 to 12.</summary>
    public double this[int month] => Values[month - 1];

    /// <inheritdoc/>
    public bool Equals(Monthly? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(17, HashCode.Combine);
}

/// <summary>Daily opening hours; <c>always</c> is open from 00:00 to 24:00. May span midnight (<c>20:00-04:00</c>).</summary>
/// <param name="Opens">Time of day of the opening.</param>
/// <param name="Closes">Time of day of the closing, up to 24 h.</param>
public sealed record OpeningHours(TimeSpan Opens, TimeSpan Closes)
{
    /// <summary>Open day and night.</summary>
    public static OpeningHours Always { get; } = new(TimeSpan.Zero, TimeSpan.FromDays(1));

    /// <summary>Whether it is open at a time of day, and how long until the next opening, closing or midnight.</summary>
    public (bool IsOpen, TimeSpan Lasts) At(TimeSpan timeOfDay)
    {
        var day = TimeSpan.FromDays(1);
        var overnight = Closes < Opens;
        var isOpen = overnight ? timeOfDay >= Opens || timeOfDay < Closes : timeOfDay >= Opens && timeOfDay < Closes;
        var next = new[] { Opens, Closes, day }.Where(time => time > timeOfDay).Min();
        return (isOpen, next - timeOfDay);
    }

    /// <summary>Hours open each day, 0 to 24.</summary>
    public double HoursPerDay => (Closes > Opens ? Closes - Opens : Closes - Opens + TimeSpan.FromDays(Closes == Opens ? 0 : 1)).TotalHours;
}

/// <summary>How the units of a flow arrive.</summary>
public enum ArrivalPattern
{
    /// <summary>At even distances in operational time (a grid).</summary>
    Scheduled,

    /// <summary>As a Poisson process.</summary>
    Random,
}

/// <summary>How the units of a flow arrive: <c>random</c>, <c>random groups of 20 wagon</c>, <c>scheduled groups of 100 TEU</c>.</summary>
/// <param name="Pattern">Grid or Poisson.</param>
/// <param name="GroupSize">Units that arrive together, at least 1.</param>
public sealed record Arrivals(ArrivalPattern Pattern, int GroupSize);

/// <summary>
/// When a train or ship leaves: <c>when 40 wagon or after 36 h</c>, <c>when 80 % full or after 24 h</c>, <c>every 12 h</c>, <c>on Tue Fri at 06:00 18:00</c>, <c>at once</c>.
/// </summary>
/// <param name="Amount">Units that suffice; none when only time counts.</param>
/// <param name="FullShare">Share of the deck that suffices, 0 to 1; none when only time counts.</param>
/// <param name="After">Longest wait of the oldest unit (trains), or since unloading ended (ships); none when it waits for ever.</param>
/// <param name="Every">Time between departures of a fixed headway; excludes the other three.</param>
public sealed record DepartureRule(double? Amount, double? FullShare, TimeSpan? After, TimeSpan? Every)
{
    /// <summary>What <see cref="Amount"/> counts; none when it counts whatever units the vehicle carries.</summary>
    public CargoUnit? AmountOf { get; init; }

    /// <summary>Clock times of departure; excludes all else.</summary>
    public Timetable? Timetable { get; init; }

    /// <summary>Whether time alone decides, however much cargo waits.</summary>
    internal bool IsByClock => Every is not null || Timetable is not null;

    /// <summary>Leaves with whatever is there.</summary>
    public static DepartureRule AtOnce { get; } = new(null, 0, TimeSpan.Zero, null);
}

/// <summary>Departures at clock times that come back every week.</summary>
/// <param name="Times">Times since the midnight with which Monday begins, at least one, each once, ascending, below 7 d.</param>
public sealed record Timetable(IReadOnlyList<TimeSpan> Times)
{
    /// <summary>The first departure after an instant, which is itself too late.</summary>
    public DateTime After(DateTime instant)
    {
        var monday = instant.Date.AddDays(-(((int)instant.DayOfWeek + 6) % 7));
        foreach (var time in Times)
        {
            if (monday + time > instant)
                return monday + time;
        }

        return monday.AddDays(7) + Times[0];
    }

    /// <inheritdoc/>
    public bool Equals(Timetable? other) => other is not null && Times.SequenceEqual(other.Times);

    /// <inheritdoc/>
    public override int GetHashCode() => Times.Aggregate(17, HashCode.Combine);
}

/// <summary>A point on the globe, degrees.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude);

/// <summary>Where a flow goes: one place, or shares over several, drawn once per consignment.</summary>
/// <param name="Shares">Place ids with their shares, in file order; shares sum to 1.</param>
public sealed record Destinations(IReadOnlyList<KeyValuePair<string, double>> Shares)
{
    /// <summary>A single destination.</summary>
    public static Destinations Only(string place) => new([new(place, 1)]);
}
