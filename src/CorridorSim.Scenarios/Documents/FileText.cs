using System.Text;

namespace CorridorSim.Scenarios.Documents;

/// <summary>Turns the bytes of a file into text: UTF-8 and nothing else.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark; none when the bytes are no text, which is then in the log.</summary>
    public static string? Of(string file, byte[] bytes, FindingLog log)
    {
        var start = new Position(file, 1, 1);
        if (bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            log.Error("not-utf-8", start, "", "The file is written in UTF-16.", "Save it as UTF-8.");
            return null;
        }

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(error.Index, 0, bytes.Length)).Count((byte)'\n');
            log.Error("not-utf-8", new Position(file, line, 1), "", "The file is not UTF-8 text.", "Save it as UTF-8; if it is not a text file, name another one.");
            return null;
        }

        var control = text.AsSpan().IndexOfAnyInRange('\0', '\b');
        if (control >= 0)
        {
            log.Error("not-text", new Position(file, 1 + text.AsSpan(0, control).Count('\n'), 1), "", $"The file holds the control character {(int)text[control]}: it is not a text file.", "Name a scenario file.");
            return null;
        }

        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }
}
