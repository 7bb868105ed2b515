namespace CorridorSim.Model.Measures;

/// <summary>What a unit is doing, or the first thing in process order that it waits for. One state at a time.</summary>
internal enum UnitState
{
    Running,
    Served,
    Sailing,
    Unloading,
    Loading,
    Filling,
    Formalities,
    WaitingForPath,
    WaitingForLocomotive,
    WaitingForTrain,
    WaitingForWagons,
    WaitingForBerth,
    WaitingForVessel,
    WaitingForStorage,
    WaitingForWeather,
    WaitingForOpening,
    WaitingForServer,
    Held,
    HeldBack,
    Blocked,
    Embargoed,
}

/// <summary>States in the words of a report.</summary>
internal static class UnitStates
{
    public const int Count = (int)UnitState.Embargoed + 1;

    public static readonly string[] Names =
    [
        "running", "served", "sailing", "unloading", "loading", "filling the vessel", "formalities",
        "waiting for a path", "waiting for a locomotive", "waiting for a train", "waiting for empty wagons", "waiting for a berth", "waiting for a vessel",
        "waiting for storage", "waiting for weather", "waiting for opening hours", "waiting for a server",
        "held", "held back", "blocked", "embargoed",
    ];
}
