using System.Threading;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Tests;

public sealed class ReplicatorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Results_are_the_same_for_any_number_of_threads(int threads)
    {
        var toy = Toy.Normal(10, 1);

        var results = new Replicator(threads).Run(toy, 7, 3, 50);

        Assert.Equal(Enumerable.Range(3, 50), results.Select(result => result.Replication));
        Assert.Equal(Enumerable.Range(3, 50).Select(n => toy.Run(7, n).Kpis[0]), results.Select(result => result.Kpis[0]));
    }

    [Fact]
    public void Results_are_delivered_once_each_in_replication_order()
    {
        var delivered = new List<int>();

        new Replicator(8).Run(Toy.Normal(10, 1), 7, 0, 200, result => delivered.Add(result.Replication));

        Assert.Equal(Enumerable.Range(0, 200), delivered);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void The_failure_of_the_lowest_number_surfaces_with_its_number(int threads)
    {
        var failing = new Toy(["x"], (_, n) => n is 11 or 12 or 13 ? throw new ArithmeticException("lost a wagon") : [n]);
        var delivered = new List<int>();

        var failure = Assert.Throws<ReplicationException>(() => new Replicator(threads).Run(failing, 1, 0, 100, result => delivered.Add(result.Replication)));

        Assert.Equal(11, failure.Replication);
        Assert.IsType<ArithmeticException>(failure.InnerException);
        Assert.Equal(Enumerable.Range(0, 11), delivered);
    }

    [Fact]
    public void A_deadlock_surfaces_as_itself()
    {
        var stuck = new Toy(["x"], (_, n) => n == 2 ? throw new CorridorDeadlockException(["a waits for b", "b waits for a"], new DateTime(2025, 3, 1), 2) : [n]);

        var deadlock = Assert.Throws<CorridorDeadlockException>(() => new Replicator(2).Run(stuck, 1, 0, 10));

        Assert.Equal(2, deadlock.Replication);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_cancelled_run_keeps_everything_that_was_begun(int threads)
    {
        // Whoever begins a replication after number 10 waits in it for the end, so each of the other threads begins one more at most.
        using var cancel = new CancellationTokenSource();
        var toy = new Toy(["x"], (_, n) => n <= 10 || cancel.Token.WaitHandle.WaitOne() ? [n] : []);

        var results = new Replicator(threads).Run(toy, 1, 0, 1000, result => CancelAt(10, result), cancel.Token);

        Assert.Equal(toy.Runs, results.Count);
        Assert.InRange(results.Count, 11, 10 + threads);
        Assert.Equal(Enumerable.Range(0, results.Count), results.Select(result => result.Replication));

        void CancelAt(int number, ReplicationResult result)
        {
            if (result.Replication == number)
                cancel.Cancel();
        }
    }

    [Fact]
    public void What_the_receiver_throws_ends_the_run_and_surfaces_unchanged()
    {
        var told = 0;

        Assert.Throws<System.IO.IOException>(() => new Replicator(3).Run(Toy.Normal(1, 1), 1, 0, 1000, _ => FullDisk()));
        Assert.Equal(1, told);

        void FullDisk()
        {
            told++;
            throw new System.IO.IOException("disk full");
        }
    }

    [Fact]
    public void Nothing_asked_gives_nothing() => Assert.Empty(new Replicator(4).Run(Toy.Normal(1, 1), 1, 0, 0));

    [Fact]
    public void No_thread_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Replicator(0));
}
