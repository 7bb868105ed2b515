namespace CorridorSim.Scenarios.Vocabulary;

/// <summary>What a key holds, seen as a file.</summary>
internal abstract record Shape;

/// <summary>One value on one line, read by the grammar of its type.</summary>
internal sealed record ValueShape(Type Type) : Shape;

/// <summary>A list of names.</summary>
internal sealed record ListShape : Shape;

/// <summary>Keys of a record of the plan.</summary>
internal sealed record RecordShape(Type Type) : Shape;

/// <summary>Elements by id.</summary>
internal sealed record MapShape(Shape Element) : Shape;
