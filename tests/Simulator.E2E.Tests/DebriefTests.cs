using Microsoft.Playwright;
using Simulator.E2E.Tests.Access;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>After the end: three people answer without names, control takes a proposal over and closes it, the hot wash stands on the wall.</summary>
public sealed class DebriefTests(Stage stage)
{
    private static readonly string[] Words = ["先核实再发布", "节奏再紧一些", "值班电话要有人接"];

    [Theory]
    [InlineData("zh-CN", Traits = ["Category", "Long"])]
    [InlineData("en", Traits = ["Category", "Long"])]
    public async Task Questionnaires_lists_and_hot_wash_of_a_played_exercise(string language)
    {
        var table = await Table.LaidAsync(stage, language, seats: ["assessment", "news", "police"]);
        await table.Control.StartAsync();
        await table.Control.JumpAsync("75:00");
        await table.Control.EndAsync();
        var after = new AfterwardsScreen(table.Control.Page, table.Exercise);
        await NotedAsync(after);
        foreach (var (console, i) in table.Consoles.Values.Select((c, i) => (c, i)))
        {
            // Two are too few: nothing is shown, whoever looks.
            if (i == 2) await TooFewAsync(after, language);
            await AnsweredAsync(console.Page, i, language);
        }
        await after.OpenAsync("debrief/questionnaires");
        await Expect(after.Test("result-lessons").Locator("[data-test='group']")).ToHaveCountAsync(1);
        foreach (var words in Words) await Expect(after.Test("result-lessons")).ToContainTextAsync(words);
        await Expect(after.Page.Locator("main")).Not.ToContainTextAsync("news 1");
        await Shots.AroundAsync(after.Page, $"debrief-results-{language}");
        await RectifiedAsync(after, language);
        await OthersAsync(after, language);
        await ReadAsync(table, language);
    }

    private static async Task NotedAsync(AfterwardsScreen after)
    {
        await after.OpenAsync("evaluate");
        foreach (var note in new[] { "首条通报先说事实、再说原因，群众看得懂。", "研判组登记后没有及时告诉新闻中心，两边口径差了八分钟。", "谁来答复学校家长群，预案里没有写。" })
        {
            await after.Test("note-text").FillAsync(note);
            await after.Test("note-save").ClickAsync();
            await Expect(after.Test("notes")).ToContainTextAsync(note);
        }
    }

    private static async Task AnsweredAsync(IPage page, int who, string language)
    {
        var form = page.Locator("[data-test='form-lessons']");
        await page.Locator("[data-test='to-questionnaires']").ClickAsync();
        foreach (var question in new[] { "goal", "real", "load", "useful" }) await form.Locator($"[data-test='q-{question}'] [data-test='step-{3 + who % 2}']").ClickAsync();
        await form.Locator("[data-test='q-keep'] textarea").FillAsync(Words[who]);
        if (who == 0) await Shots.AroundAsync(page, $"debrief-form-{language}");
        await form.Locator("[data-test='hand-in']").ClickAsync();
        await Expect(form).ToHaveAttributeAsync("data-done", "true");
        // Handed in is handed in, also after the page was loaded again.
        await page.ReloadAsync();
        await Expect(form).ToHaveAttributeAsync("data-done", "true");
    }

    private static async Task TooFewAsync(AfterwardsScreen after, string language)
    {
        await after.OpenAsync("debrief/questionnaires");
        await Expect(after.Test("result-lessons")).ToBeVisibleAsync();
        await Expect(after.Page.Locator("[data-test='group']")).ToHaveCountAsync(0);
        await Shots.TakeAsync(after.Page, $"debrief-too-few-{language}");
    }

    private static async Task RectifiedAsync(AfterwardsScreen after, string language)
    {
        await after.OpenAsync("debrief/rectification");
        await Shots.TakeAsync(after.Page, $"debrief-empty-{language}");
        foreach (var _ in Enumerable.Range(0, 3)) await TakeAsync(after);
        var item = after.Test("debrief-1");
        await item.Locator("[data-test='edit']").ClickAsync();
        await Shots.TakeAsync(after.Page, $"debrief-edit-{language}");
        await item.Locator("[data-test='due-day']").FillAsync("2020-01-31");
        await item.Locator("[data-test='save']").ClickAsync();
        await Expect(item).ToHaveAttributeAsync("data-late", "true");
        await MoveAsync(after, "debrief-2", "working", "");
        await item.Locator("[data-test='history']").ClickAsync();
        await Shots.AroundAsync(after.Page, $"debrief-rectification-{language}");
        Assert.Equal([], await Axe.GraveAsync(after.Page, "rectification"));
        await after.Page.GotoAsync("/rectification");
        await after.ReadyAsync();
        await Expect(after.Test($"open-{after.Exercise}-debrief-1")).ToHaveAttributeAsync("data-late", "true");
        await Shots.AroundAsync(after.Page, $"debrief-overview-{language}");
        await after.OpenAsync("debrief/rectification");
        await MoveAsync(after, "debrief-1", "done", "已补值班表");
        await MoveAsync(after, "debrief-1", "checked", "");
        await Expect(item.Locator("[data-test='remark']")).ToContainTextAsync("已补值班表");
        await after.Page.GotoAsync("/rectification");
        await after.ReadyAsync();
        await Expect(after.Test($"open-{after.Exercise}-debrief-1")).ToHaveCountAsync(0);
    }

    private static async Task TakeAsync(AfterwardsScreen after)
    {
        var before = await after.Test("items").Locator(":scope > li").CountAsync();
        await after.Test("proposals").Locator("[data-test='take']").First.ClickAsync();
        await Expect(after.Test("items").Locator(":scope > li")).ToHaveCountAsync(before + 1);
    }

    private static async Task MoveAsync(AfterwardsScreen after, string item, string to, string remark)
    {
        var row = after.Test(item);
        await row.Locator($"[data-test='to-{to}']").ClickAsync();
        await row.Locator("[data-test='move-remark']").FillAsync(remark);
        await row.Locator("[data-test='move']").ClickAsync();
        await Expect(row).ToHaveAttributeAsync("data-state", to);
    }

    private static async Task OthersAsync(AfterwardsScreen after, string language)
    {
        await after.OpenAsync("debrief/commendations");
        await after.Test("new").ClickAsync();
        await after.Test("text").FillAsync("首条通报及时、属实");
        await after.Test("unit").SelectOptionAsync("news");
        await after.Test("merit-proactive").CheckAsync();
        await Shots.TakeAsync(after.Page, $"debrief-commend-{language}");
        await after.Test("save").ClickAsync();
        await Expect(after.Test("items").Locator(":scope > li")).ToHaveCountAsync(1);
        await Shots.AroundAsync(after.Page, $"debrief-commendations-{language}");
        await after.OpenAsync("debrief/revisions");
        await after.Test("new").ClickAsync();
        await after.Test("text").FillAsync("写明由谁答复学校家长群");
        await after.Test("unit").FillAsync("第四章第二节");
        await after.Test("save").ClickAsync();
        await Expect(after.Test("items").Locator(":scope > li")).ToHaveCountAsync(1);
        await Shots.TakeAsync(after.Page, $"debrief-revisions-{language}");
        await after.OpenAsync("papers?paper=debrief-rectification");
        await Expect(after.Test("paper-debrief-rectification")).ToBeVisibleAsync();
        await Shots.TakeAsync(after.Page, $"debrief-paper-{language}");
        Assert.Contains("xl/workbook.xml", await after.DownloadAsync("xlsx"));
        await after.OpenAsync("debrief/hot-wash");
        // Once the seconds count in the browser the keys are listened to.
        await Expect(after.Test("left")).ToHaveAttributeAsync("data-state", "calm");
        await after.Page.Keyboard.PressAsync("n");
        await after.Page.Keyboard.PressAsync("p");
        await Expect(after.Test("left")).ToHaveAttributeAsync("data-runs", "true");
        await Expect(after.Test("left")).Not.ToHaveTextAsync("06:00");
        await Shots.AroundAsync(after.Page, $"debrief-hot-wash-{language}");
        await after.Page.Keyboard.PressAsync("s");
        await Expect(after.Test("wash-seats")).ToHaveCountAsync(0);
        Assert.Equal([], await Axe.GraveAsync(after.Page, "hot wash"));
    }

    // Released, who took part reads the list and has nothing to write with.
    private static async Task ReadAsync(Table table, string language)
    {
        await table.Control.Page.GotoAsync($"/e/{table.Exercise}/control");
        await table.Control.ReadyAsync();
        await table.Control.ReleaseReplayAsync();
        var page = table.Consoles["news"].Page;
        await page.GotoAsync($"/e/{table.Exercise}/debrief/rectification");
        await Expect(page.Locator("[data-test='debrief-1']")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-test='proposals'],[data-test='new'],[data-test='edit']")).ToHaveCountAsync(0);
        await Shots.AroundAsync(page, $"debrief-reader-{language}");
    }
}
