using System.Globalization;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Cli.Views;

/// <summary>What became of the demand of each flow, calendar year by calendar year: each line balances.</summary>
internal static class DemandView
{
    private static readonly string[] Counts = ["backlog before", "offered", "carried", "refused", "diverted", "backlog after"];

    public static void Write(Terminal terminal, CorridorPlan plan, IReadOnlyList<FlowYear> years)
    {
        var table = new TextTable(["year", "flow", "unit", .. Counts]);
        foreach (var year in years)
        {
            var unit = plan.Cargo[plan.Flows[year.Flow].Cargo].Unit;
            table.AddRow([
                Text(year.Year), year.Flow, unit == CargoUnit.Teu ? "TEU" : unit.ToString().ToLowerInvariant(),
                .. new[] { year.BacklogBefore, year.Offered, year.Carried, year.Refused, year.Diverted, year.BacklogAfter }.Select(Text)]);
        }

        table.Write(terminal);
        terminal.Output.WriteLine("Offered = carried + refused + diverted + backlog after - backlog before. The backlog waits at the origin or is on its way.");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
