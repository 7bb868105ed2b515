using System.IO;
using CorridorSim.Cli.Views;
using CorridorSim.Scenarios;

namespace CorridorSim.Cli.Testing;

/// <summary>Which scenario files a test is about.</summary>
internal static class TestFiles
{
    /// <summary>The files named, and those in the folders named, in alphabetical order within each.</summary>
    /// <exception cref="UsageException">A path does not exist, or a folder holds no scenario.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Under).Distinct()];

    /// <summary>Reads all files, and tells what is wrong with any of them, before anything runs.</summary>
    /// <returns>The scenarios; none when there is an error. Shocks, which are no scenarios by themselves, are left out.</returns>
    public static IReadOnlyList<(string File, ScenarioReading Reading)>? Read(IReadOnlyList<string> files, Terminal terminal)
    {
        var readings = files.Select(file => (File: file, Reading: ScenarioReader.Read(file, ScenarioOptions.None))).ToList();
        var wrong = readings.Where(entry => entry.Reading.HasErrors).ToList();
        foreach (var (_, reading) in wrong)
            FindingsView.WriteMessages(terminal, reading.Findings);
        return wrong.Count > 0 ? null : [.. readings.Where(entry => entry.Reading.Plan is not null)];
    }

    private static IEnumerable<string> Under(string path)
    {
        if (!Directory.Exists(path))
            return File.Exists(path) ? [path] : throw new UsageException($"'{path}' does not exist. Name scenario files, or folders that hold some.");
        var files = Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new UsageException($"'{path}' holds no scenario (*.yaml).");
    }
}
