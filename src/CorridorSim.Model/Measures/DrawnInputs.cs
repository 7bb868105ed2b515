using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Demand;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Measures;

/// <summary>
/// What a replication will draw of demand, weather, sailing and repairs, computed from its random streams alone. The expected values are known exactly,
/// so a lucky year can be told from a good plan (control variates).
/// </summary>
internal sealed class DrawnInputs
{
    private readonly CorridorLayout _layout;
    private readonly List<(string Name, double KnownMean, Func<RandomStreams, double> Draw)> _inputs;

    public DrawnInputs(CorridorLayout layout)
    {
        _layout = layout;
        _inputs = [.. Arrivals(), .. Weather(), .. Sailing()];
    }

    /// <summary>Names, with the expected value of each.</summary>
    public IReadOnlyList<(string Name, double KnownMean)> All => [.. _inputs.Select(input => (input.Name, input.KnownMean))];

    /// <summary>What a replication draws, in the order of <see cref="All"/>.</summary>
    public double[] Of(ulong randomSeed, int replication)
    {
        var streams = new RandomStreams(randomSeed, replication);
        return [.. _inputs.Select(input => input.Draw(streams))];
    }

    /// <summary>Net tonnes that arise in the measured time, by cargo: a Poisson number of groups, whose mean is the intensity cumulated.</summary>
    private IEnumerable<(string, double, Func<RandomStreams, double>)> Arrivals() => _layout.Flows
        .Where(flow => flow.Plan.Arrives is { Changing: false, First.Pattern: ArrivalPattern.Random })
        .GroupBy(flow => flow.Plan.Cargo)
        .Select(flows => (
            $"arrivals of {flows.Key}",
            flows.Sum(flow => TonnesOfGroup(flow) * flow.Intensity.Between(_layout.Calendar.MeasuredFrom, _layout.Calendar.MeasuredUntil)),
            (Func<RandomStreams, double>)(streams => flows.Sum(flow => TonnesOfGroup(flow) * Groups(flow, streams)))));

    private double TonnesOfGroup(Flow flow) => flow.Plan.Arrives.First.GroupSize * (flow.Plan.Load ?? _layout.Plan.Cargo[flow.Plan.Cargo].Load);

    private int Groups(Flow flow, RandomStreams streams)
    {
        var gaps = streams.For($"flows.{flow.Id}", "arrivals");
        var before = flow.Intensity.Between(Kernel.SimTime.Zero, _layout.Calendar.MeasuredFrom);
        var until = flow.Intensity.Between(Kernel.SimTime.Zero, _layout.Calendar.MeasuredUntil);
        var groups = 0;
        for (var sum = -Math.Log(gaps.Next()); sum < until; sum -= Math.Log(gaps.Next()))
            groups += sum >= before ? 1 : 0;
        return groups;
    }

    /// <summary>Of each sea the mean length of the storms that may be expected in the measured time, and of the calm before them, each relative to its expected value.</summary>
    private IEnumerable<(string, double, Func<RandomStreams, double>)> Weather() => _layout.Plan.Weather.Keys.SelectMany((sea, number) =>
    {
        // Later laws need not count: what is drawn is relative to the mean, which is known whichever law is looked at.
        var law = _layout.Spells[number].At(_layout.Calendar.MeasuredFrom);
        var closed = _layout.Plan.Weather[sea].Closed.At(_layout.Calendar.InstantOf(_layout.Calendar.MeasuredFrom)).Values.Average();
        var storms = Range(hours => closed * hours / law.Mean);
        return new (string, double, Func<RandomStreams, double>)[]
        {
            ($"storm lengths of {sea}", 1, streams => MeanOf(streams.For($"weather.{sea}", "storm length"), storms, stream => law.Sample(stream) / law.Mean)),
            ($"calm between storms of {sea}", 1, streams => MeanOf(streams.For($"weather.{sea}", "open spell"), storms, stream => -Math.Log(stream.Next()))),
        };
    });

    /// <summary>Of each sea line the mean sailing time of the voyages that may be expected in the measured time, relative to its expected value.</summary>
    private IEnumerable<(string, double, Func<RandomStreams, double>)> Sailing() => _layout.SeaLines.SelectMany(line =>
    {
        var vessels = _layout.VesselClasses.Where(vessel => vessel.Lines[0] == line.Index).SelectMany(vessel => Enumerable.Range(1, (int)vessel.Plan.Count.First).Select(n => $"{vessel.Path}-{n}")).ToList();
        var starts = _layout.Calendar.MeasuredFrom;
        var sailing = line.Sailing.At(starts);
        var voyages = Range(hours => hours / (sailing.Mean + line.AtBerth.At(starts).Mean + line.OffBerth.At(starts).Mean));
        return vessels.Count == 0 || sailing.Mean <= 0
            ? Enumerable.Empty<(string, double, Func<RandomStreams, double>)>()
            : [($"sailing on {line.Id}", 1, streams => vessels.Average(vessel => MeanOf(streams.For(vessel, "sailing"), voyages, stream => sailing.Sample(stream) / sailing.Mean)))];
    });

    /// <summary>Which draws fall into the measured time, were each as long as expected; at least one. A wrong guess costs gain, never truth.</summary>
    private (int First, int Count) Range(Func<double, double> numberIn)
    {
        var before = (int)numberIn(_layout.Calendar.MeasuredFrom.SinceStart.TotalHours);
        return (before, Math.Max(1, (int)numberIn(_layout.Calendar.MeasuredUntil.SinceStart.TotalHours) - before));
    }

    private static double MeanOf(RandomStream stream, (int First, int Count) range, Func<RandomStream, double> draw)
    {
        for (var n = 0; n < range.First; n++)
            draw(stream);
        var sum = 0.0;
        for (var n = 0; n < range.Count; n++)
            sum += draw(stream);
        return sum / range.Count;
    }
}
