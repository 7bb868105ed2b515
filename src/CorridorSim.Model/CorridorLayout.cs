using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Borders;
using CorridorSim.Model.Demand;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;
using CorridorSim.Model.Rail;
using CorridorSim.Model.Routes;
using CorridorSim.Model.Sea;

namespace CorridorSim.Model;

/// <summary>A plan with indices instead of names, ways found and laws tabulated: all that replications share and none of them changes.</summary>
internal sealed class CorridorLayout
{
    private readonly Dictionary<string, TrainService> _services = [];
    private readonly Dictionary<(string Flow, string Place), (int Leg, TrainService? Service)> _boardings;

    public CorridorLayout(CorridorPlan plan)
    {
        Plan = plan;
        Map = new CorridorMap(plan);
        Calendar = new CorridorCalendar(plan);
        Cargoes = [.. plan.Cargo.Select((cargo, index) => new Cargo(index, cargo.Key, cargo.Value))];
        TrainClasses = [.. plan.Trains.Keys];
        Screenlines = [.. plan.Screenlines.Select(screenline => new Screenline(this, screenline.Key, screenline.Value))];
        SeaLines = [.. plan.Sea.Select((line, index) => SeaLine(index, line.Key, line.Value))];
        VesselClasses = [.. AllVesselClasses()];
        FormPools();
        Flows = [.. plan.Flows.Select((flow, index) => Flow(index, flow.Key, flow.Value))];
        foreach (var (id, embargo) in plan.Embargoes)
        {
            if (embargo.Reviewed.All().Any(rule => rule.Every is null))
                throw new PlanException($"embargoes.{id}.reviewed", "An embargo is reviewed again and again; write, for example, 'reviewed: every 10 d'.");
        }

        Choices = [.. plan.Routes.Select((choice, index) => Choice(index, choice.Key, choice.Value))];
        Ways = new FlowWays(this);
        _boardings = plan.Backlog.SelectMany(place => place.Value.Units.Keys.Select(flow => (flow, place.Key)))
            .ToDictionary(entry => entry, entry => FindBoarding(Flows.First(flow => flow.Id == entry.flow), entry.Key));
        CheckDecks();
        CheckTrains();
        Disruptions = [.. plan.Disruptions.Values.Select(disruption => disruption.Lasts is { } lasts ? Tabulated(lasts) : (Timeline<Distribution>?)null)];
        Embargoes = AllEmbargoes();
        Detours = [.. Embargoes.Select(embargo => new Detours(this, embargo.Key, embargo.Value))];
        BorderSteps = [.. Map.Places.Select(place => plan.Borders.TryGetValue(place, out var border) ? Steps(place, border) : [])];
        Spells = [.. plan.Weather.Values.Select(weather => Tabulated(weather.Spell))];
        Loadings = [.. plan.Fleets.Values.Select(fleet => Tabulated(fleet.LoadsIn))];
        Unloadings = [.. plan.Fleets.Values.Select(fleet => Tabulated(fleet.UnloadsIn))];
        LocomotivesComeBack = [.. plan.Locomotives.Values.Select(pool => Tabulated(pool.ComesBackIn))];
        StagesInTravelOrder = [.. TravelOrder()];
        Weeks = [.. WeekStarts()];
        Indicators = Measures.Indicators.Of(this);
        Catalogue = CatalogueOf(this);
    }

    public CorridorPlan Plan { get; }

    public CorridorMap Map { get; }

    public CorridorCalendar Calendar { get; }

    public Cargo[] Cargoes { get; }

    public string[] TrainClasses { get; }

    public Flow[] Flows { get; }

    public SeaLine[] SeaLines { get; }

    public VesselClass[] VesselClasses { get; }

    public Screenline[] Screenlines { get; }

    /// <summary>By place; empty where there is no border.</summary>
    public BorderStep[][] BorderSteps { get; }

    /// <summary>Storm lengths, ordered as the plan's weather.</summary>
    public Timeline<Distribution>[] Spells { get; }

    public RouteChoice[] Choices { get; }

    /// <summary>Times until locomotives are back, ordered as the plan's pools.</summary>
    public Timeline<Distribution>[] LocomotivesComeBack { get; }

    /// <summary>Loading times, ordered as the plan's fleets.</summary>
    public Timeline<Distribution>[] Loadings { get; }

    /// <summary>Unloading times, ordered as the plan's fleets.</summary>
    public Timeline<Distribution>[] Unloadings { get; }

    /// <summary>How long disruptions last, ordered as the plan's; none where that is not given.</summary>
    public Timeline<Distribution>?[] Disruptions { get; }

    /// <summary>By id: those declared, then those of stores that refuse.</summary>
    public OrderedDictionary<string, EmbargoPlan> Embargoes { get; }

    /// <summary>By embargo: the ways that what it refuses may take instead.</summary>
    public Detours[] Detours { get; }

    /// <summary>Services in the order in which their yards are numbered.</summary>
    public TrainService[] Services => [.. _services.Values];

    /// <summary>Stages: all places, then rail lines, then sea lines, in file order.</summary>
    public int StageCount => Map.Places.Length + Map.RailLines.Length + Map.SeaLines.Length;

    public int[] StagesInTravelOrder { get; }

    public FlowWays Ways { get; }

    /// <summary>First day of each week measured.</summary>
    public DateOnly[] Weeks { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    public Catalogue Catalogue { get; }

    public int StageOfRail(int line) => Map.Places.Length + line;

    public int StageOfSea(int line) => Map.Places.Length + Map.RailLines.Length + line;

    public string StageName(int stage) => stage < Map.Places.Length ? Map.Places[stage]
        : stage < Map.Places.Length + Map.RailLines.Length ? Map.RailLines[stage - Map.Places.Length]
        : Map.SeaLines[stage - Map.Places.Length - Map.RailLines.Length];

    public int PlaceOf(string id) => Map.PlaceOf(id);

    private Flow Flow(int index, string id, FlowPlan plan)
    {
        var path = $"flows.{id}";
        var cargo = Cargoes.First(candidate => candidate.Id == plan.Cargo);
        var trainClass = plan.Train is null ? (TrainClasses.Length > 0 ? 0 : -1) : Array.IndexOf(TrainClasses, plan.Train);
        var fleet = plan.Uses is null ? -1 : Plan.Fleets.Keys.ToList().IndexOf(plan.Uses);
        var from = PlaceOf(plan.From);
        if (fleet >= 0 && from != HomeOf(plan.Uses!) && !Plan.Flows.Values.Any(other => other.Uses == plan.Uses && (other.To.Shares.Any(to => to.Key == plan.From) || Plan.Routes.Count > 0)))
            throw new PlanException($"{path}.uses", $"No wagon of {plan.Uses} ever comes to {plan.From}: the fleet's home is {Map.Places[HomeOf(plan.Uses!)]}, and no flow brings wagons here. Set 'home: {plan.From}' or use another fleet.");
        var journeys = new List<Journey>();
        var homeward = new Dictionary<(int, int), Journey>();
        var cumulated = new List<double>();
        foreach (var (destination, share) in plan.To.Shares)
        {
            var choice = Plan.Routes.Values.FirstOrDefault(route => route.Concerns(id, destination));

            // Who chooses at a junction goes there first; the rest of the way is found when it has chosen.
            journeys.Add(Journey(path, cargo, trainClass, [from, .. plan.Via.Select(PlaceOf), PlaceOf(choice?.At ?? destination)], Plan.FirstDay(plan)));
            var ends = choice is null ? [PlaceOf(destination)] : choice.Options.Values.Where(option => option.Outside == YesNo.No).Select(option => PlaceOf(option.To ?? destination)).ToArray();
            foreach (var end in ends.Where(end => fleet >= 0 && end != HomeOf(plan.Uses!)))
                homeward.TryAdd((fleet, end), Journey($"{path} (empty wagons home)", cargo, trainClass, [end, .. plan.Via.Reverse().Select(PlaceOf), HomeOf(plan.Uses!)], Plan.FirstDay(plan)));
            AddHomeward(homeward, journeys[^1], path, cargo, trainClass, Plan.FirstDay(plan));
            cumulated.Add((cumulated.Count > 0 ? cumulated[^1] : 0) + share);
        }

        return new Flow
        {
            Index = index,
            Id = id,
            Plan = plan,
            WaitingCost = Calendar.Follow(plan.WaitingCost),
            Arrives = Calendar.Follow(plan.Arrives),
            Cargo = cargo,
            LoadTonnes = plan.Load ?? cargo.Plan.Load,
            Intensity = new Intensity(plan, cargo.Plan, Calendar),
            TrainClass = trainClass,
            Fleet = fleet,
            Journeys = [.. journeys],
            Choices = new RouteChoice?[journeys.Count],
            Homeward = homeward,
            CumulatedShares = [.. cumulated],
        };
    }

    /// <summary>The room for a cargo at a place, each direction, none when it is unlimited, and what happens when it is full.</summary>
    public (WhenFull WhenFull, Dated<double>? Room) StorageFor(int place, string cargo)
    {
        var id = Map.Places[place];
        return Plan.Ports.TryGetValue(id, out var port) && port.Storage.TryGetValue(cargo, out var room)
            ? (port.WhenFull, room)
            : (Plan.Places[id].WhenFull, Plan.Places[id].Storage.GetValueOrDefault(cargo));
    }

    /// <summary>How a flow goes on from a place where it waits at the start.</summary>
    /// <exception cref="PlanException">The place does not lie on its way.</exception>
    public (int Leg, TrainService? Service) BoardingAt(string flow, string place) => _boardings[(flow, place)];

    private OrderedDictionary<string, EmbargoPlan> AllEmbargoes()
    {
        var all = new OrderedDictionary<string, EmbargoPlan>(Plan.Embargoes);
        foreach (var (id, embargo) in RefusingStores.Of(this))
        {
            if (!all.TryAdd(id, embargo))
                throw new PlanException($"embargoes.{id}", $"The storage at {embargo.Watches[0]} refuses when it is full, and the embargo that this makes has the same name. Give yours another name.");
        }

        return all;
    }

    /// <summary>Each unit fits on some ship of each sea line on its way, even in the shallowest water; else it would wait for ever.</summary>
    private void CheckDecks()
    {
        foreach (var flow in Flows)
        {
            var (cargo, tonnes) = (flow.Cargo.Plan, flow.LoadTonnes + flow.Cargo.Tare);
            foreach (var line in flow.Ways.SelectMany(journey => journey.Legs).OfType<SeaLeg>().Select(leg => leg.Line).Distinct())
            {
                var fits = VesselClasses.Any(vessel => vessel.Lines.Contains(line) && vessel.Cargoes.Contains(flow.Cargo.Index)
                    && vessel.Deck.All.All(deck => tonnes <= deck.Tonnes && (cargo.Unit == CargoUnit.Teu || cargo.Length <= deck.LaneMetres)));
                if (!fits)
                    throw new PlanException($"flows.{flow.Id}", $"One {flow.Cargo.Id} of {tonnes:0.#} t and {cargo.Length:0.#} m fits on no vessel of the line {Map.SeaLines[line]}. Give smaller units ('load', 'length'), or larger vessels ('deadweight', 'draught-factor', 'lane').");
            }
        }
    }

    /// <summary>Each unit fits on every train of its ways; else it would wait for ever.</summary>
    private void CheckTrains()
    {
        foreach (var flow in Flows)
        {
            var tonnes = flow.LoadTonnes + flow.Cargo.Tare;
            foreach (var service in flow.Ways.SelectMany(way => way.Services).OfType<TrainService>())
            {
                var (longest, heaviest) = (service.Formation.All.Min(rule => rule.Longest), service.Formation.All.Min(rule => rule.Heaviest));
                if (tonnes > heaviest || flow.Cargo.WagonsEach > longest)
                    throw new PlanException($"flows.{flow.Id}", $"One {flow.Cargo.Id} of {tonnes:0.#} t and {flow.Cargo.WagonsEach:0.#} wagons fits in no train from {Map.Places[service.From]} to {Map.Places[service.To]}, of {heaviest:0} t and {longest:0} wagons at most. Give smaller units ('load', 'tare', 'in-train') or longer and heavier trains ('longest', 'heaviest', 'longest-train', 'heaviest-train').");
            }
        }
    }

    private (int Leg, TrainService? Service) FindBoarding(Flow flow, string place)
    {
        var at = PlaceOf(place);
        var legs = flow.Journeys[0].Legs;
        for (var leg = 0; leg < legs.Length; leg++)
        {
            if (legs[leg].From == at)
                return (leg, null);
            var hop = legs[leg] is RailLeg rail ? Array.FindIndex(rail.Hops, candidate => candidate.From == at) : -1;
            if (hop >= 0)
                return (leg, ServiceFor(((RailLeg)legs[leg]).Hops[hop..], flow.TrainClass));
        }

        throw new PlanException($"backlog.{place}.units.{flow.Id}", $"{place} does not lie on the way of {flow.Id}. Name a place where it boards a train or ship, or passes.");
    }

    /// <summary>Index of the place where the empties of a fleet belong.</summary>
    public int HomeOf(string fleet) =>
        PlaceOf(Plan.Fleets[fleet].Home
            ?? Plan.Flows.Values.FirstOrDefault(flow => flow.Uses == fleet)?.From
            ?? Map.Places[0]); // nobody uses it, so it may stand anywhere

    private Journey Journey(string path, Cargo cargo, int trainClass, List<int> stops, DateOnly? day)
    {
        // Via places that the way begins or ends with say nothing new.
        var way = stops.Where((stop, i) => i == 0 || stop != stops[i - 1]).ToList();
        var legs = Map.Route(cargo.Id, way, day)
            ?? throw new PlanException(path, $"No lines lead from {Map.Places[way[0]]} to {Map.Places[way[^1]]} for {cargo.Id}. Add a rail or sea line that carries it, or change 'from', 'to' or 'via'.");
        var services = new TrainService?[legs.Length];
        for (var i = 0; i < legs.Length; i++)
        {
            if (legs[i] is not RailLeg rail)
                continue;
            if (trainClass < 0)
                throw new PlanException(path, "It goes by rail, but no class of trains is declared. Add, for example, 'trains: { wagonload: { longest: 57 wagon, departs: when 40 wagon or after 36 h } }'.");
            services[i] = ServiceFor(rail.Hops, trainClass);
        }

        var crossed = Enumerable.Range(0, Screenlines.Length).Where(screenline => Screenlines[screenline].IsCrossedBy(legs, cargo.Index)).ToArray();
        return new Journey(way[0], way[^1], legs, services, [.. legs.Select(leg => FleetOn(leg, cargo))], TariffPerTonne(legs), crossed);
    }

    /// <summary>The fleet that carries a cargo on a train journey which begins on one of the fleet's lines; -1 when none does.</summary>
    private int FleetOn(Leg leg, Cargo cargo)
    {
        if (leg is not RailLeg rail)
            return -1;
        var line = Map.RailLines[rail.Hops[0].Line];
        return Plan.Fleets.Values.ToList().FindIndex(fleet => fleet.Cargo == cargo.Id && fleet.On.Contains(line));
    }

    /// <summary>Finds the way home of wagons that carry the cargo on single legs.</summary>
    private void AddHomeward(Dictionary<(int, int), Journey> homeward, Journey journey, string path, Cargo cargo, int trainClass, DateOnly day)
    {
        for (var i = 0; i < journey.Legs.Length; i++)
        {
            var (fleet, end) = (journey.Fleets[i], journey.Legs[i].To);
            if (fleet >= 0 && HomeOf(Plan.Fleets.Keys.ElementAt(fleet)) is var home && home != end)
                homeward.TryAdd((fleet, end), Journey($"{path} (empty wagons home)", cargo, trainClass, [end, home], day));
        }
    }

    /// <summary>Tariffs, freight and fees of a way, in dollars per tonne.</summary>
    private Timeline<double> TariffPerTonne(Leg[] legs)
    {
        var charges = new List<(Dated<double> Charge, double Times)>();
        foreach (var leg in legs)
        {
            if (leg is SeaLeg sea)
                charges.Add((Plan.Sea[Map.SeaLines[sea.Line]].Freight, 1));
            foreach (var hop in (leg as RailLeg)?.Hops ?? [])
            {
                var line = Plan.Rail[Map.RailLines[hop.Line]];
                charges.Add((line.Tariff, line.Length));
                if (Plan.Borders.TryGetValue(Map.Places[hop.To], out var border))
                    charges.Add((border.Fee, 1));
            }
        }

        return Calendar.Follow(instant => charges.Sum(charge => charge.Charge.At(instant) * charge.Times), charges.Select(charge => charge.Charge));
    }

    private RouteChoice Choice(int index, string id, RouteChoicePlan plan)
    {
        var at = PlaceOf(plan.At);
        var flows = Flows.Where(flow => plan.Flows.Contains(flow.Id)).ToArray();
        var choice = new RouteChoice
        {
            Index = index,
            Id = id,
            Plan = plan,
            At = at,
            Options = [.. plan.Options.Select((option, number) => Option(number, option.Key, option.Value, $"routes.{id}.options.{option.Key}", at, plan, flows))],
        };
        foreach (var flow in flows)
        {
            for (var destination = 0; destination < flow.Choices.Length; destination++)
            {
                if (plan.Concerns(flow.Id, flow.Plan.To.Shares[destination].Key))
                    flow.Choices[destination] = choice;
            }

            foreach (var way in choice.Options.SelectMany(option => option.Journeys).Where(way => way.Key.Flow == flow.Index))
                AddHomeward(flow.Homeward, way.Value, $"routes.{id}", flow.Cargo, flow.TrainClass, Plan.FirstDay(flow.Plan));
        }

        return choice;
    }

    private RouteOption Option(int number, string id, RouteOptionPlan plan, string path, int at, RouteChoicePlan choice, Flow[] flows)
    {
        var journeys = new Dictionary<(int, int), Journey>();
        for (var i = 0; plan.Outside == YesNo.No && i < flows.Length; i++)
        {
            for (var destination = 0; destination < flows[i].Plan.To.Shares.Count; destination++)
            {
                var wanted = flows[i].Plan.To.Shares[destination].Key;
                if (choice.Concerns(flows[i].Id, wanted))
                    journeys[(flows[i].Index, destination)] = Journey(path, flows[i].Cargo, flows[i].TrainClass, [at, .. plan.Via.Select(PlaceOf), PlaceOf(plan.To ?? wanted)], day: null);
            }
        }

        return new RouteOption { Index = number, Id = id, Plan = plan, Journeys = journeys, UncongestedDays = UncongestedDays(journeys.Values, plan.Takes) };
    }

    /// <summary>Days that several ways take on average when nothing waits; what is given when there are none.</summary>
    private Timeline<double> UncongestedDays(Dictionary<(int, int), Journey>.ValueCollection ways, Dated<double> otherwise) => ways.Count == 0 ? Calendar.Follow(otherwise)
        : Calendar.Follow(instant => ways.Average(way => UncongestedDays(way, instant)), ways.SelectMany(DurationsOn));

    /// <summary>Days that a way takes when nothing waits: running, border steps that hold all trains, sailing and port calls.</summary>
    private double UncongestedDays(Journey journey, DateTime instant)
    {
        var (hours, time) = (0.0, Calendar.TimeOf(instant));
        for (var i = 0; i < journey.Legs.Length; i++)
        {
            if (journey.Legs[i] is SeaLeg sea)
            {
                var line = SeaLines[sea.Line];
                hours += line.Sailing.At(time).Mean + line.AtBerth.At(time).Mean + line.OffBerth.At(time).Mean;
                continue;
            }

            hours += journey.Services[i]!.Running.Sum(running => running.At(time).TotalHours);
            foreach (var hop in journey.Services[i]!.Hops)
                hours += StepsAfter(hop).Sum(step => step.Share.At(instant) * (step.Takes ?? step.Stay!).At(instant).ToDistribution().Mean); // a step has one of both
        }

        return hours / 24;
    }

    /// <summary>What the time on a way is made of.</summary>
    private IEnumerable<IDated> DurationsOn(Journey journey) => journey.Legs.SelectMany(leg => leg is SeaLeg sea
        ? [SeaLines[sea.Line].Plan.Sailing, SeaLines[sea.Line].Plan.AtBerth, SeaLines[sea.Line].Plan.OffBerth]
        : ((RailLeg)leg).Hops.SelectMany(hop => DurationsOn(Plan.Rail[Map.RailLines[hop.Line]], StepsAfter(hop))));

    private static IEnumerable<IDated> DurationsOn(RailLinePlan line, IEnumerable<BorderStepPlan> steps) =>
        [line.Speed, .. line.Speeds.Values, .. steps.SelectMany(step => new IDated[] { step.Share, step.Takes ?? step.Stay! })];

    /// <summary>Border steps that hold all trains at the end of a hop.</summary>
    private IEnumerable<BorderStepPlan> StepsAfter(RailHop hop) =>
        Plan.Borders.TryGetValue(Map.Places[hop.To], out var border) ? border.Steps.Values.Where(step => step.Of == StepOf.Train) : [];

    private TrainService ServiceFor(RailHop[] hops, int trainClass)
    {
        var id = $"{TrainClasses[trainClass]} {string.Join(' ', hops.Select(hop => Map.Places[hop.From]))} {Map.Places[hops[^1].To]}";
        if (_services.TryGetValue(id, out var known))
            return known;

        // Sub-services come first in the table, so that a service knows its onward ones when it is made.
        var onward = hops.Select((hop, i) => i + 1 < hops.Length && Plan.Borders.ContainsKey(Map.Places[hop.To]) ? ServiceFor(hops[(i + 1)..], trainClass) : null).ToArray();
        var trainPlan = Plan.Trains[TrainClasses[trainClass]];
        var lines = hops.Select(hop => Plan.Rail[Map.RailLines[hop.Line]]).ToArray();
        var service = new TrainService
        {
            Index = _services.Count,
            Id = id,
            From = hops[0].From,
            To = hops[^1].To,
            Hops = hops,
            ClassIndex = trainClass,
            Formation = FormationRule.Of(trainPlan, lines, Calendar),
            Running = [.. lines.Select(line => Calendar.Follow(line.Speeds.GetValueOrDefault(TrainClasses[trainClass], line.Speed).Select(speed => TimeSpan.FromDays(line.Length / speed))))],
            Priority = Calendar.Follow(trainPlan.Priority),
            Onward = onward,
        };
        _services[id] = service;
        return service;
    }

    /// <summary>A law through the run, tabulated once for all replications.</summary>
    private Timeline<Distribution> Tabulated(Dated<Law> law) => Calendar.Follow(law.Select(step => step.ToDistribution()));

    private SeaLine SeaLine(int index, string id, SeaLinePlan plan)
    {
        var ports = plan.Between.Select(PlaceOf).ToArray();
        foreach (var (port, vessel) in plan.Between.SelectMany(port => Map.VesselsOn(id).Select(vessel => (port, vessel))))
        {
            if (!Plan.Ports.TryGetValue(port, out var portPlan))
                throw new PlanException($"sea.{id}.between", $"{port} is no port. Add 'ports: {{ {port}: {{ berths: {{ {vessel.Berth}: 1 }} }} }}'.");
            if (!portPlan.Berths.ContainsKey(vessel.Berth))
                throw new PlanException($"ports.{port}.berths", $"The line {id} brings vessels that need a berth of kind '{vessel.Berth}', and there is none. Add '{vessel.Berth}: 1' or change the vessel's 'berth'.");
        }

        return new SeaLine
        {
            Index = index,
            Id = id,
            Plan = plan,
            Ports = ports,
            Sailing = Tabulated(plan.Sailing),
            AtBerth = Tabulated(plan.AtBerth),
            OffBerth = Tabulated(plan.OffBerth),
            Waits = Calendar.Follow(plan.Waits),
            LoadingGroups = LoadingGroups(index).Distinct().Count(),
            Departs = [.. plan.Between.Select(port => Calendar.Follow(plan.DepartsFrom.GetValueOrDefault(port, plan.Departs)))],
        };
    }

    /// <summary>For each vessel on a line, the number of its group: classes that share a cargo, directly or through others, are one group.</summary>
    private int[] LoadingGroups(int line)
    {
        var vessels = Map.VesselsOn(Map.SeaLines[line]).ToArray();
        var group = Enumerable.Range(0, vessels.Length).ToArray();
        for (var i = 0; i < vessels.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (group[i] != group[j] && Cargoes.Any(cargo => Map.Carries(vessels[i], cargo.Id) && Map.Carries(vessels[j], cargo.Id)))
                    group = [.. group.Select(number => number == group[i] ? group[j] : number)];
            }
        }

        var numbers = group.Distinct().ToList();
        return [.. group.Select(number => numbers.IndexOf(number))];
    }

    private int[] LoadingGroupsOf(VesselClassPlan vessel)
    {
        var groups = new int[Map.SeaLines.Length];
        for (var line = 0; line < groups.Length; line++)
        {
            var number = Map.VesselsOn(Map.SeaLines[line]).ToList().FindIndex(candidate => ReferenceEquals(candidate, vessel));
            groups[line] = number < 0 ? -1 : LoadingGroups(line)[number];
        }

        return groups;
    }

    private void FormPools()
    {
        foreach (var vessel in VesselClasses)
        {
            vessel.Pool = vessel.Index;
            foreach (var other in VesselClasses.Take(vessel.Index).Where(other => SharesQueues(vessel, other)))
            {
                var (from, to) = (Math.Max(vessel.Pool, other.Pool), Math.Min(vessel.Pool, other.Pool));
                foreach (var member in VesselClasses.Where(member => member.Pool == from))
                    member.Pool = to;
            }
        }
    }

    private static bool SharesQueues(VesselClass one, VesselClass other) =>
        one.Lines.Any(line => one.LoadingGroup(line) >= 0 && one.LoadingGroup(line) == other.LoadingGroup(line));

    private IEnumerable<VesselClass> AllVesselClasses()
    {
        var classes = Plan.Sea.SelectMany((line, index) => line.Value.Vessels.Select(vessel =>
                (Id: vessel.Key, Path: $"sea.{line.Key}.vessels.{vessel.Key}", Vessel: vessel.Value, Lines: new[] { index }, Repairs: vessel.Value.Repairs ?? line.Value.Repairs)))
            .Concat(Plan.Vessels.Select(vessel =>
                (Id: vessel.Key, Path: $"vessels.{vessel.Key}", Vessel: vessel.Value, Lines: vessel.Value.Serves.Select(line => Array.IndexOf(Map.SeaLines, line)).ToArray(), vessel.Value.Repairs)));
        return classes.Select((entry, index) => new VesselClass
        {
            Index = index,
            Id = entry.Id,
            Path = entry.Path,
            Plan = entry.Vessel,
            Lines = entry.Lines.Length > 0 ? entry.Lines : throw new PlanException($"{entry.Path}.serves", "A shared vessel class must serve at least one sea line; write, for example, 'serves: [kuryk-alat]'."),
            Cargoes = [.. Cargoes.Where(cargo => Map.Carries(entry.Vessel, cargo.Id)).Select(cargo => cargo.Index)],
            PreferredCargo = [.. Cargoes.Select(cargo => entry.Vessel.Prefers switch
            {
                LoadingOrder.Wagon => cargo.Plan.Unit == CargoUnit.Wagon,
                LoadingOrder.Truck => cargo.Plan.Unit == CargoUnit.Truck,
                _ => false,
            })],
            Deck = DeckSize.Of(entry.Vessel, Cargoes, Calendar),
            Reviewed = Calendar.Follow(entry.Vessel.Reviewed),
            LoadingGroupOn = LoadingGroupsOf(entry.Vessel),
            RepairEvery = entry.Repairs is { } every ? Tabulated(every.Every) : null,
            RepairTakes = entry.Repairs is { } takes ? Tabulated(takes.Takes) : null,
        });
    }

    private BorderStep[] Steps(string place, BorderPlan border) =>
        [.. border.Steps.Select(step => new BorderStep(
            step.Key,
            step.Value,
            Tabulated(step.Value.Takes ?? step.Value.Stay ?? throw new PlanException($"borders.{place}.steps.{step.Key}", "A step needs a duration; write, for example, 'takes: lognormal 12 h cv 1.0'.")),
            Tabulated(step.Value.StockReturnsIn),
            [.. TrainClasses.Select(trainClass => step.Value.Trains.Count == 0 || step.Value.Trains.Contains(trainClass))],
            step.Value.ComingFrom is { } from ? PlaceOf(from) : -1))];

    private IEnumerable<int> TravelOrder()
    {
        var seen = new HashSet<int>();
        var journeys = Flows.SelectMany(flow => flow.Ways.Concat(flow.Homeward.Values));
        foreach (var journey in journeys)
        {
            foreach (var stage in StagesOf(journey))
            {
                if (seen.Add(stage))
                    yield return stage;
            }
        }
    }

    /// <summary>Places and lines of a journey in travel order.</summary>
    public IEnumerable<int> StagesOf(Journey journey)
    {
        yield return journey.From;
        foreach (var leg in journey.Legs)
        {
            if (leg is SeaLeg sea)
            {
                yield return StageOfSea(sea.Line);
                yield return sea.To;
                continue;
            }

            foreach (var hop in ((RailLeg)leg).Hops)
            {
                yield return StageOfRail(hop.Line);
                yield return hop.To;
            }
        }
    }

    private IEnumerable<DateOnly> WeekStarts()
    {
        for (var day = Plan.Starts; day < Plan.Ends; day = day.AddDays(7))
            yield return day;
    }

    private static Catalogue CatalogueOf(CorridorLayout layout) => new()
    {
        Kpis = [.. layout.Indicators.Select(indicator => indicator.Info)],
        Screenlines = [.. layout.Screenlines.Select(screenline => screenline.Id)],
        Weeks = layout.Weeks,
        Stages = [.. layout.StagesInTravelOrder.Select(stage => new StageInfo(layout.StageName(stage), layout.KindOf(stage)))],
        States = UnitStates.Names,
        Elements = [.. Elements.Of(layout).Select(element => element.Info)],
        Queues = [.. Queues.Of(layout).Select(queue => queue.Name)],
        Ports = [.. layout.Plan.Ports.Keys],
        Ways = layout.Ways.All,
    };

    private string KindOf(int stage)
    {
        if (stage >= Map.Places.Length)
            return stage < Map.Places.Length + Map.RailLines.Length ? "rail" : "sea";
        var id = Map.Places[stage];
        return Plan.Ports.ContainsKey(id) ? "port" : Plan.Borders.ContainsKey(id) ? "border"
            : Flows.Any(flow => flow.Journeys[0].From == stage) ? "origin"
            : Flows.Any(flow => flow.Journeys.Any(journey => journey.To == stage)) ? "destination" : "place";
    }
}
