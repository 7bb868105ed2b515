using System.IO;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CorridorSim.Results.Store;

/// <summary>The database file: opened, checked, brought to the present layout; and one writer at a time.</summary>
internal static class StoreFile
{
    /// <summary>Marks the file as a result store of CorridorSim: "CSim" in ASCII.</summary>
    private const int ApplicationId = 0x4353696D;

    /// <summary>SQLITE_READONLY: a write where only reading is allowed.</summary>
    private const int ReadOnly = 8;

    /// <summary>Steps from one version of the layout to the next; the first makes version 1 of nothing.</summary>
    private static readonly string[] Migrations = [Asset.Text("store/schema.sql"), Asset.Text("store/layout-2.sql"), Asset.Text("store/layout-3.sql"), Asset.Text("store/layout-4.sql")];

    /// <summary>Version of the layout that this program writes.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Opens a store to write, making it when it is not there, and older ones newer.</summary>
    public static SqliteConnection OpenToWrite(string path) => Guard(path, () =>
    {
        var connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            Check(connection, path);
            // Committed results survive a kill of the process; losing power may lose the last moments, never the file.
            Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
            Migrate(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>Opens a store to read; one of an older layout is made newer first.</summary>
    public static SqliteConnection OpenToRead(string path) => Guard(path, () =>
    {
        if (!File.Exists(path))
            throw new StoreException(StoreProblem.Unreachable, path, $"There are no stored results at '{path}'. Give the folder that 'run --out' wrote, or run the scenario first.");
        var connection = ConnectToRead(path);
        try
        {
            Check(connection, path);
            if (IsEmpty(connection))
                throw new StoreException(StoreProblem.NoSuchStudy, path, $"'{path}' holds no study yet. Run the scenario first.");
            if (Number(connection, "PRAGMA user_version") == Version)
                return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        OpenToWrite(path).Dispose();
        return Connect(path, SqliteOpenMode.ReadOnly);
    });

    /// <summary>Deletes a store, after making sure that it is one of ours.</summary>
    public static void Delete(string path)
    {
        OpenToWrite(path).Dispose();
        foreach (var part in new[] { "", "-wal", "-shm" })
            File.Delete(path + part);
    }

    /// <summary>Makes sure that nobody else writes. Dispose it to let others write; a killed process lets go by itself.</summary>
    public static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException problem) when (problem is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new StoreException(StoreProblem.InUse, path, $"Another run is writing to '{path}'. Wait until it has finished, or write to another folder with --out.", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unreachable(path, problem);
        }
    }

    /// <summary>Does something with a store and says in plain words what went wrong.</summary>
    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException problem)
        {
            throw Explain(path, problem);
        }
        catch (Exception problem) when (problem is InvalidDataException or JsonException)
        {
            throw new StoreException(StoreProblem.NotAStore, path, $"'{path}' is damaged: {problem.Message} Run the scenario again in another folder.", problem);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw Unreachable(path, problem);
        }
    }

    private static StoreException Explain(string path, SqliteException problem) => problem.SqliteErrorCode switch
    {
        _ when IsFull(problem) => new(StoreProblem.DiskFull, path, $"The disk is full, or a quota is used up: results could not be added to '{path}'. What was stored before is safe. Free some space and continue with --resume.", problem),
        5 or 6 => new(StoreProblem.InUse, path, $"Another program is using '{path}' and does not let go. Close it and try again.", problem),
        11 or 26 => new(StoreProblem.NotAStore, path, $"'{path}' is no result store of CorridorSim, or it is damaged. Give a results.db that 'run' wrote.", problem),
        _ => new(StoreProblem.Unreachable, path, $"'{path}' cannot be read or written: {problem.Message} Check the disk and the permissions of the folder.", problem),
    };

    /// <summary>SQLITE_FULL; or a write (SQLITE_IOERR_WRITE) or the growing of the shared index (SQLITE_IOERR_SHMSIZE) that the system refused, as quotas do.</summary>
    private static bool IsFull(SqliteException problem) => problem.SqliteErrorCode == 13 || problem.SqliteExtendedErrorCode is 778 or 4874;

    private static StoreException Unreachable(string path, Exception problem) =>
        new(StoreProblem.Unreachable, path, $"'{path}' cannot be read or written: {problem.Message} Check the folder and its permissions.", problem);

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>A process that is killed while it makes the file leaves a journal behind, and only who may write can roll that back.</summary>
    private static SqliteConnection ConnectToRead(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadOnly);
        try
        {
            IsEmpty(connection);
            return connection;
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == ReadOnly)
        {
            connection.Dispose();
            using (var writer = Connect(path, SqliteOpenMode.ReadWrite))
                IsEmpty(writer);
            return Connect(path, SqliteOpenMode.ReadOnly);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether it was only just made: a process that is killed in its first moments leaves such a file.</summary>
    private static bool IsEmpty(SqliteConnection connection) => Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;

    private static void Check(SqliteConnection connection, string path)
    {
        if (IsEmpty(connection))
            return;
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
            throw new StoreException(StoreProblem.NotAStore, path, $"'{path}' is a database, but no result store of CorridorSim. Give a results.db that 'run' wrote.");
        if (Number(connection, "PRAGMA user_version") is var version && version > Version)
            throw new StoreException(StoreProblem.Newer, path, $"'{path}' was written by a newer CorridorSim (layout {version}; this one reads up to {Version}). Use that version, or a newer one.");
    }

    /// <summary>All steps in one transaction, and none before the version is asked again inside it: others may open the same file at the same moment.</summary>
    private static void Migrate(SqliteConnection connection)
    {
        if (Number(connection, "PRAGMA user_version") == Version)
            return;
        using var newer = connection.BeginTransaction();
        for (var version = Number(connection, "PRAGMA user_version"); version < Version; version++)
        {
            Run(connection, Migrations[version]);
            Run(connection, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version + 1};");
        }

        newer.Commit();
    }

    private static long Number(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!; // Each of these queries gives one number.
    }

    private static void Run(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
