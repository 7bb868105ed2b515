using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorridorSim.Results.Charts;

/// <summary>Figures kept in a file (<c>figures.json</c>), so that what a sweep or a sensitivity study found is drawn later without simulating again.</summary>
public static class FigureFile
{
    /// <summary>What the file is called in a folder of results.</summary>
    public const string Name = "figures.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes figures; equal figures give equal bytes.</summary>
    public static void Write(IEnumerable<Figure> figures, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(figures);
        JsonSerializer.Serialize(stream, new JsonArray([.. figures.Select(Node)]), Readable);
    }

    /// <summary>Reads them back.</summary>
    /// <exception cref="JsonException">The file is damaged or something else.</exception>
    public static IReadOnlyList<Figure> Read(Stream stream)
    {
        try
        {
            return [.. JsonNode.Parse(stream)!.AsArray().Select(node => FigureOf(node!.AsObject()))];
        }
        catch (Exception problem) when (problem is NullReferenceException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new JsonException("These are no figures of CorridorSim.", problem);
        }
    }

    private static JsonObject Node(Figure figure) => new()
    {
        ["name"] = figure.Name,
        ["template"] = figure.Template,
        ["title"] = figure.Title,
        ["subtitle"] = figure.Subtitle,
        ["caption"] = figure.Caption,
        ["altText"] = figure.AltText,
        ["parameters"] = new JsonObject(figure.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value?.DeepClone()))),
        ["tables"] = new JsonArray([.. figure.Tables.Select(table => new JsonObject
        {
            ["name"] = table.Name,
            ["columns"] = FigureText.List(table.Columns),
            ["rows"] = new JsonArray([.. table.Rows.Select(row => new JsonArray([.. row.Select(Cell)]))]),
        })]),
    };

    private static JsonValue? Cell(object? cell) => cell switch
    {
        null => null,
        double number => double.IsFinite(number) ? JsonValue.Create(number) : null,
        int number => JsonValue.Create(number),
        string text => JsonValue.Create(PlainText.Clean(text)),
        _ => throw new InvalidOperationException($"A figure with a {cell.GetType().Name} cannot be kept in a file. This is a defect in CorridorSim."),
    };

    private static Figure FigureOf(JsonObject node) => new()
    {
        Name = PlainText.ForFile(Text(node, "name")),
        Template = Text(node, "template"),
        Title = Text(node, "title"),
        Subtitle = Text(node, "subtitle"),
        Caption = Text(node, "caption"),
        AltText = Text(node, "altText"),
        Parameters = node["parameters"]!.AsObject().ToDictionary(parameter => parameter.Key, parameter => parameter.Value?.DeepClone()),
        Tables = [.. node["tables"]!.AsArray().Select(table => new DataTable(
            (string)table!["name"]!,
            [.. table["columns"]!.AsArray().Select(column => (string)column!)],
            [.. table["rows"]!.AsArray().Select(row => (IReadOnlyList<object?>)[.. row!.AsArray().Select(Value)])]))],
    };

    private static object? Value(JsonNode? cell) => cell?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.Number => (double)cell,
        _ => (string)cell!,
    };

    private static string Text(JsonObject node, string member) => (string)node[member]!;
}
