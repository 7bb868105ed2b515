using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Events;

/// <summary>Finds processes that can never go on because each waits for what others of them hold, whatever the rest of the world does.</summary>
/// <remarks>
/// All who wait are suspected at first; then, until nothing changes, whoever may still be served is acquitted: who waits for something of
/// which a holder is not suspected or not known, or in an any-of with such a way out. Those who are left wait for one another.
/// </remarks>
internal static class Deadlock
{
    /// <summary>A circle of them, from the one that was started first; empty when there is none.</summary>
    internal static IReadOnlyList<WaitForLink> Find(IEnumerable<ProcessFrame> waiting)
    {
        var suspects = waiting.ToHashSet();
        while (suspects.RemoveWhere(process => FindLockedPlace(process, suspects) is null) > 0)
        {
        }

        return suspects.Count == 0 ? [] : CircleFrom(suspects.MinBy(process => process.Number)!, suspects); // not empty, so there is a first
    }

    private static List<WaitForLink> CircleFrom(ProcessFrame start, HashSet<ProcessFrame> locked)
    {
        var path = new List<ProcessFrame>();
        var links = new List<WaitForLink>();
        ProcessFrame process = start;
        while (!path.Contains(process))
        {
            path.Add(process);
            IWaitPlace place = FindLockedPlace(process, locked)!; // whoever is locked waits for something that is
            ProcessFrame holder = place.Holders.First();
            links.Add(new WaitForLink(process.Name, place.Name, holder.Name));
            process = holder;
        }

        return links[path.IndexOf(process)..];
    }

    /// <summary>What keeps a process from going on for ever, if anything does.</summary>
    private static IWaitPlace? FindLockedPlace(ProcessFrame process, HashSet<ProcessFrame> suspects)
    {
        if (process.Queue is { } queue) return IsLocked(queue.Place, suspects) ? queue.Place : null;
        Condition condition = process.Details.Condition!; // who waits in no queue waits for several things
        ConditionArm[] open = [.. condition.Arms.ToArray().Where(arm => !arm.IsFulfilled)];
        IWaitPlace[] locked = [.. open.Select(arm => arm.Queue?.Place).OfType<IWaitPlace>().Where(place => IsLocked(place, suspects))];
        bool isStuck = condition.NeedsAll ? locked.Length > 0 : locked.Length == open.Length;
        return isStuck ? locked[0] : null;
    }

    private static bool IsLocked(IWaitPlace place, HashSet<ProcessFrame> suspects) => place.Holders.Any() && place.Holders.All(suspects.Contains);
}
