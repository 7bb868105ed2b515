using FsCheck;
using FsCheck.Fluent;

namespace CorridorSim.Kernel.Tests;

/// <summary>Checks a property for many random cases; always the same ones, so that a failure stays until it is mended.</summary>
internal static class Always
{
    internal static void Holds<T>(Gen<T> cases, Action<T> property, int times = 200) =>
        Prop.ForAll(Arb.From(cases), value =>
        {
            property(value);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(20261122, 97).WithStartSize(1).WithEndSize(60));
}
