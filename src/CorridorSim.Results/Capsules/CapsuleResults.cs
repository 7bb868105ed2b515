using System.IO;
using System.Text;
using CorridorSim.Experiments;
using CorridorSim.Results.Report;
using CorridorSim.Results.Store;

namespace CorridorSim.Results.Capsules;

/// <summary>What a study leaves in a capsule.</summary>
public static class CapsuleResults
{
    /// <summary>The resolved scenario, summary, report, all tables, and the hash of everything that happened in each replication; by path in the capsule.</summary>
    public static IReadOnlyDictionary<string, byte[]> Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var files = new Dictionary<string, byte[]>
        {
            ["plan.json"] = Encoding.UTF8.GetBytes($"{PlanJson.Write(study.Plan)}\n"),
            ["results/summary.json"] = SummaryJson.Write(study),
            ["results/report.html"] = Page(study),
            ["results/traces.txt"] = Encoding.UTF8.GetBytes(string.Concat(study.Replications.Select(replication => $"{replication.Replication} {replication.TraceHash:x16}\n"))),
        };
        var folder = Directory.CreateTempSubdirectory("corridorsim-capsule-").FullName;
        try
        {
            foreach (var table in StudyExport.Write(study, folder))
                files[$"results/{Path.GetFileName(table)}"] = File.ReadAllBytes(table);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return files;
    }

    private static byte[] Page(Study study)
    {
        using var stream = new MemoryStream();
        ReportWriter.Write(study, stream);
        return stream.ToArray();
    }
}
