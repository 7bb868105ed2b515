using CorridorSim.Kernel.Events;

namespace CorridorSim.Kernel.Processes;

/// <summary>Several waits, addressed by their position, of which a process awaits any or all.</summary>
public interface IWaits
{
    internal int Count { get; }

    internal bool TryFinishNow(int index);

    internal void Begin(int index, Waiter waiter);

    internal void GiveBack(int index, Waiter waiter);
}

/// <summary>Two waits.</summary>
public readonly struct Waits<TFirst, TSecond> : IWaits
    where TFirst : struct, IWait
    where TSecond : struct, IWait
{
    private readonly TFirst _first;
    private readonly TSecond _second;

    internal Waits(TFirst first, TSecond second) => (_first, _second) = (first, second);

    int IWaits.Count => 2;

    bool IWaits.TryFinishNow(int index) => index == 0 ? _first.TryFinishNow() : _second.TryFinishNow();

    void IWaits.Begin(int index, Waiter waiter)
    {
        if (index == 0) _first.Begin(waiter);
        else _second.Begin(waiter);
    }

    void IWaits.GiveBack(int index, Waiter waiter)
    {
        if (index == 0) _first.GiveBack(waiter);
        else _second.GiveBack(waiter);
    }
}

/// <summary>Three waits.</summary>
public readonly struct Waits<TFirst, TSecond, TThird> : IWaits
    where TFirst : struct, IWait
    where TSecond : struct, IWait
    where TThird : struct, IWait
{
    private readonly TFirst _first;
    private readonly TSecond _second;
    private readonly TThird _third;

    internal Waits(TFirst first, TSecond second, TThird third) => (_first, _second, _third) = (first, second, third);

    int IWaits.Count => 3;

    bool IWaits.TryFinishNow(int index) => index switch
    {
        0 => _first.TryFinishNow(),
        1 => _second.TryFinishNow(),
        _ => _third.TryFinishNow(),
    };

    void IWaits.Begin(int index, Waiter waiter)
    {
        if (index == 0) _first.Begin(waiter);
        else if (index == 1) _second.Begin(waiter);
        else _third.Begin(waiter);
    }

    void IWaits.GiveBack(int index, Waiter waiter)
    {
        if (index == 0) _first.GiveBack(waiter);
        else if (index == 1) _second.GiveBack(waiter);
        else _third.GiveBack(waiter);
    }
}

/// <summary>Any number of waits of one kind.</summary>
public readonly struct WaitList<TWait> : IWaits
    where TWait : struct, IWait
{
    private readonly IReadOnlyList<TWait> _waits;

    internal WaitList(IReadOnlyList<TWait> waits) => _waits = waits;

    int IWaits.Count => _waits.Count;

    bool IWaits.TryFinishNow(int index) => _waits[index].TryFinishNow();

    void IWaits.Begin(int index, Waiter waiter) => _waits[index].Begin(waiter);

    void IWaits.GiveBack(int index, Waiter waiter) => _waits[index].GiveBack(waiter);
}
