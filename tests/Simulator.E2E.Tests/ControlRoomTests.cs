using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>Two controllers at one desk: they speak as others, help and hand over seats, see alarms, and bring in a sheet while it runs.</summary>
public sealed class ControlRoomTests(Stage stage)
{
    private const string Second = "导调二号", Post = "有人在群里问情况", Comment = "我也在等通报", Hint = "先看看事实板上有什么";

    [Fact]
    public async Task Two_controllers_run_one_exercise_as_one_desk()
    {
        var table = await Table.LaidAsync(stage, seats: ["news"]);
        var (one, news) = (table.Control, table.Consoles["news"]);
        var two = await SecondAsync(table.Exercise);
        await Expect(one.Test("desk-mates")).ToContainTextAsync(Second);
        await Expect(two.Test("desk-mates")).ToContainTextAsync(Stage.Account);
        await one.StartAsync();
        await two.StandsAsync("running");

        await SpeakAsync(one, two, news);
        await SeatAsync(table, two, news);
        await AlarmAsync(one, two);
    }

    [Fact, Trait("Category", "Long")]
    public async Task A_sheet_brought_into_the_running_exercise_is_delivered_at_its_time()
    {
        var table = await Table.LaidAsync(stage, seats: ["news"]);
        var control = table.Control;
        await control.StartAsync();
        await control.Test("import-sheet").ClickAsync();
        await Expect(control.Test("sheet-import")).ToBeVisibleAsync();
        await control.Test("sheet-file").SetInputFilesAsync(new FilePayload
        {
            Name = "清单.csv", MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("编号,时间,内容,发送方,接收席位\nX-01,T+1,岚川晚报问有没有伤亡,岚川晚报,新闻中心\nX-02,T+60,这一条不要,岚川晚报,新闻中心\nX-03,看心情,看不懂的一行,岚川晚报,不存在的组\n"),
        });
        await Expect(control.Test("row-2")).ToBeVisibleAsync();
        await Expect(control.Page.Locator(".es-tabs")).ToContainTextAsync("不能用 1");
        await control.Test("choose-3").UncheckAsync();
        await Shots.TakeAsync(control.Page, "sheet-running");
        await control.Test("sheet-keep").ClickAsync();
        await Expect(control.Test("see-planned")).ToBeVisibleAsync();
        await control.Test("see-planned").ClickAsync();
        await control.ReadyAsync();
        // One minute of the exercise, told by its clock.
        await control.Test("speed-10").CheckAsync(new() { Force = true });
        var console = table.Consoles["news"];
        await Expect(console.Test("worklist").Locator("button.wl").Filter(new() { HasText = "L-01" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await console.SlipAsync("L-01");
        await Expect(console.Test("slip")).ToContainTextAsync("岚川晚报问有没有伤亡");
    }

    private async Task<ControlScreen> SecondAsync(string exercise)
    {
        await new AccountScreen(await stage.ControllerAsync()).AddAsync(Second, Stage.Password, "Controller");
        var page = await stage.StrangerAsync();
        await new AccountScreen(page).SignInAsync(Second, Stage.Password);
        await page.GotoAsync($"/e/{exercise}/control");
        var screen = new ControlScreen(page, exercise);
        await screen.ReadyAsync();
        return screen;
    }

    private static async Task SpeakAsync(ControlScreen one, ControlScreen two, ConsoleScreen news)
    {
        await one.Test("live-channel").SelectOptionAsync("web");
        await one.WaveAsync("explosion", "听说又炸了一次", 20, _ => Task.CompletedTask, "Angry");
        await Expect(news.Posts.Filter(new() { HasText = "听说又炸了一次" }).First).ToBeVisibleAsync();
        await two.Test("live-sender").FillAsync(Post[..2]);
        await two.Test("live-channel").SelectOptionAsync("web");
        await two.Test("live-text").FillAsync(Post);
        await two.Test("live-now").ClickAsync();
        var post = news.Posts.Filter(new() { HasText = Post }).First;
        await Expect(post).ToBeVisibleAsync();
        await two.CommentAsync(Post, "adai", Comment);
        await post.Locator("[data-row='comments']").ClickAsync();
        await Expect(news.Comments).ToContainTextAsync(Comment);
    }

    private static async Task SeatAsync(Table table, ControlScreen two, ConsoleScreen news)
    {
        await two.HintAsync("news", Hint);
        await news.SeesAsync(Hint);
        await two.Test("bot-news").SelectOptionAsync("expert");
        await Expect(two.Test("bot-off-news")).ToBeVisibleAsync();
        await two.Test("takeover-news").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(two.Test("handback-news")).ToBeVisibleAsync();
        await two.Test("handback-news").ClickAsync();
        await Expect(two.Test("bot-off-news")).ToBeVisibleAsync();
        await Expect(table.Control.Page.Locator("[data-test='seat-news'] .sl-bot")).ToBeVisibleAsync();
    }

    private static async Task AlarmAsync(ControlScreen one, ControlScreen two)
    {
        await one.JumpAsync("46:00");
        await Expect(one.Test("alarm-banner")).ToBeVisibleAsync();
        await Expect(two.Test("alarm-banner")).ToBeVisibleAsync();
        await Shots.TakeAsync(two.Page, "control-alarm");
        await two.Test("alarms-seen").ClickAsync();
        await Expect(two.Test("alarm-banner")).ToHaveCountAsync(0);
        await Expect(one.Test("alarm-banner")).ToHaveCountAsync(0);
    }
}
