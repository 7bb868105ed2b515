using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Events;

/// <summary>Finds a circle of processes each waiting for what the next one holds.</summary>
internal static class WaitForCycle
{
    /// <summary>The first circle found, from the process that was started first; empty when there is none.</summary>
    internal static IReadOnlyList<WaitForLink> Find(IEnumerable<ProcessFrame> waiting)
    {
        var finished = new HashSet<ProcessFrame>();
        foreach (ProcessFrame start in waiting.OrderBy(process => process.Number))
        {
            if (Search(start, finished) is { } cycle) return cycle;
        }

        return [];
    }

    /// <summary>Depth first, with an own stack: chains of waiting can be long.</summary>
    private static List<WaitForLink>? Search(ProcessFrame start, HashSet<ProcessFrame> finished)
    {
        var path = new List<ProcessFrame>();
        var open = new Stack<IEnumerator<(IWaitPlace, ProcessFrame)>>();
        var links = new List<(IWaitPlace Place, ProcessFrame Holder)>();
        if (!Enter(start)) return null;
        while (open.Count > 0)
        {
            if (!open.Peek().MoveNext())
            {
                open.Pop().Dispose();
                finished.Add(path[^1]);
                path.RemoveAt(path.Count - 1);
                if (links.Count > 0) links.RemoveAt(links.Count - 1);
                continue;
            }

            (IWaitPlace place, ProcessFrame holder) = open.Peek().Current;
            int seen = path.IndexOf(holder);
            if (seen >= 0)
            {
                links.Add((place, holder));
                return [.. path.Skip(seen).Select((process, i) => new WaitForLink(process.Name, links[seen + i].Place.Name, links[seen + i].Holder.Name))];
            }

            if (Enter(holder)) links.Add((place, holder));
        }

        return null;

        bool Enter(ProcessFrame process)
        {
            if (finished.Contains(process)) return false;
            path.Add(process);
            open.Push(LinksOf(process).GetEnumerator());
            return true;
        }
    }

    private static IEnumerable<(IWaitPlace Place, ProcessFrame Holder)> LinksOf(ProcessFrame process)
    {
        foreach (IWaitPlace place in process.Waiters().Select(waiter => waiter.Queue!.Place)) // who waits stands in a queue
        {
            foreach (ProcessFrame holder in place.Holders) yield return (place, holder);
        }
    }
}
