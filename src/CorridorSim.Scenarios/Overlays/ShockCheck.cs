using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Binding;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Overlays;

/// <summary>Checks the changes of a shock without a scenario under it: paths and values, but not whether the elements exist.</summary>
internal static class ShockCheck
{
    public static void Check(Layer layer, FindingLog log)
    {
        foreach (var change in layer.Changes)
        {
            try
            {
                Check(change);
            }
            catch (GrammarException error)
            {
                log.Error(error.Rule, error.Rule == "unknown-key" ? change.At : change.Value.At, change.Key, error.Problem, error.Remedy ?? ValueArithmetic.Forms);
            }
        }
    }

    private static void Check(MapEntry change)
    {
        var (key, shape) = Addressed(change.Key);
        if (shape is not ValueShape { Type: var type } || key is null || change.Value is not TextNode { Text: var text } || text.Trim() == "remove")
            return;
        var value = type == typeof(Expectation) ? text : Provenance.Split(text).Value;
        if (ValueArithmetic.IsChange(value))
        {
            var words = new Words(value);
            words.Take();
            Quantity.Take(words);
            words.End();
        }
        else if (type != typeof(string) && type != typeof(Destinations))
        {
            var measure = Measure.Of(type == typeof(Law) || type == typeof(TimeSpan) ? key.Mark.Unit ?? "h" : key.Mark.Unit, null, key.Mark.Least, key.Mark.Most);
            try
            {
                ValueGrammar.Read(value, type, new ValueContext(key, measure, null, _ => [0, 1]));
            }
            catch (GrammarException error)
            {
                throw new GrammarException(error.Rule, error.Problem, error.Remedy ?? $"Write, for example, '{key.Mark.Example}'.");
            }
        }
    }

    private static (PlanKey? Key, Shape Shape) Addressed(string path)
    {
        Shape shape = new RecordShape(typeof(CorridorPlan));
        PlanKey? key = null;
        foreach (var segment in path.Split('.'))
        {
            if (shape is RecordShape record)
            {
                var keys = Language.KeysOf(record.Type);
                key = keys.TryGetValue(segment, out var found) ? found : throw new GrammarException("unknown-key", $"'{Excerpt.Of(segment)}' is not a key.", Spelling.Nearest(segment, keys.Keys) is { } near ? $"Did you mean '{near}'?" : $"There are {string.Join(", ", keys.Keys)}.");
                shape = key.Shape;
            }
            else
            {
                shape = shape is MapShape map ? map.Element : new ValueShape(typeof(double));
            }
        }

        return (key, shape);
    }
}
