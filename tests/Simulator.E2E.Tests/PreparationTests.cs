using Microsoft.Playwright;
using Simulator.E2E.Tests.Access;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>What a trainer does before an exercise, and what everybody is told at its start.</summary>
public sealed class PreparationTests(Stage stage)
{
    // S142: the four stages and their lists; S143: plan and outline of a team; S55: the review; S165: what is due and done.
    [Fact]
    public async Task An_exercise_is_planned_prepared_reviewed_and_printed()
    {
        var page = await stage.ControllerAsync();
        var screen = new PreparationScreen(page);
        await screen.PlanAsync("春季桌面演练", "2030-05-20", "liuwan-market");
        // A training, checks and reports came with it, each on its own day.
        await Expect(page.Locator("[data-kind='training']").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-kind='check']").First).ToContainTextAsync("04-20");
        await LookAsync(screen, "programme");
        await screen.PrepareAsync("春季桌面演练");
        await screen.Test("tick-outline").CheckAsync();
        await Expect(screen.Test("stage-drafting")).ToContainTextAsync("1 / 5");
        await page.Locator("details.tplan").Nth(1).Locator("summary").ClickAsync();
        await screen.Test("plan-news").FillAsync("先发短讯，十五分钟内送审首发稿。");
        await screen.Test("save-news").ClickAsync();
        await Expect(page.GetByText("已保存").First).ToBeVisibleAsync();
        await LookAsync(screen, "preparation");
        await page.ReloadAsync();
        await screen.ReadyAsync();
        await Expect(screen.Test("tick-outline")).ToBeCheckedAsync();
        await Expect(screen.Test("plan-news")).ToHaveValueAsync("先发短讯，十五分钟内送审首发稿。");
        foreach (var (part, name) in new[] { ("organisation", "organisation"), ("print/events", "events"), ("print/handbook", "handbook"), ("print/role-cards", "role-cards") })
        {
            await page.GotoAsync($"/scenarios/liuwan-market/{part}");
            await Expect(page.Locator("h1").First).ToBeVisibleAsync();
            await LookAsync(screen, name);
        }
        await ReviewedAsync(screen);
    }

    [Fact]
    public async Task People_are_invited_and_come_in_with_the_code_on_their_sheet()
    {
        var page = await stage.ControllerAsync();
        var screen = new PreparationScreen(page);
        await screen.AddPeopleAsync("林研判,市网信办,8001\n周发言,市政府新闻办,8002\n评委员,市委党校");
        await LookAsync(screen, "people");
        await screen.PlanAsync("夏季桌面演练", "2030-07-01", "liuwan-market");
        await screen.SettleAsync("夏季桌面演练", "09:30", "三楼会议室");
        await screen.PartsAsync("夏季桌面演练");
        await screen.GiveAsync("assessment", "林研判");
        await screen.GiveAsync("news", "周发言");
        await screen.GiveAsync("evaluator", "评委员");
        await LookAsync(screen, "parts");
        var table = await Table.LaidAsync(stage, seats: []);
        await page.BringToFrontAsync();
        await screen.Test("invitations").ClickAsync();
        await screen.ReadyAsync();
        await screen.Test("which").SelectOptionAsync(table.Exercise);
        var sheet = page.Locator("[data-name='周发言']");
        await Expect(sheet.Locator("[data-test='code']")).ToBeVisibleAsync();
        await Expect(sheet).ToContainTextAsync("09:30");
        await LookAsync(screen, "invitations");
        var code = (await sheet.Locator("[data-test='code']").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        var guest = await stage.StrangerAsync();
        await guest.GotoAsync($"/?code={code}");
        await guest.Locator("form[action='/join'] input[name='name']").FillAsync("新闻 1");
        await guest.Locator("form[action='/join'] button").ClickAsync();
        await Expect(guest).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/e/{table.Exercise}/lobby"));
    }

    // A scenario that was sent back cannot be opened until it is declared runnable again.
    private static async Task ReviewedAsync(PreparationScreen screen)
    {
        await screen.ReviewAsync("returned", "第三条措施没有依据，请改。");
        await LookAsync(screen, "review");
        await Expect(screen.Test("status")).ToHaveAttributeAsync("data-status", "draft");
        await screen.Page.GotoAsync("/exercises");
        await screen.ReadyAsync();
        await Expect(screen.Test("status-liuwan-market")).ToBeVisibleAsync();
        await screen.Test("choose-liuwan-market-1").ClickAsync();
        await screen.Test("open").ClickAsync();
        await screen.SeesAsync("还没有通过专家评审");
        await screen.ReviewAsync("runnable", "已改，可以演练。");
        await Expect(screen.Test("status")).ToHaveAttributeAsync("data-status", "runnable");
    }

    // S144: plan and card at the seat; S145, S167: announcement and briefing; S14: posts; S53: observers.
    [Fact]
    public async Task Everybody_is_briefed_posts_are_taken_and_observers_write_to_the_evaluators()
    {
        var table = await Table.LaidAsync(stage, seats: ["news", "leading"]);
        var leading = table.Consoles["leading"];
        await leading.Page.GotoAsync($"/e/{table.Exercise}/lobby");
        await leading.ReadyAsync();
        await leading.Test("post").SelectOptionAsync("head");
        await leading.Test("briefing").ClickAsync();
        await Expect(leading.Test("announcement")).ToContainTextAsync("演练公告");
        await Expect(leading.Test("role-leading")).ToBeVisibleAsync();
        await LookAsync(leading, "briefing");
        await table.Control.StartAsync();
        var observer = new Watcher(table.Control.Page);
        await observer.LookOnAsync(table.Exercise);
        await observer.CommentAsync("省台记者", "首发前现场没人说话。");
        await LookAsync(observer, "observer");
        await table.Control.Page.GotoAsync($"/e/{table.Exercise}/evaluate");
        await table.Control.ReadyAsync();
        await Expect(table.Control.Test("observer-comments")).ToContainTextAsync("首发前现场没人说话。");
        await Expect(table.Control.Test("observer-comments")).ToContainTextAsync("省台记者");
    }

    private sealed class Watcher(IPage page) : Screen(page)
    {
        public async Task LookOnAsync(string exercise)
        {
            await Page.GotoAsync($"/e/{exercise}/look");
            await ReadyAsync();
        }

        public async Task CommentAsync(string from, string text)
        {
            await Test("comment-from").FillAsync(from);
            await Test("comment-text").FillAsync(text);
            await Test("comment-send").ClickAsync();
            await Expect(Test("comment-text")).ToHaveValueAsync("");
        }
    }

    private static Task LookAsync(Screen screen, string name) => Shots.AroundAsync(screen.Page, $"before-{name}");
}
