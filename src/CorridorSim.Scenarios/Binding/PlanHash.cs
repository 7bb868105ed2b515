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

    // The first keys that could change at dates are hashed with their changes, be there none. All others are hashed as what they are while they do not change, as they were when they could not.
    private static readonly HashSet<(Type, string)> HashedWithChanges =
    [
        (typeof(FlowPlan), nameof(FlowPlan.Rate)), (typeof(FlowPlan), nameof(FlowPlan.Annual)),
        (typeof(PlacePlan), nameof(PlacePlan.Storage)), (typeof(PortPlan), nameof(PortPlan.Storage)), (typeof(PortPlan), nameof(PortPlan.Berths)), (typeof(PortPlan), nameof(PortPlan.Background)),
        (typeof(WagonFleetPlan), nameof(WagonFleetPlan.Count)), (typeof(LocomotivePoolPlan), nameof(LocomotivePoolPlan.Count)), (typeof(LocomotivePoolPlan), nameof(LocomotivePoolPlan.Background)),
        (typeof(VesselClassPlan), nameof(VesselClassPlan.Count)), (typeof(VesselClassPlan), nameof(VesselClassPlan.DraughtFactor)),
        (typeof(RailLinePlan), nameof(RailLinePlan.Paths)), (typeof(RailLinePlan), nameof(RailLinePlan.Background)),
        (typeof(BorderPlan), nameof(BorderPlan.Servers)), (typeof(BorderPlan), nameof(BorderPlan.Hours)), (typeof(BorderPlan), nameof(BorderPlan.Sidings)),
        (typeof(BorderPlan), nameof(BorderPlan.HandOver)), (typeof(BorderPlan), nameof(BorderPlan.Background)),
        (typeof(BorderStepPlan), nameof(BorderStepPlan.Share)), (typeof(BorderStepPlan), nameof(BorderStepPlan.Precleared)), (typeof(BorderStepPlan), nameof(BorderStepPlan.Servers)), (typeof(BorderStepPlan), nameof(BorderStepPlan.Stock)),
        (typeof(RouteOptionPlan), nameof(RouteOptionPlan.Share)), (typeof(RouteOptionPlan), nameof(RouteOptionPlan.Cost)),
    ];

    public static string Of(CorridorPlan plan)
    {
        var text = new StringBuilder();
        foreach (var key in Language.Sections.Values.Where(key => key.Name is not ("scenario" or "expect" or "accepts")))
            Write(text, key.Name, key.Property.GetValue(plan), withChanges: false);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static void Write(StringBuilder text, string path, object? value, bool withChanges)
    {
        switch (value)
        {
            case null:
                break;
            case IDated dated when !withChanges && !dated.Dates.Any():
                Write(text, path, dated.AtFirst, withChanges: false);
                break;
            case string or double or int or DateOnly or TimeSpan or Enum:
                text.Append(path).Append('=').Append(Scalar(value)).Append('\n');
                break;
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                    Write(text, $"{path}.{entry.Key}", entry.Value, withChanges);
                break;
            case IEnumerable list:
                var index = 0;
                foreach (var item in list)
                    Write(text, $"{path}[{index++}]", item, withChanges);
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
            Write(text, $"{path}.{property.Name}", property.GetValue(value), HashedWithChanges.Contains((value.GetType(), property.Name)));
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
