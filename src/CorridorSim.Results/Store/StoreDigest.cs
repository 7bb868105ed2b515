using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace CorridorSim.Results.Store;

/// <summary>One hash over all results: studies by what they are, not by when they were begun, then replications in order.</summary>
internal static class StoreDigest
{
    /// <summary>The digest as hexadecimal digits.</summary>
    public static string Of(SqliteConnection connection)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var study in StudyReader.List(connection).OrderBy(study => study.ScenarioHash, StringComparer.Ordinal).ThenBy(study => study.RandomSeed).ThenBy(study => study.ToolVersion, StringComparer.Ordinal))
        {
            Append(hash, $"{study.ScenarioHash}\n{study.RandomSeed}\n{study.ToolVersion}\n{study.Replications}\n");
            AppendTraces(hash, connection, study.Id);
            AppendIndicators(hash, connection, study.Id);
            AppendDetails(hash, connection, study.Id);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendTraces(IncrementalHash hash, SqliteConnection connection, long study)
    {
        using var select = new StoreCommand(connection, "SELECT number, events, trace_hash FROM replication WHERE study = $1 ORDER BY number", 1);
        using var rows = select.Rows(study);
        while (rows.Read())
            Append(hash, $"{rows.GetInt64(0)} {rows.GetInt64(1)} {rows.GetString(2)}\n");
    }

    private static void AppendIndicators(IncrementalHash hash, SqliteConnection connection, long study)
    {
        Span<byte> bits = stackalloc byte[8];
        foreach (var (_, kpis) in StudyReader.Indicators(connection, study))
        {
            foreach (var value in kpis)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(bits, double.IsNaN(value) ? double.NaN : value);
                hash.AppendData(bits);
            }
        }
    }

    private static void AppendDetails(IncrementalHash hash, SqliteConnection connection, long study)
    {
        using var select = new StoreCommand(connection, "SELECT tonnes_by_week, unit_hours, elements, queue_by_week, closed_by_week, way_days, line_runs FROM detail WHERE study = $1 ORDER BY replication", 1);
        using var rows = select.Rows(study);
        while (rows.Read())
        {
            // Unpacked, because deflated bytes may differ between versions of the compressor.
            for (var column = 0; column < 7; column++)
                hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(PackedNumbers.Unpack((byte[])rows[column], 1)[0].AsSpan()));
        }
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
