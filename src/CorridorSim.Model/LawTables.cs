using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model;

/// <summary>Turns a planner's law into the distribution that the engine samples by inversion.</summary>
internal static class LawTables
{
    public static Distribution ToDistribution(this Law law) => law switch
    {
        ConstantLaw constant => new Constant(constant.Value),
        UniformLaw uniform => new Uniform(uniform.Least, uniform.Most),
        TriangularLaw triangular => new Triangular(triangular.Least, triangular.Likeliest, triangular.Most),
        PertLaw pert => Beta.Pert(pert.Least, pert.Likeliest, pert.Most),
        ExponentialLaw exponential => new Exponential(exponential.Mean),
        ErlangLaw erlang => new Erlang(erlang.Phases, erlang.Mean),
        GammaLaw gamma => new Gamma(gamma.Mean, gamma.Cv),
        LognormalLaw lognormal => new Lognormal(lognormal.Mean, lognormal.Cv),
        WeibullLaw weibull => Weibull.WithMean(WeibullShape(weibull.Cv), weibull.Mean),
        NormalLaw normal => new TruncatedNormal(normal.Mean, normal.Mean * normal.Cv, 0, double.PositiveInfinity),
        EmpiricalLaw empirical => new Empirical(empirical.Values),
        _ => throw new InvalidOperationException($"No distribution for {law.GetType().Name}; this is a defect in CorridorSim."),
    };

    /// <summary>A duration from a law in hours.</summary>
    public static TimeSpan Hours(this Distribution law, RandomStream stream) =>
        law is Constant constant ? TimeSpan.FromHours(constant.Mean) : TimeSpan.FromHours(Math.Max(0, law.Sample(stream)));

    /// <summary>The shape whose coefficient of variation is the one asked for; that falls from infinity to 0 as the shape grows.</summary>
    private static double WeibullShape(double cv)
    {
        var (low, high) = (0.05, 200.0);
        for (var i = 0; i < 100; i++)
        {
            var middle = Math.Sqrt(low * high);
            var law = new Weibull(middle, 1);
            if (law.StandardDeviation / law.Mean > cv)
                low = middle;
            else
                high = middle;
        }

        return Math.Sqrt(low * high);
    }
}
