using Microsoft.Data.Sqlite;

namespace CorridorSim.Results.Store;

/// <summary>A prepared statement with numbered parameters ($1, $2...), run many times with other values.</summary>
internal sealed class StoreCommand : IDisposable
{
    private readonly SqliteCommand _command;

    public StoreCommand(SqliteConnection connection, string statement, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = statement;
        for (var i = 1; i <= parameters; i++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
    }

    /// <summary>A number as the store keeps it: what does not exist is NULL.</summary>
    public static object Number(double value) => double.IsNaN(value) ? DBNull.Value : value;

    /// <summary>Runs the statement and says how many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Runs the query and gives the first value of the first row, if any.</summary>
    public object? Scalar(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return _command.ExecuteScalar();
    }

    /// <summary>Runs the query and gives its rows.</summary>
    public SqliteDataReader Rows(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i];
    }
}
