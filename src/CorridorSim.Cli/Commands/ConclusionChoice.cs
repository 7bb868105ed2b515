using System.CommandLine;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Worth;

namespace CorridorSim.Cli.Commands;

/// <summary>What is found out after the last replication, by <c>run</c> as by <c>merge</c>: <c>--worth-most</c>, <c>--control-variates</c>, <c>--antithetic</c>.</summary>
internal sealed class ConclusionChoice
{
    private readonly Option<WorthMost?> _worthMost = CommonOptions.Read<WorthMost?>("--worth-most", "WHEN",
        "Find what one unit more of each berth, vessel, train path, server and hour is worth: 'when-missed' (the default) when a target is missed for want of capacity, of what binds most; 'always', of everything; 'never'.",
        text => text switch { "when-missed" => WorthMost.WhenMissed, "always" => WorthMost.Always, "never" => WorthMost.Never, _ => null }, "always, when-missed or never");

    private readonly Option<bool> _controls = new("--control-variates") { Description = "Sharpen mean throughput by what the replications happened to draw of demand, weather and sailing, chosen by a pilot; the gain is printed. Needs 40 replications." };
    private readonly Option<bool> _antithetic = new("--antithetic") { Description = "Run each replication a second time under the opposite luck (1 - u wherever it drew u), and give mean throughput over the pairs; the gain is printed. Twice the work; probabilities and quantiles rest on the first runs alone, since the two of a pair are not independent." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_worthMost);
        command.Add(_controls);
        command.Add(_antithetic);
    }

    /// <summary>The options as a study understands them.</summary>
    public StudyOptions Of(ParseResult line) => new()
    {
        WorthMost = line.GetValue(_worthMost) ?? WorthMost.WhenMissed,
        ControlVariates = line.GetValue(_controls),
        Antithetic = line.GetValue(_antithetic),
    };

    /// <summary>Name of an option given that only the whole study can heed; none when there is none.</summary>
    public string? Given(ParseResult line) =>
        new Option[] { _worthMost, _controls, _antithetic }.FirstOrDefault(option => line.GetResult(option) is { Implicit: false })?.Name;
}
