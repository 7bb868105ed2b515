namespace CorridorSim.Scenarios.Rules;

/// <summary>A flow has one measure of its demand, and leads somewhere else.</summary>
internal static class FlowRules
{
    public static void Check(ScenarioTree tree)
    {
        foreach (var (_, flow, path) in tree.Elements("flows"))
        {
            if (flow.Has("rate") && flow.Has("annual"))
                tree.Error("rate-or-annual", $"{path}.annual", "Both 'rate' and 'annual' are given.", "Keep one: 'rate' in units a day, or 'annual' in net tonnes a year.");
            else if (!flow.Has("rate") && !flow.Has("annual"))
                tree.Error("rate-or-annual", path, "The flow has no demand.", "Give 'rate: 40 wagon/d' or 'annual: 0.43 Mt/y'.");
            if (ScenarioTree.Text(flow, "from") is { Length: > 0 } from && ScenarioTree.Text(flow, "to") == from)
                tree.Error("from-is-to", $"{path}.to", $"The flow leads from '{from}' to the same place.", "Name another destination.");
            if (flow.Has("uses") && tree.Element("fleets", ScenarioTree.Text(flow, "uses")) is { } fleet && ScenarioTree.Text(fleet, "cargo") is { Length: > 0 } carried && ScenarioTree.Text(flow, "cargo") is { Length: > 0 } cargo && carried != cargo)
                tree.Error("fleet-of-other-cargo", $"{path}.uses", $"The fleet '{ScenarioTree.Text(flow, "uses")}' carries '{carried}', but the flow is '{cargo}'.", "Name a fleet of the same cargo, or add one under 'fleets'.");
        }
    }
}
