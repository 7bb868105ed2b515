using System.Text;
using CorridorSim.Scenarios.Documents;

namespace CorridorSim.Scenarios.Overlays;

/// <summary>Reads the value of a change on the command line: a text, or a list or keys in brackets as YAML writes them.</summary>
internal static class InlineValue
{
    public static Node Read(string text, Position at, FindingLog log)
    {
        var value = text.Trim();
        if (!value.StartsWith('[') && !value.StartsWith('{'))
            return new TextNode(at, value, quoted: false);
        var own = new FindingLog();
        var document = YamlDocument.Read(at.File, Encoding.UTF8.GetBytes("value: " + value), own);
        foreach (var finding in own.InFileOrder())
            log.Error(finding.Rule, at, finding.Path, finding.Problem, finding.Remedy);
        return document?.Find("value") is { } node ? Moved(node, at) : new RefusedNode(at);
    }

    /// <summary>The same part, at the place of the option.</summary>
    private static Node Moved(Node node, Position at)
    {
        switch (node)
        {
            case TextNode text:
                return new TextNode(at, text.Text, text.Quoted);
            case ListNode list:
                return new ListNode(at, [.. list.Items.Select(item => Moved(item, at))]);
            case MapNode map:
                var moved = new MapNode(at);
                foreach (var entry in map.Entries)
                    moved.Set(new MapEntry(entry.Key, at, Moved(entry.Value, at)));
                return moved;
            default:
                return new RefusedNode(at);
        }
    }
}
