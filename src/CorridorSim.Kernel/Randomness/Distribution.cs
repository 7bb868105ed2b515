namespace CorridorSim.Kernel.Randomness;

/// <summary>A law of chance. Immutable, so one object serves all replications on all threads.</summary>
/// <remarks>
/// Sampling takes one number of the stream and inverts the distribution function: the same number gives a longer time under
/// a longer law, which is what makes paired comparisons sharp.
/// </remarks>
public abstract class Distribution
{
    /// <summary>Expected value.</summary>
    public abstract double Mean { get; }

    /// <summary>Expected squared distance from the mean.</summary>
    public abstract double Variance { get; }

    /// <summary>Square root of the variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>The value that is not exceeded with probability <paramref name="u"/>; never falls, by more than rounding, when u grows.</summary>
    /// <param name="u">Larger than 0 and smaller than 1.</param>
    public abstract double Quantile(double u);

    /// <summary>Probability of a value not larger than <paramref name="x"/>.</summary>
    public abstract double Cumulative(double x);

    /// <summary>Draws a value, using one number of the stream.</summary>
    public virtual double Sample(RandomStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Quantile(stream.Next());
    }

    /// <summary>Draws a duration: the value is a number of units, rounded to a tick.</summary>
    /// <param name="stream">Gives one number.</param>
    /// <param name="unit">The unit in which the distribution is stated, such as one hour.</param>
    /// <exception cref="InvalidOperationException">The value drawn is negative; a duration needs a law without negative values.</exception>
    public TimeSpan SampleDuration(RandomStream stream, TimeSpan unit)
    {
        double value = Sample(stream);
        if (value < 0) throw new InvalidOperationException(
            $"{GetType().Name} gave a duration of {value}. Durations need a distribution without negative values, such as a truncated normal.");
        return new TimeSpan((long)Math.Round(value * unit.Ticks));
    }
}
