namespace CorridorSim.Kernel.Tests.KnownAnswers;

/// <summary>Runs one long simulation in equal pieces and measures each; the first piece is the warm-up.</summary>
internal static class Batches
{
    /// <param name="simulation">Has been set up and not run.</param>
    /// <param name="hours">Length of a piece.</param>
    /// <param name="reset">Begins the measurement anew.</param>
    /// <param name="measures">Read at the end of each piece.</param>
    /// <returns>For each measure its value in each of 30 pieces.</returns>
    internal static double[][] Measure(Simulation simulation, double hours, Action reset, params Func<double>[] measures)
    {
        const int Pieces = 30;
        double[][] values = [.. measures.Select(_ => new double[Pieces])];
        simulation.Run(simulation.Now + TimeSpan.FromHours(hours));
        for (int piece = 0; piece < Pieces; piece++)
        {
            reset();
            simulation.Run(simulation.Now + TimeSpan.FromHours(hours));
            for (int i = 0; i < measures.Length; i++) values[i][piece] = measures[i]();
        }

        return values;
    }
}
