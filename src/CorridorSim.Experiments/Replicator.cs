using System.Runtime.ExceptionServices;
using System.Threading;
using CorridorSim.Experiments.Designs;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments;

/// <summary>
/// Runs replications over several threads. Results do not depend on the number of threads: numbers are handed out in order, and everything that is
/// handed out is finished and delivered in order, also when the run is cancelled or a replication fails.
/// </summary>
/// <param name="threads">Threads to use, 1 or more.</param>
public sealed class Replicator(int threads)
{
    /// <summary>Replications made at once where none is kept: enough that threads hardly wait for each other, few enough that their details take little room.</summary>
    private const int Block = 1024;

    /// <summary>Threads used.</summary>
    public int Threads { get; } = threads > 0 ? threads : throw new ArgumentOutOfRangeException(nameof(threads), threads, "Replications need at least one thread.");

    /// <summary>Runs replications <paramref name="first"/> to <paramref name="first"/> + <paramref name="count"/> - 1.</summary>
    /// <param name="corridor">What is simulated.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="first">Number of the first replication, from 0.</param>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="delivered">Called once per result in replication order, never twice at a time; the place to store it and to report progress.</param>
    /// <param name="cancellation">Ends the run early; replications already begun are finished first.</param>
    /// <returns>Results in replication order without gaps; fewer than <paramref name="count"/> only when cancelled.</returns>
    /// <exception cref="CorridorDeadlockException">The lowest-numbered replication that failed came to a standstill.</exception>
    /// <exception cref="ReplicationException">The lowest-numbered replication that failed did so for another reason.</exception>
    public IReadOnlyList<ReplicationResult> Run(
        IReplicable corridor, ulong randomSeed, int first, int count, Action<ReplicationResult>? delivered = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corridor);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);

        var batch = new Batch(corridor, randomSeed, first, count, delivered, cancellation);
        var helpers = new Thread[Math.Min(Threads, count) - 1 is var more and > 0 ? more : 0];
        for (var i = 0; i < helpers.Length; i++)
        {
            helpers[i] = new Thread(batch.Work) { IsBackground = true, Name = $"replications {i + 2}" };
            helpers[i].Start();
        }

        batch.Work();
        foreach (var helper in helpers)
            helper.Join();

        return batch.Finish();
    }

    /// <summary>Runs any number of replications and keeps none of them.</summary>
    /// <inheritdoc cref="Run" path="/param"/>
    /// <inheritdoc cref="Run" path="/exception"/>
    /// <returns>Whether all were made; false only when cancelled.</returns>
    public bool Stream(IReplicable corridor, ulong randomSeed, int first, int count, Action<ReplicationResult> delivered, CancellationToken cancellation)
    {
        for (var done = 0; done < count; done += Block)
        {
            var block = Math.Min(Block, count - done);
            if (Run(corridor, randomSeed, first + done, block, delivered, cancellation).Count < block)
                return false;
        }

        return true;
    }

    /// <summary>One call of <see cref="Run"/>, shared by its threads.</summary>
    private sealed class Batch(
        IReplicable corridor, ulong randomSeed, int first, int count, Action<ReplicationResult>? delivered, CancellationToken cancellation)
    {
        private readonly Lock _delivery = new();
        private readonly ReplicationResult?[] _results = new ReplicationResult?[count];
        private int _handedOut;
        private int _deliveredCount;
        private bool _receiverFailed;
        private int _lowestFailed = int.MaxValue;
        private ExceptionDispatchInfo? _failure;

        public void Work()
        {
            while (!cancellation.IsCancellationRequested && Volatile.Read(ref _lowestFailed) == int.MaxValue)
            {
                var place = Interlocked.Increment(ref _handedOut) - 1;
                if (place >= count)
                    return;
                RunOne(place);
            }
        }

        public List<ReplicationResult> Finish()
        {
            _failure?.Throw();
            return [.. _results.Take(_deliveredCount).OfType<ReplicationResult>()];
        }

        private void RunOne(int place)
        {
            ReplicationResult result;
            try
            {
                result = corridor.Run(randomSeed, first + place);
            }
#pragma warning disable CA1031 // Rethrown on the calling thread by Finish, with the number of the replication.
            catch (Exception cause)
#pragma warning restore CA1031
            {
                Fail(place, cause is CorridorDeadlockException or DesignPointException ? cause : new ReplicationException(first + place, cause));
                return;
            }

            Deliver(place, result);
        }

        /// <summary>Keeps the failure of the lowest number, so that the same one surfaces for any number of threads.</summary>
        private void Fail(int place, Exception cause)
        {
            lock (_delivery)
            {
                if (place >= _lowestFailed)
                    return;
                _failure = ExceptionDispatchInfo.Capture(cause);
                Volatile.Write(ref _lowestFailed, place);
            }
        }

        private void Deliver(int place, ReplicationResult result)
        {
            lock (_delivery)
            {
                _results[place] = result;
                while (!_receiverFailed && _deliveredCount < count && _results[_deliveredCount] is { } next)
                {
                    Tell(next);
                    _deliveredCount++;
                }
            }
        }

        /// <summary>Hands a result to the receiver; what it throws (a full disk, say) ends the run and surfaces unchanged.</summary>
        private void Tell(ReplicationResult result)
        {
            try
            {
                delivered?.Invoke(result);
            }
#pragma warning disable CA1031 // Rethrown on the calling thread by Finish.
            catch (Exception cause)
#pragma warning restore CA1031
            {
                _receiverFailed = true;
                Fail(_deliveredCount, cause);
            }
        }
    }
}
