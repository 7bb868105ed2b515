using CorridorSim.Model;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Quantities;

namespace CorridorSim.Scenarios.Expectations;

/// <summary>Brings the bounds of expectations, written in any unit, to the units of their indicators.</summary>
internal static class ExpectationUnits
{
    /// <summary>The expectations of a plan without errors, every bound in the unit of its number.</summary>
    public static IReadOnlyDictionary<string, Expectation> OfTheirIndicators(CorridorPlan plan)
    {
        if (plan.Expect.Count == 0)
            return plan.Expect;
        var units = Corridor.Of(plan).Catalogue.Kpis.ToDictionary(kpi => kpi.Name, kpi => kpi.Unit);
        return new OrderedDictionary<string, Expectation>(plan.Expect.Select(expected => KeyValuePair.Create(expected.Key, Converted(expected.Value, units[expected.Value.Kpi]))));
    }

    /// <summary>Units that bounds may be written in: of the indicator, a share for a probability, and either of both for a change.</summary>
    public static IReadOnlyList<string> Allowed(ExpectedNumber number, string kpiUnit) => number switch
    {
        ExpectedNumber.Probability => ["share"],
        ExpectedNumber.Change when kpiUnit != "share" => [kpiUnit, "share"],
        _ => [kpiUnit],
    };

    /// <summary>A band in the one of several units that has its dimension.</summary>
    /// <exception cref="GrammarException">None of them has.</exception>
    public static Band Convert(Band band, IReadOnlyList<string> units)
    {
        var known = new Measure([.. units.Where(unit => unit.Length > 0).Select(Unit.Known)], double.NegativeInfinity, double.PositiveInfinity);
        var written = band.Unit.Length > 0 ? Unit.Known(band.Unit) : Unit.None;
        var to = known.Units.FirstOrDefault(unit => unit.Dimension == written.Dimension)?.Text ?? "";
        return new Band(End(band.Low), End(band.High), to);

        double End(double end) => double.IsFinite(end) ? known.Convert(new Quantity((decimal)end, written)) : end;
    }

    private static Expectation Converted(Expectation expectation, string unit) => expectation with
    {
        Event = expectation.Event is { } happening ? Convert(happening, [unit]) : null,
        Bounds = Convert(expectation.Bounds, Allowed(expectation.Of, unit)),
    };
}
