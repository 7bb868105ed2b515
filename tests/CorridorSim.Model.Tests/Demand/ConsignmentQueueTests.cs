using CorridorSim.Model.Demand;
using FsCheck;
using FsCheck.Fluent;

namespace CorridorSim.Model.Tests.Demand;

public sealed class ConsignmentQueueTests
{
    /// <summary>Bursts of arrivals and departures, beside the queue of .NET; who has left comes again.</summary>
    [Fact]
    public void Whoever_comes_first_is_served_first_however_many_wait() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261122, 7),
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.Choose(-40, 40))), bursts =>
        {
            var (queue, twin, all) = (new ConsignmentQueue(), new Queue<Consignment>(), new Consignments());
            foreach (var burst in bursts)
            {
                for (var come = 0; come < burst; come++)
                {
                    var consignment = all.Make();
                    queue.Enqueue(consignment);
                    twin.Enqueue(consignment);
                }

                for (var go = 0; go < -burst && twin.Count > 0; go++)
                {
                    Assert.True(queue.TryPeek(out var first));
                    Assert.Equal((twin.Peek(), twin.Peek()), (first, queue.Dequeue()));
                    twin.Dequeue().Vanish();
                }

                Assert.Equal(twin.Count, queue.Count);
                Assert.Equal(twin, queue);
            }
        }));

    [Fact]
    public void Nobody_is_served_where_nobody_waits()
    {
        var (queue, only) = (new ConsignmentQueue(), new Consignments().Make());
        queue.Enqueue(only);

        Assert.True(queue.TryDequeue(out var served));
        Assert.Same(only, served);
        Assert.False(queue.TryDequeue(out _));
        Assert.False(queue.TryPeek(out _));
        Assert.Throws<InvalidOperationException>(() => queue.Dequeue());
        Assert.Empty(queue);
    }
}
