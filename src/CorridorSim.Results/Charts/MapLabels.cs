using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>Puts names beside places so that they do not cover each other; a name without room is left out (the place keeps its tooltip).</summary>
internal static class MapLabels
{
    private const double CharacterWidth = 6.6;
    private const double LineHeight = 16;
    private const double Gap = 13;
    private const double PhoneWidth = 340;

    /// <summary>Names with their offset in pixels, and whether they also fit on a phone.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> Place(IReadOnlyDictionary<string, GeoPoint> places, MapFrame frame, double width)
    {
        var wide = Fit(places, frame, width);
        var narrow = Fit(places, frame, PhoneWidth);
        return
        [
            .. wide.Select(label => (IReadOnlyList<object?>)
            [
                FigureText.Place(label.Key), places[label.Key].Longitude, places[label.Key].Latitude, label.Value.X, label.Value.Y,
                narrow.TryGetValue(label.Key, out var same) && same == label.Value ? 1 : 0,
            ]),
        ];
    }

    private static Dictionary<string, (double X, double Y)> Fit(IReadOnlyDictionary<string, GeoPoint> places, MapFrame frame, double width)
    {
        var taken = places.Values.Select(point => frame.Pixel(point, width)).Select(pixel => new Box(pixel.X - 5, pixel.Y - 5, pixel.X + 5, pixel.Y + 5)).ToList();
        var labels = new Dictionary<string, (double X, double Y)>();
        foreach (var (place, point) in places)
        {
            var (x, y) = frame.Pixel(point, width);
            var length = Math.Min(160, FigureText.Place(place).Length * CharacterWidth);
            foreach (var (dx, dy) in new[] { (Gap, 0), (-Gap - length, 0), (-length / 2, -LineHeight), (-length / 2, LineHeight), (Gap, LineHeight), (Gap, -LineHeight), (-Gap - length, -LineHeight), (-Gap - length, LineHeight) })
            {
                var box = new Box(x + dx, y + dy - (LineHeight / 2), x + dx + length, y + dy + (LineHeight / 2));
                if (box.Left < 0 || box.Right > width || box.Top < 0 || box.Bottom > width * frame.Aspect || taken.Exists(box.Covers))
                    continue;
                taken.Add(box);
                labels[place] = (dx, dy);
                break;
            }
        }

        return labels;
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Covers(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
