using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>Two people with telephones: join, a slip, a reply, an approval. Nothing scrolls sideways.</summary>
public sealed class PhoneTests(Stage stage)
{
    private const string Title = "短讯：正在核实";

    [Fact]
    public async Task Join_answer_and_approve_at_390_by_844()
    {
        var table = await Table.LaidAsync(stage, null, 390, 844, "news", "leading");
        var (news, leading) = (table.Consoles["news"], table.Consoles["leading"]);
        await table.Control.StartAsync();
        await table.Control.JumpAsync("40:10");

        await news.SlipActAsync("K1-07", "reply-post");
        await news.WriteAsync("reply-text", "已看到，正在向消防、卫健核实，核到就发。");
        await FitsAsync(news, "phone-reply");
        await news.SendAsync("reply-post");

        await news.ComposeAsync("holding", Title, "【演练】已关注到柳湾市场的信息，正在核实，稍后通报。", "official-account");
        await FitsAsync(news, "phone-compose");
        await news.Test("act-submit-statement").ClickAsync();
        await leading.Test("bar-work").ClickAsync();
        await Expect(leading.Test("approval")).ToContainTextAsync(Title);
        await FitsAsync(leading, "phone-approve");
        await leading.Test("approve").ClickAsync();
        await Expect(leading.Test("approval")).ToHaveCountAsync(0);
        await news.Test("bar-work").ClickAsync();
        await news.InLaneAsync("Approved", Title);
        await news.Test("bar-feed").ClickAsync();
        await Expect(news.Posts.First).ToBeVisibleAsync();
        await FitsAsync(news, "phone-feed");
    }

    private static async Task FitsAsync(Screen screen, string name)
    {
        await Shots.TakeAsync(screen.Page, name);
        Assert.Equal(390, await screen.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
    }
}
