using CorridorSim.Experiments;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Tests.Samples;

/// <summary>A study whose every text tries to break out of where it stands.</summary>
internal static class Hostile
{
    public const string Script = "</script><script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">";
    public const string Formula = "=HYPERLINK(\"http://example.invalid\",\"x\")";
    public const string RightToLeft = "\u202egnorw\u202c \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627";
    public static readonly string Long = new('W', 500);

    public static Study Study()
    {
        var study = new StudyBuilder().Named($"{Script} {RightToLeft} {Long}").Warning(Script, Long, Formula).Build();
        return study with
        {
            Plan = study.Plan with
            {
                Assumptions =
                [
                    new(Long, Script, Formula, "D", RightToLeft, "a<b>.yaml", 1),
                    new("a.b", "\u0000\u0007\ud800 1 d", Script, "<b>", Long, "x\".yaml", 2),
                ],
                Changes = [new PlanChange(Script, Long, RightToLeft, Formula, Script, 3)],
            },
            Catalogue = study.Catalogue with
            {
                Elements = [.. study.Catalogue.Elements.Select((element, i) => element with { Name = i == 0 ? Script : i == 1 ? Long : i == 2 ? RightToLeft : element.Name })],
                States = [.. study.Catalogue.States.Select((state, i) => i == 1 ? Script : state)],
                Queues = [.. study.Catalogue.Queues.Select((queue, i) => i == 0 ? $"mangystau {Script}" : i == 1 ? $"kuryk {Long}" : queue)],
            },
            Bottlenecks = [.. study.Bottlenecks.Select((element, i) => element with { Name = i == 0 ? Script : i == 1 ? Long : i == 2 ? RightToLeft : i == 3 ? "$ink" : "=colours" })],
            Targets = [.. study.Targets.Select(target => target with { Name = Script })],
        };
    }
}
