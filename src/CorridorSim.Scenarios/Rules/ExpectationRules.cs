using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Expectations;
using CorridorSim.Scenarios.Quantities;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Expectations name indicators that the scenario measures, in units that they can have.</summary>
internal static class ExpectationRules
{
    public static void Check(PlanReview review)
    {
        if (review.Plan.Expect.Count == 0)
            return;
        try
        {
            var catalogue = Corridor.Of(review.Plan).Catalogue;
            foreach (var (name, expectation) in review.Plan.Expect)
                Check(review.Tree, $"expect.{name}", expectation, catalogue);
        }
        catch (PlanException problem)
        {
            review.Tree.Error("cannot-be-simulated", problem.Path, problem.Problem, "Mend this first; then the expectations can be checked.");
        }
    }

    private static void Check(ScenarioTree tree, string path, Expectation expectation, Catalogue catalogue)
    {
        if (catalogue.IndexOf(expectation.Kpi) is var place && place < 0)
        {
            tree.Error("unknown-indicator", path, $"The scenario has no indicator '{Excerpt.Of(expectation.Kpi)}'.", IndicatorNames.Meant(expectation.Kpi, catalogue));
            return;
        }

        try
        {
            var unit = catalogue.Kpis[place].Unit;
            if (expectation.Event is { } happening)
                ExpectationUnits.Convert(happening, [unit]);
            var bounds = ExpectationUnits.Convert(expectation.Bounds, ExpectationUnits.Allowed(expectation.Of, unit));
            if (expectation.Of == ExpectedNumber.Probability && (IsNoProbability(bounds.Low) || IsNoProbability(bounds.High)))
                tree.Error("out-of-bounds", path, "A probability lies between 0 and 100 %.", "Write, for example, 'p(throughput.caspian >= 4 Mt/y) >= 80 %'.");
        }
        catch (GrammarException problem)
        {
            tree.Error(problem.Rule, path, problem.Problem, problem.Remedy ?? $"'{expectation.Kpi}' is measured in {catalogue.Kpis[place].Unit}.");
        }
    }

    private static bool IsNoProbability(double end) => double.IsFinite(end) && (end is < 0 or > 1);
}
