using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>Where a point lies on a Mercator map, in radians of the equator.</summary>
internal static class Mercator
{
    /// <summary>East of Greenwich.</summary>
    public static double X(GeoPoint point) => point.Longitude * Math.PI / 180;

    /// <summary>North of the equator.</summary>
    public static double Y(GeoPoint point) => Math.Log(Math.Tan((Math.PI / 4) + (Math.Clamp(point.Latitude, -80, 80) * Math.PI / 360)));

    /// <summary>The point at a place of the map.</summary>
    public static GeoPoint At(double x, double y) => new(((2 * Math.Atan(Math.Exp(y))) - (Math.PI / 2)) * 180 / Math.PI, x * 180 / Math.PI);
}
