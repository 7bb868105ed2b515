using CorridorSim.Kernel.Randomness;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Borders;

/// <summary>A border step in one run: its draws, and the tracks and wagons of its own where it has such.</summary>
internal sealed class StepInRun
{
    private readonly RandomStream _share;
    private readonly RandomStream _preclearance;

    public StepInRun(CorridorRun run, string border, BorderStep step)
    {
        Step = step;
        var element = $"borders.{border}";
        Duration = run.Streams.For(element, $"{step.Id} duration");
        Place = run.Streams.For(element, $"{step.Id} place in the train");
        Returns = run.Streams.For(element, $"{step.Id} stock returns");
        _share = run.Streams.For(element, $"{step.Id} share");
        _preclearance = run.Streams.For(element, $"{step.Id} precleared");
        Servers = Following(run, step.Plan.Servers, $"{step.Id} at {border}");
        Stock = Following(run, step.Plan.Stock, $"wagons of the other gauge at {border}");
    }

    public BorderStep Step { get; }

    public RandomStream Duration { get; }

    /// <summary>Where in the train the units held begin.</summary>
    public RandomStream Place { get; }

    /// <summary>When wagons of the other gauge are back.</summary>
    public RandomStream Returns { get; }

    public Resource? Servers { get; }

    public Resource? Stock { get; }

    /// <summary>Whether the next train was cleared beforehand.</summary>
    public bool IsPrecleared(CorridorRun run)
    {
        var share = Step.Plan.Precleared.At(run.Calendar.ParametersAt(run.Simulation.Now));
        return share > 0 && _preclearance.Next() < share;
    }

    /// <summary>Whether the step concerns the next train, or consignment.</summary>
    public bool HappensToTrain(CorridorRun run)
    {
        var share = ShareNow(run);
        return share >= 1 || _share.Next() < share;
    }

    /// <summary>How many of the units of the next train are held: one binomial draw.</summary>
    public int UnitsHeld(CorridorRun run, int units)
    {
        var share = ShareNow(run);
        return share >= 1 ? units : share <= 0 || units == 0 ? 0 : Binomial.Quantile(units, share, _share.Next());
    }

    private double ShareNow(CorridorRun run) => Step.Plan.Share.At(run.Calendar.ParametersAt(run.Simulation.Now));

    private static Resource? Following(CorridorRun run, Dated<double>? capacity, string name)
    {
        if (capacity is null)
            return null;
        var resource = new Resource(run.Simulation, name, 0);
        run.FollowDates(capacity, units => resource.Capacity = (int)units);
        return resource;
    }
}
