using System.Globalization;
using System.Text.Json.Nodes;

namespace CorridorSim.Results.Charts;

/// <summary>
/// Turns a template file into a complete Vega-Lite specification: <c>=name</c> becomes a parameter of the figure, <c>$word</c> a colour of the theme,
/// and data are put in by table name. Text from a scenario enters only as data or as parameter values, never as an expression.
/// </summary>
internal static class ChartTemplate
{
    private const string VegaLiteSchema = "https://vega.github.io/schema/vega-lite/v6.json";

    /// <summary>The specification of a figure with title, data and theme.</summary>
    public static JsonObject Bind(Figure figure, ChartTheme theme)
    {
        var spec = new JsonObject
        {
            ["$schema"] = VegaLiteSchema,
            ["title"] = new JsonObject { ["text"] = Lines(figure.Title, 74), ["subtitle"] = Lines(figure.Subtitle, 104) },
            ["description"] = PlainText.Short(figure.AltText, 2000),
            ["padding"] = 14,
        };
        foreach (var (key, value) in Body(figure, theme))
            spec[key] = value?.DeepClone();
        spec["config"] = theme.Config;
        spec["datasets"] = Datasets(figure);
        return spec;
    }

    /// <summary>The drawing instructions alone: no title, no data, no shared settings.</summary>
    public static JsonObject Body(Figure figure, ChartTheme theme)
    {
        var template = JsonNode.Parse(Asset.Text($"templates/{figure.Template}.json"));
        return Fill(theme.Resolve(template), figure, theme)!.AsObject();
    }

    /// <summary>The tables of a figure as arrays of records.</summary>
    public static JsonObject Datasets(Figure figure) =>
        new(figure.Tables.Select(table => KeyValuePair.Create(table.Name, (JsonNode?)Records(table))));

    private static JsonNode? Fill(JsonNode? node, Figure figure, ChartTheme theme) => node switch
    {
        JsonObject item => new JsonObject(item.Select(member => KeyValuePair.Create(member.Key, Fill(member.Value, figure, theme)))),
        JsonArray list => new JsonArray([.. list.Select(entry => Fill(entry, figure, theme))]),
        JsonValue value when value.TryGetValue(out string? text) && text.StartsWith('=') => Parameter(text[1..], figure, theme),
        _ => node?.DeepClone(),
    };

    /// <summary>A parameter's value. Only colours are looked up in the theme: a place may be called <c>$ink</c>.</summary>
    private static JsonNode? Parameter(string name, Figure figure, ChartTheme theme) =>
        figure.Parameters.TryGetValue(name, out var value)
            ? name == "colours" ? theme.Resolve(value) : value?.DeepClone()
            : throw new InvalidOperationException($"Template '{figure.Template}' asks for '{name}', which figure '{figure.Name}' does not give. This is a defect in CorridorSim.");

    private static JsonArray Records(DataTable table) =>
        new([.. table.Rows.Select(row => new JsonObject(table.Columns.Select((column, i) => KeyValuePair.Create(column, (JsonNode?)Cell(row[i])))))]);

    private static JsonValue? Cell(object? cell) => cell switch
    {
        null => null,
        double number => double.IsFinite(number) ? JsonValue.Create(number) : null,
        int number => JsonValue.Create(number),
        DateOnly date => JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00"),
        string text => JsonValue.Create(PlainText.Clean(text)),
        _ => throw new InvalidOperationException($"A table cannot hold a {cell.GetType().Name}. This is a defect in CorridorSim."),
    };

    private static JsonArray Lines(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in PlainText.Clean(text).Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > width)
                lines.Add("");
            lines[^1] += lines[^1].Length > 0 ? $" {word}" : word;
        }

        return new JsonArray([.. lines.Select(line => JsonValue.Create(PlainText.Short(line, width + 20)))]);
    }
}
