namespace CorridorSim.Model.Measures;

/// <summary>Indicators in the words of people: <c>transit.oil-west.p90</c> is the transit of Oil West, 90th percentile.</summary>
public static class IndicatorWords
{
    /// <summary>What an indicator is, to be read inside a sentence; a name that is none of <see cref="Catalogue.Kpis"/> is given back.</summary>
    /// <param name="indicator">Dotted name; names of older versions are understood as long as they look the same.</param>
    public static string Of(string indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Split('.') switch
        {
            ["throughput", var screenline, .. var part] => $"tonnage{Part(part)} across {Name(screenline)}{Year(part)}",
            ["offered", var screenline, .. var part] => $"tonnage offered for {Name(screenline)}{Year(part)}",
            ["chosen", var choice, var option] => $"share that takes {Name(option)} at the choice {Name(choice)}",
            ["units", var line, var to, var cargo, var load] => $"{load} {Cargo(cargo)} units landed{On(line, to)}",
            ["voyages", var line, var to] => $"voyages{On(line, to)}",
            ["load-per-voyage", var line, var to, .. var vessel] => $"load per voyage{On(line, to)}{Which(vessel)}",
            ["deck-used", var line, var to] => $"deck used{On(line, to)}",
            ["voyages-per-ship", var vessel, .. var line] => $"voyages per ship, {Name(vessel)}{Which(line)}",
            ["turnaround", var port, var berth] => $"turnaround of {berth} ships in {Name(port)}",
            ["at-berth", var port, var berth] => $"time at the {berth} berths of {Name(port)}",
            ["calls", var port, var berth] => $"calls at the {berth} berths of {Name(port)}",
            ["closed", var port] => $"closure of {Name(port)} by weather",
            ["carried", var flow] => $"tonnage of {Name(flow)} delivered",
            ["refused", var flow] => $"tonnage of {Name(flow)} refused",
            ["diverted", var flow] => $"tonnage of {Name(flow)} diverted",
            ["transit", var flow] => $"transit of {Name(flow)}",
            ["transit", var flow, var measure] => $"transit of {Name(flow)}, {Measure(measure)}",
            ["transit", var flow, var to, var measure] => $"transit of {Name(flow)} to {Name(to)}, {Measure(measure)}",
            ["cost", var flow] => $"cost per tonne of {Name(flow)}",
            ["cost", var flow, var line] => $"cost per tonne of {Name(flow)} on {Name(line)}",
            ["border-stay", var border] => $"stay at the border {Name(border)}",
            ["border-stay", var border, "formed"] => $"stay at the border {Name(border)} of trains formed there",
            ["embargoed", var embargo] => $"days under the embargo {Name(embargo)}",
            _ => indicator,
        };
    }

    /// <summary>The same for the beginning of a sentence.</summary>
    public static string AtBeginning(string indicator) => Of(indicator) is { Length: > 0 } words && words != indicator ? char.ToUpperInvariant(words[0]) + words[1..] : indicator;

    /// <summary>The words with the name behind them: "transit of Oil West, 90th percentile (transit.oil-west.p90)".</summary>
    public static string WithName(string indicator) => Of(indicator) is var words && words == indicator ? indicator : $"{words} ({indicator})";

    private static string Measure(string measure) => measure switch
    {
        "p10" => "10th percentile",
        "p50" => "median",
        "p90" => "90th percentile",
        "unfinished" => "share under way at the end",
        _ => measure,
    };

    private static string Part(string[] part) => part is [var cargo] && !IsYear(cargo) ? $" of {Cargo(cargo)}" : "";

    private static string Year(string[] part) => part is [var year] && IsYear(year) ? $" in {year}" : "";

    private static bool IsYear(string part) => part.All(char.IsAsciiDigit);

    private static string On(string line, string to) => $" in {Name(to["to-".Length..])} from the line {Name(line)}";

    private static string Which(string[] part) => part is [var id] ? $", {Name(id)}" : "";

    private static string Name(string id) => ProperName.Of(id);

    private static string Cargo(string id) => id == "teu" ? "TEU" : id;
}
