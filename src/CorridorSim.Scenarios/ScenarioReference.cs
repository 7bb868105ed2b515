using System.Text;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Reference;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios;

/// <summary>The reference of the scenario language, made from the marks on the plan.</summary>
public static class ScenarioReference
{
    /// <summary>The reference as Markdown: how values are written, then every key.</summary>
    public static string Markdown { get; } = Write();

    private static string Write()
    {
        var text = new StringBuilder(ReferenceGuide.Text);
        text.Append("## Keys\n\nA key in **bold** must be written. Ids are small letters, digits and hyphens, and begin with a letter.\n");
        foreach (var file in Language.Files)
            Append(text, file);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Type file)
    {
        foreach (var (record, path) in Language.Records(file))
        {
            text.Append(path.Length == 0 ? $"\n### At the top of a {Language.KeysOf(file).Keys.First()}\n\n" : $"\n### `{path}`\n\n");
            if (path.Length > 0)
                text.Append(Language.MeaningOf(path.Replace(".ID", "", StringComparison.Ordinal), file)).Append("\n\n");
            text.Append("| Key | Holds | If absent | Meaning | Example |\n|---|---|---|---|---|\n");
            foreach (var key in Language.KeysOf(record).Values)
                text.Append(Row(key));
            if (path.Length == 0)
                text.Append("| `tables` | names of CSV files | none | Further elements, a line each; see Tables. | `[demand.csv]` |\n");
        }
    }

    private static string Row(PlanKey key)
    {
        var name = key.IsRequired ? $"**`{key.Name}`**" : $"`{key.Name}`";
        var absent = key.IsRequired ? "" : key.Mark.Default ?? "not used";
        var example = key.Mark.Example is { } text ? $"`{text}`" : "";
        return $"| {name} | {Holds(key)} | {Cell(absent)} | {Cell(key.Mark.Meaning)} | {Cell(example)} |\n";
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Holds(PlanKey key)
    {
        var named = key.Sections.Count == 0 ? "" : $" of {string.Join(" or ", key.Sections.Select(section => $"`{section}`"))}";
        return key.Shape switch
        {
            MapShape { Element: RecordShape } => named.Length > 0 ? $"elements by id{named}" : "elements by id",
            MapShape { Element: ValueShape { Type: var type } } when type == typeof(Expectation) => "expectations by name",
            MapShape { Element: ListShape } => "names by rule",
            MapShape map => $"{One(key, ((ValueShape)map.Element).Type)} by {(named.Length > 0 ? $"id{named}" : "kind")}",
            RecordShape => "keys",
            ListShape => named.Length > 0 ? $"ids{named}" : "names",
            ValueShape { Type: var type } when type == typeof(FreeText) => "text",
            ValueShape { Type: var type } when type == typeof(string) => named.Length > 0 ? $"id{named}" : key.Name == "scenario" ? "text" : "name",
            ValueShape { Type: var type } when type == typeof(Destinations) => $"id{named}, or shares of them",
            ValueShape value => One(key, value.Type),
            _ => "",
        };
    }

    private static string One(PlanKey key, Type type)
    {
        if (type.IsEnum)
            return string.Join(", ", Language.WordsOf(type).Select(word => $"`{word}`"));
        if (DatedType.Is(type))
            return $"{One(key, DatedType.Plain(type))}, may change at dates";
        return type.Name switch
        {
            nameof(Double) or nameof(Int32) => Number(key),
            nameof(TimeSpan) => "a time",
            nameof(Law) => "a time, or a law of times",
            nameof(DateOnly) => "a date",
            nameof(OpeningDate) => "a date, or id of `dates`",
            nameof(CalendarSpan) => "a span of the calendar",
            nameof(GeoPoint) => "latitude and longitude",
            nameof(Band) => "a value or a range with its unit",
            nameof(Monthly) => $"12 numbers{(key.Mark.Unit is null ? "" : " in %")}, or one for all months",
            nameof(OpeningHours) => "opening hours",
            nameof(Arrivals) => "a rule of arrival",
            nameof(DepartureRule) => "a rule of departure",
            nameof(Timetable) => "clock times of the day or week",
            _ => "",
        };
    }

    private static string Number(PlanKey key)
    {
        var what = key.Mark.Unit switch
        {
            null => "a plain number",
            "unit" => "a number of wagon, TEU, truck or parcel",
            "unit/d" => "wagon/d, TEU/d, truck/d or parcel/d",
            "share" => "a share in %",
            var unit => Unit.TryFind(unit, out var known) ? $"{Unit.InWords(known.Dimension)} ({unit})" : unit,
        };
        return $"{what}{Bounds(key.Mark)}";
    }

    private static string Bounds(KeyAttribute mark)
    {
        var factor = mark.Unit == "share" ? 100 : 1;
        return (double.IsFinite(mark.Least), double.IsFinite(mark.Most)) switch
        {
            (true, true) => $", {mark.Least * factor:0.###} to {mark.Most * factor:0.###}",
            (true, false) => $", at least {mark.Least * factor:0.###}",
            (false, true) => $", at most {mark.Most * factor:0.###}",
            _ => "",
        };
    }
}
