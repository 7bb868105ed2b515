using CorridorSim.Model.Demand;
using CorridorSim.Model.Network;
using CorridorSim.Model.Sea;

namespace CorridorSim.Model.Measures;

/// <summary>What passed: tonnes at screenlines, units on sea lines, voyages. Counts from the start of measurement.</summary>
internal sealed class Counts
{
    private readonly CorridorRun _run;
    private readonly double[][] _tonnesByWeek;
    private readonly double[][] _tonnesByCargo; // [screenline][cargo]
    private readonly double[][] _tonnesByYear; // [screenline][year]
    private readonly double[][] _offeredByYear; // [screenline][year]
    private readonly long[] _yearEnds; // ticks
    private readonly long[] _units; // [passage][cargo][loaded]
    private readonly long[] _voyages; // by passage
    private readonly double[] _tonnesCarried; // by passage
    private readonly (long Voyages, double Tonnes)[] _byClass; // [passage][vessel class]
    private readonly double[] _deckShares; // by passage
    private readonly int[][] _acrossTrack; // screenlines
    private readonly int[][] _acrossPassage; // screenlines

    public Counts(CorridorRun run)
    {
        _run = run;
        var layout = run.Layout;
        _tonnesByWeek = [.. layout.Screenlines.Select(_ => new double[layout.Weeks.Length])];
        _tonnesByCargo = [.. layout.Screenlines.Select(_ => new double[layout.Cargoes.Length])];
        _tonnesByYear = [.. layout.Screenlines.Select(_ => new double[run.Calendar.Years.Count])];
        _offeredByYear = [.. layout.Screenlines.Select(_ => new double[run.Calendar.Years.Count])];
        _yearEnds = [.. run.Calendar.Years.Select(year => run.Calendar.TimeOf(new DateOnly(year.Year + 1, 1, 1)).Ticks)];
        _units = new long[2 * layout.SeaLines.Length * layout.Cargoes.Length * 2];
        _voyages = new long[2 * layout.SeaLines.Length];
        _byClass = new (long, double)[2 * layout.SeaLines.Length * layout.VesselClasses.Length];
        _tonnesCarried = new double[2 * layout.SeaLines.Length];
        _deckShares = new double[2 * layout.SeaLines.Length];
        _acrossTrack = [.. Enumerable.Range(0, 2 * layout.Map.RailLines.Length).Select(track => Across(screenline => screenline.IsCutByRail(track)))];
        _acrossPassage = [.. Enumerable.Range(0, 2 * layout.SeaLines.Length).Select(passage => Across(screenline => screenline.IsCutBySea(passage)))];

        int[] Across(Predicate<Screenline> isCut) => [.. Enumerable.Range(0, layout.Screenlines.Length).Where(i => isCut(layout.Screenlines[i]))];
    }

    public double[][] TonnesByWeek => _tonnesByWeek;

    public double Tonnes(int screenline) => _tonnesByCargo[screenline].Sum();

    /// <summary>Tonnes in a calendar year, by its number among the measured ones.</summary>
    public double TonnesIn(int screenline, int year) => _tonnesByYear[screenline][year];

    /// <summary>Tonnes of demand that arose and must cross, in a calendar year.</summary>
    public double OfferedIn(int screenline, int year) => _offeredByYear[screenline][year];

    public double Offered(int screenline) => _offeredByYear[screenline].Sum();

    public double Tonnes(int screenline, int cargo) => _tonnesByCargo[screenline][cargo];

    public long Units(int passage, int cargo, bool loaded) => _units[UnitIndex(passage, cargo, loaded)];

    public long Voyages(int passage) => _voyages[passage];

    /// <summary>Net tonnes landed per voyage; NaN without voyages.</summary>
    public double LoadPerVoyage(int passage) => _voyages[passage] > 0 ? _tonnesCarried[passage] / _voyages[passage] : double.NaN;

    /// <summary>Net tonnes aboard a ship of a class on departure; NaN without voyages.</summary>
    public double LoadPerVoyage(int passage, int vesselClass) => ByClass(passage, vesselClass) is { Voyages: > 0 } count ? count.Tonnes / count.Voyages : double.NaN;

    /// <summary>Mean share of the deck used on departure; NaN without voyages.</summary>
    public double DeckUsed(int passage) => _voyages[passage] > 0 ? _deckShares[passage] / _voyages[passage] : double.NaN;

    /// <summary>Demand arises, or chooses a way, that must cross screenlines.</summary>
    public void Offer(Consignment consignment, Journey journey)
    {
        if (!_run.IsMeasuring)
            return;
        foreach (var screenline in journey.Screenlines)
            _offeredByYear[screenline][YearNow()] += consignment.Units * consignment.Flow.LoadTonnes;
    }

    /// <summary>A train has passed a line; tonnes count at its end.</summary>
    public void PassedByRail(RailHop hop, List<Consignment> load)
    {
        if (!_run.IsMeasuring)
            return;
        foreach (var screenline in _acrossTrack[hop.Track])
        {
            foreach (var consignment in load)
                CountAt(screenline, consignment);
        }
    }

    /// <summary>A consignment has left a ship.</summary>
    /// <param name="line">The sea line.</param>
    /// <param name="end">The end at which it was landed, 0 or 1.</param>
    /// <param name="consignment">What was landed.</param>
    public void Discharged(SeaLine line, int end, Consignment consignment)
    {
        if (!_run.IsMeasuring)
            return;
        var passage = (2 * line.Index) + 1 - end;
        _units[UnitIndex(passage, consignment.Flow.Cargo.Index, consignment.NetTonnes > 0)] += consignment.Units;
        _tonnesCarried[passage] += consignment.NetTonnes;
        foreach (var screenline in _acrossPassage[passage])
            CountAt(screenline, consignment);
    }

    /// <summary>A ship has left a port.</summary>
    /// <param name="vessel">The ship.</param>
    /// <param name="far">The end for which it left, 0 or 1.</param>
    /// <param name="deckShare">Share of the deck used.</param>
    public void Departed(Vessel vessel, int far, double deckShare)
    {
        if (!_run.IsMeasuring)
            return;
        var passage = (2 * vessel.Line.Index) + 1 - far;
        _voyages[passage]++;
        _deckShares[passage] += deckShare;
        ref var ofClass = ref ByClass(passage, vessel.Class.Index);
        ofClass = (ofClass.Voyages + 1, ofClass.Tonnes + vessel.Load.Sum(consignment => consignment.NetTonnes));
        vessel.CountVoyage();
    }

    private void CountAt(int screenline, Consignment consignment)
    {
        if (!_run.Layout.Screenlines[screenline].Counts(consignment.Flow.Cargo.Index))
            return;
        var week = (int)((_run.Simulation.Now - _run.Calendar.MeasuredFrom).Ticks / (7 * TimeSpan.TicksPerDay));
        _tonnesByWeek[screenline][Math.Min(week, _tonnesByWeek[screenline].Length - 1)] += consignment.NetTonnes;
        _tonnesByCargo[screenline][consignment.Flow.Cargo.Index] += consignment.NetTonnes;
        _tonnesByYear[screenline][YearNow()] += consignment.NetTonnes;
    }

    private int YearNow()
    {
        var year = 0;
        while (year < _yearEnds.Length - 1 && _run.Simulation.Now.Ticks >= _yearEnds[year])
            year++;
        return year;
    }

    private ref (long Voyages, double Tonnes) ByClass(int passage, int vesselClass) => ref _byClass[(passage * _run.Layout.VesselClasses.Length) + vesselClass];

    private int UnitIndex(int passage, int cargo, bool loaded) => (((passage * _run.Layout.Cargoes.Length) + cargo) * 2) + (loaded ? 1 : 0);
}
