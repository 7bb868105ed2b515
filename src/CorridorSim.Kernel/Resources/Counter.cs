namespace CorridorSim.Kernel.Resources;

/// <summary>
/// The counter of a store: items and wishes left there under a numbered ticket until somebody collects them. A queue's entry
/// carries only the number, so that items of any type wait without boxing.
/// </summary>
internal sealed class Counter<TItem>
{
    private (TItem Item, Func<TItem, bool>? Filter)[] _places = new (TItem, Func<TItem, bool>?)[4];
    private int[] _free = new int[4];
    private int _freeCount;
    private int _used;

    internal long Leave(TItem item, Func<TItem, bool>? filter)
    {
        int ticket = _freeCount > 0 ? _free[--_freeCount] : _used++;
        if (ticket == _places.Length) Array.Resize(ref _places, 2 * ticket);
        _places[ticket] = (item, filter);
        return ticket;
    }

    internal Func<TItem, bool>? FilterOf(long ticket) => _places[ticket].Filter;

    internal void Replace(long ticket, TItem item) => _places[ticket] = (item, null);

    internal TItem Collect(long ticket)
    {
        TItem item = _places[ticket].Item;
        _places[ticket] = default;
        if (_freeCount == _free.Length) Array.Resize(ref _free, 2 * _freeCount);
        _free[_freeCount++] = (int)ticket;
        return item;
    }
}
