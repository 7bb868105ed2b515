using System.CommandLine;

namespace CorridorSim.Cli.Commands;

/// <summary>One verb of the command line.</summary>
/// <param name="name">The verb.</param>
/// <param name="description">What it does, in one sentence.</param>
/// <param name="example">One command line that works on the shipped scenarios.</param>
internal abstract class Verb(string name, string description, string example) : Command(name, description)
{
    /// <summary>A real example, shown by <c>--help</c>.</summary>
    public string Example { get; } = example;
}
