using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Classics;

/// <summary>
/// Two stations with cards: a part may be made only with a free card, which comes back when the next station takes the part. The
/// first needs 3 minutes, the second 5; the customer takes all. With two cards, by hand: part 1 is made 0-3 and finished 3-8; the line then
/// runs at the pace of the slower station, one part every 5 minutes, and the first station waits for cards.
/// It never has more than two parts made or in the making ahead.
/// </summary>
public sealed class Kanban_line
{
    [Fact]
    public void The_line_runs_at_the_pace_of_its_slower_station_and_holds_no_more_than_its_cards()
    {
        using var simulation = new Simulation();
        var cards = new Stock(simulation, "free cards", capacity: 2, initial: 2);
        var between = new Store<int>(simulation, "between", capacity: 2);
        var (made, finished) = (new List<double>(), new List<double>());
        double Clock() => simulation.Now.SinceStart.TotalMinutes;

        async Process First()
        {
            for (int part = 1; ; part++)
            {
                await cards.Take(1);
                await simulation.Delay(TimeSpan.FromMinutes(3));
                made.Add(Clock());
                await between.Put(part);
            }
        }

        async Process Second()
        {
            while (true)
            {
                await between.Take();
                await cards.Put(1);
                await simulation.Delay(TimeSpan.FromMinutes(5));
                finished.Add(Clock());
            }
        }

        simulation.Start(First());
        simulation.Start(Second());
        simulation.Run(SimTime.At(TimeSpan.FromMinutes(24)));

        Assert.Equal([8, 13, 18, 23], finished);
        Assert.Equal([3, 6, 9, 12, 16, 21], made); // from the fourth on, a card comes back at 8, 13, 18 and the part takes 3 minutes
        Assert.True(between.Count <= 2);
    }
}
