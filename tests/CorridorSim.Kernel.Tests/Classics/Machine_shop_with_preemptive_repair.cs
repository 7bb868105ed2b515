using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Classics;

/// <summary>
/// A machine makes a part in 10 minutes. It breaks down 25 minutes after each repair; a repair takes 5 minutes of the repairman,
/// who otherwise does a job of 12 minutes over and over and leaves it for a repair at once. By hand:
/// parts are ready at 10 and 20; at 25 the third is half done; repaired at 30, it is ready at 35, then 45; broken at 55 (all of the
/// next part done but nothing left of it: it is ready at 55 too, before the breakdown, which was scheduled later).
/// The other job ends at 12, 24, then 25-30 is lost: 41, 53, then 55-60 lost: 70.
/// </summary>
public sealed class Machine_shop_with_preemptive_repair
{
    [Fact]
    public void Parts_and_jobs_are_done_at_the_minutes_found_by_hand()
    {
        using var simulation = new Simulation();
        var repairman = new PreemptiveResource(simulation, "repairman", 1);
        var (parts, jobs) = (new List<double>(), new List<double>());
        TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
        double Clock() => simulation.Now.SinceStart.TotalMinutes;

        async Process Machine()
        {
            while (true)
            {
                TimeSpan left = Minutes(10);
                while (left > TimeSpan.Zero)
                {
                    WaitOutcome work = await simulation.Delay(left);
                    left = work.TimeLeft;
                    if (work.IsInterrupted) await Repair();
                }

                parts.Add(Clock());
            }
        }

        async Process Repair()
        {
            await repairman.Request(priority: 1);
            await simulation.Delay(Minutes(5));
            repairman.Release();
        }

        async Process Breakdowns(ProcessHandle machine)
        {
            await simulation.Delay(Minutes(25));
            while (true)
            {
                machine.Interrupt("breakdown");
                await simulation.Delay(Minutes(30));
            }
        }

        async Process OtherJobs()
        {
            while (true)
            {
                TimeSpan left = Minutes(12);
                while (left > TimeSpan.Zero)
                {
                    await repairman.Request(priority: 2);
                    WaitOutcome work = await simulation.Delay(left);
                    left = work.TimeLeft;
                    if (work.IsElapsed) repairman.Release();
                }

                jobs.Add(Clock());
            }
        }

        ProcessHandle machine = simulation.Start(Machine());
        simulation.Start(Breakdowns(machine), priority: 1);
        simulation.Start(OtherJobs());
        simulation.Run(SimTime.At(Minutes(75)));

        Assert.Equal([10, 20, 35, 45, 55, 70], parts);
        Assert.Equal([12, 24, 41, 53, 70], jobs);
        Assert.Equal((2, 1.0), (repairman.Preemptions, repairman.Utilisation));
    }
}
