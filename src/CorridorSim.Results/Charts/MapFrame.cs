using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>The part of the world that a map shows.</summary>
/// <param name="Center">Its middle.</param>
/// <param name="SpanX">Width on a Mercator map, in radians.</param>
/// <param name="SpanY">Height likewise.</param>
/// <param name="Aspect">Height of the figure as a share of its width.</param>
internal sealed record MapFrame(GeoPoint Center, double SpanX, double SpanY, double Aspect)
{
    private const double Margin = 0.12;
    private const double LeastSpan = 0.02;

    /// <summary>The frame around some places, with room for labels; neither a ribbon nor a tower.</summary>
    public static MapFrame Around(IReadOnlyCollection<GeoPoint> places)
    {
        double west = places.Min(Mercator.X), east = places.Max(Mercator.X), south = places.Min(Mercator.Y), north = places.Max(Mercator.Y);
        var spanX = Math.Max(LeastSpan, (east - west) * (1 + (2 * Margin)));
        var spanY = Math.Max(LeastSpan, (north - south) * (1 + (3 * Margin)));
        return new MapFrame(Mercator.At((west + east) / 2, (south + north) / 2), spanX, spanY, Math.Clamp(spanY / spanX, 0.45, 0.75));
    }

    /// <summary>Whether a point lies inside the frame.</summary>
    public bool Shows(GeoPoint point, double width) => Pixel(point, width) is var (x, y) && x >= 0 && x <= width && y >= 0 && y <= width * Aspect;

    /// <summary>Where a point falls, in pixels from the top left, when the map is so wide.</summary>
    public (double X, double Y) Pixel(GeoPoint point, double width)
    {
        var height = width * Aspect;
        var scale = Math.Min(width / SpanX, height / SpanY);
        return ((width / 2) + (scale * (Mercator.X(point) - Mercator.X(Center))), (height / 2) - (scale * (Mercator.Y(point) - Mercator.Y(Center))));
    }
}
