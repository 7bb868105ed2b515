using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Quantities;

/// <summary>Reads a probability law as a planner states it: <c>lognormal 70 h cv 0.9</c>, <c>triangular 4 h 6 h 9 h</c>, <c>exponential 300 d</c>, <c>12 h</c>.</summary>
internal static class LawGrammar
{
    /// <summary>Names of the laws, each with how it is written.</summary>
    public static readonly OrderedDictionary<string, string> Forms = new()
    {
        ["constant"] = "constant 12 h",
        ["uniform"] = "uniform 4 h 9 h",
        ["triangular"] = "triangular 4 h 6 h 9 h",
        ["pert"] = "pert 4 h 6 h 9 h",
        ["exponential"] = "exponential 300 d",
        ["erlang"] = "erlang 12 h phases 3",
        ["gamma"] = "gamma 12 h cv 0.5",
        ["lognormal"] = "lognormal 70 h cv 0.9",
        ["weibull"] = "weibull 70 h cv 0.9",
        ["normal"] = "normal 12 h cv 0.2",
        ["empirical"] = "empirical 3 h 5 h 8 h 13 h",
    };

    private const double LeastCv = 0.001;
    private const double MostCv = 20;

    /// <summary>Names of the laws.</summary>
    public static IEnumerable<string> Names => Forms.Keys;

    /// <summary>Reads a law to the end of the words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="measure">Unit and bounds of the values.</param>
    /// <param name="table">Reads the values of a CSV file by its name.</param>
    public static Law Read(Words words, Measure measure, Func<string, IReadOnlyList<double>> table)
    {
        RefuseCommas(words);
        if (NumberText.LooksLike(words.Peek))
            return Ended(words, new ConstantLaw(measure.Take(words)));
        var name = words.Take();
        Law law = name switch
        {
            "constant" => new ConstantLaw(measure.Take(words)),
            "uniform" => Uniform(words, measure),
            "triangular" => ThreePoints(words, measure, (least, likeliest, most) => new TriangularLaw(least, likeliest, most)),
            "pert" => ThreePoints(words, measure, (least, likeliest, most) => new PertLaw(least, likeliest, most)),
            "exponential" => new ExponentialLaw(Mean(words, measure)),
            "erlang" => new ErlangLaw(Mean(words, measure), Phases(words)),
            "gamma" => new GammaLaw(Mean(words, measure), Cv(words, name)),
            "lognormal" => new LognormalLaw(Mean(words, measure), Cv(words, name)),
            "weibull" => new WeibullLaw(Mean(words, measure), Cv(words, name)),
            "normal" => new NormalLaw(Mean(words, measure), Cv(words, name)),
            "empirical" => Empirical(words, measure, table),
            _ => throw Unknown(name),
        };
        return Ended(words, law);
    }

    private static Law Ended(Words words, Law law)
    {
        words.End();
        return law;
    }

    private static void RefuseCommas(Words words)
    {
        if (words.All.Any(word => word.EndsWith(',')))
            throw new GrammarException("comma-in-law", "The parameters are separated by commas.", "Laws take blanks, no parentheses and no commas: lognormal 70 h cv 0.9 (B8 C).");
    }

    private static GrammarException Unknown(string name) => new(
        "unknown-law",
        name.Length == 0 ? "A law is missing." : $"'{Documents.Excerpt.Of(name)}' is neither a number nor a law.",
        Spelling.Nearest(name, Names) is { } near ? $"Did you mean '{Forms[near]}'?" : $"The laws are {string.Join(", ", Names)}; or write a fixed value: '12 h'.");

    private static UniformLaw Uniform(Words words, Measure measure)
    {
        words.Takes("least");
        var least = measure.Take(words);
        words.Takes("most");
        var most = measure.Take(words);
        return most > least ? new UniformLaw(least, most) : throw new GrammarException("law-order", "The second value of 'uniform' must be greater than the first.", "Write, for example, 'uniform 4 h 9 h'.");
    }

    private static Law ThreePoints(Words words, Measure measure, Func<double, double, double, Law> law)
    {
        words.Takes("least");
        var least = measure.Take(words);
        words.Takes("likeliest");
        var likeliest = measure.Take(words);
        words.Takes("most");
        var most = measure.Take(words);
        return least <= likeliest && likeliest <= most && least < most
            ? law(least, likeliest, most)
            : throw new GrammarException("law-order", "The three values must be the least, the likeliest and the greatest, in this order.", "Write, for example, 'triangular 4 h 6 h 9 h'.");
    }

    private static double Mean(Words words, Measure measure)
    {
        words.Takes("mean");
        var mean = measure.Take(words);
        return mean > 0 ? mean : throw new GrammarException("law-mean", "The mean of a law must be greater than zero.", "Write '0 h' for something that takes no time.");
    }

    private static double Cv(Words words, string law)
    {
        if (!words.Takes("cv"))
            throw new GrammarException("law-cv", $"'{law}' lacks its coefficient of variation.", $"Write 'cv' and the standard deviation over the mean: {Forms[law]}.");
        var cv = Quantity.Take(words);
        if (cv.Unit != Unit.None)
            throw new GrammarException("law-cv", $"The coefficient of variation has the unit '{cv.Unit.Text}'.", $"It is a plain number: {Forms[law]}.");
        return (double)cv.Number is >= LeastCv and <= MostCv and var value
            ? value
            : throw new GrammarException("law-cv", $"A coefficient of variation of {NumberText.Write(cv.Number)} is outside {LeastCv} to {MostCv}.", $"It is the standard deviation over the mean: {Forms[law]}.");
    }

    private static int Phases(Words words)
    {
        if (!words.Takes("phases"))
            throw new GrammarException("law-phases", "'erlang' lacks its number of phases.", $"Write {Forms["erlang"]}.");
        var phases = Quantity.Take(words).Number;
        return phases is >= 1 and <= 1000 && phases == decimal.Truncate(phases)
            ? (int)phases
            : throw new GrammarException("law-phases", $"The number of phases is {NumberText.Write(phases)}.", $"It is a whole number from 1 to 1000: {Forms["erlang"]}.");
    }

    private static EmpiricalLaw Empirical(Words words, Measure measure, Func<string, IReadOnlyList<double>> table)
    {
        var values = new List<double>();
        if (words.Peek.EndsWith(".csv", StringComparison.Ordinal))
        {
            values.AddRange(table(words.Take()));
        }
        else
        {
            while (!words.AtEnd)
                values.Add(measure.Take(words));
        }

        return values.Count >= 2 ? new EmpiricalLaw(values) : throw new GrammarException("law-values", "'empirical' needs at least two values.", $"Write {Forms["empirical"]}, or name a CSV file: empirical closures.csv.");
    }
}
