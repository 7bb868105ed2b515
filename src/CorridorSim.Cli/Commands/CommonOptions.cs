using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CorridorSim.Cli.Views;

namespace CorridorSim.Cli.Commands;

/// <summary>Options that mean the same everywhere.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json(string what) => new("--json") { Description = $"Print {what} as JSON to standard output, and nothing else." };

    public static Option<bool> Quiet() => new("--quiet") { Description = "No forecast and no progress." };

    public static Option<string?> Out(string description) => new("--out") { HelpName = "DIR", Description = description };

    public static Option<string> OutRequired(string description) => new("--out") { HelpName = "DIR", Description = description, Required = true };

    public static Option<string[]> Set() => Repeated("--set", "PATH=VALUE", "Change a value, with the paths and words of `change:`; may be repeated.");

    public static Option<string[]> With() => Repeated("--with", "FILE", "Lay an overlay or a shock over the scenario; may be repeated.");

    public static Option<int?> Replications(string description) => WholeNumber("--replications", "N", description, example: 200);

    public static Option<int?> MaxReplications() => WholeNumber("--max-replications", "N", "Most replications to make when their number is not fixed (default: 1000).", example: 5000);

    public static Option<double?> Precision() => Read<double?>("--precision", "SHARE", "Stop when the 95 % intervals of mean throughput reach no further than this share of the mean, instead of when the targets are decided.",
        text => text.EndsWith('%') && double.TryParse(text[..^1].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and < 100 ? percent / 100 : null, "a share, for example 2%");

    public static Option<ulong?> RandomSeed() => Read<ulong?>("--random-seed", "S", "Key of all random numbers (default: 1).",
        text => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, "a whole number from 0, for example 1");

    public static Option<int?> Threads() => Read<int?>("--threads", "T", "Threads to use (default: one per core). Results do not depend on it.",
        text => Whole(text) is > 0 and <= 1024 and var number ? number : null, "a whole number from 1 to 1024, for example 2");

    public static Option<TimeSpan?> Budget(string fallback) => Read<TimeSpan?>("--budget", "TIME", $"Stop after this time with what there is (default: {fallback}).",
        DurationText.Read, "a time with its unit, for example 60s or 5min");

    /// <summary>Refuses a file whose name looks like a misspelt option.</summary>
    public static void RefuseOptions(ArgumentResult argument)
    {
        foreach (var word in argument.Tokens.Select(token => token.Value).Where(word => word.StartsWith("--", StringComparison.Ordinal)))
        {
            var verb = ((CommandResult)argument.Parent!).Command; // An argument belongs to a command.
            argument.AddError($"{verb.Name} has no option '{word}'.{MistakesView.Meant(word, MistakesView.OptionsOf(verb))}");
        }
    }

    /// <summary>An option with one value that is read by hand, so that a wrong one is explained in our words.</summary>
    public static Option<T?> Read<T>(string name, string helpName, string description, Func<string, T?> read, string expected) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = argument => Value(argument, argument.Tokens[^1].Value, name, read, expected),
    };

    private static T? Value<T>(ArgumentResult argument, string text, string name, Func<string, T?> read, string expected)
    {
        var value = read(text);
        if (value is null)
            argument.AddError($"{name} '{text}': expected {expected}.");
        return value;
    }

    /// <summary>An option with a whole number from 1.</summary>
    public static Option<int?> WholeNumber(string name, string helpName, string description, int example) => Read<int?>(name, helpName, description,
        text => Whole(text) is > 0 and var number ? number : null, $"a whole number from 1, for example {example}");

    /// <summary>A whole number from 0, in digits alone; none when it is anything else.</summary>
    public static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An option with a plain number from zero.</summary>
    public static Option<double?> Number(string name, string helpName, string description) => Read<double?>(name, helpName, description,
        text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number >= 0 ? number : null, "a number from 0, for example 50000");

    /// <summary>An option that may be repeated, each value read by hand.</summary>
    public static Option<T[]> ReadMany<T>(string name, string helpName, string description, Func<string, T?> read, string expected)
        where T : class => new(name)
        {
            HelpName = helpName,
            Description = description,
            CustomParser = argument => [.. argument.Tokens.Select(token => Value(argument, token.Value, name, read, expected)).OfType<T>()],
        };

    /// <summary>An option that may be repeated.</summary>
    public static Option<string[]> Repeated(string name, string helpName, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        DefaultValueFactory = _ => [],
    };

    /// <summary>A month whose trains and ships are drawn one by one.</summary>
    public static Option<DateOnly?> Month() => Read<DateOnly?>("--month", "YYYY-MM", "Month drawn train by train and ship by ship (default: the stormiest).",
        text => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null, "a month, for example 2025-03");
}
