namespace CorridorSim.Results.Charts;

/// <summary>Rows behind a figure: what is drawn is exactly what can be downloaded.</summary>
/// <param name="Name">Name by which a chart template asks for it.</param>
/// <param name="Columns">Column names, in order; plain words without dots or brackets.</param>
/// <param name="Rows">Cells by row and column: text, <see cref="double"/>, <see cref="int"/>, <see cref="DateOnly"/>, or null where there is no value.</param>
public sealed record DataTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
