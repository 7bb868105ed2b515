using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Rail;

/// <summary>When a train of a service leaves, and how much it takes.</summary>
/// <param name="Departs">When it leaves.</param>
/// <param name="Longest">Longest train in wagons: the shortest limit of the class and the lines.</param>
/// <param name="Heaviest">Heaviest train in tonnes: the lowest limit of the class and the lines; infinite when mass does not bind.</param>
internal sealed record FormationRule(DepartureRule Departs, double Longest, double Heaviest)
{
    /// <summary>The rule of a class of trains over some lines through the run.</summary>
    public static Timeline<FormationRule> Of(TrainClassPlan train, RailLinePlan[] lines, CorridorCalendar calendar)
    {
        Dated<double>?[] lengths = [train.Longest, .. lines.Select(line => line.LongestTrain)];
        Dated<double>?[] masses = [train.Heaviest, .. lines.Select(line => line.HeaviestTrain)];
        return calendar.Follow(instant => new FormationRule(train.Departs.At(instant), Least(lengths, instant), Least(masses, instant)), [train.Departs, .. lengths, .. masses]);
    }

    private static double Least(Dated<double>?[] limits, DateTime instant) => limits.Min(limit => limit?.At(instant)) ?? double.PositiveInfinity;
}
