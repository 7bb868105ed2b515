namespace CorridorSim.Model.Measures;

/// <summary>
/// Transit times of the units that arrived, in a histogram of 128 equal classes between each power of two and the next: a quantile is exact to
/// half a per cent, and a run of any length needs the same memory.
/// </summary>
internal sealed class TransitTimes
{
    private const int MantissaBits = 7; // 128 classes for each power of two: the class is read off the number, since a logarithm would cost more than all else here
    private const int Shift = 52 - MantissaBits;
    private const double LeastHours = 1 / 16.0;
    private int[] _units = []; // the classes in use and those between them; behind them room for more
    private int _count; // of these classes
    private int _first; // of these classes
    private double _sumHours;

    public double Units { get; private set; }

    public double MeanDays => _sumHours / Units / 24;

    public void Add(double hours, int units)
    {
        var number = Class(hours);
        if ((uint)(number - _first) >= (uint)_count)
            Cover(number);
        _units[number - _first] += units;
        _sumHours += hours * units;
        Units += units;
    }

    /// <summary>Days within which a share of the units arrived; NaN when none did.</summary>
    public double QuantileDays(double share) => QuantilesDays(share)[0];

    /// <summary>Days within which each of several shares, in rising order, of the units arrived; NaN when none did.</summary>
    public double[] QuantilesDays(params ReadOnlySpan<double> shares)
    {
        var days = new double[shares.Length];
        Array.Fill(days, double.NaN);
        var (found, below) = (0, 0.0);
        for (var i = 0; i < _count && found < shares.Length; i++)
        {
            while (found < shares.Length && _units[i] > 0 && below + _units[i] >= shares[found] * Units)
            {
                var (from, until) = (Hours(_first + i), Hours(_first + i + 1));
                days[found] = (from + ((until - from) * ((shares[found] * Units) - below) / _units[i])) / 24;
                found++;
            }

            below += _units[i];
        }

        return days;
    }

    /// <summary>The units of several tables as one.</summary>
    public static TransitTimes Together(IEnumerable<TransitTimes> tables)
    {
        var all = new TransitTimes();
        foreach (var table in tables.Where(table => table.Units > 0))
        {
            all.Cover(table._first);
            all.Cover(table._first + table._count - 1);
            for (var i = 0; i < table._count; i++)
                all._units[table._first + i - all._first] += table._units[i];
            all._sumHours += table._sumHours;
            all.Units += table.Units;
        }

        return all;
    }

    public void Clear()
    {
        Array.Clear(_units, 0, _count);
        (_count, _sumHours, Units) = (0, 0, 0);
    }

    private static int Class(double hours) => (int)(BitConverter.DoubleToInt64Bits(Math.Max(hours, LeastHours)) >> Shift);

    private static double Hours(int number) => BitConverter.Int64BitsToDouble((long)number << Shift);

    /// <summary>Makes room for a class, by whole powers of two.</summary>
    private void Cover(int number)
    {
        var octave = 1 << MantissaBits;
        var wanted = number / octave * octave;
        var first = _count == 0 ? wanted : Math.Min(_first, wanted);
        var end = _count == 0 ? wanted + octave : Math.Max(_first + _count, wanted + octave);
        var units = end - first <= _units.Length ? _units : new int[end - first];
        Array.Copy(_units, 0, units, _count == 0 ? 0 : _first - first, _count);
        if (units == _units && first < _first && _count > 0)
            Array.Clear(units, 0, Math.Min(_first - first, _count));
        (_units, _first, _count) = (units, first, end - first);
    }
}
