namespace CorridorSim.Model.Disruptions;

/// <summary>The share of its capacity that an element has left while disruptions overlap: the smallest of them counts, and each ends by itself.</summary>
internal sealed class CapacityLeft
{
    private readonly List<double> _shares = [];

    public double Share { get; private set; } = 1;

    public void Begin(double share)
    {
        _shares.Add(share);
        Share = _shares.Min();
    }

    public void End(double share)
    {
        _shares.Remove(share);
        Share = _shares.Count > 0 ? _shares.Min() : 1;
    }
}
