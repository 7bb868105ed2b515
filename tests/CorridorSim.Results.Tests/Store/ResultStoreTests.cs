using System.IO;
using CorridorSim.Experiments;
using CorridorSim.Results.Charts;
using CorridorSim.Results.Report;
using CorridorSim.Results.Store;
using CorridorSim.Results.Tests.Samples;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CorridorSim.Results.Tests.Store;

public sealed class ResultStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corridorsim-store-").FullName;

    private string File => Path.Combine(_folder, "results.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_study_read_back_gives_the_same_summary_figures_and_report()
    {
        var study = new StudyBuilder().Build();
        Store(study);

        var back = Read();

        Assert.Equal(SummaryJson.Write(study), SummaryJson.Write(back));
        Assert.Equal(Figures.All(study).Select(figure => figure.Spec.ToJsonString()), Figures.All(back).Select(figure => figure.Spec.ToJsonString()));
        Assert.Equal(Page(study), Page(back));
    }

    [Fact]
    public void A_plan_read_back_is_written_alike()
    {
        var plan = MiniCorridor.Plan();

        Assert.Equal(PlanJson.Write(plan), PlanJson.Write(PlanJson.ReadPlan(PlanJson.Write(plan))));
    }

    [Fact]
    public void An_interrupted_study_goes_on_where_it_stopped_and_gives_the_same_digest()
    {
        var study = new StudyBuilder().Build();
        using (var store = ResultStore.OpenToWrite(File))
        {
            using var recorder = store.Record(study.Plan, study.Catalogue, study.RandomSeed);
            foreach (var replication in study.Replications.Take(17))
                recorder.Add(replication);
        }

        using (var store = ResultStore.OpenToWrite(File))
        {
            using var recorder = store.Record(study.Plan, study.Catalogue, study.RandomSeed);
            Assert.Equal(17, recorder.Known.Count);
            foreach (var replication in study.Replications.Skip(recorder.Known.Count))
                recorder.Add(replication);
            recorder.Conclude(study);
        }

        var inOneGo = Path.Combine(_folder, "other.db");
        Store(study, inOneGo);
        Assert.Equal(Digest(inOneGo), Digest(File));
    }

    [Fact]
    public void Replications_of_which_no_details_are_kept_are_known_by_their_indicators()
    {
        var study = new StudyBuilder().Replications(12).Build();
        using (var store = ResultStore.OpenToWrite(File))
        {
            using var recorder = StudyRecorder.Begin(File, store.Connection, study.Plan, study.Catalogue, study.RandomSeed, first: 0, detailed: 5);
            foreach (var replication in study.Replications)
                recorder.Add(replication);
        }

        using var again = ResultStore.OpenToWrite(File);
        using var recording = StudyRecorder.Begin(File, again.Connection, study.Plan, study.Catalogue, study.RandomSeed, first: 0, detailed: 5);
        var known = recording.Known.ToList();

        Assert.Equal(study.Replications.Select(replication => replication.Kpis), known.Select(replication => replication.Kpis));
        Assert.Equal(study.Replications.Select(replication => replication.TraceHash), known.Select(replication => replication.TraceHash));
        Assert.Equal(study.Replications[4].TonnesByWeek, known[4].TonnesByWeek);
        Assert.Empty(known[5].TonnesByWeek);
    }

    [Fact]
    public void Storing_a_replication_twice_counts_it_once()
    {
        var study = new StudyBuilder().Replications(3).Build();
        using (var store = ResultStore.OpenToWrite(File))
        {
            using var recorder = store.Record(study.Plan, study.Catalogue, study.RandomSeed);
            foreach (var replication in study.Replications.Concat(study.Replications))
                recorder.Add(replication);
        }

        using var reading = ResultStore.OpenToRead(File);
        Assert.Equal(3, reading.Studies().Single().Replications);
    }

    [Fact]
    public void Another_result_for_the_same_replication_is_refused()
    {
        var study = new StudyBuilder().Replications(1).Build();
        using var store = ResultStore.OpenToWrite(File);
        using var recorder = store.Record(study.Plan, study.Catalogue, study.RandomSeed);
        recorder.Add(study.Replications[0]);

        var refusal = Assert.Throws<StoreException>(() =>
        {
            recorder.Add(study.Replications[0] with { TraceHash = 1 });
            recorder.Conclude(study);
        });

        Assert.Equal(StoreProblem.Contradiction, refusal.Problem);
    }

    [Fact]
    public void A_second_writer_is_refused_and_a_reader_is_not()
    {
        var study = new StudyBuilder().Replications(2).Build();
        using var store = ResultStore.OpenToWrite(File);
        using var recorder = store.Record(study.Plan, study.Catalogue, study.RandomSeed);
        recorder.Add(study.Replications[0]);

        var refusal = Assert.Throws<StoreException>(() => ResultStore.OpenToWrite(File));
        using var reading = ResultStore.OpenToRead(File);

        Assert.Equal(StoreProblem.InUse, refusal.Problem);
        Assert.Equal(1, reading.Studies().Single().Replications);
    }

    [Fact]
    public void What_a_killed_writer_left_half_done_is_rolled_back_by_who_only_reads()
    {
        Store(new StudyBuilder().Replications(40).Build());
        var killed = Path.Combine(_folder, "killed.db");
        using (var writer = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            writer.Open();
            using var halfDone = writer.CreateCommand();
            halfDone.CommandText = "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN; CREATE TABLE ballast AS SELECT randomblob(4000) FROM sqlite_schema, sqlite_schema;";
            halfDone.ExecuteNonQuery();
            foreach (var part in new[] { "", "-journal" })
                System.IO.File.Copy(File + part, killed + part);
        }

        Assert.Equal(Digest(File), Digest(killed));
        Assert.False(System.IO.File.Exists(killed + "-journal"));
    }

    [Fact]
    public void A_full_disk_ends_with_a_clear_message_and_an_intact_file()
    {
        var study = new StudyBuilder().Replications(400).Build();
        var stored = 0;
        using (var store = ResultStore.OpenToWrite(File))
        {
            using var recorder = store.Record(study.Plan, study.Catalogue, study.RandomSeed);
            Limit(store, pages: 200);

            var problem = Assert.Throws<StoreException>(() =>
            {
                foreach (var replication in study.Replications)
                    recorder.Add(replication);
                recorder.Conclude(study);
            });

            Assert.Equal(StoreProblem.DiskFull, problem.Problem);
            Assert.Contains("--resume", problem.Message, StringComparison.Ordinal);
        }

        using (var store = ResultStore.OpenToRead(File))
            stored = store.Studies().Single().Replications;
        Assert.InRange(stored, 1, 399);
        Assert.Equal("ok", Ask("PRAGMA integrity_check"));
    }

    [Fact]
    public void A_newer_layout_is_refused()
    {
        Store(new StudyBuilder().Replications(1).Build());
        Ask("PRAGMA user_version = 99");

        var refusal = Assert.Throws<StoreException>(() => ResultStore.OpenToRead(File));

        Assert.Equal(StoreProblem.Newer, refusal.Problem);
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused_and_left_alone()
    {
        System.IO.File.WriteAllText(File, "tonnes;weeks\n1;2\n");

        var refusal = Assert.Throws<StoreException>(() => ResultStore.OpenToWrite(File));

        Assert.Equal(StoreProblem.NotAStore, refusal.Problem);
        Assert.Equal("tonnes;weeks\n1;2\n", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_study_that_did_not_end_cannot_be_reported()
    {
        var study = new StudyBuilder().Replications(2).Build();
        using (var store = ResultStore.OpenToWrite(File))
        {
            using var recorder = store.Record(study.Plan, study.Catalogue, study.RandomSeed);
            recorder.Add(study.Replications[0]);
        }

        var refusal = Assert.Throws<StoreException>(Read);

        Assert.Contains("--resume", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_tools_read_indicators_by_name()
    {
        var study = new StudyBuilder().Replications(5).Build();
        Store(study);

        Assert.Equal(study.Replications.Average(replication => replication.Kpis[0]), (double)Ask("SELECT avg(value) FROM result WHERE kpi = 'throughput.caspian'")!, 6);
    }

    private void Store(Study study, string? file = null)
    {
        using var store = ResultStore.OpenToWrite(file ?? File);
        using var recorder = store.Record(study.Plan, study.Catalogue, study.RandomSeed);
        foreach (var replication in study.Replications)
            recorder.Add(replication);
        recorder.Conclude(study);
    }

    private Study Read()
    {
        using var store = ResultStore.OpenToRead(File);
        return store.Read();
    }

    private static string Digest(string file)
    {
        using var store = ResultStore.OpenToRead(file);
        return store.Digest();
    }

    private static byte[] Page(Study study)
    {
        using var stream = new MemoryStream();
        ReportWriter.Write(study, stream);
        return stream.ToArray();
    }

    private static void Limit(ResultStore store, int pages)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {pages}";
        command.ExecuteScalar();
    }

    private object? Ask(string query)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar();
    }
}
