using System.Globalization;
using System.IO;
using System.Text;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Tables;
using CorridorSim.Scenarios.Vocabulary;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

/// <summary>The hindcast that is shipped holds what the ledger of figures marks as outcomes: all of it, and as it stands there.</summary>
public sealed class LedgerOfOutcomesTests
{
    private static readonly Lazy<HindcastPlan> Shipped = new(() => ScenarioReader.Read(Tests.Shipped.Path("hindcast.yaml"), ScenarioOptions.None) is { Hindcast: { } hindcast } ? hindcast : throw new InvalidOperationException("The shipped hindcast has a mistake."));

    private static readonly Lazy<IReadOnlyList<Dictionary<string, string>>> Outcomes = new(ReadOutcomes);

    public static TheoryData<string> Ids => [.. Outcomes.Value.Select(row => row["id"])];

    [Fact]
    public void Every_outcome_of_the_ledger_stands_in_the_hindcast_and_no_other() =>
        Assert.Equal(Outcomes.Value.Select(row => row["id"]).Order(StringComparer.Ordinal), Shipped.Value.Observed.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_outcome_stands_in_the_hindcast_as_in_the_ledger(string id)
    {
        var (ledger, row) = (Outcomes.Value.Single(outcome => outcome["id"] == id), Shipped.Value.Observed[id]);

        Assert.Equal(ledger["role"], row.Role is { } role ? Language.Word(role) : "");
        Assert.Equal(ledger["direction"], Word(row.Direction, CountedDirection.None));
        Assert.Equal(ledger["loaded"], Word(row.Loaded, CountedLoad.None));
        Assert.Equal(Window(ledger["period"]), (row.From, row.To));
        if (ledger["unit"] == "date")
            return; // A date is no quantity, and stands as not compared.
        Assert.Equal((ledger["source"], ledger["quality"]), (row.Source, row.Quality));
        Assert.Contains((row.Value?.Low, row.Value?.High), Values(ledger));
    }

    [Fact]
    public void No_outcome_is_kept_from_being_compared_without_a_reason() =>
        Assert.All(Shipped.Value.Observed, entry => Assert.True(entry.Value.Output.Count > 0 || entry.Value.Obstacle.Length > 10, entry.Key));

    /// <summary>A row may state the value of the ledger, or the range that its sources span; a bound without a value between is a bound.</summary>
    private static IEnumerable<(double?, double?)> Values(Dictionary<string, string> ledger)
    {
        var (value, low, high) = (Number(ledger["value"]), Number(ledger["low"]), Number(ledger["high"]));
        if (low is not null && low == value && high is null)
            yield return (low, double.PositiveInfinity);
        else if (high is not null && high == value && low is null)
            yield return (double.NegativeInfinity, high);
        else
            yield return (value, value);
        if (low is not null && high is not null)
            yield return (low, high);
    }

    private static string Word<T>(T? word, T none)
        where T : struct, Enum =>
        word is not { } said ? "" : said.Equals(none) ? "n/a" : Language.Word(said).Replace('-', ' ');

    private static (DateOnly? From, DateOnly? To) Window(string period)
    {
        var ends = period.Split('/');
        return (First(ends[0]), Last(ends[^1]));
    }

    private static DateOnly First(string date) => date.Length switch
    {
        4 => new DateOnly(int.Parse(date, CultureInfo.InvariantCulture), 1, 1),
        7 => DateOnly.ParseExact($"{date}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static DateOnly Last(string date) => date.Length switch
    {
        4 => First(date).AddYears(1).AddDays(-1),
        7 => First(date).AddMonths(1).AddDays(-1),
        _ => First(date),
    };

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> ReadOutcomes()
    {
        var file = Path.Combine(Tests.Shipped.Repository, "seeds", "figures.csv");
        var rows = CsvText.Rows(file, File.ReadAllText(file, Encoding.UTF8)).ToList();
        var header = rows[0].Select(cell => cell.Text).ToList();
        return [.. rows.Skip(1).Select(row => header.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second.Text)).Where(row => row["kind"] == "outcome")];
    }
}
