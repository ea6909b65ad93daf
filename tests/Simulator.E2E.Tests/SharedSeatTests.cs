using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>Two people share a seat: one paper, drafts of each, two tabs, a move.</summary>
public sealed class SharedSeatTests(Stage stage)
{
    private const string Title = "短讯";

    [Fact]
    public async Task Two_of_one_seat_write_one_paper_and_lose_nothing()
    {
        var table = await Table.LaidAsync(stage, seats: ["news"]);
        var ann = table.Consoles["news"];
        var second = new JoinScreen(await stage.StrangerAsync());
        await second.EnterAsync(await table.Control.CodeAsync(), "news 1");
        await second.PickAsync("news");
        await Expect(second.Test("seated")).ToBeVisibleAsync();
        var bob = await second.SitDownAsync(table.Exercise);
        await Expect(bob.Test("mates")).ToContainTextAsync("news 1 2");
        await table.Control.StartAsync();
        await table.Control.JumpAsync("20:00");

        await ann.ComposeAsync("holding", Title, "第一段\n第二段");
        await ann.Test("send-draft-statement").ClickAsync();
        await ann.InLaneAsync("Draft", Title);
        await bob.TabAsync("papers");
        await bob.Test("paper").Filter(new() { HasText = Title }).ClickAsync();
        await Expect(ann.Test("also-editing")).ToContainTextAsync("news 1 2");
        await Expect(bob.Test("also-editing")).ToBeVisibleAsync();
        await Expect(ann.Test("writing")).ToContainTextAsync(Title);

        await TypeAsync(bob, "第一段\n第二段，波改");
        await TypeAsync(ann, "第一段，安改\n第二段");
        await ann.Test("send-draft-statement").ClickAsync();
        await Expect(bob.Test("clash-their-text")).ToContainTextAsync("第一段，安改");
        await Expect(bob.Test("clash-my-text")).ToContainTextAsync("第二段，波改");
        await Shots.TakeAsync(bob.Page, "paper-clash");
        await bob.Test("use-merged").ClickAsync();
        await Expect(bob.Test("paper-text")).ToHaveValueAsync("第一段，安改\n第二段，波改");
        await bob.Test("send-draft-statement").ClickAsync();
        await Expect(bob.Test("paper").Filter(new() { HasText = Title })).ToContainTextAsync("3");

        await bob.Test("take-over").ClickAsync();
        await Expect(ann.Test("taken")).ToContainTextAsync("news 1 2");
        await Expect(ann.Test("paper-text")).ToBeDisabledAsync();
        await Shots.TakeAsync(ann.Page, "paper-taken");
        await bob.Page.Context.CloseAsync();
        await Expect(ann.Test("taken")).ToHaveCountAsync(0);
        await Expect(ann.Test("also-editing")).ToHaveCountAsync(0);
        await Expect(ann.Test("paper-text")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task A_draft_outlives_the_browser_two_tabs_a_move_and_never_its_sending()
    {
        var table = await Table.LaidAsync(stage, seats: ["news"]);
        var console = table.Consoles["news"];
        await table.Control.StartAsync();

        await console.ActAsync("send-message");
        await console.WriteAsync("message-text", "写了一半");
        await Expect(console.Test("saved")).ToBeVisibleAsync();
        // The browser goes down in the middle of a word: what had not travelled yet lies in it.
        await console.Test("message-text").PressSequentiallyAsync("的话");
        await console.Page.CloseAsync(new() { RunBeforeUnload = false });
        var again = new ConsoleScreen(await console.Page.Context.NewPageAsync());
        await again.Page.GotoAsync($"/e/{table.Exercise}/seat");
        await again.ReadyAsync();
        await again.ActAsync("send-message");
        await Expect(again.Test("message-text")).ToHaveValueAsync("写了一半的话");

        // Moved to another seat and back, without a reload.
        var row = table.Control.Page.Locator("select[data-test^='move-']").First;
        await table.Control.Test("seat-news").ClickAsync();
        await row.SelectOptionAsync("police");
        await Expect(again.Test("moved")).ToBeVisibleAsync();
        await Expect(again.Page.Locator("[data-seat='police']")).ToBeVisibleAsync();
        await table.Control.Test("undo-people").ClickAsync();
        await Expect(again.Page.Locator("[data-seat='news']")).ToBeVisibleAsync();
        await again.ActAsync("send-message");
        await Expect(again.Test("message-text")).ToHaveValueAsync("写了一半的话");

        // A second tab shows the same; thrown away and taken back; sent in one, gone in both.
        var tab = new ConsoleScreen(await again.Page.Context.NewPageAsync());
        await tab.Page.GotoAsync($"/e/{table.Exercise}/seat");
        await tab.ReadyAsync();
        await tab.ActAsync("send-message");
        await Expect(tab.Test("message-text")).ToHaveValueAsync("写了一半的话");
        await tab.Test("discard").ClickAsync();
        await Expect(again.Test("message-text")).ToHaveValueAsync("");
        await tab.Test("undo-discard").ClickAsync();
        await Expect(again.Test("message-text")).ToHaveValueAsync("写了一半的话");
        await again.TickAsync("police");
        await again.SendAsync("send-message");
        await Expect(tab.Test("message-text")).ToHaveValueAsync("");
        await tab.Page.ReloadAsync();
        await tab.ReadyAsync();
        await tab.ActAsync("send-message");
        await Expect(tab.Test("message-text")).ToHaveValueAsync("");
    }

    private static async Task TypeAsync(ConsoleScreen console, string text)
    {
        await console.Test("paper-text").FillAsync(text);
        await console.Test("paper-title").ClickAsync();
        await Expect(console.Test("saved")).ToBeVisibleAsync();
    }
}
