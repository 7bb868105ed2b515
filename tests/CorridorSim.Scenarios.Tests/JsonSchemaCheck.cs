using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CorridorSim.Scenarios.Tests;

/// <summary>A small validator for the part of JSON Schema that the scenario schema uses; it refuses keywords that it does not know.</summary>
internal sealed class JsonSchemaCheck(JsonObject root)
{
    private static readonly string[] Annotations = ["$schema", "$defs", "title", "description", "examples"];
    private readonly Dictionary<string, Regex> _patterns = [];

    public bool Accepts(JsonNode? value) => Accepts(root, value);

    private bool Accepts(JsonObject schema, JsonNode? value) => schema.All(keyword => Annotations.Contains(keyword.Key) || Holds(schema, keyword.Key, keyword.Value!, value));

    private bool Holds(JsonObject schema, string keyword, JsonNode rule, JsonNode? value) => keyword switch
    {
        "$ref" => Accepts(Definition(rule.GetValue<string>()), value),
        "type" => (rule as JsonArray)?.Any(type => Is(type!.GetValue<string>(), value)) ?? Is(rule.GetValue<string>(), value),
        "enum" => ((JsonArray)rule).Any(member => JsonNode.DeepEquals(member, value)),
        "anyOf" => ((JsonArray)rule).Any(option => Accepts((JsonObject)option!, value)),
        "oneOf" => ((JsonArray)rule).Count(option => Accepts((JsonObject)option!, value)) == 1,
        "pattern" => value is not JsonValue || value.GetValueKind() != JsonValueKind.String || Pattern(rule).IsMatch(value.GetValue<string>()),
        "minimum" => Number(value) is not { } number || number >= rule.GetValue<double>(),
        "maximum" => Number(value) is not { } number || number <= rule.GetValue<double>(),
        "items" => value is not JsonArray items || items.All(item => Accepts((JsonObject)rule, item)),
        "minItems" => value is not JsonArray items || items.Count >= rule.GetValue<int>(),
        "uniqueItems" => value is not JsonArray items || items.Select(item => item?.ToJsonString()).Distinct().Count() == items.Count,
        "required" => value is not JsonObject map || ((JsonArray)rule).All(name => map.ContainsKey(name!.GetValue<string>())),
        "properties" => value is not JsonObject map || ((JsonObject)rule).All(property => !map.ContainsKey(property.Key) || Accepts((JsonObject)property.Value!, map[property.Key])),
        "propertyNames" => value is not JsonObject map || map.All(property => Accepts((JsonObject)rule, JsonValue.Create(property.Key))),
        "additionalProperties" => value is not JsonObject map || map.All(property => IsNamed(schema, property.Key) || (rule is JsonObject inner && Accepts(inner, property.Value))),
        _ => throw new InvalidOperationException($"The keyword '{keyword}' is not known here."),
    };

    private static bool IsNamed(JsonObject schema, string key) => schema["properties"] is JsonObject properties && properties.ContainsKey(key);

    private JsonObject Definition(string reference) => (JsonObject)root["$defs"]![reference["#/$defs/".Length..]]!;

    private Regex Pattern(JsonNode rule)
    {
        var text = rule.GetValue<string>();
        return _patterns.TryGetValue(text, out var known) ? known : _patterns[text] = new Regex(text, RegexOptions.ECMAScript | RegexOptions.Compiled);
    }

    private static double? Number(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? value.GetValue<double>() : null;

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value!.GetValue<double>() == Math.Floor(value.GetValue<double>()),
        _ => false,
    };
}
