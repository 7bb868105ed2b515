using System.Globalization;
using CorridorSim.Results.Charts;

namespace CorridorSim.Results.Report;

/// <summary>One figure on the page: headline, chart, caption, the numbers behind it and their downloads.</summary>
internal static class FigureSection
{
    private const int MostRows = 400;

    /// <summary>Writes the figure.</summary>
    public static void Write(Html page, Figure figure)
    {
        var id = PlainText.ForFile(figure.Name);
        page.Markup($"<section class=\"figure\" id=\"figure-{id}\"><figure aria-labelledby=\"title-{id}\">")
            .Element("h2", figure.Title, $"id=\"title-{id}\"")
            .Element("p", figure.Subtitle, "class=\"subtitle\"")
            .Markup($"<div class=\"chart\" data-figure=\"{Html.Encode(figure.Name)}\" role=\"img\" aria-label=\"{Html.Encode(figure.AltText)}\"></div>")
            .Element("figcaption", figure.Caption)
            .Markup("</figure><details class=\"numbers\"><summary>The numbers</summary>")
            .Markup($"<p class=\"downloads\"><button type=\"button\" data-download=\"csv\" data-of=\"{Html.Encode(figure.Name)}\">CSV</button> <button type=\"button\" data-download=\"svg\" data-of=\"{Html.Encode(figure.Name)}\">SVG</button> <button type=\"button\" data-download=\"json\" data-of=\"{Html.Encode(figure.Name)}\">Vega-Lite</button></p>")
            .Table(figure.Title, figure.Data.Columns, figure.Data.Rows.Take(MostRows).Select(row => row.Select(Text).ToArray()));
        if (figure.Data.Rows.Count > MostRows)
            page.Element("p", $"The first {MostRows} of {figure.Data.Rows.Count} rows; the download has all.", "class=\"note\"");
        page.Markup("</details></section>");
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        double number => Amount.Plain(number),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
