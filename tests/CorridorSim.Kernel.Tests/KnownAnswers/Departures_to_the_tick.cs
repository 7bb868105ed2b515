using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.KnownAnswers;

/// <summary>
/// Every departure of 2,000 jobs with whole-number draws, compared with a plain calculation that knows nothing of processes or
/// calendars; no tolerance. The hash of all departures is stated too, for comparison with other engines that use the same draws:
/// h = (h xor time) * 1099511628211 modulo 2^64 for each departure in ticks, in order, from h = 14695981039346656037.
/// </summary>
public sealed class Departures_to_the_tick
{
    private sealed record Job(int Number, long Arrives, long Service, int Priority, long Patience, int Kind);

    /// <summary>Draws x = x * 6364136223846793005 + 1442695040888963407 modulo 2^64, from 1; a draw below n is (x >> 33) % n.</summary>
    private static readonly Job[] Jobs = MakeJobs(2000);

    private static Job[] MakeJobs(int count)
    {
        ulong x = 1;
        long clock = 0;
        var jobs = new Job[count];
        for (int i = 0; i < count; i++)
            jobs[i] = new Job(i, clock += 1 + Below(10_000_000), 1 + Below(9_000_000), (int)Below(3), 1 + Below(8_000_000), (int)Below(3));
        return jobs;

        long Below(ulong n)
        {
            x = (x * 6364136223846793005) + 1442695040888963407;
            return (long)((x >> 33) % n);
        }
    }

    /// <summary>Runs a process for each job; it tells its departure itself.</summary>
    private static List<long> Simulate(Simulation simulation, Func<Job, Action, Process> story)
    {
        var departures = new List<long>();
        foreach (Job job in Jobs) simulation.Start(story(job, () => departures.Add(simulation.Now.Ticks)), startAfter: new TimeSpan(job.Arrives));
        simulation.Run();
        return departures;
    }

    private static void Agree(IEnumerable<long> plain, List<long> simulated, ulong hash)
    {
        Assert.Equal(plain.Order(), simulated);
        Assert.Equal(hash, simulated.Aggregate(14695981039346656037, (value, time) => (value ^ (ulong)time) * 1099511628211));
    }

    [Fact]
    public void Of_two_servers_first_come_first_served()
    {
        using var simulation = new Simulation();
        var servers = new Resource(simulation, "servers", 2);

        async Process Story(Job job, Action departs)
        {
            using Hold server = await servers.Hold();
            await simulation.Delay(new TimeSpan(2 * job.Service));
            departs();
        }

        long[] free = new long[2];
        IEnumerable<long> plain = Jobs.Select(job =>
        {
            int first = free[0] <= free[1] ? 0 : 1;
            return free[first] = Math.Max(job.Arrives, free[first]) + (2 * job.Service);
        });
        Agree([.. plain], Simulate(simulation, Story), 1947771429296466695);
    }

    /// <summary>One to three of four units, all at once and without overtaking: nobody begins before the one in front.</summary>
    [Fact]
    public void Of_jobs_that_need_several_units()
    {
        using var simulation = new Simulation();
        var units = new Resource(simulation, "units", 4);

        async Process Story(Job job, Action departs)
        {
            using Hold hold = await units.Hold(1 + job.Kind);
            await simulation.Delay(new TimeSpan(2 * job.Service));
            departs();
        }

        long begin = 0;
        var ends = new List<(long End, int Units)>();
        foreach (Job job in Jobs)
        {
            begin = Math.Max(begin, job.Arrives);
            while (ends.Where(other => other.End > begin).Sum(other => other.Units) + 1 + job.Kind > 4) begin = ends.Where(other => other.End > begin).Min(other => other.End);
            ends.Add((begin + (2 * job.Service), 1 + job.Kind));
        }

        Agree(ends.Select(job => job.End), Simulate(simulation, Story), 15590913935354209202);
    }

    [Fact]
    public void Of_a_server_with_priorities()
    {
        using var simulation = new Simulation();
        var server = new Resource(simulation, "server", 1);

        async Process Story(Job job, Action departs)
        {
            using Hold hold = await server.Hold(priority: job.Priority);
            await simulation.Delay(new TimeSpan(job.Service));
            departs();
        }

        var (plain, waiting, clock) = (new List<long>(), Jobs.ToList(), 0L);
        while (waiting.Count > 0)
        {
            Job next = waiting.Where(job => job.Arrives <= clock).MinBy(job => (job.Priority, job.Number)) ?? waiting[0];
            clock = Math.Max(clock, next.Arrives) + next.Service;
            plain.Add(clock);
            waiting.Remove(next);
        }

        Agree(plain, Simulate(simulation, Story), 11305446229949069027);
    }

    /// <summary>Who is preempted goes on later where it stopped, behind those of its priority who wait.</summary>
    [Fact]
    public void Of_a_server_with_preemption()
    {
        using var simulation = new Simulation();
        var server = new PreemptiveResource(simulation, "server", 1);

        async Process Story(Job job, Action departs)
        {
            var left = new TimeSpan(job.Service);
            while (left > TimeSpan.Zero)
            {
                await server.Request(priority: job.Priority);
                WaitOutcome work = await simulation.Delay(left);
                left = work.TimeLeft;
                if (work.IsElapsed) server.Release();
            }

            departs();
        }

        var (plain, waiting, clock) = (new List<long>(), new List<(Job Job, long Left)>(), 0L);
        for (int next = 0; next < Jobs.Length || waiting.Count > 0;)
        {
            long arrival = next < Jobs.Length ? Jobs[next].Arrives : long.MaxValue;
            if (waiting.Count > 0)
            {
                (Job job, long left) = waiting.MinBy(entry => entry.Job.Priority); // the first of several equals
                waiting.Remove((job, left));
                long end = Math.Min(clock + left, arrival);
                left -= end - clock;
                clock = end;
                if (left == 0) plain.Add(clock);
                else if (Jobs[next].Priority < job.Priority) waiting.Add((job, left));
                else waiting.Insert(0, (job, left)); // goes on
            }

            if (clock == arrival || waiting.Count == 0)
            {
                if (next == Jobs.Length) continue;
                clock = Jobs[next].Arrives;
                waiting.Add((Jobs[next], Jobs[next].Service));
                next++;
            }
        }

        Agree(plain, Simulate(simulation, Story), 2307707922886361857);
    }

    /// <summary>Who has not been served within its patience leaves; who never gets to the server does not hold up others.</summary>
    [Fact]
    public void Of_a_server_with_impatient_jobs()
    {
        using var simulation = new Simulation();
        var server = new Resource(simulation, "server", 1);

        async Process Story(Job job, Action departs)
        {
            if (await simulation.AnyOf(server.Request(), simulation.Delay(new TimeSpan(job.Patience))) == 0)
            {
                await simulation.Delay(new TimeSpan(2 * job.Service));
                server.Release();
            }

            departs();
        }

        long free = 0;
        IEnumerable<long> plain = Jobs.Select(job =>
        {
            long begin = Math.Max(job.Arrives, free);
            return begin > job.Arrives + job.Patience ? job.Arrives + job.Patience : free = begin + (2 * job.Service);
        });
        Agree([.. plain], Simulate(simulation, Story), 2547428665561385902);
    }

    /// <summary>Two workers take from one store: one does kinds 0 and 1, the other 1 and 2, each the first that it can do.</summary>
    [Fact]
    public void Of_workers_who_take_what_they_can_do()
    {
        using var simulation = new Simulation();
        var store = new Store<Job>(simulation, "store");
        var simulated = new List<long>();
        static bool CanDo(int worker, Job job) => job.Kind == worker || job.Kind == worker + 1;

        async Process Worker(int worker)
        {
            while (true)
            {
                Job job = await store.Take(item => CanDo(worker, item));
                await simulation.Delay(new TimeSpan(job.Service * 3 / 2));
                simulated.Add(simulation.Now.Ticks);
            }
        }

        simulation.Start(Worker(0));
        simulation.Start(Worker(1));
        foreach (Job job in Jobs) simulation.Schedule(new TimeSpan(job.Arrives), item => store.TryPut(item), job);
        simulation.Run();

        var (plain, there, idle) = (new List<long>(), new List<Job>(), new List<int> { 0, 1 });
        long[] ends = [long.MaxValue, long.MaxValue];
        for (int next = 0; next < Jobs.Length || ends.Min() < long.MaxValue;)
        {
            long arrival = next < Jobs.Length ? Jobs[next].Arrives : long.MaxValue;
            int worker = ends[0] < ends[1] ? 0 : 1;
            long clock = Math.Min(arrival, ends[worker]);
            if (clock == arrival)
            {
                there.Add(Jobs[next++]);
            }
            else
            {
                plain.Add(clock);
                ends[worker] = long.MaxValue;
                idle.Add(worker);
            }

            foreach (int asks in idle.ToArray())
            {
                if (there.Find(job => CanDo(asks, job)) is not { } job) continue;
                there.Remove(job);
                idle.Remove(asks);
                ends[asks] = clock + (job.Service * 3 / 2);
            }
        }

        Agree(plain, simulated, 290025729736215937);
    }
}
