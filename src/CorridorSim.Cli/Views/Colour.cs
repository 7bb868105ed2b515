namespace CorridorSim.Cli.Views;

/// <summary>Colours of verdicts, by their number for terminals (ECMA-48, SGR).</summary>
internal enum Colour
{
    None = 0,
    Red = 31,
    Green = 32,
    Yellow = 33,
}
