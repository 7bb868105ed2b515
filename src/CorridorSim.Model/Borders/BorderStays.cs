namespace CorridorSim.Model.Borders;

/// <summary>Hours that trains spent at a border, and how many trains.</summary>
internal readonly record struct BorderStays(double Hours, long Trains)
{
    /// <summary>Mean hours of a train; NaN without trains.</summary>
    public double Mean => Trains > 0 ? Hours / Trains : double.NaN;

    public BorderStays Plus(TimeSpan stay) => new(Hours + stay.TotalHours, Trains + 1);
}
