using CorridorSim.Model.Measures;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Says which indicator was probably meant.</summary>
internal static class IndicatorNames
{
    /// <summary>The nearest name; else those that begin alike, else what names begin with.</summary>
    public static string Meant(string kpi, Catalogue catalogue)
    {
        var known = catalogue.Kpis.Select(info => info.Name).ToList();
        if (Spelling.Nearest(kpi, known) is { } near)
            return $"Did you mean '{near}'?";
        var alike = known.Where(name => name.Split('.')[0] == kpi.Split('.')[0]).Take(6).ToList();
        return alike.Count > 0
            ? $"There are {string.Join(", ", alike)}."
            : $"Names begin with {string.Join(", ", known.Select(name => name.Split('.')[0]).Distinct())}; summary.json of a run holds them all.";
    }
}
