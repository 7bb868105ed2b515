using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Rules;

/// <summary>A disruption happens to an element that exists, at random, at clock times or on given days.</summary>
internal static class DisruptionRules
{
    private static readonly string[] Sections = ["rail", "borders", "ports", "vessels", "locomotives"];

    public static void Check(ScenarioTree tree)
    {
        foreach (var (_, disruption, path) in tree.Elements("disruptions"))
        {
            if (ScenarioTree.Text(disruption, "on") is { Length: > 0 } on)
                CheckElement(tree, on, path);
            if (disruption.Has("starts"))
            {
                CheckByClock(tree, disruption, path);
                continue;
            }

            var onDays = disruption.Has("from") || disruption.Has("until");
            var atRandom = disruption.Has("rate") || (disruption.Has("lasts") && !onDays);
            if (atRandom && onDays)
                tree.Error("random-or-scheduled", path, "The disruption is both random and scheduled.", "Give 'rate' and 'lasts', or 'from' and 'until'; write two disruptions for both.");
            else if (!atRandom && !onDays)
                tree.Error("random-or-scheduled", path, "The disruption never happens.", "Give 'rate: 0.3 event/y' and 'lasts: uniform 1 d 3 d', or 'starts: at 01:00' and 'lasts: 4 h', or 'from' and 'until' with dates.");
            else if (atRandom && !(disruption.Has("rate") && disruption.Has("lasts")))
                tree.Error("random-or-scheduled", path, $"A random disruption lacks '{(disruption.Has("rate") ? "lasts" : "rate")}'.", "Give 'rate: 0.3 event/y' and 'lasts: uniform 1 d 3 d'.");
            else if (disruption.Has("until") && disruption.Has("lasts"))
                tree.Error("random-or-scheduled", $"{path}.lasts", "The end is given twice.", "Keep 'until' for a date, or 'lasts' for a time.");
            else if (onDays && !(disruption.Has("from") && (disruption.Has("until") || disruption.Has("lasts"))))
                tree.Error("random-or-scheduled", path, $"A scheduled disruption lacks '{(disruption.Has("from") ? "until" : "from")}'.", "Give both: 'from: 2025-11-01' and 'until: 2025-11-20'.");
            if (atRandom && disruption.Has("probability"))
                tree.Error("random-or-scheduled", $"{path}.probability", "A random disruption has a probability.", "The probability belongs to scheduled disruptions; change 'rate' instead.");
        }
    }

    private static void CheckByClock(ScenarioTree tree, MapNode disruption, string path)
    {
        if (disruption.Has("rate"))
            tree.Error("random-or-scheduled", $"{path}.rate", "The disruption comes both at random and at clock times.", "Keep 'rate', or 'starts'; write two disruptions for both.");
        if (!disruption.Has("lasts"))
            tree.Error("random-or-scheduled", path, "It is not said how long each event lasts that 'starts' begins.", "Write, for example, 'starts: at 01:00' and 'lasts: 4 h'.");
    }

    private static void CheckElement(ScenarioTree tree, string on, string path)
    {
        var parts = on.Split('.');
        if (parts.Length == 2 && Sections.Contains(parts[0]) && tree.Element(parts[0], parts[1]) is not null)
            return;
        if (parts is ["ports", var port, "berths", var kind] && tree.Element("ports", port)?.Find("berths") is MapNode berths && berths.Has(kind))
            return;
        if (parts is ["sea", var line, "vessels", var vessel] && tree.Element("sea", line)?.Find("vessels") is MapNode vessels && vessels.Has(vessel))
            return;
        var all = Sections.SelectMany(section => tree.Ids(section).Select(id => $"{section}.{id}")).Take(2_000).ToList();
        var near = all.FirstOrDefault(known => known.EndsWith("." + on, StringComparison.Ordinal)) ?? Spelling.Nearest(on, all);
        tree.Error("unknown-id", $"{path}.on", $"'{Excerpt.Of(on)}' is no element.", near is not null ? $"Did you mean '{near}'?" : "Name a rail line, a border, a port, its berths, vessels or locomotives by their path: 'on: rail.alat-boyuk-kesik' or 'on: ports.kuryk.berths.rail-ferry'.");
    }
}
