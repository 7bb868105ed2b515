using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;

namespace CorridorSim.Results.Charts;

/// <summary>Writes figures as files: SVG, PNG (twice the size), Vega-Lite JSON and CSV, through one Node process with bundled fonts. Equal figures give equal bytes.</summary>
public static class FigureRenderer
{
    private const int Width = 680;
    private static readonly string[] Assets = ["render.mjs", "resvg.wasm", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"];
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>NAME.svg</c>, <c>NAME.png</c>, <c>NAME.vl.json</c>, <c>NAME.csv</c> and <c>NAME.txt</c> (title, how to read it, caption) for each figure.</summary>
    /// <param name="figures">Figures with different names.</param>
    /// <param name="folder">Made when it does not exist; files of the same names are replaced.</param>
    /// <param name="cancellation">Ends the Node process.</param>
    /// <exception cref="NodeMissingException">Node.js is not on the PATH or cannot be started. Nothing was written.</exception>
    public static async Task RenderAsync(IReadOnlyList<Figure> figures, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var workshop = Directory.CreateTempSubdirectory("corridorsim-figures-");
        try
        {
            Unpack(workshop.FullName);
            await Draw(figures, workshop.FullName, cancellation).ConfigureAwait(false);
            Directory.CreateDirectory(folder);
            foreach (var figure in figures)
                Place(figure, workshop.FullName, folder);
        }
        finally
        {
            workshop.Delete(recursive: true);
        }
    }

    private static void Unpack(string workshop)
    {
        foreach (var asset in Assets)
        {
            using var source = Asset.Open($"charts/{asset}");
            using var file = File.Create(Path.Combine(workshop, asset));
            source.CopyTo(file);
        }
    }

    private static async Task Draw(IReadOnlyList<Figure> figures, string workshop, CancellationToken cancellation)
    {
        using var node = Start(workshop);
        await using var stop = cancellation.Register(() => node.Kill(entireProcessTree: true)).ConfigureAwait(false);
        var output = node.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = node.StandardError.ReadToEndAsync(CancellationToken.None);
        await Send(figures, workshop, node, cancellation).ConfigureAwait(false);
        await node.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        var drawn = (await output.ConfigureAwait(false)).Count(character => character == '\n');
        if (node.ExitCode != 0 || drawn != figures.Count)
        {
            throw new InvalidOperationException(
                $"Node.js drew {drawn} of {figures.Count} figures and ended with code {node.ExitCode}: {(await errors.ConfigureAwait(false)).Trim()} CorridorSim needs Node.js 20 or newer; with it, this is a defect in CorridorSim.");
        }
    }

    private static Process Start(string workshop)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { "render.mjs" },
            WorkingDirectory = workshop,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["TZ"] = "UTC";
        start.Environment["LC_ALL"] = "C";
        start.Environment.Remove("NODE_OPTIONS");
        try
        {
            return Process.Start(start) ?? throw new NodeMissingException();
        }
        catch (Win32Exception)
        {
            throw new NodeMissingException();
        }
    }

    private static async Task Send(IReadOnlyList<Figure> figures, string workshop, Process node, CancellationToken cancellation)
    {
        var jobs = new JsonObject
        {
            ["outFolder"] = workshop,
            ["jobs"] = new JsonArray([.. figures.Select(figure => new JsonObject { ["name"] = figure.Name, ["spec"] = figure.Spec, ["width"] = Width, ["scale"] = 2 })]),
        };
        try
        {
            await using var input = node.StandardInput;
            await input.WriteAsync(jobs.ToJsonString().AsMemory(), cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // Node ended early: its exit code and error text say why.
        }
    }

    private static void Place(Figure figure, string workshop, string folder)
    {
        foreach (var ending in new[] { "svg", "png" })
            File.Copy(Path.Combine(workshop, $"{figure.Name}.{ending}"), Path.Combine(folder, $"{figure.Name}.{ending}"), overwrite: true);
        File.WriteAllText(Path.Combine(folder, $"{figure.Name}.vl.json"), figure.Spec.ToJsonString(Readable) + "\n");
        File.WriteAllText(Path.Combine(folder, $"{figure.Name}.csv"), CsvText.Of(figure.Data));
        File.WriteAllText(Path.Combine(folder, $"{figure.Name}.txt"), $"{PlainText.Clean(figure.Title)}\n{PlainText.Clean(figure.Subtitle)}\n\n{PlainText.Clean(figure.Caption)}\n\n{PlainText.Clean(figure.AltText)}\n");
    }
}
