namespace CorridorSim.Cli.Views;

/// <summary>Text for Markdown.</summary>
internal static class Markdown
{
    /// <summary>Text as one cell of a table.</summary>
    public static string Cell(string text) => Printable.Of(text).Replace("|", "\\|", StringComparison.Ordinal);
}
