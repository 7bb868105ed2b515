using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorridorSim.Scenarios.Documents;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

public sealed partial class SchemaTests
{
    private static readonly JsonSchemaCheck Schema = new((JsonObject)JsonNode.Parse(ScenarioSchema.Json)!);

    [Fact]
    public void Every_shipped_file_is_accepted_by_the_schema()
    {
        foreach (var file in Directory.EnumerateFiles(Shipped.Folder, "*.yaml", SearchOption.AllDirectories))
            Assert.True(Schema.Accepts(AsJson(File.ReadAllBytes(file))), file);
    }

    [Fact]
    public void The_starter_corridor_is_accepted_by_the_schema() =>
        Assert.True(Schema.Accepts(AsJson(Encoding.UTF8.GetBytes(ScenarioTemplate.Text("starter corridor")))));

    [Fact]
    public void What_the_schema_refuses_the_reader_refuses_too()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Shipped.Tests, "Bad"), "*.yaml", SearchOption.AllDirectories))
        {
            if (AsJson(File.ReadAllBytes(file)) is { } json && !Schema.Accepts(json))
                Assert.True(ScenarioReader.Read(file, ScenarioOptions.None).HasErrors, file);
        }
    }

    [Fact]
    public void On_mutated_scenarios_the_reader_accepts_nothing_that_the_schema_refuses()
    {
        using var folder = new ScratchFolder();
        foreach (var text in Mutations.Of(File.ReadAllText(Shipped.Path("mini-corridor.yaml")), count: 400, randomSeed: 20250101))
        {
            if (AsJson(Encoding.UTF8.GetBytes(text)) is { } json && !Schema.Accepts(json))
                Assert.True(folder.Read("mutated.yaml", text).HasErrors, text);
        }
    }

    /// <summary>What an editor sees: plain numbers and booleans as such, everything else as text; none when the file is not well-formed.</summary>
    private static JsonNode? AsJson(byte[] bytes)
    {
        var log = new FindingLog();
        return YamlDocument.Read("a.yaml", bytes, log) is { } root && !log.HasErrors ? AsJson(root) : null;
    }

    private static JsonNode? AsJson(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, AsJson(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(AsJson)]),
        TextNode { Quoted: false, Text: "" or "~" or "null" } => null,
        TextNode { Quoted: false, Text: "true" or "false" } text => JsonValue.Create(text.Text == "true"),
        TextNode { Quoted: false } text when PlainNumber().IsMatch(text.Text) => JsonValue.Create(double.Parse(text.Text, CultureInfo.InvariantCulture)),
        TextNode text => JsonValue.Create(text.Text),
        _ => null,
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,2})?$")]
    private static partial Regex PlainNumber();
}
