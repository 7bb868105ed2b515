using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Vocabulary;

/// <summary>The keys of the scenario language, made from the marks on the plan's properties.</summary>
internal static class Language
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PlanKey>> Known = [];

    /// <summary>Keys at the top of a scenario.</summary>
    public static IReadOnlyDictionary<string, PlanKey> Sections => KeysOf(typeof(CorridorPlan));

    /// <summary>Keys of one record, in the order of its properties.</summary>
    public static IReadOnlyDictionary<string, PlanKey> KeysOf(Type record) => Known.GetOrAdd(record, Find);

    /// <summary>What whole files hold: a scenario, a hindcast.</summary>
    public static IReadOnlyList<Type> Files { get; } = [typeof(CorridorPlan), typeof(HindcastPlan)];

    /// <summary>All records of scenarios, the plan first, each with the path of one of its places.</summary>
    public static IEnumerable<(Type Record, string Path)> Records() => Records(typeof(CorridorPlan));

    /// <summary>All records of a kind of file, that of the whole file first, each with the path of one of its places.</summary>
    public static IEnumerable<(Type Record, string Path)> Records(Type file)
    {
        var found = new List<(Type, string)> { (file, "") };
        for (var i = 0; i < found.Count; i++)
        {
            var (record, path) = found[i];
            foreach (var key in KeysOf(record).Values)
            {
                var (inner, suffix) = key.Shape is MapShape map ? (map.Element, ".ID") : (key.Shape, "");
                if (inner is RecordShape { Type: var type } && found.TrueForAll(known => known.Item1 != type))
                    found.Add((type, KeyPath.Join(path, key.Name) + suffix));
            }
        }

        return found;
    }

    /// <summary>What the value at a path of a scenario means; empty when the path is not of the language.</summary>
    public static string MeaningOf(string path) => MeaningOf(path, typeof(CorridorPlan));

    /// <summary>What the value at a path of a kind of file means; empty when the path is not of the language.</summary>
    public static string MeaningOf(string path, Type file) => KeyAt(path, file)?.Mark.Meaning ?? "";

    /// <summary>The key whose value stands at a path of a scenario; none when the path is not of the language.</summary>
    public static PlanKey? KeyAt(string path) => KeyAt(path, typeof(CorridorPlan));

    private static PlanKey? KeyAt(string path, Type file)
    {
        Shape shape = new RecordShape(file);
        PlanKey? key = null;
        foreach (var segment in path.Split('.'))
        {
            if (shape is RecordShape record)
            {
                if (!KeysOf(record.Type).TryGetValue(segment, out key))
                    return null;
                shape = key.Shape;
            }
            else if (shape is MapShape map)
            {
                shape = map.Element;
            }
        }

        return key;
    }

    /// <summary>A name in kebab case: <c>WarmUp</c> is written <c>warm-up</c>.</summary>
    public static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>The word for a member of an enumeration.</summary>
    public static string Word(Enum member) => member is CargoUnit.Teu or StepOf.Teu ? "TEU" : Kebab(member.ToString());

    /// <summary>All words of an enumeration, in order.</summary>
    public static IEnumerable<string> WordsOf(Type enumeration) => Enum.GetValues(enumeration).Cast<Enum>().Select(Word);

    private static OrderedDictionary<string, PlanKey> Find(Type record)
    {
        var keys = new OrderedDictionary<string, PlanKey>();
        foreach (var property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.MetadataToken))
        {
            if (property.GetCustomAttribute<KeyAttribute>() is not { } mark)
                continue;
            var required = property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
            var name = Kebab(property.Name);
            keys.Add(name, new PlanKey(name, property, mark, required, ShapeOf(property.PropertyType)));
        }

        return keys;
    }

    private static Shape ShapeOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(IReadOnlyList<string>))
            return new ListShape();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return new MapShape(ShapeOf(type.GetGenericArguments()[1]));
        var isRecord = type.IsClass && type.GetProperties().Any(property => property.GetCustomAttribute<KeyAttribute>() is not null);
        return isRecord ? new RecordShape(type) : new ValueShape(type);
    }
}
