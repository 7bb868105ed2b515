using System.Globalization;
using CorridorSim.Results.Charts;

namespace CorridorSim.Results.Report;

/// <summary>One figure on the page: headline, chart, caption, the numbers behind it and their downloads.</summary>
internal static class FigureSection
{
    private const int MostRows = 60;

    /// <summary>Figures of one kind that are printed; the others stay on the screen.</summary>
    private const int MostOnPaper = 3;
    private static readonly (string Form, string Label)[] Forms = [("csv", "CSV"), ("svg", "SVG"), ("json", "Vega-Lite")];

    /// <summary>Writes figures of one kind: the first is shown, and a list offers the others. Without scripts all stand below each other, on paper the first few.</summary>
    public static void Write(Html page, IReadOnlyList<Figure> figures)
    {
        var kind = figures[0].Template;
        page.Markup($"<section class=\"figure\" id=\"{kind}\">");
        if (figures.Count > 1)
        {
            page.Markup($"<p class=\"choice\"><label>Show <select data-chooses=\"{kind}\">");
            foreach (var figure in figures)
                page.Element("option", PlainText.Short(figure.Title, 80), $"value=\"{Html.Encode(figure.Name)}\"");
            page.Markup("</select></label></p>");
        }

        for (var i = 0; i < figures.Count; i++)
            Write(page, figures[i], figures.Count == 1 ? "" : $" data-choice=\"{kind}\"{(i < MostOnPaper ? "" : " class=\"more\"")}");
        page.Markup("</section>");
    }

    private static void Write(Html page, Figure figure, string choice)
    {
        var name = Html.Encode(figure.Name);
        page.Markup($"<div id=\"figure-{name}\"{choice}><figure aria-labelledby=\"title-{name}\">")
            .Element("h2", PlainText.Short(figure.Title, 200), $"id=\"title-{name}\"")
            .Element("p", PlainText.Short(figure.Subtitle, 400), "class=\"subtitle\"")
            .Markup($"<div class=\"chart\" data-figure=\"{name}\" role=\"img\" aria-label=\"{Html.Encode(figure.AltText)}\"></div>")
            .Element("figcaption", figure.Caption)
            .Markup("</figure><details class=\"numbers\"><summary>The numbers</summary><p class=\"downloads\">");
        foreach (var (form, label) in Forms)
            page.Markup($"<button type=\"button\" data-download=\"{form}\" data-of=\"{name}\" aria-label=\"Download {name} as {label}\">{label}</button>");
        page.Markup("</p>")
            .Table(PlainText.Short(figure.Title, 200), figure.Data.Columns, figure.Data.Rows.Take(MostRows).Select(row => row.Select(Text).ToArray()));
        if (figure.Data.Rows.Count > MostRows)
            page.Element("p", $"The first {MostRows} of {figure.Data.Rows.Count} rows; the download has all.", "class=\"note\"");
        page.Markup("</details></div>");
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
