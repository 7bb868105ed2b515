using System.Text.Json;
using CorridorSim.Results;
using CorridorSim.Scenarios;

namespace CorridorSim.Cli.Views;

/// <summary>A resolved scenario: one line per value.</summary>
internal static class ScenarioView
{
    /// <summary>As a table.</summary>
    public static void Write(Terminal terminal, ResolvedScenario scenario)
    {
        terminal.Output.WriteLine(Printable.Of(scenario.Name));
        terminal.Output.WriteLine();
        var table = new TextTable("path", "value", "source", "quality", "from");
        foreach (var value in scenario.Values)
            table.AddRow(value.Path, value.Text, value.Source, value.Quality, $"{value.File}:{value.Line}");
        table.Write(terminal);
    }

    /// <summary>What differs between two scenarios, as a table.</summary>
    public static void Write(Terminal terminal, string first, string second, IReadOnlyList<ScenarioDifference> differences)
    {
        if (differences.Count == 0)
        {
            terminal.Output.WriteLine("No value differs.");
            return;
        }

        var table = new TextTable("path", Printable.Of(first), Printable.Of(second), "source", "meaning");
        foreach (var difference in differences)
            table.AddRow(difference.Path, OrAbsent(difference.Before), OrAbsent(difference.After), difference.Source, difference.Meaning);
        table.Write(terminal);
    }

    /// <summary>What differs between two scenarios, as JSON members.</summary>
    public static void Write(Utf8JsonWriter json, string first, string second, IReadOnlyList<ScenarioDifference> differences)
    {
        json.WriteString("first", first);
        json.WriteString("second", second);
        JsonText.Array(json, "differences", differences, difference =>
        {
            json.WriteString("path", difference.Path);
            json.WriteString("before", difference.Before);
            json.WriteString("after", difference.After);
            json.WriteString("source", difference.Source);
            json.WriteString("meaning", difference.Meaning);
        });
    }

    /// <summary>As JSON members.</summary>
    public static void Write(Utf8JsonWriter json, ResolvedScenario scenario)
    {
        json.WriteString("scenario", scenario.Name);
        JsonText.Array(json, "values", scenario.Values, value =>
        {
            json.WriteString("path", value.Path);
            json.WriteString("value", value.Text);
            json.WriteString("source", value.Source);
            json.WriteString("quality", value.Quality);
            json.WriteString("note", value.Note);
            json.WriteString("file", value.File);
            json.WriteNumber("line", value.Line);
        });
    }

    private static string OrAbsent(string text) => text.Length > 0 ? text : "not given";
}
