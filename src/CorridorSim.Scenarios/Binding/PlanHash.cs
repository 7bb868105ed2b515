using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Binding;

/// <summary>
/// Hash of a plan's values: whatever the files, their layout, comments, units and sources, the same corridor has the same hash.
/// The name does not count, nor do expectations and accepted warnings, which change no result. The order of elements counts, because results may depend on it (the first train class is the default one).
/// </summary>
internal static class PlanHash
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> PropertiesOf = [];

    public static string Of(CorridorPlan plan)
    {
        var text = new StringBuilder();
        foreach (var key in Language.Sections.Values.Where(key => key.Name is not ("scenario" or "expect" or "accepts")))
            Write(text, key.Name, key.Property.GetValue(plan));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static void Write(StringBuilder text, string path, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string or double or int or DateOnly or TimeSpan or Enum:
                text.Append(path).Append('=').Append(Scalar(value)).Append('\n');
                break;
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                    Write(text, $"{path}.{entry.Key}", entry.Value);
                break;
            case IEnumerable list:
                var index = 0;
                foreach (var item in list)
                    Write(text, $"{path}[{index++}]", item);
                break;
            default:
                Properties(text, path, value);
                break;
        }
    }

    private static void Properties(StringBuilder text, string path, object value)
    {
        text.Append(path).Append(':').Append(value.GetType().Name).Append('\n');
        foreach (var property in PropertiesOf.GetOrAdd(value.GetType(), Find))
            Write(text, $"{path}.{property.Name}", property.GetValue(value));
    }

    private static PropertyInfo[] Find(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0).OrderBy(property => property.Name, StringComparer.Ordinal)];

    private static string Scalar(object value) => value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeSpan span => span.Ticks.ToString(CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
