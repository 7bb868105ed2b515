namespace CorridorSim.Results.Charts;

/// <summary>Figures were asked for and Node.js is not there.</summary>
public sealed class NodeMissingException()
    : Exception("Node.js was not found on the PATH. Figures as SVG and PNG are drawn by Node.js 20 or newer; install it and try again. The report, report.html, needs no Node.js.");
