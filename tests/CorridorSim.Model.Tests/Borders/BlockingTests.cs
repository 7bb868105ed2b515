namespace CorridorSim.Model.Tests.Borders;

/// <summary>
/// Borders in series with finite room, always enough trains at the first: blocking after service. The room of a place is its border's
/// one server plus the buffer before it; a train that is done stays in its room until there is room at the next place.
/// </summary>
public sealed class BlockingTests
{
    private const int Batches = 25;
    private const int WeeksOfBatch = 8;

    // Hunt, Operations Research 4 (1956); service exponential with mean 1 h, so throughput is in trains an hour.
    [Fact]
    public void Two_borders_without_a_buffer_let_two_thirds_of_their_rate_through() => LiesAt(2.0 / 3, Throughput([1, 1]));

    [Fact]
    public void Three_borders_without_buffers_let_22_of_39_through() => LiesAt(22.0 / 39, Throughput([1, 1, 1]));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void A_buffer_of_b_places_lets_b_plus_2_of_b_plus_3_through(int buffer) =>
        LiesAt((buffer + 2.0) / (buffer + 3), Throughput([1, 1 + buffer]));

    [Fact]
    public void A_train_that_blocks_the_line_uses_it_as_one_more_place() =>
        LiesAt(3.0 / 4, Throughput([1, 1], "block"));

    // Two stations of unequal rates a and b without a buffer: ab(a + b)/(a^2 + ab + b^2) by the balance of the three states.
    [Fact]
    public void The_slower_border_of_two_sets_the_pace_and_the_faster_hardly_disturbs_it() =>
        LiesAt(2.0 * 3 / 7, Throughput([1, 1], minutes: [60, 30]));

    [Fact]
    public void Constant_times_let_every_train_through_without_loss()
    {
        var run = Corridors.Run(Tandem([1, 1, 1], "hold-back", law: "1 h"));

        // The short runs between the borders cost half a minute in an hour at most.
        Assert.InRange(run.Result.TonnesByWeek[0].Sum() / 60 / (24 * 7 * WeeksOfBatch * Batches), 0.999, 1);
    }

    private static void LiesAt(double known, double[] throughput)
    {
        // Batches of eight weeks; 99.9 % interval by t with 24 degrees of freedom.
        var mean = throughput.Average();
        var half = 3.745 * Math.Sqrt(throughput.Sum(batch => (batch - mean) * (batch - mean)) / (throughput.Length - 1) / throughput.Length);
        Assert.True(2 * half <= 0.05 * known, $"the interval {mean:0.0000} +- {half:0.0000} is too wide to prove anything");
        Assert.InRange(known, mean - half, mean + half);
    }

    private static double[] Throughput(int[] room, string whenFull = "hold-back", int[]? minutes = null)
    {
        var run = Corridors.Run(Tandem(room, whenFull, minutes: minutes));
        var weeks = run.Result.TonnesByWeek[0];
        return [.. weeks.Chunk(WeeksOfBatch).Select(batch => batch.Sum() / 60 / (24 * 7 * WeeksOfBatch))];
    }

    private static string Tandem(int[] room, string whenFull, int[]? minutes = null, string law = "exponential") => $$"""
        warm-up: 7 d
        runs-for: {{7 * WeeksOfBatch * Batches}} d
        places:
          source: {}
        {{string.Join('\n', room.Select((places, i) => $"  b{i}: {{ storage: {{ wagon: {places} }}, when-full: {whenFull} }}"))}}
          sink: {}
        flows: { ore: { cargo: wagon, from: source, to: sink, rate: 36 wagon/d, arrives: scheduled } }
        rail:
          l0: { between: [source, b0], {{Corridors.NoDistance}} }
        {{string.Join('\n', room.Select((_, i) => $"  l{i + 1}: {{ between: [b{i}, {(i + 1 < room.Length ? $"b{i + 1}" : "sink")}], {Corridors.NoDistance} }}"))}}
        trains: { block: { longest: 1 wagon, departs: at once } }
        borders:
        {{string.Join('\n', room.Select((_, i) => $"  b{i}: {{ servers: 1, steps: {{ control: {{ takes: {(law == "exponential" ? $"exponential {minutes?[i] ?? 60} min" : law)} }} }} }}"))}}
        screenlines: { end: { across: [l{{room.Length}}] } }
        """;
}
