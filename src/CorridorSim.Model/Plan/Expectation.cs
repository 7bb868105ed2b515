namespace CorridorSim.Model.Plan;

/// <summary>What a regression test expects of an indicator: a number over the replications, and the bounds in which it must lie.</summary>
/// <param name="Text">The expectation as written.</param>
/// <param name="Of">Which number over the replications.</param>
/// <param name="Kpi">Name of the indicator.</param>
/// <param name="Event">For a probability: the values of the indicator that count; none otherwise.</param>
/// <param name="Bounds">Where the number must lie.</param>
public sealed record Expectation(string Text, ExpectedNumber Of, string Kpi, Band? Event, Band Bounds);

/// <summary>A number over the replications of a study.</summary>
public enum ExpectedNumber
{
    /// <summary>The mean.</summary>
    Mean,

    /// <summary>The 10 % quantile.</summary>
    P10,

    /// <summary>The median.</summary>
    P50,

    /// <summary>The 90 % quantile.</summary>
    P90,

    /// <summary>The probability that the indicator lies in a band.</summary>
    Probability,

    /// <summary>The mean change against accepted results, by the same random numbers.</summary>
    Change,
}

/// <summary>A range of values, both ends included; an infinite end says that there is no bound.</summary>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Unit">Unit of both.</param>
public readonly record struct Band(double Low, double High, string Unit)
{
    /// <summary>Whether a value lies in it; a value that was not observed (NaN) does not.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>One number for all of it: halfway between its ends; where one end is open, the other.</summary>
    public double Middle() => !double.IsFinite(High) ? Low : !double.IsFinite(Low) ? High : (Low + High) / 2;
}
