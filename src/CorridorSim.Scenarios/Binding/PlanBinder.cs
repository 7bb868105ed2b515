using System.Collections;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Tables;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Binding;

/// <summary>
/// Builds the plan from the tree of a resolved scenario: each key of the tree fills the property of the same name.
/// What is wrong goes to the log, and reading goes on, so that all mistakes are found at once.
/// </summary>
internal sealed class PlanBinder(MapNode root, FindingLog log, TableLoader tables, IReadOnlyDictionary<string, Position> removed)
{
    private static readonly string[] LongFormKeys = ["value", "source", "quality", "note"];
    private readonly References _references = new(root, log, removed);
    private readonly List<ResolvedValue> _values = [];

    /// <summary>Every value read, in the order of the tree.</summary>
    public IReadOnlyList<ResolvedValue> Values => _values;

    /// <summary>Builds what the file holds, a plan or a hindcast; unusable when the log holds errors.</summary>
    public T Bind<T>() => (T)Record(typeof(T), root, "", root.At);

    private object Record(Type type, MapNode map, string path, Position keyAt)
    {
        var keys = Language.KeysOf(type);
        var record = Activator.CreateInstance(type) ?? throw new InvalidOperationException($"{type.Name} cannot be made. This is a defect in CorridorSim.");
        var cargoUnit = CargoUnitOf(map);
        var meant = new HashSet<string>();
        foreach (var (place, entry) in map.Entries.Index())
        {
            if (!keys.TryGetValue(entry.Key, out var key))
                meant.Add(UnknownKeys.Report(log, type, map, place, path) ?? "");
            else if (CommaInBraces.IsCut(map, place))
                continue; // Reported where it goes on.
            else if (Value(key, key.Shape, entry.Value, KeyPath.Join(path, key.Name), cargoUnit, entry.At) is { } value)
                key.Property.SetValue(record, value);
        }

        foreach (var key in keys.Values.Where(key => key.IsRequired && !map.Has(key.Name) && !meant.Contains(key.Name)))
        {
            var at = removed.TryGetValue(KeyPath.Join(path, key.Name), out var removal) ? removal : keyAt;
            log.Error("missing-key", at, path, path.Length == 0 ? $"The {Language.KeysOf(type).Keys.First()} lacks '{key.Name}'." : $"'{key.Name}' is missing.", $"{key.Mark.Meaning} Write, for example, '{key.Example}'.");
        }

        return record;
    }

    private object? Value(PlanKey key, Shape shape, Node node, string path, string? cargoUnit, Position keyAt) => (shape, node) switch
    {
        (_, RefusedNode) => null,
        (RecordShape record, MapNode map) => Record(record.Type, map, path, keyAt),
        (MapShape map, MapNode elements) => Elements(key, map, elements, path, cargoUnit),
        (RecordShape or MapShape, _) => KeysExpected(key, shape, node, path),
        (ValueShape or ListShape, MapNode map) when map.Has("value") => LongForm(key, shape, map, path, cargoUnit),
        (ValueShape, MapNode map) when map.Count > 0 && map.Keys.All(LongFormKeys.Contains) => LongFormWithoutValue(key, map, path),
        (ListShape, ListNode list) => Names(key, list, path, Provenance.None, ""),
        (ListShape, TextNode text) => OneName(key, text, path),
        (ValueShape value, TextNode text) when value.Type == typeof(Destinations) => OneDestination(key, text, path),
        (ValueShape value, MapNode map) when value.Type == typeof(Destinations) => Shares(key, map, path),
        (ValueShape value, TextNode text) => Single(key, value.Type, text, path, cargoUnit, null, ""),
        _ => ValueExpected(key, node, path),
    };

    private object? KeysExpected(PlanKey key, Shape shape, Node node, string path)
    {
        var remedy = node is TextNode { Text.Length: 0 } && shape is RecordShape { Type: var type } && Language.KeysOf(type).Values.All(inner => !inner.IsRequired)
            ? $"Write '{path.Split('.')[^1]}: {{}}' if all its defaults are meant."
            : key.Mark.Example is null ? $"{key.Mark.Meaning} Write its keys below it, indented by two blanks." : $"Write, for example, '{key.Example}'.";
        log.Error("keys-expected", node.At, path, $"{node.CapitalKind} stands where keys with values are expected.", remedy);
        return null;
    }

    private object? ValueExpected(PlanKey key, Node node, string path)
    {
        log.Error("value-expected", node.At, path, $"{node.CapitalKind} stands where one value is expected.", node is ListNode ? $"Write it on one line, with blanks between and no brackets: '{key.Example}'." : $"Write, for example, '{key.Example}'.");
        return null;
    }

    private object Elements(PlanKey key, MapShape shape, MapNode elements, string path, string? cargoUnit)
    {
        var element = key.Property.PropertyType.GetGenericArguments()[1];
        var map = (IDictionary)Activator.CreateInstance(typeof(OrderedDictionary<,>).MakeGenericType(typeof(string), element))!; // A closed generic class with a public constructor.
        foreach (var (place, entry) in elements.Entries.Index())
        {
            var elementPath = KeyPath.Join(path, entry.Key);
            if (CommaInBraces.IsCut(elements, place) || (CommaInBraces.IsCut(elements, place - 1) && CommaInBraces.Report(log, elements, place, path, Language.KeysOf(element))))
                continue;
            if (!IsElementName(key, entry, path))
                continue;
            if (Value(key, shape.Element, entry.Value, elementPath, key.Sections.Contains("cargo") ? _references.CargoUnit(entry.Key) : cargoUnit, entry.At) is { } value)
                map.Add(entry.Key, value);
        }

        return map;
    }

    private bool IsElementName(PlanKey key, MapEntry entry, string path)
    {
        if (key.Sections.Count > 0)
            return _references.Exists(key, entry.Key, entry.At, path);
        if (Ids.IsId(entry.Key))
            return true;
        log.Error("bad-id", entry.At, path, $"'{Excerpt.Of(entry.Key)}' is not a name for an element.", $"Names are small letters, digits and hyphens, and begin with a letter: {Ids.From(entry.Key)}.");
        return false;
    }

    private object? LongForm(PlanKey key, Shape shape, MapNode map, string path, string? cargoUnit)
    {
        foreach (var entry in map.Entries.Where(entry => !LongFormKeys.Contains(entry.Key)))
            log.Error("unknown-key", entry.At, path, $"'{Excerpt.Of(entry.Key)}' is not a key of a value in the long form.", $"Its keys are value, source, quality and note: {{ value: {key.Mark.Example?.Split(" (")[0] ?? "..."}, source: C63, quality: A, note: why }}.");
        var provenance = LongProvenance(map, path);
        var note = map.Find("note") is TextNode words ? words.Text : "";
        return (shape, map.Find("value")) switch
        {
            (ListShape, ListNode list) => Names(key, list, path, provenance, note),
            (ValueShape { Type: var type }, TextNode text) when type != typeof(Destinations) => Single(key, type, text, path, cargoUnit, provenance, note),
            (ListShape, TextNode text) => OneName(key, text, path),
            (ValueShape, TextNode text) => OneDestination(key, text, path),
            (ValueShape { Type: var type }, MapNode shares) when type == typeof(Destinations) => Shares(key, shares, path),
            (_, { } other) => other is RefusedNode ? null : ValueExpected(key, other, path),
            _ => null,
        };
    }

    private object? LongFormWithoutValue(PlanKey key, MapNode map, string path)
    {
        log.Error("missing-key", map.At, path, "The long form of a value lacks 'value'.", $"Write {{ value: {key.Mark.Example?.Split(" (")[0] ?? "..."}, source: C63, quality: A, note: why }}.");
        return null;
    }

    private Provenance LongProvenance(MapNode map, string path)
    {
        var text = string.Join(' ', new[] { map.Find("source"), map.Find("quality") }.OfType<TextNode>().Select(part => part.Text));
        if (text.Length == 0)
            return Provenance.None;
        try
        {
            return Provenance.Read(text);
        }
        catch (GrammarException error)
        {
            Report(error, (map.Find("quality") ?? map.Find("source") ?? map).At, path, "");
            return Provenance.None;
        }
    }

    private object? Single(PlanKey key, Type type, TextNode node, string path, string? cargoUnit, Provenance? given, string note)
    {
        if (path == "scenario")
            return Title(node);
        try
        {
            var (text, written) = type == typeof(Expectation) || type == typeof(FreeText) ? (node.Text.Trim(), Provenance.None) : Provenance.Split(node.Text); // Their parentheses hold no source.
            var provenance = given is { } source && source != Provenance.None ? source : written;
            RefuseDates(key, type, text);
            if (type == typeof(string) && !_references.IsName(key, text, node.At, path))
                return null;
            var measure = Measure.Of(IsTime(type) ? key.Mark.Unit ?? "h" : key.Mark.Unit, cargoUnit, LeastOf(key, type), key.Mark.Most);
            var value = ValueGrammar.Read(text, type, new ValueContext(key, measure, cargoUnit, file => Table(file, node.At, measure)));
            Keep(path, string.Join(' ', new Words(text).All), provenance, note, node.At, ValueGrammar.IsAssumption(type));
            return value;
        }
        catch (GrammarException error)
        {
            Report(error, node.At, path, $"Write, for example, '{ElementOr(key, path)}'.");
            return null;
        }
    }

    /// <summary>No duration of the language can be negative.</summary>
    private static double LeastOf(PlanKey key, Type type) =>
        IsTime(type) && double.IsNegativeInfinity(key.Mark.Least) ? 0 : key.Mark.Least;

    private static bool IsTime(Type type) => DatedType.Plain(type) is var plain && (plain == typeof(Law) || plain == typeof(TimeSpan));

    private static void RefuseDates(PlanKey key, Type type, string text)
    {
        if (!DatedType.Is(type) && type != typeof(FreeText) && type != typeof(Expectation) && DatedText.ChangesAtDate(text))
            throw new GrammarException("not-dated", $"'{key.Name}' cannot change at dates.", Undated.Instead(key));
    }

    private static string ElementOr(PlanKey key, string path) => key.Mark.Example is null ? $"{path.Split('.')[^1]}: ..." : key.Example;

    private string? Title(TextNode node)
    {
        if (node.Text.Trim().Length is > 0 and <= 200)
        {
            Keep("scenario", node.Text.Trim(), Provenance.None, "", node.At, isAssumption: false);
            return node.Text.Trim();
        }

        log.Error("no-name", node.At, "scenario", "The scenario has no name.", "Write a name of at most 200 characters: 'scenario: mini corridor'.");
        return null;
    }

    private IReadOnlyList<double> Table(string file, Position at, Measure measure) =>
        ValueTable.Read(tables.Read(at, file), file, measure);

    private string[]? OneName(PlanKey key, TextNode node, string path)
    {
        try
        {
            var (text, provenance) = Provenance.Split(node.Text);
            if (text.Length == 0)
                throw new GrammarException("no-value", "Nothing stands here.");
            RefuseDates(key, typeof(string), text);
            if (!_references.IsName(key, text, node.At, path))
                return null;
            Keep(path, $"[{text}]", provenance, "", node.At, isAssumption: false);
            return [text];
        }
        catch (GrammarException error)
        {
            Report(error, node.At, path, $"Write, for example, '{key.Example}'.");
            return null;
        }
    }

    private string[] Names(PlanKey key, ListNode list, string path, Provenance provenance, string note)
    {
        var names = new OrderedDictionary<string, bool>();
        foreach (var item in list.Items)
        {
            if (item is RefusedNode)
                continue;
            if (item is not TextNode text)
                log.Error("name-expected", item.At, path, $"{item.CapitalKind} stands where a name is expected.", $"Write, for example, '{key.Example}'.");
            else if (_references.IsName(key, text.Text, item.At, path) && !names.TryAdd(text.Text, true))
                log.Error("named-twice", item.At, path, $"'{Excerpt.Of(text.Text)}' stands in the list twice.", "Keep one of them.");
        }

        if (list.Items.Count == 0)
            log.Error("empty-list", list.At, path, "The list is empty.", $"Name at least one, or leave '{key.Name}' out.");
        Keep(path, $"[{string.Join(", ", names.Keys)}]", provenance, note, list.At, isAssumption: false);
        return [.. names.Keys];
    }

    private Destinations? OneDestination(PlanKey key, TextNode node, string path) =>
        OneName(key, node, path) is [var place] ? Destinations.Only(place) : null;

    private Destinations? Shares(PlanKey key, MapNode map, string path)
    {
        var shares = new List<KeyValuePair<string, double>>();
        foreach (var entry in map.Entries)
        {
            if (!_references.Exists(key, entry.Key, entry.At, path) || entry.Value is RefusedNode)
                continue;
            if (entry.Value is not TextNode text)
            {
                ValueExpected(key, entry.Value, KeyPath.Join(path, entry.Key));
                continue;
            }

            try
            {
                var (share, provenance) = Provenance.Split(text.Text);
                RefuseDates(key, typeof(double), share);
                var words = new Words(share);
                shares.Add(new(entry.Key, Measure.Of("share", null, 0, 1).Take(words)));
                words.End();
                Keep(KeyPath.Join(path, entry.Key), string.Join(' ', words.All), provenance, "", text.At, isAssumption: true);
            }
            catch (GrammarException error)
            {
                Report(error, text.At, KeyPath.Join(path, entry.Key), "Write shares in percent: 'to: { poti: 60 %, batumi: 40 % }'.");
            }
        }

        if (shares.Count == map.Count && Math.Abs(shares.Sum(share => share.Value) - 1) > 1e-9)
            log.Error("shares", map.At, path, $"The shares sum to {Math.Round(shares.Sum(share => share.Value) * 100, 6)} %, not to 100 %.", "Write shares that sum to 100 %: 'to: { poti: 60 %, batumi: 40 % }'.");
        return new Destinations(shares);
    }

    /// <summary>Unit of the cargo that a record names by its key <c>cargo</c>; none when it names none, or none that exists.</summary>
    private string? CargoUnitOf(MapNode record) =>
        record != root && record.Find("cargo") is TextNode text ? _references.CargoUnit(text.Text.Split('(')[0].Trim()) : null;

    private void Keep(string path, string text, Provenance provenance, string note, Position at, bool isAssumption) =>
        _values.Add(new ResolvedValue(path, text, provenance.Source, provenance.Quality, note, FileName(at), at.Line, isAssumption && !path.StartsWith("targets.", StringComparison.Ordinal)));

    private static string FileName(Position at) => System.IO.Path.GetFileName(at.File);

    private void Report(GrammarException error, Position at, string path, string otherwise) =>
        log.Error(error.Rule, at, path, error.Problem, error.Remedy ?? otherwise);
}
