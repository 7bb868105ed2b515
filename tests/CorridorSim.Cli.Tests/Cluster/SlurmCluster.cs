using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Threading;

namespace CorridorSim.Cli.Tests.Cluster;

/// <summary>
/// A Slurm of its own on this host: a controller and the nodes n1 and n2, with munge to vouch for them. Everything it needs stands in one folder, and every process that belongs to it,
/// tasks included, is known by the configuration in its environment; so it disturbs no other Slurm, and nothing of it is left when it is disposed.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class SlurmCluster : IDisposable
{
    private const string Configuration = "SLURM_CONF";
    private const string Node = "SLURMD_NODENAME";

    /// <summary>Never reached unless something is broken: waiting ends when what is waited for is there.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private static readonly string[] Programs = ["munged", "slurmctld", "slurmd", "sbatch"];

    private readonly string _folder;
    private readonly string _path;

    private SlurmCluster(string folder)
    {
        _folder = folder;
        _path = $"{Path.Combine(folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin";
    }

    private string ConfigurationFile => Path.Combine(_folder, "slurm.conf");

    /// <summary>What is not installed; none when a cluster can be started.</summary>
    public static string? Missing()
    {
        var folders = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin".Split(':');
        return Programs.FirstOrDefault(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program))));
    }

    /// <summary>Starts the cluster and waits until both nodes are idle.</summary>
    /// <param name="folder">A folder of its own.</param>
    public static SlurmCluster Start(string folder)
    {
        var cluster = new SlurmCluster(folder);
        try
        {
            cluster.Prepare();
            cluster.Launch("munged", "--foreground", "--force", "--key-file", cluster.At("munge.key"), "--socket", cluster.At("munge.socket"), "--pid-file", cluster.At("munged.pid"), "--log-file", cluster.At("log/munged.log"), "--seed-file", cluster.At("munged.seed"));
            cluster.WaitUntil("munge vouches", () => cluster.Ask("munge", "--socket", cluster.At("munge.socket"), "--no-input").Length > 0);
            cluster.Launch("slurmctld", "-D");
            cluster.Launch("slurmd", "-D", "-N", "n1");
            cluster.Launch("slurmd", "-D", "-N", "n2");
            cluster.WaitUntil("both nodes are idle", () => cluster.StateOf("n1") == "idle" && cluster.StateOf("n2") == "idle");
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>Submits a job.</summary>
    /// <param name="arguments">What follows <c>sbatch</c>.</param>
    /// <returns>Its number.</returns>
    public string Submit(params string[] arguments)
    {
        var job = Ask("sbatch", ["--parsable", "--output", At("log/%A-%a.out"), .. arguments]);
        return job.Length > 0 ? job : throw Broken("sbatch took the job");
    }

    /// <summary>State of a node as <c>sinfo</c> prints it; empty when the controller does not answer.</summary>
    public string StateOf(string node) => Ask("sinfo", "--noheader", "--nodes", node, "--format", "%T").TrimEnd('*');

    /// <summary>Index of the task of an array that came to a halt on n2; none as long as none did.</summary>
    public int? StalledTask() => File.Exists(At("stalled")) ? int.Parse(File.ReadAllText(At("stalled")), null) : null;

    /// <summary>A property of a job or of a task (<c>12_3</c>) as <c>scontrol</c> prints it; empty when there is none.</summary>
    public string PropertyOf(string job, string property) =>
        Ask("scontrol", "show", "job", job).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.StartsWith($"{property}=", StringComparison.Ordinal))?[(property.Length + 1)..] ?? "";

    /// <summary>
    /// What a power cut does to a node: its daemon, the keepers of its tasks and the tasks are gone at the same moment, and nobody is told. The controller would notice by itself after
    /// the time of its configuration; that time is long, so that a host with much else to do loses no node, and so it is said.
    /// </summary>
    public void CutPowerOf(string node)
    {
        var daemon = Belonging().Where(process => CommandOf(process) == $"slurmd -D -N {node}");
        var tasks = Belonging().Where(process => process.Environment.Contains($"{Node}={node}")).ToList();
        var keepers = tasks.Select(task => task.Parent).Where(parent => parent > 1 && tasks.All(task => task.Id != parent));
        foreach (var process in daemon.Select(process => process.Id).Concat(keepers.Distinct()).Concat(tasks.Select(task => task.Id)).ToList())
            Kill(process);
        Ask("scontrol", "update", $"NodeName={node}", "State=DOWN", "Reason=power");
    }

    /// <summary>Waits for a condition.</summary>
    /// <param name="what">The condition in words, for the message when it never comes.</param>
    /// <param name="condition">Asked again and again.</param>
    public void WaitUntil(string what, Func<bool> condition)
    {
        var began = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw Broken(what);
            Thread.Sleep(50);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Again, because a process may have started another while the list was read.
        while (Belonging() is { Count: > 0 } left)
            left.ForEach(process => Kill(process.Id));
    }

    private void Prepare()
    {
        foreach (var folder in new[] { "bin", "log", "spool/n1", "spool/n2", "state" })
            Directory.CreateDirectory(At(folder));
        File.WriteAllBytes(At("munge.key"), RandomNumberGenerator.GetBytes(1024));
        File.SetUnixFileMode(At("munge.key"), UnixFileMode.UserRead);
        File.WriteAllText(At("bin/corridorsim"), Program());
        File.SetUnixFileMode(At("bin/corridorsim"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var text = File.ReadAllText(Path.Combine(Repository.Root, Repository.Tests, "Cluster", "slurm.conf"));
        text = text.Replace("HOST", Dns.GetHostName(), StringComparison.Ordinal).Replace("USER", Environment.UserName, StringComparison.Ordinal).Replace("FOLDER", _folder, StringComparison.Ordinal);
        var ports = FreePorts(3);
        for (var i = 0; i < ports.Count; i++)
            text = text.Replace($"PORT{i}", $"{ports[i]}", StringComparison.Ordinal);
        File.WriteAllText(ConfigurationFile, text);
    }

    /// <summary>
    /// The program as tasks call it. On n2 it comes to a halt in the middle of its work, however fast the host is: its files may not grow beyond what a part of a shard needs (512,000 bytes),
    /// and then it hangs until its power is cut.
    /// </summary>
    private string Program() => $$"""
        #!/bin/sh
        corridorsim() { dotnet '{{Path.Combine(AppContext.BaseDirectory, "corridorsim.dll")}}' "$@"; }
        [ "$SLURMD_NODENAME" = n2 ] || { corridorsim "$@"; exit; }
        export DOTNET_EnableWriteXorExecute=0 # Needs a large file, even if only in memory.
        (trap '' XFSZ; ulimit -f 1000; corridorsim "$@")
        echo "$SLURM_ARRAY_TASK_ID" > '{{At("stalling")}}'
        mv '{{At("stalling")}}' '{{At("stalled")}}'
        exec sleep infinity

        """;

    /// <summary>Ports that nobody listens on, below those that connections get by themselves, so that none is taken until the daemons have them.</summary>
    private static List<int> FreePorts(int count)
    {
        var first = 10_000 + (Environment.ProcessId * 7 % 20_000);
        return [.. Enumerable.Range(0, 2_000).Select(step => 10_000 + ((first + step - 10_000) % 20_000)).Where(IsFree).Take(count)];
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Any, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Launch(string program, params string[] arguments)
    {
        using var daemon = Process.Start(Command(program, arguments)) ?? throw new InvalidOperationException($"{program} could not be started.");
        daemon.OutputDataReceived += static (_, _) => { };
        daemon.ErrorDataReceived += static (_, _) => { };
        daemon.BeginOutputReadLine();
        daemon.BeginErrorReadLine();
    }

    /// <summary>Runs a short command; its output, or nothing when it failed.</summary>
    private string Ask(string program, params string[] arguments)
    {
        using var process = Process.Start(Command(program, arguments)) ?? throw new InvalidOperationException($"{program} could not be started.");
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : "";
    }

    private ProcessStartInfo Command(string program, string[] arguments)
    {
        // By 'env', because the program is to be looked up where daemons are.
        var start = new ProcessStartInfo("/usr/bin/env", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        start.Environment["PATH"] = _path;
        start.Environment[Configuration] = ConfigurationFile;
        return start;
    }

    /// <summary>All processes that belong to the cluster.</summary>
    private List<HostProcess> Belonging() =>
        [.. Directory.EnumerateDirectories("/proc").Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? Read(id) : null).OfType<HostProcess>().Where(process => process.Environment.Contains($"{Configuration}={ConfigurationFile}"))];

    private static HostProcess? Read(int id)
    {
        try
        {
            var parent = File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith("PPid:", StringComparison.Ordinal));
            return new HostProcess(id, int.Parse(parent["PPid:".Length..], null), [.. File.ReadAllText($"/proc/{id}/environ").Split('\0')]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return null; // Gone in between, or somebody else's.
        }
    }

    private static string CommandOf(HostProcess process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline").TrimEnd('\0').Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // Gone already.
        }
    }

    private string At(string name) => Path.Combine(_folder, name);

    private InvalidOperationException Broken(string what)
    {
        var logs = Directory.EnumerateFiles(At("log")).Order().Select(log => $"{Path.GetFileName(log)}:\n  {string.Join("\n  ", File.ReadLines(log).TakeLast(12))}");
        return new InvalidOperationException($"Slurm never came so far: {what}.\n{Ask("squeue")}\n{Ask("sinfo")}\n{string.Join("\n", logs)}");
    }

    private sealed record HostProcess(int Id, int Parent, HashSet<string> Environment);
}
