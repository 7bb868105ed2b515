namespace CorridorSim.Model.Plan;

/// <summary>A probability law as a planner states it. Numbers are in the unit of the key that carries it (hours for every duration).</summary>
public abstract record Law
{
    /// <summary>The law that always gives the same value.</summary>
    public static Law Always(double value) => new ConstantLaw(value);
}

/// <summary>Always the same value.</summary>
public sealed record ConstantLaw(double Value) : Law;

/// <summary>All values between two bounds equally likely.</summary>
public sealed record UniformLaw(double Least, double Most) : Law;

/// <summary>Triangular law by least, most likely and greatest value.</summary>
public sealed record TriangularLaw(double Least, double Likeliest, double Most) : Law;

/// <summary>PERT law (beta with weight 4) by least, most likely and greatest value.</summary>
public sealed record PertLaw(double Least, double Likeliest, double Most) : Law;

/// <summary>Exponential law by its mean.</summary>
public sealed record ExponentialLaw(double Mean) : Law;

/// <summary>Erlang law by its mean and number of phases.</summary>
public sealed record ErlangLaw(double Mean, int Phases) : Law;

/// <summary>Gamma law by its mean and coefficient of variation.</summary>
public sealed record GammaLaw(double Mean, double Cv) : Law;

/// <summary>Lognormal law by its mean and coefficient of variation.</summary>
public sealed record LognormalLaw(double Mean, double Cv) : Law;

/// <summary>Weibull law by its mean and coefficient of variation.</summary>
public sealed record WeibullLaw(double Mean, double Cv) : Law;

/// <summary>Normal law cut at zero, by mean and coefficient of variation of the uncut law.</summary>
public sealed record NormalLaw(double Mean, double Cv) : Law;

/// <summary>Values observed, each equally likely, interpolated between neighbours.</summary>
public sealed record EmpiricalLaw(IReadOnlyList<double> Values) : Law
{
    /// <inheritdoc/>
    public bool Equals(EmpiricalLaw? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Count;
}
