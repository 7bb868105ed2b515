namespace CorridorSim.Results;

/// <summary>Licences of the chart libraries, fonts and maps that are part of this assembly.</summary>
public static class ThirdPartyNotices
{
    /// <summary>All notices as text.</summary>
    public static string Text => Asset.Text("charts/THIRD-PARTY-NOTICES.txt");
}
