using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Rail;

/// <summary>Trains of one class from the place where they are formed over given lines to the place where they end.</summary>
internal sealed class TrainService
{
    public required int Index { get; init; }

    public required string Id { get; init; }

    public required int From { get; init; }

    public required int To { get; init; }

    public required RailHop[] Hops { get; init; }

    public required TrainClassPlan Class { get; init; }

    public required int ClassIndex { get; init; }

    /// <summary>Longest train in wagons: the shortest limit of the class and the lines.</summary>
    public required double Longest { get; init; }

    /// <summary>Heaviest train in tonnes: the lowest limit of the class and the lines; infinite when mass does not bind.</summary>
    public required double Heaviest { get; init; }

    /// <summary>Running time of each hop.</summary>
    public required TimeSpan[] Running { get; init; }

    /// <summary>For each hop the service of the rest of the way, by which units held at a border go on; none after the last.</summary>
    public required TrainService?[] Onward { get; init; }
}
