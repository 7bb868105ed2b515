using System.IO;
using System.Reflection;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios;

namespace CorridorSim.Model.Tests.Whole;

/// <summary>A value may change at a date: until then everything happens as it did, and from then on it does not.</summary>
public sealed class DatedValuesTests
{
    private const string Day = "2025-03-05";

    // What cannot be doubled or halved: the rules, each with another one.
    private static readonly Dictionary<string, string> Rules = new()
    {
        ["trains.slow.departs"] = "when 5 wagon or after 12 h",
        ["trains.fast.departs"] = "every 12 h",
        ["sea.crossing.departs"] = "every 20 h",
        ["sea.crossing.departs-from.east"] = "at 06:00",
        ["flows.ore.arrives"] = "scheduled groups of 2 wagon",
        ["borders.border.hours"] = "10:00-16:00",
        ["embargoes.stop.reviewed"] = "every 1 d",
        ["weather.sea.closed"] = "60 %",
        ["ports.east.stops"] = "nothing",
        ["routes.split.by"] = "shares",
        ["flows.ore.season"] = "0.2 0.2 0.2 0.2 0.2 0.2 0.2 0.2 0.2 0.2 0.2 0.2",
    };

    // What the scenario does not say, with what holds then and what is said from the day.
    private static readonly Dictionary<string, (string Absent, string Later)> Unsaid = new()
    {
        ["sea.crossing.waits"] = ("at-berth", "at-anchor"),
        ["sea.crossing.vessels.ferry.keeps.truck"] = ("0 %", "60 %"),
        ["embargoes.stop.refused"] = ("waits-at-origin", "is-lost"),
        ["embargoes.stop.throttles.border"] = ("100 %", "10 %"),
        ["fleets.pool.returns"] = ("empty", "outside"),
        ["borders.border.steps.held.precleared"] = ("0 %", "50 %"),
        ["routes.split.options.north.share"] = ("100 %", "50 %"),
    };

    // What moves nothing, so that only costs change; and what happened before the day.
    private static readonly string[] MovesNothing =
    [
        "flows.ore.waiting-cost", "rail.first.tariff", "sea.crossing.freight", "borders.border.fee",
        "disruptions.works.capacity-left", // begins before the day, and goes on as it began
        "routes.split.options.north.share", // the choice is by logit
    ];

    // Several, because what is rare happens in some only.
    private static readonly int[] Replications = [0, 1, 2, 3];

    [Fact]
    public void Whatever_may_change_at_a_date_changes_what_happens_from_that_day_and_nothing_before()
    {
        using var folder = new Folder();
        var file = folder.Write(EveryKeyBitesTests.Everything + "\n");
        var known = Replications.ToDictionary(replication => replication, replication => Movements(Read(file), replication));
        var (early, silent) = (new List<string>(), new List<string>());

        foreach (var changes in Changes(file))
        {
            var differs = (from change in changes
                           let corridor = Corridor.Of(Read(file, change))
                           from replication in Replications
                           select (Change: change, At: FirstDifference(corridor, replication, known[replication]))).FirstOrDefault(difference => difference.At is not null);
            if (differs.At < new DateTime(2025, 3, 5))
                early.Add($"{differs.Change}: {differs.At}");
            else if (differs.At is null != MovesNothing.Contains(changes.Key))
                silent.Add(changes.Key);
        }

        Assert.Equal([], early);
        Assert.Equal([], silent);
    }

    [Fact]
    public void No_key_that_may_change_at_a_date_is_left_out()
    {
        using var folder = new Folder();
        var covered = Changes(folder.Write(EveryKeyBitesTests.Everything + "\n")).SelectMany(changes => changes.Key.Split('.')).ToHashSet();

        // Said in the scenario above with a change already, or of what it does not have: a class of ships that serves several lines, a stay that is observed.
        string[] elsewhere = ["rate", "stay"];

        var keys = typeof(CorridorPlan).Assembly.GetTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.GetCustomAttribute<KeyAttribute>() is not null && IsDated(property.PropertyType))
            .Select(property => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name));
        Assert.Equal([], keys.Where(key => !covered.Contains(key)).Except(elsewhere).Distinct());
    }

    private static bool IsDated(Type type) => type.IsAssignableTo(typeof(IDated)) || type.GenericTypeArguments.Any(IsDated);

    /// <summary>For each value that may change at dates and does not: others from the day, by its path.</summary>
    private static IEnumerable<IGrouping<string, string>> Changes(string file)
    {
        var values = Reading(file).Resolved.Values.Where(value => value.IsAssumption || Rules.ContainsKey(value.Path)).Select(value => (value.Path, value.Text))
            .Concat(Unsaid.Select(unsaid => (Path: unsaid.Key, Text: unsaid.Value.Absent)));
        return from value in values.Where(value => !value.Text.Contains("until", StringComparison.Ordinal))
               from later in Unsaid.TryGetValue(value.Path, out var unsaid) ? [unsaid.Later] : Rules.TryGetValue(value.Path, out var rule) ? [rule] : Scaled(file, value.Path)
               let change = $"{value.Path}={value.Text} until {Day} then {later}"
               where !Reading(file, change).HasErrors
               group change by value.Path;
    }

    /// <summary>A number doubled and halved, as far as it may be.</summary>
    private static IEnumerable<string> Scaled(string file, string path) => new[] { "times 2", "times 0.5" }
        .Select(change => Reading(file, $"{path}={change}"))
        .Where(reading => !reading.HasErrors).Select(reading => reading.Resolved.Values.First(value => value.Path == path).Text);

    private static List<Movement> Movements(CorridorPlan plan, int replication)
    {
        var list = new MovementList();
        Corridor.Of(plan).Run(1, replication, list);
        return list.All;
    }

    private static DateTime? FirstDifference(Corridor corridor, int replication, List<Movement> known)
    {
        var comparison = new Comparison(known);
        corridor.Run(1, replication, comparison);
        return comparison.FirstDifference;
    }

    private static CorridorPlan Read(string file, params string[] sets)
    {
        var reading = Reading(file, sets);
        Assert.False(reading.HasErrors, string.Join('\n', reading.Findings.Where(finding => finding.Severity == Severity.Error)));
        return reading.Plan!; // no errors, so there is a plan
    }

    private static ScenarioReading Reading(string file, params string[] sets) => ScenarioReader.Read(file, new ScenarioOptions { Sets = sets });

    private sealed class MovementList : IMovementLog
    {
        public List<Movement> All { get; } = [];

        public void Moved(Movement movement) => All.Add(movement);
    }

    /// <summary>Finds when movements first differ from those of another run.</summary>
    private sealed class Comparison(List<Movement> known) : IMovementLog
    {
        private int _next;
        private DateTime? _differs;

        public DateTime? FirstDifference => _differs ?? (_next < known.Count ? known[_next].At : null);

        public void Moved(Movement movement)
        {
            if (_differs is not null)
                return;
            if (_next < known.Count && known[_next] == movement)
                _next++;
            else
                _differs = _next < known.Count && known[_next].At < movement.At ? known[_next].At : movement.At;
        }
    }

    private sealed class Folder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("corridorsim-dated-").FullName;

        public string Write(string scenario)
        {
            var file = Path.Combine(_path, "everything.yaml");
            File.WriteAllText(file, scenario);
            return file;
        }

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
