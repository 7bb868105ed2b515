namespace CorridorSim.Scenarios;

/// <summary>One thing that the reader has to say about a scenario: what was found, where, and what to do.</summary>
/// <param name="Severity">Error, warning or hint.</param>
/// <param name="Rule">Stable name of the rule, in kebab case: <c>unknown-key</c>, <c>missing-unit</c>...</param>
/// <param name="File">The file, as it would be opened from where the reader was asked; <c>--set</c> for values of the command line.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Path">Dotted path of the value concerned; empty when it concerns the file.</param>
/// <param name="Problem">What was found, as a sentence.</param>
/// <param name="Remedy">What to do, as a sentence with a correct example where one helps.</param>
public sealed record Finding(Severity Severity, string Rule, string File, int Line, int Column, string Path, string Problem, string Remedy)
{
    /// <summary>The finding in the form that editors and continuous integration understand: <c>file:line:column: severity: text [rule]</c>.</summary>
    public override string ToString()
    {
        var path = Path.Length == 0 ? "" : $"{Path}: ";
        var remedy = Remedy.Length == 0 ? "" : $" {Remedy}";
        return $"{File}:{Line}:{Column}: {Severity.ToString().ToLowerInvariant()}: {path}{Problem}{remedy} [{Rule}]";
    }
}
