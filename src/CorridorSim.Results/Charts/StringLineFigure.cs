using System.Globalization;
using System.Text.Json.Nodes;
using CorridorSim.Experiments;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>Trains and ships of one month in time and space, one line each, as railways draw their timetables.</summary>
internal static class StringLineFigure
{
    private const int MostWays = 2;
    private const double Height = 460;
    private const double LeastGap = 15;

    /// <summary>Figures along the ways with most transport over the sea; none when the first replication kept no runs.</summary>
    /// <param name="study">The study.</param>
    /// <param name="month">Any day of the month drawn; nothing means the one in which weather closed the ports longest.</param>
    public static IEnumerable<Figure> Of(Study study, DateOnly? month = null)
    {
        if (study.Replications.Count == 0 || study.Replications[0].LineRuns.Count == 0)
            return [];
        var from = First(month ?? Stormiest(study));
        return MainWays.Of(study)
            .Where(way => way.Stages.Any(stage => study.Plan.Sea.ContainsKey(stage.Id)) && way.Stages.Any(stage => study.Plan.Rail.ContainsKey(stage.Id)))
            .DistinctBy(way => string.Join(' ', way.Stages.Where(stage => study.Plan.Sea.ContainsKey(stage.Id)).Select(stage => stage.Id)))
            .Take(MostWays)
            .Select(way => Draw(study, way, from))
            .OfType<Figure>();
    }

    private static Figure? Draw(Study study, FlowWay way, DateOnly from)
    {
        var runs = Runs(study, way, from);
        if (runs.Count == 0)
            return null;
        var (kilometres, days) = (way.Stages[^1].End, from.AddMonths(1).DayNumber - from.DayNumber);
        var (trains, ships) = (runs.Count(run => (string)run[0]! == "train"), runs.Count(run => (string)run[0]! == "ship"));
        var name = from.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        var ends = $"{FigureText.Place(way.Stages[0].Id)} to {FigureText.Place(way.To)}";
        return new Figure
        {
            Name = $"string-line.{MainWays.FileName(way)}",
            Template = "string-line",
            Title = $"{ends}: every train and ship in {name}",
            Subtitle = "Each line is one train or ship between two places; the steeper, the faster. Gaps at sea are storms, ships in port and ships under repair",
            Caption = FigureText.Caption(study, $"Replication 0 alone, one possible {name}: {trains} train runs and {ships} crossings, both directions, all cargo, empties included."),
            AltText = $"Time-space diagram of {name} between {ends}: {trains} train runs and {ships} crossings.",
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["days"] = new JsonArray(1, days + 1),
                ["kilometres"] = new JsonArray(0, kilometres),
                ["month"] = $"day of {name}",
            },
            Tables =
            [
                new DataTable("runs", ["kind", "line", "id", "departs", "arrives", "from", "to", "units"], runs),
                new DataTable("places", ["place", "id", "distance", "label"], Places(study.Plan, way)),
            ],
        };
    }

    /// <summary>Runs over the lines of a way that begin in the month; departure and arrival as days of the month, 1 at its first midnight.</summary>
    private static List<IReadOnlyList<object?>> Runs(Study study, FlowWay way, DateOnly from)
    {
        List<string> lines = [.. study.Plan.Rail.Keys, .. study.Plan.Sea.Keys];
        var stages = way.Stages.Select((stage, i) => (stage, i)).Where(entry => !entry.stage.IsPlace).DistinctBy(entry => entry.stage.Id).ToDictionary(entry => entry.stage.Id, entry => (entry.stage, Enters: way.Stages[entry.i - 1].Id)); // A line lies between two places.
        var begin = from.DayNumber - study.Plan.Starts.DayNumber;
        var end = from.AddMonths(1).DayNumber - study.Plan.Starts.DayNumber;
        return
        [
            .. study.Replications[0].LineRuns
                .Where(run => run.Departed >= begin && run.Departed < end && stages.ContainsKey(lines[run.Track / 2]))
                .Select(run => Row(study.Plan, lines[run.Track / 2], stages[lines[run.Track / 2]], run, begin)),
        ];
    }

    private static object?[] Row(CorridorPlan plan, string line, (WayStage Stage, string Enters) way, LineRun run, int begin)
    {
        var isRail = plan.Rail.TryGetValue(line, out var rail);
        var first = (isRail ? rail!.Between : plan.Sea[line].Between)[run.Track % 2];
        var along = first == way.Enters;
        return
        [
            isRail ? "train" : "ship", FigureText.Stage(plan, line), line, Math.Round(run.Departed - begin + 1, 3), Math.Round(run.Arrived - begin + 1, 3),
            along ? way.Stage.Begin : way.Stage.End, along ? way.Stage.End : way.Stage.Begin, run.Units,
        ];
    }

    /// <summary>Places along the way; those too near to one that matters more have no label.</summary>
    private static List<IReadOnlyList<object?>> Places(CorridorPlan plan, FlowWay way)
    {
        var places = way.Stages.Where(stage => stage.IsPlace).ToList();
        var labelled = new List<WayStage>();
        foreach (var place in places.OrderBy(place => place == places[0] || place == places[^1] ? 0 : plan.Ports.ContainsKey(place.Id) ? 1 : plan.Borders.ContainsKey(place.Id) ? 2 : 3))
        {
            if (labelled.TrueForAll(other => Math.Abs(other.End - place.End) / way.Stages[^1].End * Height >= LeastGap))
                labelled.Add(place);
        }

        return [.. places.Select(place => (IReadOnlyList<object?>)[FigureText.Place(place.Id), place.Id, place.End, labelled.Contains(place) ? FigureText.Place(place.Id) : ""])];
    }

    private static DateOnly Stormiest(Study study)
    {
        var weeks = study.Catalogue.Weeks;
        return Enumerable.Range(0, weeks.Count)
            .GroupBy(week => First(weeks[week]))
            .Where(month => month.Key >= study.Plan.Starts && month.Key.AddMonths(1) <= study.Plan.Ends)
            .OrderByDescending(month => month.Average(week => study.Replications[0].ClosedHoursByWeek.Sum(port => port[week])))
            .Select(month => month.Key)
            .FirstOrDefault(study.Plan.Starts);
    }

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
