using FsCheck;

namespace CorridorSim.Experiments.Tests;

/// <summary>How properties are checked.</summary>
internal static class Cases
{
    /// <summary>Two hundred cases, always the same ones, so that a failure stays until it is mended.</summary>
    public static Config Fixed { get; } = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261122, 97);
}
