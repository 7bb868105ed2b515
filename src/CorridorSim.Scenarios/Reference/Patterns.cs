using System.Text.RegularExpressions;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Reference;

/// <summary>
/// The form of each kind of value as a regular expression, for editors. A pattern may be wider than the grammar, never narrower:
/// what an editor marks as wrong, the reader refuses.
/// </summary>
internal static class Patterns
{
    public const string Id = "[a-z][a-z0-9-]*";

    /// <summary>Ids joined by dots.</summary>
    public const string Path = $@"{Id}(\.{Id})*";

    private const string Number = @"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,2})?";
    private const string Date = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private const string Source = @"(\s*\([^()]*\))?";
    private const string Timetable = @"(on(\s+(Mon|Tue|Wed|Thu|Fri|Sat|Sun))+\s+)?at(\s+[0-2][0-9]:[0-5][0-9])+";
    private const string Hours = "(always|[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2})";

    /// <summary>The whole text of a value of a key.</summary>
    public static string Of(PlanKey key, Type type) => Whole(Core(key, type));

    /// <summary>A text with blanks and a source around it allowed.</summary>
    public static string Whole(string core) => $@"^\s*{core}{Source}\s*$";

    /// <summary>A share in percent.</summary>
    public static string Share => Whole(Quantity("share"));

    private static string Core(PlanKey key, Type type)
    {
        if (type.IsEnum)
            return $"({string.Join('|', Language.WordsOf(type))})";
        if (type == typeof(string))
            return Path;
        if (type == typeof(double) || type == typeof(int))
            return Quantity(key.Mark.Unit);
        if (DatedType.Is(type))
            return Dated(Core(key, DatedType.Plain(type)));
        if (type == typeof(TimeSpan))
            return Quantity(key.Mark.Unit ?? "h");
        if (type == typeof(DateOnly))
            return Date;
        if (type == typeof(OpeningDate))
            return $"({Date}|{Id})";
        if (type == typeof(CalendarSpan))
            return @"[0-9]+\s+(y|month|week|d)(\s+[0-9]+\s+(y|month|week|d))*";
        if (type == typeof(GeoPoint))
            return $@"{Number},?\s+{Number}";
        if (type == typeof(Monthly))
            return $@"{Number}((\s+{Number}){{11}})?{(key.Mark.Unit is null ? "" : $@"\s*{UnitOf(key.Mark.Unit)}")}";
        if (type == typeof(OpeningHours))
            return Hours;
        if (type == typeof(Arrivals))
            return $@"(random|scheduled)(\s+groups\s+of\s+{Number}\s+(wagon|TEU|truck|parcel))?";
        if (type == typeof(DepartureRule))
            return $@"(at\s+once|every\s.+|after\s.+|when\s.+|{Timetable})";
        if (type == typeof(Timetable))
            return $"({Timetable})";
        if (type == typeof(Expectation))
            return @"((mean|p10|p50|p90|p|change)\s*\([^()]+\)|[^\s()<>=]+)\s*(>=|<=|in\s)[^()]*";
        if (type == typeof(Band))
            return $@"(at (least|most)\s+{Number}|{Number}(\.\.{Number})?)(\s*[^\s()]+)?";
        if (type == typeof(Law))
            return $@"({Quantity(key.Mark.Unit ?? "h")}|({string.Join('|', LawGrammar.Names)})\s[^()]+)";
        throw new InvalidOperationException($"The schema does not know {type.Name}. This is a defect in CorridorSim.");
    }

    private static string Dated(string value) => $@"{value}{Source}(\s+until\s+{Date}\s+then\s+{value}{Source})*";

    private static string Quantity(string? unit) => unit is null ? Number : $@"{Number}{(unit == "share" ? @"\s*" : @"\s+")}{UnitOf(unit)}";

    /// <summary>All units of the same dimension.</summary>
    private static string UnitOf(string unit)
    {
        var parts = unit.Split('/');
        var texts = parts.Select(part => $"({string.Join('|', SameDimension(part).Select(Regex.Escape))})");
        var pattern = string.Join('/', texts);
        return unit is "km/d" or "km/h" ? $"({pattern}|knot)" : unit == "knot" ? "((km|m|nmi)/(min|h|d|week|y)|knot)" : pattern;
    }

    private static IEnumerable<string> SameDimension(string unit) => unit switch
    {
        "unit" => ["wagon", "TEU", "truck", "parcel"],
        "share" => ["%"],
        _ => Unit.TryFind(unit, out var found) ? Unit.Names.Where(name => Unit.TryFind(name, out var other) && other.Dimension == found.Dimension) : [unit],
    };
}
