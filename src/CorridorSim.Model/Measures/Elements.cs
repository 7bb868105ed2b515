namespace CorridorSim.Model.Measures;

/// <summary>An element with capacity and where its clock is in a run.</summary>
internal sealed record Element(ElementInfo Info, Func<CorridorRun, ElementClock> Clock);

/// <summary>The elements with capacity of a plan, in the order in which results list them.</summary>
internal static class Elements
{
    public static IReadOnlyList<Element> Of(CorridorLayout layout) =>
        [.. RailTracks(layout), .. SingleTracks(layout), .. Locomotives(layout), .. BorderServers(layout), .. PortBerths(layout), .. VesselClasses(layout), .. WagonFleets(layout)];

    private static IEnumerable<Element> RailTracks(CorridorLayout layout)
    {
        var used = layout.Services.SelectMany(service => service.Hops).Select(hop => hop.Track).ToHashSet();
        foreach (var (id, line) in layout.Plan.Rail)
        {
            if (line.Paths is not { } paths)
                continue;
            for (var end = 0; end < 2; end++)
            {
                var track = (2 * Array.IndexOf(layout.Map.RailLines, id)) + end;
                var left = paths.At(layout.Plan.Starts.ToDateTime(TimeOnly.MinValue)) - line.Background.At(layout.Plan.Starts.ToDateTime(TimeOnly.MinValue));
                if (used.Contains(track))
                    yield return new(new($"rail.{id}.paths.to-{line.Between[1 - end]}", $"{ProperName.Of(line.Between[end])} - {ProperName.Of(line.Between[1 - end])}, train paths", "train paths", left), run => run.Tracks[track].Clock);
            }
        }
    }

    private static IEnumerable<Element> SingleTracks(CorridorLayout layout) => layout.Plan.Rail
        .Where(line => line.Value.Loops is not null)
        .Select(line => new Element(
            new($"rail.{line.Key}.loops", $"{ProperName.Of(line.Value.Between[0])} - {ProperName.Of(line.Value.Between[1])}, single track", "single track", line.Value.Loops!.At(layout.Plan.Starts) + 1),
            run => run.SingleTracks[Array.IndexOf(layout.Map.RailLines, line.Key)]!.Clock));

    private static IEnumerable<Element> Locomotives(CorridorLayout layout) => layout.Plan.Locomotives
        .Where(pool => layout.Plan.Rail.Values.Any(line => line.Locomotives == pool.Key))
        .Select(pool => new Element(
            new($"locomotives.{pool.Key}.count", $"{ProperName.Of(pool.Key)}, locomotives", "locomotive", pool.Value.Count.First),
            run => run.LocomotivesOn[layout.Plan.Rail.Values.ToList().FindIndex(line => line.Locomotives == pool.Key)]!.Clock));

    private static IEnumerable<Element> BorderServers(CorridorLayout layout) => layout.Plan.Borders
        .Where(border => border.Value.Servers is not null)
        .Select(border => new Element(
            new($"borders.{border.Key}.servers", $"{ProperName.Of(border.Key)}, border", "border server", border.Value.Servers!.First),
            run => run.Borders[layout.PlaceOf(border.Key)]!.Clock));

    private static IEnumerable<Element> PortBerths(CorridorLayout layout) => layout.Plan.Ports
        .SelectMany(port => port.Value.Berths.Select(berth => new Element(
            new($"ports.{port.Key}.berths.{berth.Key}", $"{ProperName.Of(port.Key)}, {berth.Key} berths", "berth", berth.Value.First),
            run => run.Ports[layout.PlaceOf(port.Key)]!.Berths[berth.Key].Clock)));

    /// <summary>Vessel classes that share queues are one element: each does the others' work.</summary>
    private static IEnumerable<Element> VesselClasses(CorridorLayout layout) => layout.VesselClasses.GroupBy(vessel => vessel.Pool).Select(pool => new Element(
        new($"{layout.VesselClasses[pool.Key].Path}.count", $"{string.Join(", ", pool.Select(vessel => ProperName.Of(vessel.Id)).Distinct())} ({string.Join(", ", pool.SelectMany(vessel => vessel.Lines).Distinct().Select(line => layout.Map.SeaLines[line]))})", "vessel", pool.Sum(vessel => vessel.Plan.Count.First)),
        run => run.Vessels[pool.Key].Clock));

    private static IEnumerable<Element> WagonFleets(CorridorLayout layout) => layout.Plan.Fleets.Select((fleet, index) => new Element(
        new($"fleets.{fleet.Key}.count", $"{ProperName.Of(fleet.Key)}, fleet", "wagon fleet", fleet.Value.Count.First),
        run => run.Fleets[index].Clock));
}
