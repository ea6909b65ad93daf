using Microsoft.Playwright;
using Simulator.E2E.Tests.Access;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>Subject four played by a bot team, and everything that stays of it: papers, duty watch, score sheet, case.</summary>
public sealed class AfterwardsTests(Stage stage)
{
    // S153: six outcomes; S191: four abilities; S203: the library of cases; S208: what is overdue.
    [Fact, Trait("Category", "Long")]
    public async Task Papers_duty_score_sheet_and_case_of_a_finished_exercise()
    {
        var page = await stage.ControllerAsync();
        var control = await new LibraryScreen(page).OpenAsync(3, subject: 4);
        await PlayedAsync(control);
        var after = new AfterwardsScreen(page, control.Exercise);
        await PapersAsync(after);
        await after.OpenAsync("duty");
        await Expect(after.Test("watch")).ToContainTextAsync("机器人在席");
        await LookAsync(after, "duty");
        await RatedAsync(after);
        await CaseAsync(after);
    }

    // Half of the subject is enough to have papers; the clock is sent on in one go.
    private static async Task PlayedAsync(ControlScreen control)
    {
        foreach (var seat in Table.Seats)
        {
            await control.Test($"bot-{seat}").SelectOptionAsync("expert");
            await Expect(control.Test($"bot-off-{seat}")).ToBeVisibleAsync();
        }
        await control.StartAsync();
        await control.JumpAsync("118:00");
        await control.EndAsync();
    }

    private static async Task PapersAsync(AfterwardsScreen after)
    {
        await after.OpenAsync("papers");
        await after.PaperAsync("社会稳定评估报告");
        await LookAsync(after, "papers");
        Assert.Contains("word/document.xml", await after.DownloadAsync("docx"));
        Assert.Contains("xl/workbook.xml", await after.DownloadAsync("xlsx"));
        Assert.Contains("xl/worksheets/sheet9.xml", await after.DownloadAsync("all-xlsx"));
        await after.Test("search").FillAsync("没有这样的话");
        await Expect(after.Page.GetByText("没有这样的公文")).ToBeVisibleAsync();
    }

    private static async Task RatedAsync(AfterwardsScreen after)
    {
        await after.OpenAsync("evaluate");
        var fast = after.Test("rate-fast");
        await fast.Locator("[data-test='grade']").SelectOptionAsync("S");
        await fast.Locator("[data-test='remark']").FillAsync("首发前等了八分钟");
        await fast.Locator("[data-test='remark']").PressAsync("Tab");
        await LookAsync(after, "rated");
        await after.OpenAsync("score");
        await Expect(after.Test("outcome-fast")).ToHaveAttributeAsync("data-grade", "S");
        await Expect(after.Test("outcome-fast")).ToContainTextAsync("首发前等了八分钟");
        await Expect(after.Test("abilities").Locator("[data-test^='ability-']")).ToHaveCountAsync(4);
        await after.Test("outcomes").ScrollIntoViewIfNeededAsync();
        await LookAsync(after, "score-sheet");
    }

    private static async Task CaseAsync(AfterwardsScreen after)
    {
        await after.CaseAsync();
        var first = after.Test("follow-ups").Locator("li").First;
        await first.Locator("[data-test='due']").FillAsync("2020-01-01");
        await first.Locator("[data-test='due']").PressAsync("Tab");
        await Expect(after.Test("follow-ups").Locator("[data-state='late']")).ToHaveCountAsync(1);
        await LookAsync(after, "case");
        await after.Test("follow-ups").Locator("[data-state='late'] [data-test='remedy']").FillAsync("已在两个小区贴出公告");
        await after.Test("follow-ups").Locator("[data-state='late'] [data-test='close']").ClickAsync();
        await Expect(after.Test("follow-ups").Locator("[data-state='closed']")).ToHaveCountAsync(1);
        await after.Page.GotoAsync("/cases");
        await after.ReadyAsync();
        await after.Test("words").FillAsync("整改");
        await after.Test("search-go").ClickAsync();
        await Expect(after.Test("archive").Locator("li").First).ToBeVisibleAsync();
        await LookAsync(after, "cases");
    }

    private static Task LookAsync(Screen screen, string name) => Shots.AroundAsync(screen.Page, $"after-{name}");
}
