using CorridorSim.Model.Measures;
using CorridorSim.Model.Network;
using CorridorSim.Model.Ports;
using CorridorSim.Model.Routes;

namespace CorridorSim.Model.Demand;

/// <summary>
/// A number of identical units of one flow and one batch that share their state: units [<see cref="First"/>, <see cref="First"/> + <see cref="Units"/>) of the batch.
/// </summary>
/// <remarks>Made and taken back by <see cref="Consignments"/>: nobody keeps one that has left the corridor.</remarks>
internal sealed class Consignment(Consignments all)
{
    public Flow Flow { get; private set; } = null!; // Begin, or SplitOff, sets it before anybody sees the consignment

    /// <summary>Number of the arrival in its flow, from 0; below 0 for what waited when the run began.</summary>
    public int Batch { get; private set; }

    /// <summary>Position of its draws in the streams of its flow; those of a starting queue lie far away from all others.</summary>
    public long DrawNumber => DrawNumberOf(Batch);

    public static long DrawNumberOf(int batch) => batch < 0 ? long.MaxValue + batch : batch;

    public int First { get; private set; }

    public int Units { get; private set; }

    public Journey Journey { get; set; } = null!; // as Flow

    /// <summary>Number of the destination among those of the flow.</summary>
    public int Destination { get; private set; }

    /// <summary>Number of the present leg in the journey.</summary>
    public int LegNumber { get; set; }

    public bool Loaded { get; set; }

    /// <summary>The way that it chose at a junction and is still on; none before and after.</summary>
    public Passage? Passage { get; set; }

    /// <summary>The way that an embargo made it take at the next junction; none when it chooses by itself.</summary>
    public RouteOption? Detour { get; set; }

    /// <summary>Whether it has still to choose its way at the end of its journey.</summary>
    public bool MustChoose { get; set; }

    /// <summary>Tariffs of the ways taken, in dollars per tonne.</summary>
    public double TariffPerTonne { get; set; }

    /// <summary>Index of the border where it was held and has been cleared; -1 elsewhere. It does not go through the same steps again.</summary>
    public int ClearedAt { get; set; }

    /// <summary>Who waits behind it in the queue where it is; none elsewhere, and behind the last.</summary>
    public Consignment? Behind { get; set; }

    /// <summary>Ticks at which it joined the present queue.</summary>
    public long Queued { get; set; }

    /// <summary>Ticks at which it was loaded at the origin; transit counts from there.</summary>
    public long Entered { get; set; }

    /// <summary>The stage where its units are present; -1 before they are accepted and after they have left.</summary>
    public int PresentAt { get; set; }

    /// <summary>Whether it has been accepted for carriage; before that it is demand that waits at its origin.</summary>
    public bool IsAccepted { get; set; }

    /// <summary>Where its units are accounted while no vehicle carries them.</summary>
    public int Cell { get; set; }

    /// <summary>The store in which it occupies room; none when the store is unlimited.</summary>
    public Storage? Stored { get; set; }

    /// <summary>The store ahead in which it has room already; none when that is unlimited.</summary>
    public Storage? Reserved { get; set; }

    /// <summary>The fleet whose wagons carry it on this leg only; none when it needs none.</summary>
    public WagonFleet? LegFleet { get; set; }

    public bool Ended => LegNumber >= Journey.Legs.Length;

    /// <summary>Whether it leaves the corridor where the present leg ends.</summary>
    public bool LeavesAfterThisLeg => LegNumber + 1 >= Journey.Legs.Length && !MustChoose;

    public double WagonPositions => Units * Flow.Cargo.WagonsEach;

    /// <summary>Net tonnes of all its units.</summary>
    public double NetTonnes => Loaded ? Units * Flow.LoadTonnes : 0;

    /// <summary>Tonnes of one unit as a ship feels it.</summary>
    public double GrossTonnesPerUnit => (Loaded ? Flow.LoadTonnes : 0) + Flow.Cargo.Tare;

    /// <summary>Demand has just arisen: loaded, and nowhere yet.</summary>
    public Consignment Begin(Flow flow, int batch, int units, int destination)
    {
        (Flow, Batch, First, Units, Destination) = (flow, batch, 0, units, destination);
        (Journey, LegNumber, Loaded, IsAccepted, MustChoose) = (flow.Journeys[destination], 0, true, false, flow.Choices[destination] is not null);
        (PresentAt, Cell, ClearedAt, TariffPerTonne, Queued, Entered) = (-1, Accounts.Nowhere, -1, 0, 0, 0);
        (Passage, Detour, Stored, Reserved, LegFleet) = (null, null, null, null, null);
        return this;
    }

    /// <summary>Gives back the room where it stood.</summary>
    public void LeaveStore()
    {
        Stored?.Release(Units);
        Stored = null;
    }

    /// <summary>Stands now where it had reserved room.</summary>
    public void ArriveInStore() => (Stored, Reserved) = (Reserved, null);

    /// <summary>Splits off the first units; this consignment keeps the rest.</summary>
    public Consignment SplitOff(int units)
    {
        System.Diagnostics.Debug.Assert(units > 0 && units < Units, "a split leaves two consignments that are not empty");
        var part = Twin(units);
        First += units;
        Units -= units;
        return part;
    }

    /// <summary>The wagons that carried it, which go on their own from here: empty, and in no store or queue.</summary>
    public Consignment Wagons(WagonFleet fleet)
    {
        var wagons = all.Make().Begin(Flow, Batch, Units, Destination);
        (wagons.First, wagons.Journey, wagons.IsAccepted, wagons.Loaded, wagons.LegFleet) = (First, Journey, true, false, fleet);
        return wagons;
    }

    /// <summary>Lets go of everything that belongs to a run or a plan.</summary>
    public void Forget()
    {
        (Flow, Journey) = (null!, null!); // Begin sets them anew
        (Passage, Detour, Stored, Reserved, LegFleet, Behind) = (null, null, null, null, null, null);
    }

    /// <summary>It has left the corridor and may become another consignment.</summary>
    public void Vanish() => all.TakeBack(this);

    private Consignment Twin(int units)
    {
        var twin = all.Make();
        (twin.Flow, twin.Batch, twin.First, twin.Units, twin.Destination) = (Flow, Batch, First, units, Destination);
        (twin.Journey, twin.LegNumber, twin.Loaded, twin.IsAccepted, twin.MustChoose) = (Journey, LegNumber, Loaded, IsAccepted, MustChoose);
        (twin.PresentAt, twin.Cell, twin.ClearedAt, twin.TariffPerTonne, twin.Queued, twin.Entered) = (PresentAt, Cell, ClearedAt, TariffPerTonne, Queued, Entered);
        (twin.Passage, twin.Detour, twin.Stored, twin.Reserved, twin.LegFleet) = (Passage, Detour, Stored, Reserved, LegFleet);
        return twin;
    }
}
