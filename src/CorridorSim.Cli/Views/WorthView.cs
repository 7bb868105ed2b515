using CorridorSim.Experiments.Worth;
using CorridorSim.Model.Measures;

namespace CorridorSim.Cli.Views;

/// <summary>What one unit more of each thing is worth.</summary>
internal static class WorthView
{
    /// <summary>The best few, alone and together, in one line.</summary>
    public static string Line(MarginalValues worth)
    {
        if (worth.Singles.Count == 0)
            return "nothing binds";
        var number = Number(worth);
        var sure = worth.Sure();
        string[] nothing = sure.All(value => value.Names.Count > 1) ? [$"nothing alone is surely worth anything (most {Text(worth.Singles[0], number, withUnit: true)})"] : [];
        return string.Join("; ", [.. sure.Select((value, place) => Text(value, number, withUnit: place == 0)), .. nothing]);
    }

    /// <summary>Everything that was tried.</summary>
    public static void Write(Terminal terminal, MarginalValues worth)
    {
        var number = Number(worth);
        var also = worth.Singles.SelectMany(value => value.Also).Select(gain => gain.Kpi).FirstOrDefault();
        var table = new TextTable([$"Added ({worth.Singles.Count} of {worth.Possible})", $"{IndicatorWords.Of(worth.Kpi)}, {number.Unit}", "95 % interval", "pairs", .. also is null ? (string[])[] : [$"{IndicatorWords.Of(also)}, d"], "change"]);
        foreach (var value in worth.Singles.Concat(worth.Pairs))
        {
            table.AddRow(
                [string.Join(" and ", value.Names), number.Signed(value.Gain), number.Of(value.Ci95), $"{value.Replications}",
                .. value.Also.Select(gain => $"{Change(gain.Gain)} +- {gain.Ci95.HalfWidth:0.00}"), string.Join(", ", value.Paths.Zip(value.Changes, (path, change) => $"{path}: {change}"))]);
        }

        terminal.Output.WriteLine();
        table.Write(terminal);
    }

    private static string Text(MarginalValue value, NumberText number, bool withUnit) =>
        Printable.Of($"{string.Join(" and ", value.Names)}{(value.Names.Count > 1 ? " together" : "")} {number.Signed(value.Gain)} +- {number.Of(value.Ci95.HalfWidth)}{(withUnit ? $" {number.Unit}" : "")}");

    private static string Change(double days) => $"{(days > 0 ? "+" : "")}{days:0.00}";

    private static NumberText Number(MarginalValues worth) =>
        new(worth.Unit, [.. worth.Singles.Concat(worth.Pairs).Select(value => value.Gain)]);
}
