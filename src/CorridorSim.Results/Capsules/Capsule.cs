using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorridorSim.Results.Capsules;

/// <summary>
/// A study in one file that anybody can repeat: a ZIP archive of <c>capsule.json</c> (what it is), <c>inputs/</c> (every file that was read), <c>plan.json</c> (the resolved scenario) and
/// <c>results/</c>. Equal studies give equal capsules.
/// </summary>
/// <param name="Record">What it holds.</param>
/// <param name="Files">Content by path.</param>
public sealed record Capsule(CapsuleRecord Record, IReadOnlyDictionary<string, byte[]> Files)
{
    private const string RecordName = "capsule.json";

    /// <summary>A capsule is a few megabytes; what claims to be more is not unpacked.</summary>
    private const long MostBytes = 1L << 30;

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Lists files as a record does, in alphabetical order.</summary>
    public static IReadOnlyList<CapsuleFile> List(IReadOnlyDictionary<string, byte[]> files) =>
        [.. files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new CapsuleFile(file.Key, file.Value.LongLength, Hash(file.Value)))];

    /// <summary>Writes the archive.</summary>
    public void Write(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, RecordName, JsonSerializer.SerializeToUtf8Bytes(Record, Layout));
        foreach (var file in Record.Files)
            Add(archive, file.Path, Files[file.Path]);
    }

    /// <summary>Reads an archive and makes sure that every byte is as it was packed.</summary>
    /// <exception cref="CapsuleException">It is no capsule, one of a newer layout, or a file in it was changed, which the message names.</exception>
    public static Capsule Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            var record = ReadRecord(path, archive);
            var files = record.Files.ToDictionary(file => file.Path, file => Checked(path, archive, file));
            if (archive.Entries.FirstOrDefault(entry => entry.FullName != RecordName && !files.ContainsKey(entry.FullName)) is { } stranger)
                throw new CapsuleException(path, $"holds '{stranger.FullName}', which was not packed. Ask for the capsule again.");
            return new Capsule(record, files);
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or ArgumentException)
        {
            throw new CapsuleException(path, $"is no capsule of CorridorSim, or it is damaged: {error.Message} Ask for it again, or make one with 'corridorsim pack'.", error);
        }
    }

    private static CapsuleRecord ReadRecord(string path, ZipArchive archive)
    {
        var entry = archive.GetEntry(RecordName) ?? throw new CapsuleException(path, $"is no capsule of CorridorSim: it holds no {RecordName}. Make one with 'corridorsim pack'.");
        using var content = new MemoryStream();
        Copy(entry, content, MostBytes);
        using var json = JsonDocument.Parse(content.ToArray());
        var schema = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("schema", out var text) ? text.ToString() : "";
        if (schema != CapsuleRecord.PresentSchema)
            throw new CapsuleException(path, $"has the layout '{schema}', but this version of CorridorSim reads '{CapsuleRecord.PresentSchema}'. Use the version that packed it.");
        var record = json.Deserialize<CapsuleRecord>(Layout) ?? throw new JsonException($"{RecordName} is empty.");
        if (record.Files.Sum(file => Math.Max(0, file.Bytes)) > MostBytes)
            throw new CapsuleException(path, "claims to hold more than any capsule does, and was not unpacked.");
        return record;
    }

    private static byte[] Checked(string path, ZipArchive archive, CapsuleFile file)
    {
        if (file.Path.Split('/').Any(part => part is "" or "." or "..") || file.Path.Any(character => char.IsControl(character) || character is '\\' or ':'))
            throw new CapsuleException(path, $"names a file outside itself: '{file.Path}'. It was not unpacked.");
        var entry = archive.GetEntry(file.Path) ?? throw new CapsuleException(path, $"lacks '{file.Path}', which was packed. Ask for the capsule again.");
        using var content = new MemoryStream();
        try
        {
            Copy(entry, content, file.Bytes);
        }
        catch (InvalidDataException error)
        {
            throw new CapsuleException(path, $"is damaged: '{file.Path}' was changed after it was packed. Ask for the capsule again.", error);
        }

        return content.Length == file.Bytes && Hash(content.GetBuffer().AsSpan(0, (int)content.Length)) == file.Sha256
            ? content.ToArray()
            : throw new CapsuleException(path, $"is not what was packed: '{file.Path}' was changed. Ask for the capsule again.");
    }

    /// <summary>Copies at most one byte more than expected.</summary>
    private static void Copy(ZipArchiveEntry entry, MemoryStream content, long expected)
    {
        using var packed = entry.Open();
        var buffer = new byte[65_536];
        for (var read = packed.Read(buffer); read > 0 && content.Length <= expected; read = packed.Read(buffer))
            content.Write(buffer, 0, read);
    }

    private static void Add(ZipArchive archive, string path, byte[] content)
    {
        var entry = archive.CreateEntry(path);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // The first that archives know: nothing in a capsule depends on when it was packed.
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
