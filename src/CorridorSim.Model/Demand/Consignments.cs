namespace CorridorSim.Model.Demand;

/// <summary>
/// The consignments of one run. Those that have left become those that arise, and after the run all of them serve the next, so that as many are made as are
/// inside at one time, however long and however many the runs: they live for weeks, which a generational garbage collector pays for twice, and while it does
/// the runs on all other threads stand still.
/// </summary>
internal sealed class Consignments
{
    private readonly List<Consignment> _all = [];
    private Consignment? _left; // the one that left last; behind it those that left before

    public Consignment Make()
    {
        if (_left is not { } consignment)
        {
            consignment = new Consignment(this);
            _all.Add(consignment);
            return consignment;
        }

        (_left, consignment.Behind) = (consignment.Behind, null);
        return consignment;
    }

    public void TakeBack(Consignment consignment) => (consignment.Behind, _left) = (_left, consignment);

    /// <summary>The run is over and looks at none of them again.</summary>
    public void TakeBackAll()
    {
        _left = null;
        foreach (var consignment in _all)
        {
            consignment.Forget();
            TakeBack(consignment);
        }
    }
}
