using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Network;

/// <summary>Distances on a sphere of the Earth's mean radius.</summary>
public static class GreatCircle
{
    private const double EarthRadiusKilometres = 6371.0088; // IUGG mean radius

    /// <summary>Kilometres between two points by the haversine formula.</summary>
    public static double Kilometres(GeoPoint from, GeoPoint to)
    {
        var latitude = double.DegreesToRadians(to.Latitude - from.Latitude);
        var longitude = double.DegreesToRadians(to.Longitude - from.Longitude);
        var a = Math.Pow(Math.Sin(latitude / 2), 2)
            + (Math.Cos(double.DegreesToRadians(from.Latitude)) * Math.Cos(double.DegreesToRadians(to.Latitude)) * Math.Pow(Math.Sin(longitude / 2), 2));
        return 2 * EarthRadiusKilometres * Math.Asin(Math.Sqrt(a));
    }
}
