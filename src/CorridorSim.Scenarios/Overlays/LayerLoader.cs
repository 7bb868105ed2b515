using System.IO;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Overlays;

/// <summary>Reads a scenario file and all that it extends, and puts them into the order of application; each file once.</summary>
internal sealed class LayerLoader(FindingLog log)
{
    private static readonly string[] Kinds = ["scenario", "overlay", "shock", "hindcast"];
    private static readonly string[] OverlayKeys = ["overlay", "extends", "change"];
    private static readonly string[] ShockKeys = ["shock", "change"];
    private readonly List<Layer> _layers = [];
    private readonly Dictionary<string, IReadOnlySet<string>> _done = [];
    private readonly List<string> _under = [];
    private (MapNode Root, string File)? _base;
    private MapNode? _hindcast;
    private ScenarioKind _kind;
    private long _bytesRead;

    /// <summary>The files read.</summary>
    public IReadOnlyCollection<string> Files => _done.Keys;

    /// <summary>Loads the file itself.</summary>
    /// <param name="path">The file.</param>
    /// <param name="root">Folder that its files cannot leave; none: the file's own.</param>
    /// <param name="with">Overlays and shocks laid on top.</param>
    /// <param name="sets">Changes of the command line, as <c>path=value</c>.</param>
    public LayerStack Load(string path, string? root, IReadOnlyList<string> with, IReadOnlyList<string> sets)
    {
        LoadFromOutside(path, root);
        foreach (var file in with)
        {
            var before = _layers.Count;
            LoadFromOutside(file, root, mustChange: true);
            if (_layers.Count > before)
                _layers[^1] = _layers[^1] with { AddsItsName = true };
        }

        if (sets.Count > 0)
            _layers.Add(new Layer("--set", "", false, [.. sets.Select(Set).OfType<MapEntry>()], new HashSet<string>()));
        return new LayerStack(_kind, _base?.Root, _hindcast, _layers);
    }

    private void LoadFromOutside(string path, string? root, bool mustChange = false)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            log.Error("unreadable-file", new Position(path, 1, 1), "", $"'{Excerpt.Of(path)}' is not the name of a file.", "Name a scenario file.");
            return;
        }

        var folder = root ?? Path.GetDirectoryName(Path.GetFullPath(path));
        try
        {
            Load(path, path, new Position(path, 1, 1), new ScenarioFolder(folder ?? Path.GetFullPath(path)), mustChange);
        }
        catch (OutsideFolderException)
        {
            log.Error("outside-folder", new Position(path, 1, 1), "", $"The links of folder '{Excerpt.Of(folder ?? path)}' lead round in a circle.", "Name the folder without links.");
        }
    }

    /// <returns>The files that this one extends, itself included.</returns>
    private IReadOnlySet<string> Load(string file, string shownAs, Position namedAt, ScenarioFolder folder, bool mustChange)
    {
        var full = Path.GetFullPath(file);
        if (_under.Contains(full))
        {
            log.Error("circular-extends", namedAt, "", $"'{Path.GetFileName(file)}' extends itself, over {string.Join(", ", _under.Select(Path.GetFileName))}.", "Remove one 'extends' of the circle.");
            return new HashSet<string>();
        }

        if (_done.TryGetValue(full, out var known))
            return known;
        if (_done.Count + _under.Count >= DocumentLimits.Files)
        {
            log.Error("too-many-files", namedAt, "", $"More than {DocumentLimits.Files} files are laid over one another.", "Merge some of them.");
            return new HashSet<string>();
        }

        _under.Add(full);
        var below = new HashSet<string> { file };
        if (Bytes(file, shownAs, namedAt) is { } bytes && YamlDocument.Read(file, bytes, log) is { } root)
            Place(root, file, folder, mustChange, below);
        _under.RemoveAt(_under.Count - 1);
        return _done[full] = below;
    }

    private byte[]? Bytes(string file, string shownAs, Position namedAt)
    {
        var (problem, remedy) = ("", "");
        try
        {
            if (!Directory.Exists(file))
            {
                var bytes = ScenarioFolder.ReadBytes(file);
                _bytesRead += bytes.Length;
                return _bytesRead <= DocumentLimits.BytesOfAllFiles ? bytes : throw new FileTooLargeException();
            }

            (problem, remedy) = ($"'{Excerpt.Of(shownAs)}' is a folder.", "Name a scenario file.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            var near = Neighbours.Nearest(file, ".yaml");
            (problem, remedy) = ($"The file '{Excerpt.Of(shownAs)}' does not exist.", near is null ? "Check its name and folder." : $"Did you mean '{near}'?");
        }
        catch (FileTooLargeException)
        {
            (problem, remedy) = ($"The file '{Excerpt.Of(shownAs)}' is larger than {DocumentLimits.Bytes / 1024 / 1024} MB, or all files together than {DocumentLimits.BytesOfAllFiles / 1024 / 1024} MB.", "Name a scenario file.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            (problem, remedy) = ($"The file '{Excerpt.Of(shownAs)}' cannot be read.", "Check its permissions.");
        }

        log.Error("unreadable-file", namedAt, "", problem, remedy);
        return null;
    }

    private void Place(MapNode root, string file, ScenarioFolder folder, bool mustChange, HashSet<string> below)
    {
        var first = root.Entries.Count > 0 ? root.Entries[0] : null;
        if (_done.Count == 0 && _under.Count == 1)
            _kind = first?.Key switch { "scenario" => ScenarioKind.Scenario, "overlay" => ScenarioKind.Overlay, "shock" => ScenarioKind.Shock, "hindcast" => ScenarioKind.Hindcast, _ => ScenarioKind.Unknown };
        switch (first?.Key)
        {
            case "scenario" when mustChange:
                log.Error("not-a-change", first.At, "", "A whole scenario stands where changes are expected.", "Only files that begin with 'shock:' or 'overlay:' can be laid over a scenario.");
                break;
            case "scenario":
                PlaceBase(root, file);
                break;
            case "overlay":
                Only(OverlayKeys, root, "an overlay");
                PlaceOverlay(root, file, folder, below);
                break;
            case "shock":
                Only(ShockKeys, root, "a shock");
                _layers.Add(new Layer(file, Name(root, "shock"), true, Changes(root, "shock"), below));
                break;
            case "hindcast" when _kind == ScenarioKind.Hindcast && _under.Count == 1 && !mustChange:
                _hindcast = root;
                break;
            case "hindcast":
                log.Error("not-a-change", first.At, "", "A hindcast stands where a scenario or changes to one are expected.", "A hindcast is judged by itself: corridorsim hindcast FILE.");
                break;
            default:
                UnknownKind(root, first);
                break;
        }
    }

    private void PlaceBase(MapNode root, string file)
    {
        if (_base is { } other && other.File != file)
            log.Error("two-scenarios", root.At, "", $"The overlays build on two different scenarios, '{Path.GetFileName(other.File)}' and '{Path.GetFileName(file)}'.", "Lay only overlays of the same scenario over one another.");
        _base ??= (root, file);
    }

    private void PlaceOverlay(MapNode root, string file, ScenarioFolder folder, HashSet<string> below)
    {
        if (!root.TryGet("extends", out var extends))
            log.Error("missing-key", root.At, "", "The overlay does not say which file it changes.", "Name it: 'extends: mini-corridor.yaml'. A file without a base begins with 'shock:' or 'scenario:'.");
        var isFirst = true;
        foreach (var item in extends?.Value is ListNode list ? list.Items : extends is null ? [] : [extends.Value])
        {
            if (item is not TextNode { Text.Length: > 0 } name)
            {
                log.Error("file-name-expected", item.At, "extends", $"{item.CapitalKind} stands where the name of a file is expected.", "Write 'extends: mini-corridor.yaml', or several: 'extends: [mini-corridor.yaml, two-more-ferries.yaml]'.");
                continue;
            }

            if (Inside(folder, file, name) is { } path)
                below.UnionWith(Load(path, name.Text, name.At, folder, mustChange: !isFirst));
            isFirst = false;
        }

        _layers.Add(new Layer(file, Name(root, "overlay"), false, Changes(root, "overlay"), below));
    }

    private string? Inside(ScenarioFolder folder, string file, TextNode name)
    {
        try
        {
            return folder.Find(file, name.Text);
        }
        catch (OutsideFolderException)
        {
            log.Error("outside-folder", name.At, "extends", $"'{Excerpt.Of(name.Text)}' lies outside the folder of the scenario.", "Files name only what lies in their own folder or below it, by relative names and without links that lead out.");
            return null;
        }
    }

    private string Name(MapNode root, string kind)
    {
        if (root.Find(kind) is TextNode text && text.Text.Trim().Length is > 0 and <= 200)
            return text.Text.Trim();
        log.Error("no-name", root.At, kind, $"The {kind} has no name.", $"Write a name of at most 200 characters: '{kind}: two more ferries'.");
        return "";
    }

    private IReadOnlyList<MapEntry> Changes(MapNode root, string kind)
    {
        if (!root.TryGet("change", out var change))
        {
            if (kind == "shock" || root.Find("extends") is not ListNode)
                log.Error("missing-key", root.At, "", $"The {kind} changes nothing: 'change' is missing.", "Write 'change:' and below it paths with values, as in 'sea.kuryk-alat.vessels.rail-ferry.count: plus 2'.");
            return [];
        }

        if (change.Value is MapNode map)
            return map.Entries;
        if (change.Value is not RefusedNode)
            log.Error("keys-expected", change.Value.At, "change", $"{change.Value.CapitalKind} stands where paths with values are expected.", "Write below 'change:' lines like 'flows.*.rate: times 1.34'.");
        return [];
    }

    private void Only(string[] keys, MapNode root, string kind)
    {
        foreach (var entry in root.Entries.Where(entry => !keys.Contains(entry.Key)))
        {
            var remedy = Spelling.Nearest(entry.Key, keys) is { } near ? $"Did you mean '{near}'?"
                : Language.Sections.ContainsKey(entry.Key) ? $"Write it below 'change:', by path: '{entry.Key}. ...'."
                : $"The keys of {kind} are {string.Join(", ", keys)}.";
            log.Error("unknown-key", entry.At, "", $"'{Excerpt.Of(entry.Key)}' is not a key of {kind}.", remedy);
        }
    }

    private void UnknownKind(MapNode root, MapEntry? first)
    {
        var at = first?.At ?? root.At;
        var later = root.Keys.FirstOrDefault(key => Kinds.Contains(key));
        var remedy = later is not null ? $"Move '{later}:' to the top of the file."
            : first is not null && Spelling.Nearest(first.Key, Kinds) is { } near ? $"Did you mean '{near}:'?"
            : "Begin a scenario with 'scenario: its name', a what-if over a scenario with 'overlay: its name', changes for any scenario with 'shock: their name', and observed outcomes with 'hindcast: their name'.";
        log.Error("unknown-kind", at, "", first is null ? "The file has no keys." : $"The file begins with '{Excerpt.Of(first.Key)}', which does not say what it is.", remedy);
    }

    private MapEntry? Set(string text, int index)
    {
        var at = new Position("--set", index + 1, 1);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            return new MapEntry(text[..equals].Trim(), at, InlineValue.Read(text[(equals + 1)..], at, log));
        log.Error("bad-set", at, "", $"'{Excerpt.Of(text)}' is not of the form path=value.", "Write, for example, --set 'flows.*.rate=times 1.34'.");
        return null;
    }
}
