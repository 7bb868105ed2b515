namespace CorridorSim.Kernel.Randomness;

/// <summary>Positive values whose logarithm is normal: many causes that multiply. The usual law of sailing and handling times.</summary>
public sealed class Lognormal : Distribution
{
    private readonly double _logMean;
    private readonly double _logSpread;

    /// <summary>Makes a lognormal law from the figures planners state.</summary>
    /// <param name="mean">Mean of the values themselves; larger than zero.</param>
    /// <param name="cv">Standard deviation as a share of the mean; larger than zero.</param>
    public Lognormal(double mean, double cv)
    {
        Mean = Parameter.Positive(mean);
        Variance = mean * mean * Parameter.Positive(cv) * cv;
        double logVariance = double.LogP1(cv * cv);
        _logSpread = Math.Sqrt(logVariance);
        _logMean = Math.Log(mean) - (logVariance / 2);
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance { get; }

    /// <inheritdoc/>
    public override double Quantile(double u) => Math.Exp(_logMean + (_logSpread * NormalLaw.Quantile(Parameter.OpenUnit(u))));

    /// <inheritdoc/>
    public override double Cumulative(double x) => x <= 0 ? 0 : NormalLaw.Cumulative((Math.Log(x) - _logMean) / _logSpread);
}
