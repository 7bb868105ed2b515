using System.Text.Json.Nodes;

namespace CorridorSim.Results.Charts;

/// <summary>A figure: a chart template bound to data, with the words that go with it. Drawn alike in the report and in files.</summary>
public sealed record Figure
{
    /// <summary>File name without ending, stable: <c>throughput-fan.caspian</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the figure shows, as a headline.</summary>
    public required string Title { get; init; }

    /// <summary>How to read it: what lines, bands and colours stand for.</summary>
    public required string Subtitle { get; init; }

    /// <summary>How it was made: replications, random seed, method of the interval.</summary>
    public required string Caption { get; init; }

    /// <summary>The figure in words, for who cannot see it.</summary>
    public required string AltText { get; init; }

    /// <summary>Its data, by the names that the template uses; the first is the main one.</summary>
    public required IReadOnlyList<DataTable> Tables { get; init; }

    /// <summary>Which template of <c>Charts/Templates</c> draws it.</summary>
    internal string Template { get; init; } = "";

    /// <summary>Values that the template leaves open, by name.</summary>
    internal IReadOnlyDictionary<string, JsonNode?> Parameters { get; init; } = new Dictionary<string, JsonNode?>();

    /// <summary>The main table.</summary>
    public DataTable Data => Tables[0];

    /// <summary>The complete Vega-Lite specification, data and light theme included, as a file for other tools.</summary>
    public JsonObject Spec => ChartTemplate.Bind(this, ChartTheme.Light);
}
