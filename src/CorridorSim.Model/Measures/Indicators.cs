namespace CorridorSim.Model.Measures;

/// <summary>An indicator and how it is read from a finished run.</summary>
internal sealed record Indicator(KpiInfo Info, Func<CorridorRun, double> Value);

/// <summary>The indicators of a plan. Names are a promise to readers of summary.json: they are documented in scenarios/README.md and change only with its schema.</summary>
internal static class Indicators
{
    public static IReadOnlyList<Indicator> Of(CorridorLayout layout) =>
        [.. Throughput(layout), .. Choices(layout), .. Crossings(layout), .. Vessels(layout), .. PortCalls(layout), .. FlowTimes(layout), .. BorderStays(layout), .. Rules(layout)];

    private static IEnumerable<Indicator> Throughput(CorridorLayout layout)
    {
        for (var i = 0; i < layout.Screenlines.Length; i++)
        {
            var (number, id) = (i, layout.Screenlines[i].Id);
            yield return Of($"throughput.{id}", "t/y", "Net tonnes discharged after the screenline, a year.", run => run.Counts.Tonnes(number) / run.Years);
            yield return Of($"offered.{id}", "t/y", "Net tonnes of demand that arose and must cross the screenline, a year.", run => run.Counts.Offered(number) / run.Years);
            var years = layout.Calendar.Years;
            for (var k = 0; years.Count > 1 && k < years.Count; k++)
            {
                var (year, (calendarYear, covered)) = (k, years[k]);
                yield return Of($"throughput.{id}.{calendarYear}", "t/y", $"The same in {calendarYear}, at the rate of the days measured.", run => run.Counts.TonnesIn(number, year) / covered);
                yield return Of($"offered.{id}.{calendarYear}", "t/y", $"Demand offered in {calendarYear}, at the rate of the days measured.", run => run.Counts.OfferedIn(number, year) / covered);
            }

            foreach (var cargo in layout.Cargoes.Where(cargo => layout.Screenlines[number].Counts(cargo.Index)))
                yield return Of($"throughput.{id}.{cargo.Id}", "t/y", $"The part of it that is {cargo.Id}.", run => run.Counts.Tonnes(number, cargo.Index) / run.Years);
        }
    }

    private static IEnumerable<Indicator> Crossings(CorridorLayout layout)
    {
        foreach (var line in layout.SeaLines)
        {
            for (var end = 0; end < 2; end++)
            {
                var passage = (2 * line.Index) + end;
                var way = $"{line.Id}.to-{layout.Map.Places[line.Ports[1 - end]]}";
                foreach (var cargo in layout.Cargoes.Where(cargo => layout.Map.VesselsOn(line.Id).Any(vessel => layout.Map.Carries(vessel, cargo.Id))))
                {
                    yield return Of($"units.{way}.{cargo.Id}.loaded", $"{UnitName(cargo)}/y", "Loaded units landed, a year.", run => run.Counts.Units(passage, cargo.Index, true) / run.Years);
                    yield return Of($"units.{way}.{cargo.Id}.empty", $"{UnitName(cargo)}/y", "Empty units landed, a year.", run => run.Counts.Units(passage, cargo.Index, false) / run.Years);
                }

                yield return Of($"voyages.{way}", "voyage/y", "Departures in this direction, a year.", run => run.Counts.Voyages(passage) / run.Years);
                yield return Of($"load-per-voyage.{way}", "t", "Net tonnes landed per voyage.", run => run.Counts.LoadPerVoyage(passage));
                foreach (var vessel in layout.VesselClasses.Where(vessel => vessel.Lines.Contains(line.Index) && layout.Map.VesselsOn(line.Id).Skip(1).Any()))
                    yield return Of($"load-per-voyage.{way}.{vessel.Id}", "t", "Net tonnes aboard a ship of the class on departure.", run => run.Counts.LoadPerVoyage(passage, vessel.Index));
                yield return Of($"deck-used.{way}", "share", "Share of the deck used on departure: the larger of lane, slots and deadweight.", run => run.Counts.DeckUsed(passage));
            }
        }
    }

    private static IEnumerable<Indicator> Vessels(CorridorLayout layout) => layout.VesselClasses.Select(vessel =>
        Of($"voyages-per-ship.{vessel.Id}{(layout.VesselClasses.Count(other => other.Id == vessel.Id) > 1 ? $".{layout.Map.SeaLines[vessel.Lines[0]]}" : "")}", "voyage/y",
            "One-way voyages of a ship of the class, repairs included, a year.",
            run => Ratio(run.Vessels[vessel.Index].Voyages / run.Years, run.Vessels[vessel.Index].MeanCount)));

    private static IEnumerable<Indicator> PortCalls(CorridorLayout layout)
    {
        foreach (var (id, port) in layout.Plan.Ports)
        {
            var place = layout.PlaceOf(id);
            foreach (var kind in port.Berths.Keys)
            {
                yield return Of($"turnaround.{id}.{kind}", "h", "Time of a ship in port, from arrival to departure.", run => Ratio(run.Ports[place]!.Berths[kind].Calls.InPortHours, run.Ports[place]!.Berths[kind].Calls.Calls));
                yield return Of($"at-berth.{id}.{kind}", "h", "Time of a ship at berth.", run => Ratio(run.Ports[place]!.Berths[kind].Calls.AtBerthHours, run.Ports[place]!.Berths[kind].Calls.Calls));
                yield return Of($"calls.{id}.{kind}", "call/y", "Ship calls, a year.", run => run.Ports[place]!.Berths[kind].Calls.Calls / run.Years);
            }

            yield return Of($"closed.{id}", "share", "Share of the time that weather keeps the port closed.", run => run.ClosedHoursAt(place) / run.MeasuredHours);
        }
    }

    private static IEnumerable<Indicator> FlowTimes(CorridorLayout layout)
    {
        foreach (var flow in layout.Flows)
        {
            var index = flow.Index;
            yield return Of($"carried.{flow.Id}", "t/y", "Net tonnes delivered at the destination, a year.", run => run.Sources[index].Since(units => units.Arrived) * flow.LoadTonnes / run.Years);
            if (IsRefusedFor(layout, flow, Plan.Refused.IsLost))
                yield return Of($"refused.{flow.Id}", "t/y", "Net tonnes that embargoes turned away, a year.", run => run.Sources[index].Since(units => units.Lost) * flow.LoadTonnes / run.Years);
            if (IsRefusedFor(layout, flow, Plan.Refused.Diverts))
                yield return Of($"diverted.{flow.Id}", "t/y", "Net tonnes that embargoes made take another way, a year: those that left by an outside way, and those delivered by another one, which are carried too.", run => run.Sources[index].Since(units => units.SentAway + units.Rerouted) * flow.LoadTonnes / run.Years);
            yield return Of($"transit.{flow.Id}.mean", "d", "Mean time from loading at the origin to arrival, over units.", run => run.Sources[index].TransitOfAll.MeanDays);
            yield return Of($"transit.{flow.Id}.p10", "d", "Tenth percentile of the same, over units.", run => run.Sources[index].TransitOfAll.QuantileDays(0.1));
            yield return Of($"transit.{flow.Id}.p50", "d", "Median of the same, over units.", run => run.Sources[index].TransitOfAll.QuantileDays(0.5));
            yield return Of($"transit.{flow.Id}.p90", "d", "Ninetieth percentile of the same, over units.", run => run.Sources[index].TransitOfAll.QuantileDays(0.9));
            yield return Of($"transit.{flow.Id}.unfinished", "share", "Units inside at the end as a share of the arrivals; above 5 % transit times are biased low.", run => Ratio(run.Presence.Of(index, loaded: true), run.Sources[index].Since(units => units.Arrived)));
            if (HasCosts(layout, flow))
                yield return Of($"cost.{flow.Id}", "USD/t", "Tariffs, freight and fees of the way, and the cost of the days in transit, per tonne delivered.", run => Ratio(run.Sources[index].Cost.Dollars, run.Sources[index].Cost.Tonnes));
            foreach (var line in LegCosts(layout, flow).GroupBy(leg => leg.Line, leg => leg.Dollars))
                yield return Of($"cost.{flow.Id}.{line.Key}", "USD/t", $"Tariff or freight of {line.Key}, per tonne.", _ => line.Sum());
            for (var i = 0; flow.Journeys.Length > 1 && i < flow.Journeys.Length; i++)
            {
                var (number, to) = (i, flow.Plan.To.Shares[i].Key); // not where its journey ends: a unit that chooses goes to the junction first
                yield return Of($"transit.{flow.Id}.{to}.p50", "d", $"Median of the units for {ProperName.Of(to)}, whatever way they choose.", run => run.Sources[index].Transit[number].QuantileDays(0.5));
                yield return Of($"transit.{flow.Id}.{to}.p90", "d", $"Ninetieth percentile of the units for {ProperName.Of(to)}, whatever way they choose.", run => run.Sources[index].Transit[number].QuantileDays(0.9));
            }
        }
    }

    private static bool IsRefusedFor(CorridorLayout layout, Demand.Flow flow, Plan.Refused refused) =>
        layout.Embargoes.Values.Any(embargo => embargo.Refused.All().Contains(refused) && embargo.Refuses.Contains(flow.Id));

    /// <summary>What each line of the way to the first destination costs, per tonne.</summary>
    private static IEnumerable<(string Line, double Dollars)> LegCosts(CorridorLayout layout, Demand.Flow flow)
    {
        foreach (var leg in HasCosts(layout, flow) ? flow.Journeys[0].Legs : [])
        {
            if (leg is Network.SeaLeg sea)
                yield return (layout.Map.SeaLines[sea.Line], layout.Plan.MeanOf(layout.SeaLines[sea.Line].Plan.Freight));
            foreach (var hop in (leg as Network.RailLeg)?.Hops ?? [])
            {
                var line = layout.Map.RailLines[hop.Line];
                yield return (line, layout.Plan.MeanOf(layout.Plan.Rail[line].Tariff) * layout.Plan.Rail[line].Length);
            }
        }
    }

    private static bool HasCosts(CorridorLayout layout, Demand.Flow flow) =>
        layout.Plan.Rail.Values.Select(line => line.Tariff).Concat(layout.Plan.Sea.Values.Select(line => line.Freight)).Concat(layout.Plan.Borders.Values.Select(border => border.Fee))
            .Append(flow.Plan.WaitingCost).Any(cost => cost.All().Any(dollars => dollars > 0));

    private static IEnumerable<Indicator> BorderStays(CorridorLayout layout)
    {
        foreach (var id in layout.Plan.Borders.Keys)
        {
            var place = layout.PlaceOf(id);
            yield return Of($"border-stay.{id}", "h", "Time of a train at the border, entry to exit, waiting included (CAREC TFI1).", run => run.Borders[place]!.Stays.Mean);
            if (layout.Flows.SelectMany(flow => flow.Ways).Any(way => way.Legs.Skip(1).Any(leg => leg is Network.RailLeg && leg.From == place)))
                yield return Of($"border-stay.{id}.formed", "h", "The same of trains formed there of what arrived by ship.", run => run.Borders[place]!.StaysOfFormed.Mean);
        }
    }

    private static IEnumerable<Indicator> Choices(CorridorLayout layout)
    {
        foreach (var choice in layout.Choices)
        {
            foreach (var option in choice.Options)
                yield return Of($"chosen.{choice.Id}.{option.Id}", "share", "Share of the units that took this way.", run => Ratio(run.Choosers[choice.Index].Units[option.Index], run.Choosers[choice.Index].Units.Sum()));
        }
    }

    private static IEnumerable<Indicator> Rules(CorridorLayout layout) => layout.Embargoes.Keys.Select((id, index) =>
        Of($"embargoed.{id}", "d/y", "Days under embargo, a year.", run => run.EmbargoHours(index) / 24 / run.Years));

    private static Indicator Of(string name, string unit, string meaning, Func<CorridorRun, double> value) => new(new KpiInfo(name, unit, meaning), value);

    private static double Ratio(double sum, double by) => by > 0 ? sum / by : double.NaN;

    private static string UnitName(Demand.Cargo cargo) => cargo.Plan.Unit == Plan.CargoUnit.Teu ? "TEU" : cargo.Plan.Unit.ToString().ToLowerInvariant();
}
