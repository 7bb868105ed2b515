using System.Collections;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Finds every date at which a value of a plan changes.</summary>
internal static class DatedValues
{
    public static IEnumerable<(string Path, DateOnly Date)> Of(CorridorPlan plan) => In(typeof(CorridorPlan), plan, "");

    private static IEnumerable<(string Path, DateOnly Date)> In(Type type, object record, string path)
    {
        foreach (var key in Language.KeysOf(type).Values)
        {
            var at = KeyPath.Join(path, key.Name);
            foreach (var found in At(key.Shape, key.Property.GetValue(record), at))
                yield return found;
        }
    }

    private static IEnumerable<(string Path, DateOnly Date)> At(Shape shape, object? value, string path) => (shape, value) switch
    {
        (_, IDated dated) => dated.Dates.Select(date => (path, date)),
        (RecordShape inner, { } record) => In(inner.Type, record, path),
        (MapShape map, IDictionary elements) => elements.Keys.Cast<string>().SelectMany(id => At(map.Element, elements[id], $"{path}.{id}")),
        _ => [],
    };
}
