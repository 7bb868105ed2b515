using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using CorridorSim.Results.Charts;

namespace CorridorSim.Results.Report;

/// <summary>A page under construction. Every text that enters is encoded; markup is written only by this project.</summary>
internal sealed class Html
{
    private readonly StringBuilder _page = new();

    /// <summary>Writes markup of this project as it stands.</summary>
    public Html Markup(string markup)
    {
        _page.Append(markup).Append('\n');
        return this;
    }

    /// <summary>An element with text from anywhere.</summary>
    public Html Element(string tag, string text, string attributes = "") =>
        Markup($"<{tag}{(attributes.Length > 0 ? " " + attributes : "")}>{Encode(text)}</{tag}>");

    /// <summary>A table with a caption for screen readers. Cells that begin with a digit, sign or dash are set as numbers.</summary>
    /// <param name="caption">What it holds.</param>
    /// <param name="header">Names of the columns.</param>
    /// <param name="rows">Its rows; the first cell of each is its name.</param>
    /// <param name="attributes">Attributes of the table.</param>
    /// <param name="onPaper">How many rows are printed; the others stay on the screen.</param>
    public Html Table(string caption, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, string attributes = "", int onPaper = int.MaxValue)
    {
        Markup($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Encode(caption)}\"><table{(attributes.Length > 0 ? " " + attributes : "")}><caption class=\"unseen\">{Encode(caption)}</caption><thead><tr>");
        foreach (var cell in header)
            Markup($"<th scope=\"col\">{Encode(cell)}</th>");
        Markup("</tr></thead><tbody>");
        foreach (var (place, row) in rows.Index())
            Markup($"{(place == onPaper ? "</tbody><tbody class=\"more\">" : "")}<tr>{string.Concat(row.Select((cell, i) => Cell(cell, i)))}</tr>");
        return Markup("</tbody></table></div>");
    }

    /// <summary>A block of data that scripts read and browsers do not run.</summary>
    public Html Data(string id, JsonNode data) =>
        Markup($"<script type=\"application/json\" id=\"{id}\">{data.ToJsonString().Replace("<", "\\u003c", StringComparison.Ordinal)}</script>");

    /// <summary>Text as it may stand in an element or between double quotes.</summary>
    public static string Encode(string text) => HtmlEncoder.Default.Encode(PlainText.Clean(text));

    /// <summary>Text that may be written in any direction, set apart from what surrounds it.</summary>
    public static string Isolated(string text) => $"<bdi>{Encode(text)}</bdi>";

    /// <inheritdoc/>
    public override string ToString() => _page.ToString();

    private static string Cell(string cell, int column)
    {
        var numeric = column > 0 && cell.Length > 0 && (char.IsAsciiDigit(cell[0]) || (cell.Length > 1 && cell[0] is '-' or '+' or '−' && char.IsAsciiDigit(cell[1])));
        var content = cell.Length == 0 ? "" : Isolated(cell);
        return column == 0 ? $"<th scope=\"row\">{content}</th>" : numeric ? $"<td class=\"n\">{content}</td>" : $"<td>{content}</td>";
    }
}
