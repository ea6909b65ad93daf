using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>A table in an official form: rows come, go and come back, nothing typed is lost, and the paper stands in the list as it was written.</summary>
public sealed class FormTableTests(Stage stage)
{
    [Fact]
    public async Task A_table_is_filled_row_by_row_kept_and_filed()
    {
        var table = await Table.AtAsync(stage, 4, 7, null, "assessment");
        var desk = table.Consoles["assessment"];
        await table.Control.StartAsync();
        await desk.TabAsync("forms");
        await desk.Test("fill-risk-matrix").ClickAsync();
        await desk.Test("cell-risks-1-matter").FillAsync("商户损失诉求");
        await desk.Test("cell-risks-1-likelihood").SelectOptionAsync("medium");
        await desk.Test("row-in-risks").ClickAsync();
        await desk.Test("cell-risks-2-matter").FillAsync("对学生处理轻重");
        await desk.Test("row-out-risks-1").ClickAsync();
        await Expect(desk.Test("cell-risks-1-matter")).ToHaveValueAsync("对学生处理轻重");
        await desk.Test("row-back-risks").ClickAsync();
        await Expect(desk.Test("cell-risks-1-matter")).ToHaveValueAsync("商户损失诉求");
        await Expect(desk.Test("cell-risks-1-likelihood")).ToHaveValueAsync("medium");
        await Shots.AroundAsync(desk.Page, "table");
        await KeptAsync(desk);
    }

    // The console is opened anew: both rows are there, in their order.
    private static async Task KeptAsync(ConsoleScreen desk)
    {
        await Expect(desk.Page.GetByText("草稿已存").First).ToBeVisibleAsync();
        await desk.Page.ReloadAsync();
        await desk.ReadyAsync();
        await desk.TabAsync("forms");
        await desk.Test("fill-risk-matrix").ClickAsync();
        await Expect(desk.Test("cell-risks-1-matter")).ToHaveValueAsync("商户损失诉求");
        await Expect(desk.Test("cell-risks-2-matter")).ToHaveValueAsync("对学生处理轻重");
    }
}
