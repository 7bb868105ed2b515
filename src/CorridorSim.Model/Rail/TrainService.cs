using CorridorSim.Model.Network;

namespace CorridorSim.Model.Rail;

/// <summary>Trains of one class from the place where they are formed over given lines to the place where they end.</summary>
internal sealed class TrainService
{
    public required int Index { get; init; }

    public required string Id { get; init; }

    public required int From { get; init; }

    public required int To { get; init; }

    public required RailHop[] Hops { get; init; }

    public required int ClassIndex { get; init; }

    /// <summary>When its trains leave, and how much they take.</summary>
    public required Timeline<FormationRule> Formation { get; init; }

    /// <summary>Who goes first: the lower number.</summary>
    public required Timeline<int> Priority { get; init; }

    /// <summary>Running time of each hop.</summary>
    public required Timeline<TimeSpan>[] Running { get; init; }

    /// <summary>For each hop the service of the rest of the way, by which units held at a border go on; none after the last.</summary>
    public required TrainService?[] Onward { get; init; }
}
