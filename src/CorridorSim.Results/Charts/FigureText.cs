using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorridorSim.Experiments;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>Words that figures share.</summary>
internal static partial class FigureText
{
    /// <summary>How a figure was made: scenario, replications, random seed, and the method given.</summary>
    public static string Caption(Study study, string method) =>
        $"{PlainText.Short(study.Plan.Scenario, 120)}, {study.Plan.Starts:yyyy-MM-dd} to {study.Plan.Ends.AddDays(-1):yyyy-MM-dd}; "
        + $"n = {Plural.Of(study.Made, "replication")}, random seed {study.RandomSeed}. {method}";

    /// <summary>An id in words: "demand-of-2025" becomes "Demand of 2025", "plan-4-5mt" becomes "Plan 4.5 Mt".</summary>
    public static string Words(string id) =>
        Capital(PlainText.Short(Megatonnes().Replace(string.Join(' ', id.Split('-', '_').Select(word => word == "teu" ? "TEU" : word)), match => $"{match.Groups[1].Value.Replace(' ', '.')} Mt"), 60));

    /// <summary>A flow as a name: "trucks-kuryk-west" becomes "Trucks Kuryk West".</summary>
    public static string Flow(string id) => Place(id);

    /// <summary>An indicator in words: "throughput.caspian" becomes "tonnage across Caspian"; one that has no such words keeps its name.</summary>
    public static string Kpi(string name) => PlainText.Short(IndicatorWords.Of(name), 80);

    /// <summary>A place as maps write it: "boyuk-kesik" becomes "Boyuk Kesik".</summary>
    public static string Place(string id) => PlainText.Short(ProperName.Of(id), 60);

    /// <summary>A kind of cargo: its id, and "TEU" as it is written.</summary>
    public static string Cargo(string id) => id == "teu" ? "TEU" : PlainText.Short(id, 40);

    /// <summary>"kuryk wagon" as a heading: "Kuryk, wagon".</summary>
    public static string Queue(string queue) => queue.Split(' ', 2) is [var place, var cargo] ? $"{Place(place)}, {Cargo(cargo)}" : Place(queue);

    /// <summary>A stage by its place, or by the two ends of its line.</summary>
    public static string Stage(CorridorPlan plan, string id)
    {
        var ends = plan.Rail.TryGetValue(id, out var rail) ? rail.Between : plan.Sea.TryGetValue(id, out var sea) ? sea.Between : null;
        return ends is [var from, var to] ? $"{Place(from)} - {Place(to)}" : Place(id);
    }

    /// <summary>How an axis of dates is marked: every so many months in about a year, by year beyond.</summary>
    public static JsonObject Dates(Study study, int months = 1) => study.Plan.Ends.DayNumber - study.Plan.Starts.DayNumber <= 400
        ? new JsonObject { ["format"] = "%b", ["tickCount"] = new JsonObject { ["interval"] = "month", ["step"] = months }, ["labelOverlap"] = "greedy", ["labelAlign"] = "left", ["labelOffset"] = 2 }
        : new JsonObject { ["format"] = "%Y", ["tickCount"] = "year", ["labelAlign"] = "left", ["labelOffset"] = 2 };

    /// <summary>A list of words as a JSON array.</summary>
    public static JsonArray List(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(PlainText.Clean(word)))]);

    [GeneratedRegex(@"\b([0-9]+(?: [0-9]+)?)mt\b")]
    private static partial Regex Megatonnes();

    /// <summary>Words that begin with a capital.</summary>
    public static string Capital(string word) => word.Length > 0 && char.IsLower(word[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
}
