using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>Puts names beside places so that they do not cover each other, and lie on no line where there is room beside it; a name without room is left out (the place keeps its tooltip).</summary>
internal static class MapLabels
{
    private const double CharacterWidth = 6.6;
    private const double LineHeight = 16;
    private const double Gap = 13;
    private const double PhoneWidth = 340;

    /// <summary>Names with their offset in pixels, and whether they also fit on a phone.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> Place(IReadOnlyDictionary<string, GeoPoint> places, IReadOnlyCollection<(GeoPoint From, GeoPoint To)> lines, MapFrame frame, double width)
    {
        var wide = Fit(places, lines, frame, width);
        var narrow = Fit(places, lines, frame, PhoneWidth);
        return
        [
            .. wide.Select(label => (IReadOnlyList<object?>)
            [
                FigureText.Place(label.Key), places[label.Key].Longitude, places[label.Key].Latitude, label.Value.X, label.Value.Y,
                narrow.TryGetValue(label.Key, out var same) && same == label.Value ? 1 : 0,
            ]),
        ];
    }

    private static Dictionary<string, (double X, double Y)> Fit(IReadOnlyDictionary<string, GeoPoint> places, IReadOnlyCollection<(GeoPoint From, GeoPoint To)> lines, MapFrame frame, double width)
    {
        var drawn = lines.SelectMany(line => Along(frame.Pixel(line.From, width), frame.Pixel(line.To, width))).ToList();
        var taken = places.Values.Select(point => frame.Pixel(point, width)).Select(pixel => new Box(pixel.X - 5, pixel.Y - 5, pixel.X + 5, pixel.Y + 5)).ToList();
        var labels = new Dictionary<string, (double X, double Y)>();
        foreach (var (place, point) in places)
        {
            var (x, y) = frame.Pixel(point, width);
            var length = Math.Min(160, FigureText.Place(place).Length * CharacterWidth);
            var room = new (double X, double Y)[] { (Gap, 0), (-Gap - length, 0), (-length / 2, -LineHeight), (-length / 2, LineHeight), (Gap, LineHeight), (Gap, -LineHeight), (-Gap - length, -LineHeight), (-Gap - length, LineHeight) }
                .Select(offset => (Offset: offset, Box: new Box(x + offset.X, y + offset.Y - (LineHeight / 2), x + offset.X + length, y + offset.Y + (LineHeight / 2))))
                .Where(at => at.Box.Left >= 0 && at.Box.Right <= width && at.Box.Top >= 0 && at.Box.Bottom <= width * frame.Aspect && !taken.Exists(at.Box.Covers))
                .ToList();
            if (room.Count == 0)
                continue;
            var (chosen, box) = room.MinBy(at => drawn.Count(at.Box.Holds));
            taken.Add(box);
            labels[place] = chosen;
        }

        return labels;
    }

    /// <summary>Points of a line on the map, a few pixels apart.</summary>
    private static IEnumerable<(double X, double Y)> Along((double X, double Y) from, (double X, double Y) to)
    {
        var steps = (int)Math.Clamp(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / 3, 1, 1000);
        return Enumerable.Range(0, steps + 1).Select(i => (from.X + ((to.X - from.X) * i / steps), from.Y + ((to.Y - from.Y) * i / steps)));
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Holds((double X, double Y) point) => Left <= point.X && point.X <= Right && Top <= point.Y && point.Y <= Bottom;

        public bool Covers(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
