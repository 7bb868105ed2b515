using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Reference;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios;

/// <summary>The JSON Schema of scenario files, made from the marks on the plan, with which editors complete and check.</summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The schema as text (draft 2020-12); it accepts scenarios, overlays, shocks and hindcasts.</summary>
    public static string Json { get; } = Root().ToJsonString(Readable) + "\n";

    private static JsonObject Root()
    {
        var definitions = new JsonObject
        {
            ["overlay"] = Overlay(),
            ["shock"] = Shock(),
            ["change"] = Change(),
            ["long-form"] = LongForm(),
        };
        foreach (var (record, _) in Language.Files.SelectMany(Language.Records))
            definitions[NameOf(record)] = Record(record);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "CorridorSim scenario",
            ["description"] = "A freight corridor (scenario:), changes to one (overlay:), changes to any (shock:), or what was observed (hindcast:).",
            ["type"] = "object",
            ["oneOf"] = new JsonArray(Reference("scenario"), Reference("overlay"), Reference("shock"), Reference("hindcast")),
            ["$defs"] = definitions,
        };
    }

    private static string NameOf(Type record) => record == typeof(CorridorPlan) ? "scenario" : Language.Kebab(record.Name.Replace("Plan", "", StringComparison.Ordinal));

    private static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    private static JsonObject Record(Type record)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var key in Language.KeysOf(record).Values)
        {
            properties[key.Name] = Key(key);
            if (key.IsRequired)
                required.Add(key.Name);
        }

        if (Language.Files.Contains(record))
            properties["tables"] = FileNames("CSV files with further elements: the first header cell names the section, the others keys of its elements.", "[demand.csv]");
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };
    }

    private static JsonObject Key(PlanKey key)
    {
        var schema = new JsonObject { ["description"] = key.Mark.Default is { } absent ? $"{key.Mark.Meaning} Default: {absent}." : key.Mark.Meaning };
        if (key.Mark.Example is { } example && key.Shape is ValueShape)
            schema["examples"] = new JsonArray(example);
        foreach (var (name, value) in Shaped(key, key.Shape).ToList())
            schema[name] = value?.DeepClone();
        return schema;
    }

    private static JsonObject Shaped(PlanKey key, Shape shape) => shape switch
    {
        RecordShape record => Reference(NameOf(record.Type)),
        MapShape map => new JsonObject
        {
            ["type"] = "object",
            ["propertyNames"] = new JsonObject { ["pattern"] = $"^{Patterns.Id}$" },
            ["additionalProperties"] = Shaped(key, map.Element),
        },
        ListShape => AnyOf(
            new JsonObject { ["type"] = "array", ["items"] = Text($"^{NamePattern(key)}$"), ["minItems"] = 1, ["uniqueItems"] = true },
            Text(Patterns.Whole(NamePattern(key))),
            Reference("long-form")),
        ValueShape { Type: var type } when key.Name == "scenario" && type == typeof(string) => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
        ValueShape { Type: var type } when type == typeof(FreeText) => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
        ValueShape { Type: var type } when type == typeof(Destinations) => AnyOf(
            Text(Patterns.Whole(Patterns.Id)),
            new JsonObject { ["type"] = "object", ["propertyNames"] = new JsonObject { ["pattern"] = $"^{Patterns.Id}$" }, ["additionalProperties"] = Text(Patterns.Share) },
            Reference("long-form")),
        ValueShape value when DatedType.Plain(value.Type).IsEnum => AnyOf(
            new JsonObject { ["enum"] = new JsonArray([.. Language.WordsOf(DatedType.Plain(value.Type)).Select(word => (JsonNode)word)]) },
            Text(Patterns.Of(key, value.Type)),
            Reference("long-form")),
        ValueShape value => AnyOf(Plain(key, value.Type), Text(Patterns.Of(key, value.Type)), Reference("long-form")),
        _ => throw new InvalidOperationException($"The schema does not know {shape}. This is a defect in CorridorSim."),
    };

    private static string NamePattern(PlanKey key) => key.Sections.Count > 0 ? Patterns.Id : Patterns.Path;

    /// <summary>A plain number is read by editors as a number, not as text.</summary>
    private static JsonObject? Plain(PlanKey key, Type type)
    {
        type = DatedType.Plain(type);
        if (key.Mark.Unit is not null || (type != typeof(double) && type != typeof(int) && type != typeof(Monthly) && type != typeof(Band)))
            return null;
        var number = new JsonObject { ["type"] = type == typeof(int) ? "integer" : "number" };
        if (double.IsFinite(key.Mark.Least))
            number["minimum"] = key.Mark.Least;
        if (double.IsFinite(key.Mark.Most))
            number["maximum"] = key.Mark.Most;
        return number;
    }

    private static JsonObject AnyOf(params JsonObject?[] forms) => new() { ["anyOf"] = new JsonArray([.. forms.Where(form => form is not null)]) };

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Name(string what) => new() { ["description"] = what, ["type"] = new JsonArray("string", "number", "boolean") };

    private static JsonObject FileNames(string what, string example) => new()
    {
        ["description"] = what,
        ["examples"] = new JsonArray(example),
        ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }),
    };

    private static JsonObject Overlay() => Object(
        new JsonObject
        {
            ["overlay"] = Name("Name of the what-if, as it is printed."),
            ["extends"] = FileNames("The file that is changed; or several, applied in order.", "mini-corridor.yaml"),
            ["change"] = Reference("change"),
        },
        "overlay",
        "extends");

    private static JsonObject Shock() => Object(
        new JsonObject { ["shock"] = Name("Name of the shock; it is added to the scenario's."), ["change"] = Reference("change") },
        "shock",
        "change");

    private static JsonObject Change() => new()
    {
        ["description"] = "Paths with their new values, or with plus, minus, times or remove: 'flows.*.rate: times 1.34'.",
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = @"^[a-z0-9*-]+(\.[a-z0-9*-]+)*$" },
    };

    private static JsonObject LongForm() => Object(
        new JsonObject
        {
            ["value"] = new JsonObject { ["description"] = "The value, as it would stand alone." },
            ["source"] = new JsonObject { ["description"] = "Ids of the ledger, blank-separated.", ["type"] = "string" },
            ["quality"] = new JsonObject { ["description"] = "A: official, or two sources. B: one credible. C: weak, or derived. D: assumption.", ["enum"] = new JsonArray("A", "B", "C", "D") },
            ["note"] = new JsonObject { ["description"] = "Free text.", ["type"] = new JsonArray("string", "number", "boolean") },
        },
        "value");

    private static JsonObject Object(JsonObject properties, params string[] required) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]),
        ["additionalProperties"] = false,
    };
}
