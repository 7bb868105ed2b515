using System.IO;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CorridorSim.Experiments;
using CorridorSim.Results.Report;
using CorridorSim.Results.Tests.Samples;
using Xunit;

namespace CorridorSim.Results.Tests.Report;

public sealed class ReportWriterTests
{
    [Fact]
    public void Equal_studies_give_equal_bytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();

        ReportWriter.Write(new StudyBuilder().Build(), first);
        ReportWriter.Write(new StudyBuilder().Build(), second);

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void The_report_reads_as_accepted()
    {
        using var page = new MemoryStream();
        ReportWriter.Write(new StudyBuilder().Build(), page);

        Golden.Matches("report.txt", Words(Encoding.UTF8.GetString(page.ToArray())));
    }

    [Theory]
    [InlineData(Verdict.Met, "Yes: Caspian carries 1.40 Mt a year in 73 % of the simulated years.")]
    [InlineData(Verdict.NotMetCapacityLimited, "No: Caspian carries 1.40 Mt a year in only 73 % of the simulated years; what binds most: Kuryk, rail-ferry berths.")]
    [InlineData(Verdict.NotMetDemandLimited, "No, for want of demand: Caspian is offered 1.40 Mt a year, and 1.40 Mt were asked.")]
    [InlineData(Verdict.Undecided, "Undecided: Caspian carries 1.40 Mt a year in 73 % of the simulated years; 40 are too few to call that against the 80 % asked.")]
    public void The_answer_comes_first(Verdict verdict, string answer) =>
        Assert.Equal(answer, VerdictText.Headline(new StudyBuilder().Decided(verdict).Build()));

    [Fact]
    public void Of_many_values_forty_are_printed_and_the_page_says_where_all_are()
    {
        using var page = new MemoryStream();
        var study = new StudyBuilder().With(plan => plan with { Assumptions = [.. Enumerable.Range(0, 60).Select(i => plan.Assumptions[i % 10] with { Path = $"values.number-{i}" })] }).Build();

        ReportWriter.Write(study, page);

        var table = Encoding.UTF8.GetString(page.ToArray()).Split("<section id=\"assumptions\">")[1].Split("</section>")[0];
        Assert.Contains("On paper the first 40, the weakest first; all of them stand in the page itself, and in assumptions.csv", table, StringComparison.Ordinal);
        Assert.Equal([41, 20], table.Split("<tbody class=\"more\">").Select(part => part.Split("<tr>").Length - 1));
    }

    [Fact]
    public void Where_too_little_can_pass_the_answer_does_not_name_days_on_which_nothing_more_is_offered()
    {
        var study = new StudyBuilder().Decided(Verdict.NotMetCapacityLimited).Build();
        var often = study.Bottlenecks[0] with { Element = "demand", Name = "demand", Binding = 0.6 };

        var answer = VerdictText.Headline(study with { Bottlenecks = [often, .. study.Bottlenecks] });

        Assert.EndsWith("what binds most: Kuryk, rail-ferry berths.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_a_thousand_replications_is_smaller_than_three_megabytes()
    {
        using var page = new MemoryStream();

        ReportWriter.Write(new StudyBuilder().Replications(1000).Build(), page);

        Assert.InRange(page.Length, 1, 3_000_000);
    }

    /// <summary>What a reader sees without charts: one line per heading, paragraph or row.</summary>
    private static string Words(string page)
    {
        var main = page[page.IndexOf("<main>", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
        var lines = Regex.Replace(main, "</(h1|h2|p|tr|li|dt|dd|summary|figcaption)>", "\n");
        var cells = Regex.Replace(lines, "</(th|td)>", " | ");
        var text = WebUtility.HtmlDecode(Regex.Replace(cells, "<[^>]+>", ""));
        return string.Concat(text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => line + "\n"));
    }
}
