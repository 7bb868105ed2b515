using CorridorSim.Model.Demand;
using CorridorSim.Model.Measures;

namespace CorridorSim.Model.Network;

/// <summary>The whole ways of all flows, and the rows in which times along them are kept.</summary>
internal sealed class FlowWays
{
    private readonly CorridorLayout _layout;
    private readonly List<FlowWay> _ways = [];

    public FlowWays(CorridorLayout layout)
    {
        _layout = layout;
        foreach (var flow in layout.Flows)
        {
            for (var destination = 0; destination < flow.Journeys.Length; destination++)
                Add(flow, destination);
        }
    }

    public IReadOnlyList<FlowWay> All => _ways;

    /// <summary>How many rows the times of all ways take.</summary>
    public int RowCount { get; private set; }

    /// <summary>The way to a destination; where the flow chooses, one by each option that stays in the corridor.</summary>
    private void Add(Flow flow, int destination)
    {
        var journey = flow.Journeys[destination];
        NumberRows(journey);
        if (flow.Choices[destination] is not { } choice)
        {
            _ways.Add(Way(flow, "", "", journey));
            return;
        }

        foreach (var option in choice.Options)
        {
            if (!option.Journeys.TryGetValue((flow.Index, destination), out var onward))
                continue;
            NumberRows(onward);
            _ways.Add(Way(flow, choice.Id, option.Id, journey, onward));
        }
    }

    private void NumberRows(Journey journey)
    {
        var byLine = new int[_layout.StageCount];
        Array.Fill(byLine, -1);
        var first = RowCount;
        foreach (var line in _layout.StagesOf(journey).Where(stage => !IsPlace(stage)))
        {
            // A line run twice keeps all its times in the rows of the first run.
            if (byLine[line] < 0)
                byLine[line] = RowCount;
            RowCount += 2;
        }

        journey.Rows = new WayRows(first, byLine, RowCount++);
    }

    private FlowWay Way(Flow flow, string choice, string option, params Journey[] parts)
    {
        var stages = new List<WayStage>();
        foreach (var part in parts)
        {
            var row = part.Rows!.First; // Numbered just before.
            foreach (var stage in _layout.StagesOf(part))
            {
                // A junction ends one part of the way and begins the next: it is one place, left by the rows of the next.
                if (IsPlace(stage) && stages.LastOrDefault() is { IsPlace: true } junction)
                {
                    stages[^1] = junction with { LeftRow = row };
                    continue;
                }

                var before = stages.LastOrDefault();
                var begin = before?.End ?? 0;
                stages.Add(new WayStage(_layout.StageName(stage), IsPlace(stage), begin, begin + KilometresOf(stage), ChargeOf(stage, before), before?.LeftRow ?? -1, IsPlace(stage) ? row : row + 1));
                row += IsPlace(stage) ? 0 : 2;
            }
        }

        return new FlowWay(flow.Id, _layout.Map.Places[parts[^1].To], choice, option, stages);
    }

    private bool IsPlace(int stage) => stage < _layout.StageOfRail(0);

    private bool IsSea(int stage) => stage >= _layout.StageOfSea(0);

    private double KilometresOf(int stage)
    {
        var id = _layout.StageName(stage);
        return IsPlace(stage) ? 0 : IsSea(stage) ? _layout.Map.SeaKilometres(_layout.Plan.Sea[id]) : _layout.Plan.Rail[id].Length;
    }

    /// <summary>Dollars per tonne at a stage; a border takes its fee from what comes by rail.</summary>
    private double ChargeOf(int stage, WayStage? before)
    {
        var (id, plan) = (_layout.StageName(stage), _layout.Plan);
        if (!IsPlace(stage))
            return IsSea(stage) ? plan.MeanOf(plan.Sea[id].Freight) : plan.MeanOf(plan.Rail[id].Tariff) * plan.Rail[id].Length;
        return before is { IsPlace: false } && !plan.Sea.ContainsKey(before.Id) && plan.Borders.TryGetValue(id, out var border) ? plan.MeanOf(border.Fee) : 0;
    }
}
