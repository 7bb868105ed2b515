using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Store;

/// <summary>Plans and catalogues as JSON, so that a stored study can be read without its scenario files.</summary>
internal static class PlanJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new DatedJson(), new OrderedTableJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameTheLaws } },
    };

    /// <summary>A plan as JSON.</summary>
    public static string Write(CorridorPlan plan) => JsonSerializer.Serialize(plan, Options);

    /// <summary>A catalogue as JSON.</summary>
    public static string Write(Catalogue catalogue) => JsonSerializer.Serialize(catalogue, Options);

    /// <summary>The plan that was written.</summary>
    public static CorridorPlan ReadPlan(string json) => JsonSerializer.Deserialize<CorridorPlan>(json, Options) ?? throw new JsonException("A plan cannot be null.");

    /// <summary>The catalogue that was written.</summary>
    public static Catalogue ReadCatalogue(string json) => JsonSerializer.Deserialize<Catalogue>(json, Options) ?? throw new JsonException("A catalogue cannot be null.");

    /// <summary>Laws are written with their name, so that the right one is read back.</summary>
    private static void NameTheLaws(JsonTypeInfo type)
    {
        if (type.Type != typeof(Law))
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "law" };
        foreach (var law in typeof(Law).Assembly.GetTypes().Where(law => law.IsSubclassOf(typeof(Law))).OrderBy(law => law.Name, StringComparer.Ordinal))
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(law, law.Name[..^"Law".Length].ToLowerInvariant()));
    }

    /// <summary>Tables keep their order, as plans promise.</summary>
    private sealed class OrderedTableJson : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && typeToConvert.GenericTypeArguments[0] == typeof(string);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GenericTypeArguments[1]))!; // A class with a public constructor is made or throws.

        private sealed class Of<T> : JsonConverter<IReadOnlyDictionary<string, T>>
        {
            public override IReadOnlyDictionary<string, T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            {
                var table = new OrderedDictionary<string, T>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = reader.GetString()!; // A property has a name.
                    reader.Read();
                    table[key] = JsonSerializer.Deserialize<T>(ref reader, options)!; // Values of plans are never null.
                }

                return table;
            }

            public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, JsonSerializerOptions options)
            {
                writer.WriteStartObject();
                foreach (var (key, entry) in value)
                {
                    writer.WritePropertyName(key);
                    JsonSerializer.Serialize(writer, entry, options);
                }

                writer.WriteEndObject();
            }
        }
    }

    /// <summary>Dated values as <c>{ "first": 2, "changes": [{ "from": "2027-07-01", "value": 3 }] }</c>.</summary>
    private sealed class DatedJson : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Dated<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GenericTypeArguments[0]))!; // A class with a public constructor is made or throws.

        private sealed record History<T>(T First, IReadOnlyList<DatedChange<T>> Changes);

        private sealed class Of<T> : JsonConverter<Dated<T>>
        {
            /// <summary>Before a value could change at dates, stores held it alone.</summary>
            public override Dated<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            {
                using var json = JsonDocument.ParseValue(ref reader);
                if (json.RootElement is { ValueKind: JsonValueKind.Object } written && written.TryGetProperty("first", out _))
                    return written.Deserialize<History<T>>(options) is { } history ? new Dated<T>(history.First, history.Changes) : null;
                return json.RootElement.Deserialize<T>(options) is { } value ? new Dated<T>(value) : null;
            }

            public override void Write(Utf8JsonWriter writer, Dated<T> value, JsonSerializerOptions options) =>
                JsonSerializer.Serialize(writer, new History<T>(value.First, value.Changes), options);
        }
    }
}
