using System.IO;
using System.Runtime.InteropServices;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments;

/// <summary>
/// Every indicator of every replication, put in replication by replication and taken out indicator by indicator. The latest <see cref="Block"/> rows are in memory, those before
/// in a temporary file, so that memory does not grow with the number of replications.
/// </summary>
/// <param name="indicators">How many indicators a replication has.</param>
internal sealed class IndicatorTable(int indicators) : IDisposable
{
    /// <summary>Rows in memory: as many as a study keeps details of, so that usual studies need no file.</summary>
    internal const int Block = Study.DetailedReplications;

    private readonly List<double[]> _latest = [];
    private FileStream? _earlier;

    /// <summary>Replications put in.</summary>
    public int Count { get; private set; }

    /// <summary>The indicators of results, in their order.</summary>
    public static IndicatorTable Of(Catalogue catalogue, IEnumerable<ReplicationResult> replications)
    {
        var table = new IndicatorTable(catalogue.Kpis.Count);
        foreach (var replication in replications)
            table.Add(replication.Kpis);
        return table;
    }

    /// <summary>Puts in the indicators of the next replication.</summary>
    /// <exception cref="IOException">There is no room for the temporary file.</exception>
    public void Add(double[] row)
    {
        if (_latest.Count == Block)
            PutAway();
        _latest.Add(row);
        Count++;
    }

    /// <summary>One indicator in replication order; to be read by one thread.</summary>
    public IEnumerable<double> Column(int indicator)
    {
        double[] values = _earlier is null ? [] : new double[Block];
        for (var block = 0; block < Count - _latest.Count; block += Block)
        {
            _earlier!.Position = (((long)block * indicators) + ((long)indicator * Block)) * sizeof(double); // Replications before the latest are in the file.
            _earlier.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            foreach (var value in values)
                yield return value;
        }

        foreach (var row in _latest)
            yield return row[indicator];
    }

    /// <summary>Removes the temporary file.</summary>
    public void Dispose() => _earlier?.Dispose();

    /// <summary>A full block goes to the end of the file, indicator by indicator.</summary>
    private void PutAway()
    {
        _earlier ??= new FileStream(Path.Combine(Path.GetTempPath(), $"corridorsim-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        _earlier.Position = _earlier.Length;
        var values = new double[Block];
        for (var indicator = 0; indicator < indicators; indicator++)
        {
            for (var row = 0; row < Block; row++)
                values[row] = _latest[row][indicator];
            _earlier.Write(MemoryMarshal.AsBytes(values.AsSpan()));
        }

        _latest.Clear();
    }
}
