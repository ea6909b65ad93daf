using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>Two controllers in two browsers run one exercise: everything either does is there for the other, and can be taken back.</summary>
public sealed partial class ControlDeskTests(Stage stage)
{
    private const string Second = "导调二号";

    private ControlScreen _control = null!;
    private ConsoleScreen _police = null!;
    private PlanScreen _one = null!, _two = null!;

    [Fact]
    public async Task Two_controllers_run_one_exercise()
    {
        await OpenAsync();
        await PlanChangesAsync();
        await FormsAsync();
        await ReleaseAsync();
        await PostponeAsync();
        await JumpAsync();
        await LookBackAsync();
    }

    private async Task OpenAsync()
    {
        var table = await Table.LaidAsync(stage, null, 1440, 900, "assessment", "police");
        (_control, _police) = (table.Control, table.Consoles["police"]);
        var accounts = new AccountScreen(await stage.ControllerAsync());
        await accounts.AddAsync(Second, Stage.Password, "Controller");
        var other = await stage.StrangerAsync();
        await new AccountScreen(other).SignInAsync(Second, Stage.Password);
        await _control.StartAsync();
        await other.GotoAsync($"/e/{table.Exercise}/control");
        (_one, _two) = (new PlanScreen(_control.Page), new PlanScreen(other));
        await _two.ReadyAsync();
    }

    // Hold, drag, a drag thought better of, keys; each seen by the other, taken back by either.
    private async Task PlanChangesAsync()
    {
        await _one.PressAsync("hold", "K1-02");
        await _two.IsAsync("K1-02", "held");
        await _two.ComesAtAsync("K1-04", "19:05");
        Assert.Equal("19:12", await _two.DragAsync("K1-04", 7));
        await _one.ComesAtAsync("K1-04", "19:12");
        Assert.Equal("19:20", await _two.DragAsync("K1-05", 10, escape: true));
        await _two.ComesAtAsync("K1-05", "19:10");
        await _one.KeysAsync("K1-05", "Alt+ArrowRight", "Shift+Alt+ArrowRight", "Alt+ArrowLeft");
        await _two.ComesAtAsync("K1-05", "19:15");
        await _one.KeysAsync("K1-05", "h");
        await _two.IsAsync("K1-05", "held");
        await _one.Page.Keyboard.PressAsync("h");
        await _two.IsAsync("K1-05", "waiting");

        await Expect(_two.Test("undo-what")).ToContainTextAsync(Stage.Account);
        await _two.Test("undo-menu").ClickAsync();
        await Expect(_two.Test("undo-list")).ToContainTextAsync(Second);
        await Shots.TakeAsync(_two.Page, "desk-undo");
        await _two.Test("undo-list").Locator("li").Filter(new() { HasText = "K1-02" }).Locator("[data-test^='undo-']").ClickAsync();
        await _one.IsAsync("K1-02", "waiting");
        await Expect(_two.Test("undo-list").Locator("[data-test^='undone-']")).ToContainTextAsync(Second);
        await _one.Page.Keyboard.PressAsync("Control+z");
        await _two.IsAsync("K1-05", "held");
        await _two.PressAsync("restore", "K1-05");
        await _two.Test("undo-menu").ClickAsync();
    }

    // An open form survives what the other does meanwhile, and says who did it.
    private async Task FormsAsync()
    {
        await _one.KeysAsync("K1-09", "e");
        await Expect(_one.Test("edit-text")).ToBeFocusedAsync();
        await _one.Test("edit-text").FillAsync("【演练】原帖已不可见，截图仍在流传。");
        await _two.PressAsync("hold", "K1-09");
        await Expect(_one.Test("edit-warning")).ToContainTextAsync(Second);
        await Expect(_one.Test("edit-text")).ToHaveValueAsync("【演练】原帖已不可见，截图仍在流传。");
        await Shots.TakeAsync(_one.Page, "desk-edit");
        await _one.Test("edit-save").ClickAsync();
        await Expect(_one.Test("edit")).ToHaveCountAsync(0);
        await Expect(_two.Row("K1-09")).ToContainTextAsync("截图仍在流传");
        await _two.MoreAsync("details", "K1-09");
        await Expect(_two.Card.Locator("[data-test='edited']")).ToBeVisibleAsync();
        await Expect(_two.Test("card-done")).ToContainTextAsync(Stage.Account);

        await _one.KeysAsync("K1-06", "d");
        await _one.Test("again-in").FillAsync("4");
        await _one.Test("again-go").ClickAsync();
        await _two.IsAsync("L-01", "waiting");
        await _two.PressAsync("retract", "L-01");
        await Expect(_one.Row("L-01")).ToHaveCountAsync(0);
        await _one.Page.Keyboard.PressAsync("Escape");
        await _two.Page.Keyboard.PressAsync("Escape");
        await Expect(_two.Card).ToHaveCountAsync(0);
    }

    // Both times are the log's own, in seconds of the exercise.
    private async Task ReleaseAsync()
    {
        await _two.KeysAsync("K1-03", "r");
        await _police.SlipAsync("K1-03");
        var slip = _police.Test("slip").Locator(".slip[data-due]");
        var delivered = Number(await slip.GetAttributeAsync("data-due")) - Number(await slip.GetAttributeAsync("data-limit"));
        await _one.AllAsync();
        await _one.IsAsync("K1-03", "delivered");
        await _one.PressAsync("open", "K1-03");
        var told = Clock().Match(await _one.Test("card-done").Locator("li").First.InnerTextAsync());
        var released = TimeSpan.Parse(told.Value, CultureInfo.InvariantCulture) - new TimeSpan(18, 40, 0);
        Assert.InRange(delivered - released.TotalSeconds, 0, 1);

        await _one.Test("card-resend").ClickAsync();
        await _one.Test("again-to-assessment").SetCheckedAsync(false, new() { Force = true });
        await Shots.TakeAsync(_one.Page, "desk-resend");
        await _one.Test("again-go").ClickAsync();
        await _police.SlipAsync("L-02");
        await _one.Test("filter-words").FillAsync("L-02");
        await Expect(_one.Page.Locator("[data-test^='inject-']")).ToHaveCountAsync(1);
        await _one.Test("all-injects").ClickAsync();
        await _one.Test("card-close").ClickAsync();
    }

    private async Task PostponeAsync()
    {
        var before = await _one.Time("K1-12").InnerTextAsync();
        Assert.Equal("20:10", before);
        await _one.Test("postpone").ClickAsync();
        await _one.Test("postpone-by").FillAsync("10");
        await _one.Test("postpone-go").ClickAsync();
        await _two.ComesAtAsync("K1-12", "20:20");
        await _two.ComesAtAsync("K1-13", "20:35");
        await Expect(_two.Test("undo-what")).ToContainTextAsync("全部顺延");
        await _two.Test("undo").ClickAsync();
        await _one.ComesAtAsync("K1-12", "20:10");
    }

    private async Task JumpAsync()
    {
        await _one.Test("jump").ClickAsync();
        await _one.Test("jump-to").FillAsync("49:00");
        await Expect(_one.Test("jump-asks")).ToBeCheckedAsync();
        await Expect(_one.Test("jump-on-the-way")).ToContainTextAsync("K1-06");
        await Shots.TakeAsync(_one.Page, "desk-jump");
        await _one.Test("jump-go").ClickAsync();
        await Expect(_two.Test("decisions")).ToBeVisibleAsync();
        await Shots.TakeAsync(_two.Page, "desk-decisions");
        await _one.Test("decide-release-K1-06").ClickAsync();
        await _two.Test("decide-skip-K1-07").ClickAsync();
        await _one.Test("decide-later-K1-08").ClickAsync();
        foreach (var inject in new[] { "K1-06", "K1-07", "K1-08" }) await Expect(_two.Test($"asks-{inject}")).ToHaveCountAsync(0);
        await _two.IsAsync("K1-08", "waiting");
        await _two.Test("all-hold").ClickAsync();
        await Expect(_one.Page.Locator("[data-test^='asks-']")).ToHaveCountAsync(0);
        await _one.Test("all-extend").ClickAsync();
        await Expect(_two.Test("decisions")).ToHaveCountAsync(0);
    }

    // Every act stands in the replay, what was taken back as well.
    private async Task LookBackAsync()
    {
        await _control.EndAsync();
        var replay = new ReplayScreen(_control.Page);
        await replay.OpenAsync(_control.Exercise);
        await replay.Test("side-marks").ClickAsync();
        foreach (var told in new[] { "暂缓 K1-02", "改时间 K1-04", "修改 K1-09", "复制 L-01", "撤回 L-01", "放行 K1-03", "全部顺延", "撤销“全部顺延”", "跳时间", "一起决定到期的" })
            await Expect(replay.Test("mark-list")).ToContainTextAsync(told);
        await Shots.TakeAsync(replay.Page, "desk-replay");
    }

    private static double Number(string? seconds) => double.Parse(seconds!, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d\d:\d\d:\d\d")]
    private static partial Regex Clock();
}
