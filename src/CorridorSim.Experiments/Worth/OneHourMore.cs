using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Worth;

/// <summary>Opening hours made an hour longer: in the evening while the day has room, then in the morning.</summary>
internal static class OneHourMore
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>The longer hours; the whole day when less than an hour was missing.</summary>
    public static OpeningHours Of(OpeningHours hours)
    {
        if (hours.HoursPerDay >= 23)
            return OpeningHours.Always;
        if (hours.Closes < hours.Opens || hours.Closes + Hour <= Day)
            return hours with { Closes = hours.Closes + Hour };
        return hours.Opens >= Hour ? hours with { Opens = hours.Opens - Hour } : new OpeningHours(hours.Opens, hours.Closes + Hour - Day);
    }

    /// <summary>The longer hours as a scenario writes them.</summary>
    public static string Text(Dated<OpeningHours> hours) =>
        Text(hours.First) + string.Concat(hours.Changes.Select(change => $" until {change.From:yyyy-MM-dd} then {Text(change.Value)}"));

    private static string Text(OpeningHours before)
    {
        var hours = Of(before);
        return hours == OpeningHours.Always ? "always" : $"{Time(hours.Opens)}-{Time(hours.Closes)}";
    }

    private static string Time(TimeSpan time) => time == Day ? "24:00" : time.ToString(@"hh\:mm");
}
