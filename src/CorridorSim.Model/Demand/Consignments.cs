namespace CorridorSim.Model.Demand;

/// <summary>
/// The consignments of one run. Those that have left become those that arise, so that a run makes as many as are inside at one time, however long it is:
/// they live for weeks, which a generational garbage collector pays for twice.
/// </summary>
internal sealed class Consignments
{
    private readonly Stack<Consignment> _left = new();

    public Consignment Make() => _left.TryPop(out var consignment) ? consignment : new Consignment(this);

    public void TakeBack(Consignment consignment) => _left.Push(consignment);
}
