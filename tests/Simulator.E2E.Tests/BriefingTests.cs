using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Subject;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>A press briefing in two browsers: the plan is filled in and approved, the briefing opened, questions begun and answered, the room closed.</summary>
public sealed class BriefingTests(Stage stage)
{
    private const int Questions = 2;

    [Fact]
    public async Task A_briefing_from_its_plan_to_the_last_answer()
    {
        var script = await TeamScript.OfAsync(2, "expert", "zh-CN", TestContext.Current.CancellationToken);
        var table = await Table.AtAsync(stage, 2, (int)TeamScript.Seed, null, "news", "leading");
        await table.Control.StartAsync();
        var asked = script.Steps.Select(s => s.Command).OfType<AnswerQuestion>().Take(Questions).Select(a => a.Inject).ToHashSet();
        var team = new TeamByHand(table.Control, table.Consoles);
        await team.PlayAsync(script.Steps.Where(s => Belongs(s.Command, asked)));

        var news = table.Consoles["news"];
        await news.TabAsync("briefing");
        foreach (var question in asked) await Expect(news.Test($"answered-{question}")).ToBeVisibleAsync();
        await Expect(news.Test("briefing-refused")).ToHaveCountAsync(0);
        await Shots.TakeAsync(news.Page, "briefing-closed");
    }

    private static bool Belongs(ExerciseCommand command, HashSet<string> asked) => command switch
    {
        FileForm form => form.Form == OpenBriefing.Plan,
        ApproveForm or OpenBriefing or CloseBriefing => true,
        BeginAnswer begun => asked.Contains(begun.Inject),
        AnswerQuestion answer => asked.Contains(answer.Inject),
        _ => false,
    };
}
