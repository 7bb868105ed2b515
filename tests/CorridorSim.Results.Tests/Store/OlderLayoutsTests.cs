using System.IO;
using CorridorSim.Results.Report;
using CorridorSim.Results.Store;
using CorridorSim.Results.Tests.Samples;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CorridorSim.Results.Tests.Store;

/// <summary>Stores that older versions of the program wrote, kept as they were.</summary>
public sealed class OlderLayoutsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corridorsim-older-").FullName;

    public static TheoryData<int> Older => [.. Enumerable.Range(1, StoreFile.Version - 1)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Older))]
    public void A_study_of_an_older_layout_is_read_and_reported(int layout)
    {
        using var store = ResultStore.OpenToRead(StoreOf(layout));

        var study = store.Read();

        using var report = new MemoryStream();
        ReportWriter.Write(study, report);
        Assert.Equal(("two ports", 2), (study.Plan.Scenario, study.Made));
        Assert.Equal(study.Replications.Average(replication => replication.Kpis[0]), study.Kpis[0].Mean, 6);
        Assert.All(study.Replications, replication => Assert.NotEmpty(replication.TonnesByWeek));
    }

    [Theory]
    [MemberData(nameof(Older))]
    public void A_study_of_an_older_layout_is_gone_on_with(int layout)
    {
        var study = new StudyBuilder().Replications(3).Build();
        var path = StoreOf(layout);

        using (var store = ResultStore.OpenToWrite(path))
        {
            using var recorder = store.Record(study.Plan, study.Catalogue, study.RandomSeed);
            foreach (var replication in study.Replications)
                recorder.Add(replication);
            recorder.Conclude(study);
        }

        using var again = ResultStore.OpenToRead(path);
        Assert.Equal([2, 3], again.Studies().Select(stored => stored.Replications));
        Assert.Equal(SummaryJson.Write(study), SummaryJson.Write(again.Read()));
    }

    [Theory]
    [MemberData(nameof(Older))]
    public void An_older_layout_is_made_newer_once_although_many_read_it_at_the_same_moment(int layout)
    {
        var path = StoreOf(layout);

        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => ResultStore.OpenToRead(path).Dispose());

        using var store = ResultStore.OpenToRead(path);
        Assert.Equal(2, store.Studies().Single().Replications);
    }

    /// <summary>Makes a store from the statements kept here.</summary>
    private string StoreOf(int layout)
    {
        var path = Path.Combine(_folder, $"layout-{layout}.db");
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; " + File.ReadAllText(Path.Combine(Repository.Root, "tests", "CorridorSim.Results.Tests", "Store", "Older", $"layout-{layout}.sql"));
        command.ExecuteNonQuery();
        return path;
    }
}
