using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>To which places and lines an element belongs, so that it can be found again in other figures.</summary>
internal static class ElementPlaces
{
    /// <summary>Ids with blanks between them: that of the place or line in the path, or of the lines that shared vessels serve; empty for what belongs nowhere.</summary>
    public static string Of(CorridorPlan plan, string element)
    {
        var words = element.Split('.');
        return words switch
        {
            ["rail" or "sea" or "borders" or "ports" or "places", var id, ..] => id,
            ["vessels", var id, ..] when plan.Vessels.TryGetValue(id, out var vessel) => string.Join(' ', vessel.Serves),
            _ => "",
        };
    }
}
