namespace CorridorSim.Results.Charts;

/// <summary>Half of the units reach a place by one day and leave it by another.</summary>
/// <param name="Name">The place in words.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kilometres">From the origin.</param>
/// <param name="Arrival">Median days since loading when reached.</param>
/// <param name="Departure">The same when left.</param>
internal sealed record WayStop(string Name, string Id, double Kilometres, double Arrival, double Departure)
{
    // The size at which figures are drawn as files; labels that fit there fit on a page.
    private const double Width = 640;
    private const double Height = 330;
    private const double CharacterWidth = 6.4;
    private const double LineHeight = 15;
    private const double Least = 0.01;

    /// <summary>Stops shorter than this share of the figure have a label on wide figures only.</summary>
    private const double OnPhones = 0.03;

    /// <summary>Days between both.</summary>
    public double Stay => Departure - Arrival;

    /// <summary>All places of a way.</summary>
    public static IReadOnlyList<WayStop> Of(IReadOnlyList<WayPoint> points) =>
        [.. points.Select((point, i) => (point, i)).Where(entry => entry.point.Stage.IsPlace).Select(entry => new WayStop(FigureText.Place(entry.point.Stage.Id), entry.point.Stage.Id, entry.point.Kilometres, entry.i == 0 ? 0 : points[entry.i - 1].Median, entry.point.Median))];

    /// <summary>Rows for a chart; the longest stops carry labels as long as there is room.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> Rows(IReadOnlyList<WayStop> stops, double kilometres, double top)
    {
        var taken = new List<(double Left, double Right, double Y)>();
        var labels = new Dictionary<WayStop, (string Label, string Side)>();
        foreach (var stop in stops.Where(stop => stop.Stay >= Least * top).OrderByDescending(stop => stop.Stay))
        {
            var label = $"{stop.Name} +{stop.Stay:0.0} d";
            var (x, length) = (stop.Kilometres / kilometres * Width, (label.Length * CharacterWidth) + 8);
            foreach (var (side, left, right) in new[] { ("left", x - length, x), ("right", x, x + length) })
            {
                var y = stop.Beside(side, top) / top * Height;
                if (left < 0 || right > Width + 30 || taken.Exists(other => Math.Abs(other.Y - y) < LineHeight && other.Left < right && left < other.Right))
                    continue;
                taken.Add((left, right, y));
                labels[stop] = (label, side);
                break;
            }
        }

        return [.. stops.Select(stop => (IReadOnlyList<object?>)
        [
            stop.Name, stop.Id, stop.Kilometres, stop.Arrival, stop.Departure, stop.Beside(labels.TryGetValue(stop, out var at) ? at.Side : "left", top), stop.Stay,
            labels.TryGetValue(stop, out var label) ? label.Label : "", labels.TryGetValue(stop, out label) ? label.Side : "left", stop.Stay >= OnPhones * top ? 1 : 0,
        ])];
    }

    /// <summary>The day at whose height the label stands: half way up the stop, but clear of the line that comes from the left below it, or goes on to the right above it.</summary>
    private double Beside(string side, double top)
    {
        var (middle, clear) = ((Arrival + Departure) / 2, 0.6 * LineHeight / Height * top);
        return side == "left" ? Math.Max(middle, Arrival + clear) : Math.Min(middle, Departure - clear);
    }
}
