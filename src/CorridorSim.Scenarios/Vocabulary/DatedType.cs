using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Vocabulary;

/// <summary>Types of values that may change at dates.</summary>
internal static class DatedType
{
    /// <summary>Whether values of a type may change at dates.</summary>
    public static bool Is(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dated<>);

    /// <summary>The type of the value at one date; the type itself when it cannot change.</summary>
    public static Type Plain(Type type) => Is(type) ? type.GetGenericArguments()[0] : type;
}
