using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;
using CorridorSim.Model.Routes;

namespace CorridorSim.Model.Demand;

/// <summary>A flow of demand with its ways found: everything about it that does not change during a run.</summary>
internal sealed class Flow
{
    public required int Index { get; init; }

    public required string Id { get; init; }

    public required FlowPlan Plan { get; init; }

    public required Cargo Cargo { get; init; }

    /// <summary>What a day in transit costs, in dollars per tonne.</summary>
    public required Timeline<double> WaitingCost { get; init; }

    /// <summary>How its units arrive.</summary>
    public required Timeline<Arrivals> Arrives { get; init; }

    public required Intensity Intensity { get; init; }

    /// <summary>Index of the class of train; -1 when no class is declared.</summary>
    public required int TrainClass { get; init; }

    /// <summary>Index of the wagon fleet; -1 when wagons are never short.</summary>
    public required int Fleet { get; init; }

    /// <summary>One way for each destination, in file order.</summary>
    public required Journey[] Journeys { get; init; }

    /// <summary>Cumulated shares of the destinations; the last is 1.</summary>
    public required double[] CumulatedShares { get; init; }

    /// <summary>The way of empty wagons home, by fleet and the place where they are unloaded.</summary>
    public required Dictionary<(int Fleet, int Place), Journey> Homeward { get; init; }

    /// <summary>By destination, the choice of way that its consignments make; none when they take the shortest.</summary>
    public required RouteChoice?[] Choices { get; init; }

    /// <summary>Its ways to the destinations or junctions, and then those that it can choose from there.</summary>
    public IEnumerable<Journey> Ways => Journeys.Concat(Choices.OfType<RouteChoice>().Distinct()
        .SelectMany(choice => choice.Options).SelectMany(option => option.Journeys).Where(way => way.Key.Flow == Index).Select(way => way.Value));

    /// <summary>Net tonnes of one loaded unit.</summary>
    public required double LoadTonnes { get; init; }

    /// <summary>The destination for a draw: shares in file order.</summary>
    public int DestinationOf(double draw)
    {
        var number = 0;
        while (draw > CumulatedShares[number] && number < CumulatedShares.Length - 1)
            number++;
        return number;
    }
}
