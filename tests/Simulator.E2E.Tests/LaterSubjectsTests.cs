using Simulator.Domain;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using Simulator.E2E.Tests.Subject;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>
/// Subjects two to four from the first slip to the score, by four people and control in five browsers: what the expert team does by hand
/// earns what it earned without one, and each veto the cover-up team calls down comes down on people too.
/// </summary>
[Trait("Category", "Long")]
public sealed class LaterSubjectsTests(Stage stage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(2, "zh-CN"), InlineData(3, "zh-CN"), InlineData(4, "zh-CN"), InlineData(2, "en"), InlineData(3, "en"), InlineData(4, "en")]
    public async Task The_whole_chain_by_hand_earns_what_the_expert_team_earns(int subject, string language)
    {
        var table = await Table.AtAsync(stage, subject, (int)TeamScript.Seed, language, Table.Seats);
        var (script, score) = await PlayedAsync(table, subject, "expert", language);
        Assert.Empty(script.Score.Vetoes);
        await Expect(score.Test("vetoed")).ToHaveCountAsync(0);
        var total = await score.TotalAsync();
        Assert.True(total >= 90, $"{total} by hand, {script.Score.Total} without a browser");
    }

    [Theory, InlineData(2), InlineData(3), InlineData(4)]
    public async Task Every_veto_of_the_cover_up_comes_down_on_people_too(int subject)
    {
        var table = await Table.AtAsync(stage, subject, (int)TeamScript.Seed, "zh-CN", Table.Seats);
        var (script, score) = await PlayedAsync(table, subject, "coverup", "zh-CN");
        Assert.NotEmpty(script.Score.Vetoes);
        foreach (var veto in script.Score.Vetoes) await Expect(score.Test($"veto-{veto.Id}")).ToBeVisibleAsync();
        Assert.True(await score.TotalAsync() < 60);
    }

    private static async Task<(TeamScript Script, ScoreScreen Score)> PlayedAsync(Table table, int subject, string name, string language)
    {
        var script = await TeamScript.OfAsync(subject, name, language, Cancel);
        await table.Control.StartAsync();
        var team = new TeamByHand(table.Control, table.Consoles);
        await team.PlayAsync(script.Steps);
        await team.ReachAsync(ExerciseTime.FromMinutes(119));
        foreach (var (seat, desk) in table.Consoles) await Shots.TakeAsync(desk.Page, $"subject-{subject}-{name}-{seat}-{language}");
        await table.Control.EndAsync();
        var score = new ScoreScreen(table.Control.Page);
        await score.OpenAsync(table.Exercise);
        await Shots.TakeAsync(score.Page, $"subject-{subject}-{name}-score-{language}");
        return (script, score);
    }
}
