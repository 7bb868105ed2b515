namespace CorridorSim.Scenarios.Documents;

/// <summary>Collects everything that is found, and puts it into file order.</summary>
internal sealed class FindingLog
{
    /// <summary>A file of thousands of mistakes is one mistake; the rest is counted.</summary>
    private const int MostListed = 500;

    private readonly List<string> _files = [];
    private readonly HashSet<Finding> _findings = [];
    private int _unlisted;

    public bool HasErrors { get; private set; }

    /// <summary>Whether all that will be listed is found; what comes is only counted, and needs no text.</summary>
    public bool IsFull => _findings.Count >= MostListed;

    /// <summary>Says that a file comes next in file order.</summary>
    public void Announce(string file)
    {
        if (!_files.Contains(file))
            _files.Add(file);
    }

    public void Error(string rule, Position at, string path, string problem, string remedy) => Add(Severity.Error, rule, at, path, problem, remedy);

    public void Warning(string rule, Position at, string path, string problem, string remedy) => Add(Severity.Warning, rule, at, path, problem, remedy);

    public void Hint(string rule, Position at, string path, string problem, string remedy) => Add(Severity.Hint, rule, at, path, problem, remedy);

    public IReadOnlyList<Finding> InFileOrder()
    {
        var inOrder = _findings.OrderBy(finding => _files.IndexOf(finding.File)).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ToList();
        if (_unlisted > 0)
            inOrder.Add(new Finding(Severity.Error, "too-many-findings", inOrder[^1].File, inOrder[^1].Line, 1, "", $"There are {_unlisted} more findings that are not listed.", "Mend these first."));
        return inOrder;
    }

    private void Add(Severity severity, string rule, Position at, string path, string problem, string remedy)
    {
        HasErrors |= severity == Severity.Error;
        Announce(at.File);
        if (_findings.Count < MostListed)
            _findings.Add(new Finding(severity, rule, at.File, at.Line, at.Column, Excerpted(path), problem, remedy));
        else
            _unlisted++;
    }

    private static string Excerpted(string path) => path.Length <= 200 ? path : path[..200] + "...";
}
