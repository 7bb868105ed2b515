using System.IO;
using System.Text;

namespace CorridorSim.Cli;

/// <summary>Files that appear whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file beside its place and moves it there when it is complete.</summary>
    /// <exception cref="IOException">The disk is full or went away; what stood there before is untouched.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!); // A file has a folder.
            WriteBeside(path, write);
            Appear(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Forget(path);
            throw new IOException($"{path} could not be written: {error.Message} What stood there before is untouched.", error);
        }
    }

    /// <summary>The same for text, in UTF-8 without a mark.</summary>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes a file beside its place.</summary>
    public static void WriteBeside(string path, Action<Stream> write)
    {
        using var stream = File.Create(Beside(path));
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Moves a complete file to its place.</summary>
    public static void Appear(string path) => File.Move(Beside(path), path, overwrite: true);

    /// <summary>Takes away what was written beside.</summary>
    public static void Forget(string path) => File.Delete(Beside(path));

    private static string Beside(string path) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.partial"); // A file has a folder.
}
