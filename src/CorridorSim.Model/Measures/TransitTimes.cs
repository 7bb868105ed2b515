namespace CorridorSim.Model.Measures;

/// <summary>
/// Transit times of the units that arrived, in a histogram whose classes grow by one per cent: a quantile is exact to half a per cent,
/// and a run of any length needs the same memory.
/// </summary>
internal sealed class TransitTimes
{
    private const double LeastHours = 0.1;
    private const int Classes = 1400; // reaches 0.1 h * 1.01^1400 = 12.8 years
    private static readonly double Growth = Math.Log(1.01);
    private readonly int[] _units = new int[Classes + 1];
    private double _sumHours;

    public double Units { get; private set; }

    public double MeanDays => _sumHours / Units / 24;

    public void Add(double hours, int units)
    {
        var number = hours <= LeastHours ? 0 : Math.Min(Classes, 1 + (int)(Math.Log(hours / LeastHours) / Growth));
        _units[number] += units;
        _sumHours += hours * units;
        Units += units;
    }

    /// <summary>Days within which a share of the units arrived; NaN when none did.</summary>
    public double QuantileDays(double share)
    {
        if (Units <= 0)
            return double.NaN;
        var wanted = share * Units;
        var below = 0.0;
        for (var i = 0; i <= Classes; i++)
        {
            if (below + _units[i] >= wanted && _units[i] > 0)
            {
                var fraction = (wanted - below) / _units[i];
                return LeastHours * Math.Exp(Growth * (i - 1 + fraction)) / 24;
            }

            below += _units[i];
        }

        return LeastHours * Math.Exp(Growth * Classes) / 24;
    }

    /// <summary>The units of several tables as one.</summary>
    public static TransitTimes Together(IEnumerable<TransitTimes> tables)
    {
        var all = new TransitTimes();
        foreach (var table in tables)
        {
            for (var i = 0; i <= Classes; i++)
                all._units[i] += table._units[i];
            all._sumHours += table._sumHours;
            all.Units += table.Units;
        }

        return all;
    }

    public void Clear()
    {
        Array.Clear(_units);
        (_sumHours, Units) = (0, 0);
    }
}
