using System.Text.Json;
using CorridorSim.Results;
using CorridorSim.Scenarios;

namespace CorridorSim.Cli.Views;

/// <summary>What the reader has to say about scenario files.</summary>
internal static class FindingsView
{
    /// <summary>One line per finding, then how many there are.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            Prose.WriteLine(terminal, finding.ToString());
        terminal.Output.WriteLine(Count(findings));
    }

    /// <summary>Errors and warnings as messages beside other results.</summary>
    public static void WriteMessages(Terminal terminal, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings.Where(finding => finding.Severity != Severity.Hint))
            Prose.WriteMessage(terminal, finding.ToString());
        if (findings.Any(finding => finding.Severity == Severity.Error))
            terminal.Error.WriteLine($"{Count(findings)} Nothing was simulated.");
    }

    /// <summary>The findings as JSON members of the object being written.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        JsonText.Array(json, "findings", findings, finding =>
        {
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("rule", finding.Rule);
            json.WriteString("file", finding.File);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteString("path", finding.Path);
            json.WriteString("problem", finding.Problem);
            json.WriteString("remedy", finding.Remedy);
        });
    }

    private static string Count(IReadOnlyList<Finding> findings)
    {
        var counts = findings.GroupBy(finding => finding.Severity).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}{(group.Count() == 1 ? "" : "s")}").ToList();
        var all = counts.Count == 0 ? "" : $"{string.Join(", ", counts)}.";
        return findings.Any(finding => finding.Severity == Severity.Error) ? all : $"OK. {all}".TrimEnd();
    }
}
