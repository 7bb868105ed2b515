namespace CorridorSim.Model.Plan;

/// <summary>Means of laws, for estimates before any simulation.</summary>
public static class LawMean
{
    /// <summary>The mean, in the unit of the key that carries the law. A normal law cut at zero counts with the mean that was stated.</summary>
    public static double Of(Law law) => law switch
    {
        ConstantLaw constant => constant.Value,
        UniformLaw uniform => (uniform.Least + uniform.Most) / 2,
        TriangularLaw triangular => (triangular.Least + triangular.Likeliest + triangular.Most) / 3,
        PertLaw pert => (pert.Least + (4 * pert.Likeliest) + pert.Most) / 6,
        ExponentialLaw exponential => exponential.Mean,
        ErlangLaw erlang => erlang.Mean,
        GammaLaw gamma => gamma.Mean,
        LognormalLaw lognormal => lognormal.Mean,
        WeibullLaw weibull => weibull.Mean,
        NormalLaw normal => normal.Mean,
        EmpiricalLaw empirical => empirical.Values.Average(),
        _ => throw new InvalidOperationException($"The mean of {law.GetType().Name} is not known here. This is a defect in CorridorSim."),
    };
}
