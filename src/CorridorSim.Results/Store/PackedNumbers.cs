using System.IO;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace CorridorSim.Results.Store;

/// <summary>Tables of numbers as blobs: doubles, little-endian, row by row, deflated. Not a number survives bit by bit.</summary>
internal static class PackedNumbers
{
    /// <summary>Packs a table.</summary>
    public static byte[] Pack(IReadOnlyList<double[]> rows)
    {
        using var buffer = new MemoryStream();
        using (var deflate = new ZLibStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var row in rows)
                deflate.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }

        return buffer.ToArray();
    }

    /// <summary>Unpacks a table with a known number of rows.</summary>
    /// <exception cref="InvalidDataException">The blob does not hold as many equal rows.</exception>
    public static double[][] Unpack(byte[] blob, int rows)
    {
        using var deflate = new ZLibStream(new MemoryStream(blob), CompressionMode.Decompress);
        using var buffer = new MemoryStream();
        deflate.CopyTo(buffer);
        var numbers = MemoryMarshal.Cast<byte, double>(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        if (rows == 0 ? numbers.Length != 0 : numbers.Length % rows != 0)
            throw new InvalidDataException($"{numbers.Length} numbers do not make {rows} equal rows.");
        var table = new double[rows][];
        for (var row = 0; row < rows; row++)
            table[row] = numbers.Slice(row * (numbers.Length / rows), numbers.Length / rows).ToArray();
        return table;
    }
}
