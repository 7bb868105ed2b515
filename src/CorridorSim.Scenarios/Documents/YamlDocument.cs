using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CorridorSim.Scenarios.Documents;

/// <summary>
/// Reads the text of one scenario file into a tree, from the events of the YAML parser: no tag is resolved, no alias followed, nothing constructed.
/// Files are untrusted: size, depth and number of parts are limited.
/// </summary>
internal sealed class YamlDocument
{
    private readonly string _file;
    private readonly string _text;
    private readonly FindingLog _log;
    private readonly Parser _parser;
    private readonly HashSet<string> _aliases = [];
    private Position _last;
    private int _nodes;
    private int _depth;

    private YamlDocument(string file, string text, FindingLog log)
    {
        (_file, _text, _log) = (file, text, log);
        _parser = new Parser(new StringReader(text));
        _last = new Position(file, 1, 1);
    }

    /// <summary>Reads bytes as the tree of a scenario file.</summary>
    /// <returns>The keys at the top of the file; none when it is unusable, which is then in the log.</returns>
    public static MapNode? Read(string file, byte[] bytes, FindingLog log)
    {
        log.Announce(file);
        return FileText.Of(file, bytes, log) is { } text ? new YamlDocument(file, text, log).Root() : null;
    }

    private MapNode? Root()
    {
        try
        {
            return Document();
        }
        catch (RefusedDocumentException refused)
        {
            _log.Error(refused.Rule, refused.At, "", refused.Problem, refused.Remedy);
        }
        catch (YamlException error)
        {
            SyntaxMistake.Report(_log, _text, PositionOf(error), error.Message);
        }
#pragma warning disable CA1031 // The parser throws bare exceptions on some malformed files; whatever it throws, the file is malformed.
        catch (Exception error)
#pragma warning restore CA1031
        {
            SyntaxMistake.Report(_log, _text, _last, error.Message);
        }

        return null;
    }

    private Position PositionOf(YamlException error) =>
        error.Start.Line > 0 ? new Position(_file, (int)error.Start.Line, Math.Max(1, (int)error.Start.Column)) : _last;

    private MapNode? Document()
    {
        Next();
        Next();
        if (_parser.Current is not DocumentStart)
        {
            _log.Error("empty-file", new Position(_file, 1, 1), "", "The file is empty.", "A scenario begins with 'scenario: its name'; 'corridorsim new' writes one to start from.");
            return null;
        }

        Next();
        var root = Read();
        Next();
        Next();
        if (_parser.Current is DocumentStart)
            throw Refused("several-documents", "A second document begins here.", "Write one scenario in one file; remove the line '---'.");
        if (root is MapNode map)
            return map;
        if (root is not RefusedNode)
            _log.Error("not-a-scenario", root.At, "", $"The file holds {root.Kind} where keys with values are expected.", "A scenario begins with 'scenario: its name'.");
        return null;
    }

    private void Next()
    {
        if (_parser.MoveNext() && _parser.Current is { } current)
            _last = PositionOf(current.Start);
    }

    private Position PositionOf(Mark mark) => new(_file, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    /// <summary>Reads the part whose event is current, and leaves its last event current.</summary>
    private Node Read()
    {
        if (++_nodes > DocumentLimits.Nodes)
            throw Refused("too-many-values", $"The file has more than {DocumentLimits.Nodes} values.", "Split the corridor, or put demand into a table.");
        var at = _last;
        if (_parser.Current is AnchorAlias alias)
        {
            if (_aliases.Add(alias.Value.Value))
                _log.Error("alias", at, "", $"'*{Excerpt.Of(alias.Value.Value)}' is a YAML alias, which scenario files do not use.", "Write the value again where it is needed; a path that begins with a wildcard stands between quotes.");
            return new RefusedNode(at);
        }

        var acceptable = IsAcceptable(at);
        Node node = _parser.Current switch
        {
            Scalar scalar => Text(at, scalar),
            SequenceStart => List(at),
            MappingStart => Map(at),
            _ => throw new InvalidOperationException($"Unexpected {_parser.Current?.GetType().Name}."),
        };
        return acceptable ? node : new RefusedNode(at);
    }

    private bool IsAcceptable(Position at)
    {
        if (_parser.Current is not NodeEvent { } node)
            return true;
        if (!node.Anchor.IsEmpty)
            _log.Error("anchor", at, "", $"'&{Excerpt.Of(node.Anchor.Value)}' is a YAML anchor, which scenario files do not use.", "Remove it, and write the value again where it is needed.");
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            _log.Error("tag", at, "", $"'{Excerpt.Of(node.Tag.Value)}' is a YAML tag, which scenario files do not use.", "Remove it: the key says what its value means.");
        return node.Anchor.IsEmpty && (node.Tag.IsEmpty || node.Tag.IsNonSpecific);
    }

    private TextNode Text(Position at, Scalar scalar)
    {
        if (scalar.Value.Length > DocumentLimits.CharactersOfOneText)
            throw Refused("long-text", $"A text of {scalar.Value.Length} characters stands here; at most {DocumentLimits.CharactersOfOneText} are read.", "Put long tables into a CSV file.");
        return new TextNode(at, scalar.Value, scalar.Style is not ScalarStyle.Plain);
    }

    private ListNode List(Position at)
    {
        Descend();
        var items = new List<Node>();
        for (Next(); _parser.Current is not SequenceEnd; Next())
            items.Add(Read());
        _depth--;
        return new ListNode(at, items);
    }

    private MapNode Map(Position at)
    {
        Descend();
        var map = new MapNode(at);
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            var key = Read();
            Next();
            var value = Read();
            if (Name(key) is { } name)
                Add(map, new MapEntry(name, key.At, value));
        }

        _depth--;
        return map;
    }

    private void Descend()
    {
        if (++_depth > DocumentLimits.Depth)
            throw Refused("too-deep", $"The file nests deeper than {DocumentLimits.Depth} levels.", "A scenario needs about six.");
    }

    private string? Name(Node key)
    {
        switch (key)
        {
            case TextNode { Text: "<<", Quoted: false }:
                _log.Error("merge-key", key.At, "", "'<<' is a YAML merge key, which scenario files do not use.", "Write the keys where they are needed, or change a base file with 'extends' and 'change'.");
                return null;
            case TextNode text:
                return text.Text;
            case RefusedNode:
                return null;
            default:
                _log.Error("key-is-not-text", key.At, "", $"A key is {key.Kind} here.", "A key is a name, as in 'rate: 40 wagon/d'.");
                return null;
        }
    }

    private void Add(MapNode map, MapEntry entry)
    {
        if (map.TryGet(entry.Key, out var first))
            _log.Error("duplicate-key", entry.At, "", $"The key '{Excerpt.Of(entry.Key)}' stands here a second time; the first is in line {first.At.Line}.", "Keep one of them.");
        else
            map.Set(entry);
    }

    private RefusedDocumentException Refused(string rule, string problem, string remedy) => new(rule, _last, problem, remedy);

    /// <summary>The file as a whole cannot be read further.</summary>
    private sealed class RefusedDocumentException(string rule, Position at, string problem, string remedy) : Exception(problem)
    {
        public string Rule { get; } = rule;

        public Position At { get; } = at;

        public string Problem { get; } = problem;

        public string Remedy { get; } = remedy;
    }
}
