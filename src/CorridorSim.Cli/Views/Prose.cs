using System.IO;

namespace CorridorSim.Cli.Views;

/// <summary>Sentences of results, folded where the terminal ends.</summary>
internal static class Prose
{
    /// <summary>Width of the label before a sentence.</summary>
    private const int LabelWidth = 11;

    private const int Indent = 4;

    /// <summary>Longer lines are hard to read.</summary>
    private const int Widest = 120;

    /// <summary>How long a line of text may be: as long as it is, where it goes to a file or another program.</summary>
    private static int WidthOf(Terminal terminal) => terminal.Width is { } width ? Math.Min(width, Widest) : int.MaxValue;

    /// <summary>A sentence or several.</summary>
    public static void Write(Terminal terminal, string text) => Write(terminal.Output, Folding.Lines(Printable.Of(text), WidthOf(terminal)));

    /// <summary>A line of a list, whose first word tells what it is about.</summary>
    public static void WriteItem(Terminal terminal, string text) => Write(terminal.Output, Folding.Hanging(Printable.Of(text), WidthOf(terminal), Indent));

    /// <summary>A sentence behind a label: <c>Method     30 replications...</c></summary>
    public static void Write(Terminal terminal, string label, string text) =>
        Write(terminal.Output, Folding.Hanging($"{label.PadRight(LabelWidth)}{Printable.Of(text)}", WidthOf(terminal), LabelWidth));

    /// <summary>A line that programs read too: it is folded only where somebody looks at it.</summary>
    public static void WriteLine(Terminal terminal, string text) => WriteLine(terminal.Output, terminal.Width, text);

    /// <summary>A message beside the results, folded only where somebody looks at it.</summary>
    public static void WriteMessage(Terminal terminal, string text) => WriteLine(terminal.Error, terminal.ErrorWidth, text);

    private static void WriteLine(TextWriter writer, int? width, string text) => Write(writer, Folding.Hanging(Printable.Of(text), width ?? int.MaxValue, Indent));

    private static void Write(TextWriter writer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            writer.WriteLine(line.TrimEnd());
    }
}
