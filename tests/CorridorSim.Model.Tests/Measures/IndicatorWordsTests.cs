using CorridorSim.Model.Measures;

namespace CorridorSim.Model.Tests.Measures;

public sealed class IndicatorWordsTests
{
    [Theory]
    [InlineData("throughput.caspian-west", "tonnage across Caspian West")]
    [InlineData("throughput.btk", "tonnage across BTK")]
    [InlineData("throughput.caspian.2027", "tonnage across Caspian in 2027")]
    [InlineData("throughput.caspian.teu", "tonnage of TEU across Caspian")]
    [InlineData("transit.teu-east.p90", "transit of TEU East, 90th percentile")]
    [InlineData("transit.wagons-west.poti.p50", "transit of Wagons West to Poti, median")]
    [InlineData("units.kuryk-alat.to-alat.truck.loaded", "loaded truck units landed in Alat from the line Kuryk Alat")]
    [InlineData("cost.oil-west.aktau-alat", "cost per tonne of Oil West on Aktau Alat")]
    [InlineData("border-stay.boyuk-kesik.formed", "stay at the border Boyuk Kesik of trains formed there")]
    [InlineData("a name of another program", "a name of another program")]
    public void An_indicator_is_said_in_words(string indicator, string words) => Assert.Equal(words, IndicatorWords.Of(indicator));

    [Theory]
    [InlineData("middle-corridor-2023.yaml")]
    [InlineData("tripp-2030.yaml")]
    [InlineData("northern-route.yaml")]
    public void Every_indicator_of_a_scenario_has_words_of_its_own(string scenario)
    {
        var names = Corridor.Of(Corridors.Shipped(scenario)).Catalogue.Kpis.Select(kpi => kpi.Name).ToList();

        Assert.All(names, name => Assert.NotEqual(name, IndicatorWords.Of(name)));
        Assert.Distinct(names.Select(IndicatorWords.Of));
    }
}
