namespace CorridorSim.Scenarios.Quantities;

/// <summary>Words that people write for units, to say which unit was meant. None of them is accepted.</summary>
internal static class UnitSynonyms
{
    private static readonly Dictionary<string, string> Meant = new Dictionary<string, string>
    {
        ["min"] = "minute minutes mins",
        ["h"] = "hour hours hr hrs",
        ["d"] = "day days",
        ["week"] = "weeks",
        ["y"] = "year years yr a",
        ["m"] = "metre metres meter meters",
        ["km"] = "kms kilometre kilometres kilometer kilometers",
        ["nmi"] = "nm",
        ["knot"] = "kn knots",
        ["t"] = "ton tons tonne tonnes",
        ["%"] = "percent pct",
        ["wagon"] = "wagons railcar railcars",
        ["TEU"] = "teu teus container containers box",
        ["truck"] = "trucks lorry lorries",
        ["parcel"] = "parcels lot lots",
        ["train"] = "trains",
        ["vessel"] = "vessels ship ships ferry ferries",
        ["event"] = "events",
        ["USD"] = "usd $ dollar dollars",
    }.SelectMany(unit => unit.Value.Split(' ').Select(word => (word, unit.Key))).ToDictionary(pair => pair.word, pair => pair.Key);

    /// <summary>Words to look among for what was meant.</summary>
    public static IEnumerable<string> Words => Meant.Keys;

    /// <summary>The unit that a word stands for; the word itself when it is no synonym.</summary>
    public static string UnitFor(string word) => Meant.GetValueOrDefault(word, word);
}
