namespace CorridorSim.Kernel.Processes;

/// <summary>Which of several waits came first.</summary>
/// <param name="Index">Position of the wait in the call, from 0; -1 when the process was interrupted or preempted before any came.</param>
/// <param name="Outcome">How the wait as a whole ended.</param>
public readonly record struct Winner(int Index, WaitOutcome Outcome)
{
    /// <summary>Where the item lies that the winning wait took from a store.</summary>
    internal long Ticket { get; init; }

    /// <summary>The item that the winning wait took from a store. Ask once, when the winner is a wait for an item.</summary>
    /// <param name="store">The store that the item was taken from.</param>
    public TItem ItemFrom<TItem>(Resources.Store<TItem> store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Collect(Ticket);
    }

    /// <summary>The winner is used as its position: <c>if (await simulation.AnyOf(train, patience) == 0)</c>.</summary>
    public static implicit operator int(Winner winner) => winner.Index;

    /// <summary>Position of the winner, as <see cref="Index"/>.</summary>
    public int ToInt32() => Index;
}
