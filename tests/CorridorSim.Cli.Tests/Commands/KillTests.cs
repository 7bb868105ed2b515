using System.Diagnostics;
using System.IO;
using System.Threading;
using CorridorSim.Results.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

/// <summary>What is stored stays, whatever happens to the process that stored it.</summary>
public sealed class KillTests
{
    private static readonly string[] Study = ["run", Path.Combine(Repository.Root, Repository.Sample("two-ports.yaml")), "--replications", "150", "--threads", "1", "--quiet"];

    /// <summary>What the shell is told of a process that a signal 9 ended.</summary>
    private const int Killed = 128 + 9;

    [Fact]
    public async Task A_hundred_kills_at_random_moments_lose_nothing_that_was_stored_and_change_no_byte()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run([.. Study, "--out", folder.At("whole")]);

        var twice = await Task.WhenAll(Enumerable.Range(1, 2).Select(seed => Task.Run(() => KillFiftyTimes(folder, seed), TestContext.Current.CancellationToken)));

        Assert.Equal(100, twice.Sum(kills => kills.All));
        Assert.InRange(twice.Sum(kills => kills.AfterRows), 50, 100);
    }

    [Fact]
    public void A_file_that_cannot_grow_ends_a_run_with_a_clear_message_and_loses_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The size of files is limited by 'ulimit', which only Linux has.");
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run([.. Study, "--out", folder.At("whole")]);

        using var full = Start("sh", ["-c", "trap '' XFSZ; ulimit -f 400; exec \"$@\"", "sh", "dotnet", .. Program, .. Study, "--out", folder.At("full")]);
        var message = full.StandardError.ReadToEnd();
        full.WaitForExit();
        var stored = Stored(folder.At("full"));

        Assert.Equal(ExitCode.BadInput, full.ExitCode);
        Assert.Contains("The disk is full", message, StringComparison.Ordinal);
        Assert.Contains("--resume", message, StringComparison.Ordinal);
        Assert.InRange(stored, 1, 149);
        Assert.Equal("ok", Integrity(folder.At("full")));
        CorridorSimProgram.Run([.. Study, "--out", folder.At("full"), "--resume"]);
        AssertSameBytes(folder.At("whole"), folder.At("full"));
    }

    [Fact]
    public void A_run_that_was_killed_in_its_first_moments_can_be_started_again()
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run([.. Study, "--out", folder.At("whole")]);
        foreach (var (left, file) in new[] { ("lock", "results.db.lock"), ("empty", "results.db") })
        {
            Directory.CreateDirectory(folder.At(left));
            File.WriteAllBytes(folder.At($"{left}/{file}"), []);

            var again = CorridorSimProgram.Run([.. Study, "--out", folder.At(left), "--resume"]);

            Assert.Equal(ExitCode.Done, again.ExitCode);
            AssertSameBytes(folder.At("whole"), folder.At(left));
        }
    }

    [Fact]
    public void A_second_run_into_the_same_folder_is_refused_and_the_first_goes_on()
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run([.. Study, "--out", folder.FullName]);
        using var first = ResultStore.OpenToWrite(folder.At("results.db"));

        var second = CorridorSimProgram.Run([.. Study, "--out", folder.FullName]);

        Assert.Equal((ExitCode.BadInput, $"error: Another run is writing to '{folder.At("results.db")}'. Wait until it has finished, or write to another folder with --out.\n"), (second.ExitCode, second.Error));
        Assert.Equal(150, Stored(folder.FullName));
    }

    private static string[] Program => [Path.Combine(AppContext.BaseDirectory, "corridorsim.dll")];

    /// <summary>
    /// Starts the study again and again until it was killed fifty times: every second time at a random moment, in between shortly after the process stored its first rows.
    /// A study that comes to its end in spite of that is compared, and another begins.
    /// </summary>
    private static (int All, int AfterRows) KillFiftyTimes(TemporaryFolder folder, int seed)
    {
        var random = new Random(seed);
        var (kills, afterRows, studies) = (0, 0, 0);
        var path = folder.At($"study-{seed}-0");
        while (kills < 50)
        {
            var before = Stored(path);
            using var process = Start("dotnet", [.. Program, .. Study, "--out", path, "--resume"]);
            if (kills % 2 == 0)
                SpinWait.SpinUntil(() => process.WaitForExit(5) || Stored(path) > before);
            process.WaitForExit(random.Next(kills % 2 == 0 ? 60 : 900));
            var seen = Stored(path);
            process.Kill();
            process.WaitForExit();
            if (process.ExitCode == ExitCode.Done)
            {
                AssertSameBytes(folder.At("whole"), path);
                path = folder.At($"study-{seed}-{++studies}");
                continue;
            }

            Assert.True(process.ExitCode == Killed, process.StandardError.ReadToEnd());
            kills++;
            afterRows += seen > before ? 1 : 0;
            Assert.InRange(Stored(path), seen, 150);
            Assert.Equal("ok", Integrity(path));
        }

        CorridorSimProgram.Run([.. Study, "--out", path, "--resume"]);
        AssertSameBytes(folder.At("whole"), path);
        return (kills, afterRows);
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1"; // Starts a little earlier.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // Needs a large file, even if only in memory.
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
    }

    private static void AssertSameBytes(string whole, string other)
    {
        foreach (var file in new[] { "summary.json", "report.html" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(whole, file)), File.ReadAllBytes(Path.Combine(other, file)));
        Assert.Equal(Digest(whole), Digest(other));
    }

    private static string Digest(string folder)
    {
        using var store = ResultStore.OpenToRead(Path.Combine(folder, "results.db"));
        return store.Digest();
    }

    /// <summary>Replications stored, without gaps.</summary>
    private static int Stored(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "results.db")))
            return 0;
        try
        {
            using var store = ResultStore.OpenToRead(Path.Combine(folder, "results.db"));
            return store.Studies().SingleOrDefault()?.Replications ?? 0;
        }
        catch (StoreException problem) when (problem.Problem == StoreProblem.NoSuchStudy)
        {
            return 0; // Just made, and nothing in it yet.
        }
    }

    private static string? Integrity(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "results.db")))
            return "ok";
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "results.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string?)command.ExecuteScalar();
    }
}
