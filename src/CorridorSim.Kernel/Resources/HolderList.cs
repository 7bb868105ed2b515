using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>Who holds units of a resource, for the explanation of a deadlock.</summary>
internal sealed class HolderList
{
    private readonly List<(ProcessFrame Process, int Version, int Units)> _holders = [];

    /// <summary>The holders that are still alive, in the order in which they were granted.</summary>
    internal IEnumerable<ProcessFrame> Processes =>
        _holders.Where(holder => holder.Process.Version == holder.Version).Select(holder => holder.Process);

    internal void Add(ProcessFrame? process, int units)
    {
        if (process is not null) _holders.Add((process, process.Version, units));
    }

    /// <summary>Takes units off a holder; when somebody else gives them back, off whoever has held some for longest.</summary>
    internal void Remove(ProcessFrame? process, int units)
    {
        while (units > 0 && _holders.Count > 0)
        {
            int index = FirstOf(process);
            (ProcessFrame holder, int version, int held) = _holders[index];
            if (held > units) _holders[index] = (holder, version, held - units);
            else _holders.RemoveAt(index);
            units -= held;
        }
    }

    private int FirstOf(ProcessFrame? process)
    {
        for (int i = 0; i < _holders.Count; i++)
        {
            if (_holders[i].Process == process) return i;
        }

        return 0;
    }
}
