namespace CorridorSim.Benchmarks.Kernel;

/// <summary>Cheap random durations, so that what is measured is the engine and not the generator (xorshift64*).</summary>
internal sealed class Draws(ulong state = 0x9E3779B97F4A7C15)
{
    private ulong _state = state;

    internal double Unit()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return ((_state * 0x2545F4914F6CDD1D) >> 11) * (1.0 / (1UL << 53));
    }

    internal TimeSpan Exponential(double meanSeconds) => new((long)(-Math.Log(1 - Unit()) * meanSeconds * TimeSpan.TicksPerSecond));
}
