using BenchmarkDotNet.Attributes;
using CorridorSim.Kernel.Randomness;

namespace CorridorSim.Benchmarks.Kernel;

/// <summary>What a draw costs, law by law.</summary>
[MemoryDiagnoser]
public class Sampling
{
    private readonly RandomStream _stream = new RandomStreams(1, 0).For("benchmark", "draw");
    private readonly Distribution _exponential = new Exponential(1);
    private readonly Distribution _normal = new Normal(0, 1);
    private readonly Distribution _lognormal = new Lognormal(70, 0.9);
    private readonly Distribution _triangular = new Triangular(4, 6, 9);
    private readonly Distribution _weibull = new Weibull(1.5, 10);
    private readonly Distribution _gamma = new Gamma(10, 0.4);
    private readonly Distribution _pert = Beta.Pert(4, 6, 14);

    [Benchmark(Baseline = true)]
    public double Uniform_number() => _stream.Next();

    [Benchmark]
    public double Number_by_position() => _stream.At(_stream.Count + 12345);

    [Benchmark]
    public double Exponential() => _exponential.Sample(_stream);

    [Benchmark]
    public double Normal() => _normal.Sample(_stream);

    [Benchmark]
    public double Lognormal() => _lognormal.Sample(_stream);

    [Benchmark]
    public double Triangular() => _triangular.Sample(_stream);

    [Benchmark]
    public double Weibull() => _weibull.Sample(_stream);

    [Benchmark]
    public double Gamma_by_table() => _gamma.Sample(_stream);

    [Benchmark]
    public double Pert_by_table() => _pert.Sample(_stream);

    [Benchmark]
    public int Binomial_of_57() => Binomial.Quantile(57, 0.05, _stream.Next());
}
