using FsCheck;
using FsCheck.Fluent;

namespace CorridorSim.Model.Tests;

public sealed class LongQueueTests
{
    /// <summary>Bursts of arrivals and departures, beside the queue of .NET; together they pass many blocks, and the queue runs empty now and then.</summary>
    [Fact]
    public void Whoever_comes_first_is_served_first_however_many_wait() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261122, 7),
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.Choose(-400, 400))), bursts =>
        {
            var (queue, twin) = (new LongQueue<int>(), new Queue<int>());
            var number = 0;
            foreach (var burst in bursts)
            {
                for (var come = 0; come < burst; come++)
                {
                    queue.Enqueue(number);
                    twin.Enqueue(number++);
                }

                for (var go = 0; go < -burst && twin.Count > 0; go++)
                    Assert.Equal((twin.Peek(), twin.Dequeue()), (queue.Peek(), queue.Dequeue()));
                Assert.Equal(twin.Count, queue.Count);
                Assert.Equal(twin, queue);
            }
        }));

    [Fact]
    public void Nobody_is_served_where_nobody_waits()
    {
        var queue = new LongQueue<string>();
        queue.Enqueue("first");

        Assert.True(queue.TryDequeue(out var served));
        Assert.Equal("first", served);
        Assert.False(queue.TryDequeue(out _));
        Assert.False(queue.TryPeek(out _));
        Assert.Throws<InvalidOperationException>(() => queue.Dequeue());
        Assert.Empty(queue);
    }
}
