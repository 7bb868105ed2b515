using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>Means of the laws of a plan.</summary>
internal static class LawMean
{
    /// <summary>The mean, in the law's own unit. A normal law cut at zero counts with the mean that was stated.</summary>
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
        _ => double.NaN,
    };
}
