using CorridorSim.Scenarios.Quantities;

namespace CorridorSim.Scenarios.Documents;

/// <summary>A part of a file as one line of text, for tables of changes.</summary>
internal static class NodeText
{
    /// <summary>The part with its sources.</summary>
    public static string Of(Node node) => node switch
    {
        TextNode text => text.Text,
        ListNode list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        MapNode map when map.Count == 0 => "{}",
        MapNode map => $"{{ {string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Of(entry.Value)}"))} }}",
        _ => "",
    };

    /// <summary>The value alone, and where it comes from. Parentheses that hold something else stay in the value: they are reported where it is read.</summary>
    public static (string Value, Provenance Provenance) Split(Node node)
    {
        if (node is MapNode map && map.Find("value") is { } value)
        {
            var said = string.Join(' ', new[] { map.Find("source"), map.Find("quality") }.OfType<TextNode>().Select(part => part.Text));
            return (Split(value).Value, said.Length == 0 ? Split(value).Provenance : Try(() => ("", Provenance.Read(said)), ("", Provenance.None)).Provenance);
        }

        return node is TextNode text ? Try(() => Provenance.Split(text.Text), (text.Text, Provenance.None)) : (Of(node), Provenance.None);
    }

    private static (string Value, Provenance Provenance) Try(Func<(string, Provenance)> read, (string, Provenance) otherwise)
    {
        try
        {
            return read();
        }
        catch (GrammarException)
        {
            return otherwise;
        }
    }
}
