using BenchmarkDotNet.Attributes;

namespace CorridorSim.Benchmarks.Kernel;

/// <summary>Time and bytes for each operation of the engine; see <see cref="Models"/> for what an operation is.</summary>
[MemoryDiagnoser]
public class Engine
{
    private const int Million = 1_000_000;

    [Benchmark(OperationsPerInvoke = Million)]
    public long Hold_1() => Models.Hold(1, Million);

    [Benchmark(OperationsPerInvoke = Million)]
    public long Hold_10() => Models.Hold(10, Million / 10);

    [Benchmark(OperationsPerInvoke = Million)]
    public long Hold_1_000() => Models.Hold(1000, Million / 1000);

    [Benchmark(OperationsPerInvoke = Million)]
    public long Hold_100_000() => Models.Hold(100_000, Million / 100_000);

    [Benchmark(OperationsPerInvoke = Million)]
    public long M_M_1_with_a_process_for_each_customer() => Models.CustomersAtServer(Million);

    [Benchmark(OperationsPerInvoke = Million)]
    public long M_M_1_through_a_store() => Models.CustomersInStore(Million);

    /// <summary>Operations are simulated seconds here; about half a part is made in each.</summary>
    [Benchmark(OperationsPerInvoke = Million)]
    public long Machine_shop_with_preemption() => Models.MachineShop(Million);

    [Benchmark(OperationsPerInvoke = Million)]
    public long Store_ping_pong() => Models.PingPong(Million / 2);

    [Benchmark(OperationsPerInvoke = Million)]
    public long Spawn_and_finish() => Models.SpawnAndFinish(Million);

    [Benchmark(OperationsPerInvoke = Million)]
    public long Any_of_with_withdrawal() => Models.AnyOf(Million / 200);
}
