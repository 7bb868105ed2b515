using CorridorSim.Cli.Views;
using CorridorSim.Experiments.Search;
using CorridorSim.Results;

namespace CorridorSim.Cli.Commands;

/// <summary>What a search has proven, whether one machine sought or several.</summary>
/// <param name="certificate">The certificate.</param>
/// <param name="levers">What could be set.</param>
internal sealed class SeekFindings(SeekCertificate certificate, IReadOnlyList<Lever> levers)
{
    /// <summary>Keeps the certificate, if anywhere.</summary>
    public void Keep(string? folder) => KeptFindings.KeepTable(folder, "certificate.json", Json);

    /// <summary>Prints the certificate.</summary>
    public void Print(Terminal terminal, bool asJson)
    {
        if (asJson)
            terminal.Output.Write(Json());
        else
            CertificateView.Write(terminal, certificate, levers);
    }

    private string Json() => JsonText.Object(json => CertificateView.Write(json, certificate, levers));
}
