using System.Text.Json.Nodes;

namespace CorridorSim.Results.Charts;

/// <summary>The colours and typeface that stand for the words of <c>theme.json</c> (<c>$ink</c>, <c>$target</c>...).</summary>
internal sealed class ChartTheme
{
    private static readonly JsonObject Source = JsonNode.Parse(Asset.Text("charts/theme.json"))!.AsObject(); // An embedded file that the tests read: it exists and is an object.

    private readonly Func<string, string> _resolve;

    private ChartTheme(Func<string, string> resolve) => _resolve = resolve;

    /// <summary>Fixed colours on white, for files and paper.</summary>
    public static ChartTheme Light { get; } = new(word => (string)Source["light"]![word]!);

    /// <summary>References to the page's own style variables, so that one drawing follows light, dark and print.</summary>
    public static ChartTheme Page { get; } = new(word => word == "font" ? "Helvetica Neue, Arial, Liberation Sans, sans-serif" : $"var(--{word})");

    /// <summary>Five colours from idle to overloaded.</summary>
    public static IReadOnlyList<string> Utilisation { get; } = [.. Source["utilisation"]!.AsArray().Select(colour => (string)colour!)];

    /// <summary>The settings shared by all charts, in this theme.</summary>
    public JsonObject Config => Resolve(Source["config"])!.AsObject();

    /// <summary>The colours of a mode, <c>light</c> or <c>dark</c>, as style declarations.</summary>
    public static string StyleVariables(string mode) =>
        string.Concat(Source[mode]!.AsObject().Where(word => word.Key != "font").Select(word => $"--{word.Key}:{(string)word.Value!};"));

    /// <summary>A copy of a piece of a template in which every word of the theme is replaced.</summary>
    public JsonNode? Resolve(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.Select(member => KeyValuePair.Create(member.Key, Resolve(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Resolve)]),
        JsonValue value when value.TryGetValue(out string? text) && text.StartsWith('$') && Source["light"]![text[1..]] is not null => _resolve(text[1..]),
        _ => node?.DeepClone(),
    };
}
