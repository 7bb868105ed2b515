namespace CorridorSim.Scenarios.Quantities;

/// <summary>A text that does not read as the value wanted. Caught where the place of the text is known.</summary>
/// <param name="rule">Name of the rule, in kebab case.</param>
/// <param name="problem">What was found, as a sentence.</param>
/// <param name="remedy">What to write instead; none: an example of the key is shown.</param>
internal sealed class GrammarException(string rule, string problem, string? remedy = null) : Exception(problem)
{
    public string Rule { get; } = rule;

    public string Problem { get; } = problem;

    public string? Remedy { get; } = remedy;
}
