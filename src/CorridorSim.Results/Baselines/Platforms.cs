using System.Runtime.InteropServices;

namespace CorridorSim.Results.Baselines;

/// <summary>Names of platforms, as far as results may depend on them.</summary>
public static class Platforms
{
    /// <summary>Operating system and processor family of this process: <c>linux-x64</c>.</summary>
    public static string Current { get; } = $"{System}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    private static string System => OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : OperatingSystem.IsLinux() ? "linux" : "other";
}
