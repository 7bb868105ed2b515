using CorridorSim.Scenarios.Binding;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Tables;

/// <summary>
/// Reads elements of a section from a CSV file, a line each. The header names the section, then keys of its elements, with the unit where
/// cells hold plain numbers: <c>flows,cargo,from,to,rate (wagon/d),source,quality</c>. Empty cells are keys not written.
/// </summary>
/// <param name="file">What the file that names the table holds: a scenario or a hindcast.</param>
/// <param name="log">Where findings go.</param>
internal sealed class ElementTable(Type file, FindingLog log)
{
    private static readonly string[] ProvenanceColumns = ["source", "quality"];

    /// <summary>Adds the elements of a table to the tree of a file.</summary>
    public void AddTo(MapNode root, string table, byte[] bytes)
    {
        log.Announce(table);
        if (FileText.Of(table, bytes, log) is not { } text)
            return;
        try
        {
            using var rows = CsvText.Rows(table, text).GetEnumerator();
            if (!rows.MoveNext())
                log.Error("table-header", new Position(table, 1, 1), "", "The table is empty.", "Its first line names the section, then keys: flows,cargo,from,to,rate (wagon/d).");
            else if (Header(rows.Current) is { } header && Section(root, header) is { } section)
                AddRows(section, header, rows);
        }
        catch (GrammarException error)
        {
            log.Error(error.Rule, new Position(table, 1, 1), "", error.Problem, error.Remedy ?? "");
        }
    }

    private TableHeader? Header(IReadOnlyList<Cell> cells)
    {
        var name = cells[0];
        var sections = Language.KeysOf(file).Values.Where(key => key.Shape is MapShape { Element: RecordShape }).Select(key => key.Name).ToList();
        if (!sections.Contains(name.Text))
        {
            var remedy = name.Text.Contains(';', StringComparison.Ordinal) ? "Separate columns by commas."
                : Spelling.Nearest(name.Text, sections) is { } near ? $"Did you mean '{near}'?"
                : $"The first column is named as the section it fills: {string.Join(", ", sections)}.";
            log.Error("table-header", name.At, "", $"The first column is named '{Excerpt.Of(name.Text)}', which is no section.", remedy);
            return null;
        }

        var keys = Language.KeysOf(((RecordShape)((MapShape)Language.KeysOf(file)[name.Text].Shape).Element).Type);
        var columns = cells.Skip(1).Select(cell => Column(cell, keys)).ToList();
        foreach (var twice in columns.OfType<TableColumn>().GroupBy(column => column.Name).Where(group => group.Count() > 1))
            log.Error("duplicate-key", twice.Last().At, name.Text, $"The column '{twice.Key}' stands in the table twice.", "Keep one of them.");
        if (columns.Contains(null))
            return null;
        var missing = keys.Values.Where(key => key.IsRequired && IsColumn(key) && cells.Skip(1).All(cell => NameOf(cell).Name != key.Name)).ToList();
        foreach (var key in missing)
            log.Error("table-header", name.At, name.Text, $"The table has no column '{key.Name}'.", $"{key.Mark.Meaning} Add the column, with a cell in each line.");
        return new TableHeader(name.Text, [.. columns.OfType<TableColumn>()], missing.Count == 0);
    }

    private TableColumn? Column(Cell cell, IReadOnlyDictionary<string, PlanKey> keys)
    {
        var (name, unit) = NameOf(cell);
        if (ProvenanceColumns.Contains(name))
            return new TableColumn(name, "", false, cell.At);
        if (!keys.TryGetValue(name, out var key) || !IsColumn(key))
        {
            var usable = keys.Values.Where(IsColumn).Select(other => other.Name).Concat(ProvenanceColumns).ToList();
            log.Error("table-header", cell.At, "", $"'{Excerpt.Of(name)}' is no column of this table.", Spelling.Nearest(name, usable) is { } near ? $"Did you mean '{near}'?" : $"Columns are {string.Join(", ", usable)}.");
            return null;
        }

        if (unit.Length == 0 || Unit.TryFind(unit, out _))
            return new TableColumn(name, unit, key.Shape is ValueShape { Type: var type } && ValueGrammar.IsAssumption(type) && type != typeof(CorridorSim.Model.Plan.Destinations), cell.At);
        log.Error("unknown-unit", cell.At, "", $"'{Excerpt.Of(unit)}' is not a unit.", "Write the unit of the column in parentheses: rate (wagon/d).");
        return null;
    }

    /// <summary>Name and unit of a column; the unit is empty when the header gives none.</summary>
    private static (string Name, string Unit) NameOf(Cell cell) =>
        cell.Text.IndexOf('(', StringComparison.Ordinal) is var open and > 0 && cell.Text.EndsWith(')') ? (cell.Text[..open].Trim(), cell.Text[(open + 1)..^1].Trim()) : (cell.Text, "");

    private static bool IsColumn(PlanKey key) => key.Shape is ValueShape or ListShape;

    private static MapNode? Section(MapNode root, TableHeader header)
    {
        if (root.Find(header.Section) is MapNode section)
            return section;
        if (root.Has(header.Section))
            return null;
        var made = new MapNode(root.At);
        root.Set(new MapEntry(header.Section, root.At, made));
        return made;
    }

    private void AddRows(MapNode section, TableHeader header, IEnumerator<IReadOnlyList<Cell>> rows)
    {
        for (var count = 0; rows.MoveNext(); count++)
        {
            var row = rows.Current;
            if (count > DocumentLimits.Nodes / 10)
            {
                log.Error("too-many-values", row[0].At, header.Section, $"The table has more than {DocumentLimits.Nodes / 10} lines.", "Split the corridor.");
                return;
            }

            if (row.Count != header.Columns.Count + 1)
                log.Error("table-row", row[0].At, header.Section, $"The line has {row.Count} cells, but the header has {header.Columns.Count + 1}.", "Write one cell for each column; put cells that hold commas between quotation marks.");
            else if (section.TryGet(row[0].Text, out var other))
                log.Error("duplicate-key", row[0].At, header.Section, $"'{Excerpt.Of(row[0].Text)}' exists already; the first is in line {other.At.Line} of '{System.IO.Path.GetFileName(other.At.File)}'.", "Keep one of them.");
            else
                section.Set(new MapEntry(row[0].Text, row[0].At, header.IsComplete ? Element(header, row) : new RefusedNode(row[0].At)));
        }
    }

    private static MapNode Element(TableHeader header, IReadOnlyList<Cell> row)
    {
        var element = new MapNode(row[0].At);
        var provenance = string.Join(' ', ProvenanceColumns.Select(name => header.IndexOf(name)).Where(index => index >= 0).Select(index => row[index + 1].Text).Where(text => text.Length > 0));
        for (var i = 0; i < header.Columns.Count; i++)
        {
            var (column, cell) = (header.Columns[i], row[i + 1]);
            if (cell.Text.Length == 0 || ProvenanceColumns.Contains(column.Name))
                continue;
            var text = column.Unit.Length > 0 ? $"{cell.Text} {column.Unit}" : cell.Text;
            if (column.TakesProvenance && provenance.Length > 0 && !text.Contains('(', StringComparison.Ordinal))
                text = $"{text} ({provenance})";
            element.Set(new MapEntry(column.Name, cell.At, new TextNode(cell.At, text, quoted: false)));
        }

        return element;
    }

    private sealed record TableColumn(string Name, string Unit, bool TakesProvenance, Position At);

    /// <param name="Section">The section that the table fills.</param>
    /// <param name="Columns">Its columns, without the first.</param>
    /// <param name="IsComplete">Whether every key that an element needs has a column; else its lines only say that there are such elements.</param>
    private sealed record TableHeader(string Section, IReadOnlyList<TableColumn> Columns, bool IsComplete)
    {
        public int IndexOf(string name)
        {
            for (var i = 0; i < Columns.Count; i++)
            {
                if (Columns[i].Name == name)
                    return i;
            }

            return -1;
        }
    }
}
