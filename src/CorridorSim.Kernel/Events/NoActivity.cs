namespace CorridorSim.Kernel.Events;

/// <summary>Fills a free place of the table of activities, so that looking one up never finds null.</summary>
internal sealed class NoActivity : Activity
{
    internal static readonly NoActivity Instance = new();

    internal override void Resume()
    {
    }
}
