using CorridorSim.Cli;
using CorridorSim.Cli.Commands;

using var interruption = new Interruption();
return CommandLine.Run(args, Terminal.OfThisProcess(interruption.Token));
