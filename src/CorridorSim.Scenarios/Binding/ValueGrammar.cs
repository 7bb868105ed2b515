using System.Reflection;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Expectations;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Binding;

/// <summary>Reads the text of one value, source and quality already taken off, as the type that the plan wants.</summary>
internal static class ValueGrammar
{
    private const int LongestText = 500;

    private static readonly Dictionary<Type, Func<Words, ValueContext, object>> Grammars = new()
    {
        [typeof(double)] = (words, context) => Number(words, context),
        [typeof(int)] = (words, context) => (int)Whole(words, context.Measure),
        [typeof(TimeSpan)] = (words, context) => TimeSpan.FromHours(context.Measure.Take(words)),
        [typeof(DateOnly)] = (words, _) => Dates.Read(words.Take()),
        [typeof(OpeningDate)] = (words, _) => Opening(words),
        [typeof(CalendarSpan)] = (words, _) => Span(words),
        [typeof(GeoPoint)] = (words, _) => Point(words),
        [typeof(Monthly)] = Months,
        [typeof(OpeningHours)] = (words, _) => Hours(words),
        [typeof(Arrivals)] = ArrivalsOf,
        [typeof(DepartureRule)] = Departure,
        [typeof(Timetable)] = (words, _) => TimetableOf(words),
        [typeof(Expectation)] = (words, _) => ExpectationGrammar.Read(words),
        [typeof(Band)] = (words, _) => BandGrammar.Read(words),
        [typeof(Law)] = (words, context) => LawGrammar.Read(words, context.Measure, context.Table),
    };

    /// <summary>Whether values of this type are figures or rules that somebody may dispute.</summary>
    public static bool IsAssumption(Type type) => DatedType.Is(type) ? IsAssumption(DatedType.Plain(type)) :
        type != typeof(DateOnly) && type != typeof(OpeningDate) && type != typeof(GeoPoint) && type != typeof(CalendarSpan) && type != typeof(Arrivals) && type != typeof(Expectation) && (Grammars.ContainsKey(type) || type == typeof(Destinations));

    /// <summary>Reads a value to its end.</summary>
    /// <exception cref="GrammarException">The text is not such a value.</exception>
    public static object Read(string text, Type type, ValueContext context)
    {
        if (type == typeof(string))
            return text;
        if (type == typeof(FreeText))
            return text.Length is > 0 and <= LongestText ? new FreeText(text) : throw new GrammarException("text", text.Length == 0 ? "Nothing stands here." : $"The text has {text.Length} characters.", $"Write at most {LongestText} characters.");
        var words = new Words(text);
        if (words.AtEnd)
            throw new GrammarException("no-value", "Nothing stands here.");
        var value = DatedType.Is(type) ? DatedOf(words, DatedType.Plain(type), context) : type.IsEnum ? Word(words.Take(), type) : Grammars[type](words, context);
        words.End();
        return value;
    }

    /// <summary>A date, or the id of an uncertain one.</summary>
    private static OpeningDate Opening(Words words) =>
        words.Peek.Length > 0 && char.IsAsciiDigit(words.Peek[0]) ? new OpeningDate(Dates.Read(words.Take()), null) : new OpeningDate(null, words.Take());

    private static double Number(Words words, ValueContext context)
    {
        RefuseLaw(words, "a fixed number is wanted.");
        return context.Measure.Take(words);
    }

    private static void RefuseLaw(Words words, string wanted)
    {
        if (LawGrammar.Forms.ContainsKey(words.Peek))
            throw new GrammarException("law-not-allowed", $"'{Excerpt.Of(words.Rest)}' is a law, but {wanted}");
    }

    private static double Whole(Words words, Measure measure)
    {
        var number = measure.Take(words);
        return number == Math.Floor(number) ? number : throw new GrammarException("not-whole", $"{number} is not a whole number.");
    }

    private static Enum Word(string text, Type type)
    {
        foreach (Enum member in Enum.GetValues(type))
        {
            if (Language.Word(member) == text)
                return member;
        }

        var words = Language.WordsOf(type).ToList();
        throw new GrammarException("unknown-word", $"'{Excerpt.Of(text)}' is not one of the words allowed here.", Spelling.Nearest(text, words) is { } near ? $"Did you mean '{near}'?" : $"Write {string.Join(" or ", words)}.");
    }

    /// <summary>Reads each part of a value that may change at dates as a value of its own.</summary>
    private static object DatedOf(Words words, Type type, ValueContext context)
    {
        var parts = DatedText.Parts(words).Select(part => (part.From, Value: Read(part.Value, type, context))).ToList();
        return typeof(ValueGrammar).GetMethod(nameof(Made), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [parts])!; // It stands below.
    }

    private static Dated<T> Made<T>(List<(DateOnly From, object Value)> parts) =>
        new((T)parts[0].Value, [.. parts.Skip(1).Select(part => new DatedChange<T>(part.From, (T)part.Value))]);

    private static CalendarSpan Span(Words words)
    {
        var (years, months, days) = (0, 0, 0);
        do
        {
            var (number, unit) = (words.Take(), words.Take());
            if (!NumberText.LooksLike(number))
                throw new GrammarException("not-a-span", $"'{Excerpt.Of(number)}' is not a number.");
            var count = NumberText.Read(number);
            if (count != decimal.Truncate(count) || count is < 0 or > 100_000)
                throw new GrammarException("not-a-span", $"'{number} {unit}' is not a whole number of calendar units.", "Write, for example, '1 y' or '18 month' or '90 d'.");
            switch (unit)
            {
                case "y":
                    years += (int)count;
                    break;
                case "month":
                    months += (int)count;
                    break;
                case "d":
                    days += (int)count;
                    break;
                case "week":
                    days += 7 * (int)count;
                    break;
                default:
                    throw new GrammarException(unit.Length == 0 ? "missing-unit" : "unknown-unit", unit.Length == 0 ? $"'{number}' has no unit." : $"'{Excerpt.Of(unit)}' is not a span of the calendar.", "The units are y, month, week and d: '1 y' or '18 month' or '90 d'.");
            }
        }
        while (!words.AtEnd);

        return (long)years + (months / 12) + (days / 365) <= 200
            ? new CalendarSpan(years, months, days)
            : throw new GrammarException("out-of-bounds", "The span is longer than 200 years.");
    }

    private static GeoPoint Point(Words words)
    {
        var (latitude, longitude) = (Plain(words), Plain(words));
        if (latitude is < -90 or > 90 || longitude is < -180 or > 180)
            throw new GrammarException("not-on-the-globe", $"Latitude {latitude} and longitude {longitude} are not on the globe.", "Latitude comes first, from -90 to 90, then longitude, from -180 to 180: 43.18 51.66.");
        return new GeoPoint((double)latitude, (double)longitude);
    }

    private static decimal Plain(Words words)
    {
        if (words.AtEnd)
            throw new GrammarException("not-a-point", "The longitude is missing.", "Write latitude and longitude in degrees, with a blank between: 43.18 51.66.");
        var text = words.Take().TrimEnd(',');
        return NumberText.LooksLike(text) ? NumberText.Read(text) : throw new GrammarException("not-a-point", $"'{Excerpt.Of(text)}' is not a number of degrees.", "Write latitude and longitude in degrees, with a blank between: 43.18 51.66.");
    }

    private static Monthly Months(Words words, ValueContext context)
    {
        RefuseLaw(words, "one value a month is wanted.");
        if (words.All.Any(word => word.EndsWith(',')))
            throw new GrammarException("month-list", "The values are separated by commas.", "Write twelve numbers with blanks between and one unit at the end.");
        var texts = new List<string>();
        while (NumberText.LooksLike(words.Peek))
            texts.Add(words.Take());
        if (texts.Count is not (1 or 12))
            throw new GrammarException("month-list", $"{texts.Count} values stand here; a month list has 12, January to December.", "Write twelve numbers with blanks between and one unit at the end, or one number for all months.");
        var unit = words.AtEnd ? "" : " " + words.Take();
        if (NumberText.LooksLike(words.Peek))
            throw new GrammarException("month-list", "A unit stands behind single months.", "Write twelve numbers with blanks between and one unit at the end.");
        var values = texts.Select(text => context.Measure.Take(new Words(text + unit))).ToArray();
        return values.Length == 12 ? new Monthly(values) : Monthly.Flat(values[0]);
    }

    private static OpeningHours Hours(Words words)
    {
        var text = words.Take();
        if (text == "always")
            return OpeningHours.Always;
        var ends = text.Split('-');
        if (ends.Length != 2)
            throw new GrammarException("opening-hours", $"'{Excerpt.Of($"{text} {words.Rest}".Trim())}' are no opening hours.", "Write '06:00-24:00', without blanks, or 'always'.");
        return new OpeningHours(TimeOfDay(ends[0]), TimeOfDay(ends[1]));
    }

    private static TimeSpan TimeOfDay(string text)
    {
        var parts = text.Split(':');
        if (parts.Length != 2 || !IsTwoDigits(parts[0]) || !IsTwoDigits(parts[1]))
            throw new GrammarException("opening-hours", $"'{Excerpt.Of(text)}' is not a time of day.", "Write hours and minutes with two digits each: '06:00-24:00'.");
        return TimeOfDayIn(text) ?? throw new GrammarException("opening-hours", $"'{text}' is not a time of day.", "The day ends at 24:00: '06:00-24:00'.");
    }

    /// <summary>Hours and minutes up to 24:00; none when the text is something else.</summary>
    private static TimeSpan? TimeOfDayIn(string text)
    {
        if (text.Split(':') is not [var hours, var minutes] || !IsTwoDigits(hours) || !IsTwoDigits(minutes))
            return null;
        var time = new TimeSpan(int.Parse(hours), int.Parse(minutes), 0);
        return int.Parse(minutes) <= 59 && time <= TimeSpan.FromDays(1) ? time : null;
    }

    private static bool IsTwoDigits(string text) => text.Length == 2 && text.All(char.IsAsciiDigit);

    private static Arrivals ArrivalsOf(Words words, ValueContext context)
    {
        var pattern = (ArrivalPattern)Word(words.Take(), typeof(ArrivalPattern));
        if (words.AtEnd)
            return new Arrivals(pattern, 1);
        if (!words.Takes("groups") || !words.Takes("of"))
            throw new GrammarException("arrivals", $"'{Excerpt.Of(string.Join(' ', words.All))}' does not say how units arrive.", "Write 'random', 'scheduled', or with groups: 'random groups of 20 wagon'.");
        return new Arrivals(pattern, (int)Whole(words, Measure.Of("unit", context.CargoUnit, 1, 1e6)));
    }

    private static DepartureRule Departure(Words words, ValueContext context)
    {
        if (words.All is ["at", "once", ..])
        {
            words.Take();
            words.Take();
            return DepartureRule.AtOnce;
        }

        if (words.Peek is "on" or "at")
            return new DepartureRule(null, null, null, null) { Timetable = TimetableOf(words) };
        if (words.Takes("every"))
            return new DepartureRule(null, null, null, Wait(words));
        if (words.Takes("after"))
            return new DepartureRule(null, null, Wait(words), null);
        if (!words.Takes("when"))
            throw Departures(words);
        var quantity = Quantity.Take(words);
        double? amount = null, full = null;
        CargoUnit? of = null;
        if (quantity.Unit.Dimension == "share")
        {
            full = Measure.Of("share", null, 0, 1).Convert(quantity);
            if (!words.Takes("full"))
                throw new GrammarException("departure", "'full' is missing after the share of the deck.", "Write 'when 80 % full or after 24 h'.");
        }
        else
        {
            amount = Measure.Of("unit", context.CargoUnit, 0, 1e6).Convert(quantity);
            of = (CargoUnit)Word(quantity.Unit.Text, typeof(CargoUnit));
        }

        return words.Takes("or")
            ? new DepartureRule(amount, full, words.Takes("after") ? Wait(words) : throw Departures(words), null) { AmountOf = of }
            : new DepartureRule(amount, full, null, null) { AmountOf = of };
    }

    private static Timetable TimetableOf(Words words)
    {
        if (words.Takes("on"))
            return AtTimesOf(WeekdaysUntilAt(words), words);
        return words.Takes("at")
            ? AtTimesOf(Enumerable.Range(0, 7), words)
            : throw Timetables($"'{Excerpt.Of(words.Rest)}' says no clock times.");
    }

    /// <summary>Days of the week, 0 for Monday, and the word 'at' after them.</summary>
    private static List<int> WeekdaysUntilAt(Words words)
    {
        string[] names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        var days = new List<int>();
        while (!words.Takes("at"))
        {
            if (words.AtEnd)
                throw Timetables("No times of day stand after the days.");
            var name = words.Take();
            var day = Array.IndexOf(names, name);
            if (day < 0)
                throw Timetables($"'{Excerpt.Of(name)}' is no day of the week; they are {string.Join(' ', names)}.");
            days.Add(days.Contains(day) ? throw Timetables($"'{name}' stands twice.") : day);
        }

        return days.Count > 0 ? days : throw Timetables("No day stands after 'on'.");
    }

    private static Timetable AtTimesOf(IEnumerable<int> days, Words words)
    {
        var times = new List<TimeSpan>();
        while (!words.AtEnd)
        {
            var text = words.Take();
            var time = TimeOfDayIn(text) ?? throw Timetables($"'{Excerpt.Of(text)}' is not a time of day.");
            if (time >= TimeSpan.FromDays(1))
                throw Timetables("24:00 is 00:00 of the next day.");
            times.Add(times.Contains(time) ? throw Timetables($"'{text}' stands twice.") : time);
        }

        return times.Count > 0
            ? new Timetable([.. days.SelectMany(day => times.Select(time => TimeSpan.FromDays(day) + time)).Order()])
            : throw Timetables("No time of day stands after 'at'.");
    }

    private static GrammarException Timetables(string problem) =>
        new("timetable", problem, "Write days and times with blanks between, hours and minutes with two digits each: 'at 06:00 18:00' or 'on Tue Fri at 18:00'.");

    private static TimeSpan Wait(Words words)
    {
        var hours = Measure.Hours.Take(words);
        return hours > 0 ? TimeSpan.FromHours(hours) : throw new GrammarException("out-of-bounds", "The time is zero.", "Write 'at once' for departures without waiting.");
    }

    private static GrammarException Departures(Words words) => new(
        "departure",
        words.AtEnd ? "The rule ends too early." : $"'{Excerpt.Of(words.Rest)}' does not say when it leaves.",
        "Write 'when 40 wagon or after 36 h', 'when 80 % full or after 24 h', 'after 12 h', 'every 12 h', 'at 06:00 18:00', 'on Tue Fri at 18:00' or 'at once'.");
}
