using CorridorSim.Model.Plan;
using CorridorSim.Results.Charts;
using Xunit;

namespace CorridorSim.Results.Tests.Charts;

public sealed class MapLabelsTests
{
    private const double Width = 680;

    [Fact]
    public void The_name_of_a_place_stands_beside_its_line_and_not_on_it()
    {
        var (west, east) = (new GeoPoint(47, 60), new GeoPoint(47, 70));
        var places = new Dictionary<string, GeoPoint> { ["west"] = west, ["east"] = east, ["south"] = new(43, 65) };

        var labels = MapLabels.Place(places, [(west, east)], MapFrame.Around(places.Values), Width).ToDictionary(label => (string)label[0]!, label => ((double)label[3]!, (double)label[4]!));

        Assert.Equal(["East", "South", "West"], labels.Keys.Order());
        Assert.False(labels["West"] is ( > 0, 0), "to the right of it runs the line");
        Assert.False(labels["East"] is ( < 0, 0), "to the left of it runs the line");
    }
}
