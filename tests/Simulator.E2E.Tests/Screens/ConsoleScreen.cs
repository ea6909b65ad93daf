using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>The console of a seat: slip, work list, sheets, forms, feed.</summary>
public sealed class ConsoleScreen(IPage page) : Screen(page)
{
    public ILocator Feed => Test("feed");
    public ILocator Posts => Feed.Locator("article.post");

    public ILocator Comments => Feed.Locator("[data-test='post-comments']");

    /// <summary>Buttons of posts that somebody has commented on.</summary>
    public ILocator CommentButtons => Posts.Locator("[data-row='comments']");

    public Task StandsAsync(string status) => Expect(Page.Locator("[data-seat]")).ToHaveAttributeAsync("data-status", status);

    /// <summary>Lays the slip of an inject on top.</summary>
    public async Task SlipAsync(string code)
    {
        if (Page.ViewportSize!.Width < 720) await Test("bar-todo").ClickAsync();
        await Test("worklist").Locator("button.wl").Filter(new() { HasText = code }).ClickAsync();
        await Expect(Test("slip")).ToHaveAttributeAsync("data-code", code);
    }

    public async Task SlipActAsync(string code, string act)
    {
        await SlipAsync(code);
        await Test("slip").Locator($"[data-test='act-{act}']").ClickAsync();
    }

    /// <summary>On a telephone the ledger lies behind the last tab of the bar.</summary>
    public async Task TabAsync(string tab)
    {
        if (Page.ViewportSize!.Width < 720) await Test("bar-more").ClickAsync();
        await Test($"tab-{tab}").ClickAsync();
        if (Page.ViewportSize!.Width >= 720) await Expect(Test($"tab-{tab}")).ToHaveAttributeAsync("aria-current", "page");
    }

    /// <summary>From the sheet of all acts.</summary>
    public async Task ActAsync(string act)
    {
        await TabAsync("more");
        await Page.Locator($".acts-grid [data-test='act-{act}']").ClickAsync();
        await Expect(Test($"sheet-{act}")).ToBeVisibleAsync();
    }

    public Task WriteAsync(string box, string text) => TypeAsync(Test(box), text);

    /// <summary>One of a few answers: the field's name and the answer.</summary>
    public async Task ChooseAsync(string field, string value)
    {
        var option = Page.Locator($"[data-test$='-{field}-{value}']").First;
        await option.ClickAsync();
        await Expect(option).ToHaveClassAsync("on");
    }

    public async Task TickAsync(params string[] options)
    {
        foreach (var option in options)
        {
            await Test($"tick-{option}").ClickAsync();
            await Expect(Test($"tick-{option}")).ToHaveAttributeAsync("aria-pressed", "true");
        }
    }

    /// <summary>Sends the open form; it closes when the act was accepted.</summary>
    public async Task SendAsync(string act)
    {
        await Test($"send-{act}").ClickAsync();
        await Expect(Test($"sheet-{act}")).ToHaveCountAsync(0);
        await AcceptedAsync();
    }

    /// <summary>Sends the open form; what the rules refuse is read, taken note of, and the form closed.</summary>
    /// <returns>Whether it was accepted.</returns>
    public async Task<bool> AttemptAsync(string act)
    {
        await Test($"send-{act}").ClickAsync();
        await Expect(Test("refused").Or(Page.Locator($"[data-sheet]:not(:has([data-test='sheet-{act}']))")).First).ToBeVisibleAsync();
        if (await Test("refused").CountAsync() == 0) return true;
        await Test("refused").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Test("refused")).ToHaveCountAsync(0);
        await Page.Locator(".actsheet .ph1 .icb").ClickAsync();
        await Expect(Test($"sheet-{act}")).ToHaveCountAsync(0);
        return false;
    }

    public Task AcceptedAsync() => Expect(Test("refused")).ToHaveCountAsync(0);

    /// <summary>Shows the posts with these words only; none: all again.</summary>
    public async Task SearchAsync(string words)
    {
        var box = Feed.Locator(".fsearch input");
        if (await box.CountAsync() == 0) await Feed.Locator("button.icb[aria-pressed]").First.ClickAsync();
        await box.FillAsync(words);
        await box.PressAsync("Enter");
    }

    /// <summary>Registers the post of a feed row.</summary>
    public async Task RegisterAsync(string post, string title)
    {
        var row = Posts.Filter(new() { HasText = post }).First;
        await row.HoverAsync();
        await row.Locator("button.rg").ClickAsync();
        await WriteAsync("register-title", title);
        await SendAsync("register-item");
    }

    public async Task JudgeAsync(string title, string authenticity, string nature, string stability, string assess, string reason)
    {
        await TabAsync("items");
        await Page.Locator("[data-test^='item-']").Filter(new() { HasText = title }).ClickAsync();
        await ChooseAsync("auth", authenticity);
        if (nature.Length > 0) await ChooseAsync("nature", nature);
        await ChooseAsync("stability", stability);
        await ChooseAsync("assess", assess);
        await WriteAsync("judge-reason", reason);
        await Test("send-judge-item").ClickAsync();
        await Expect(Test("done")).ToHaveTextAsync(new Regex("\\S"));
        await AcceptedAsync();
    }

    public async Task AskAsync(string department, string question, string minutes)
    {
        await ActAsync("request-verification");
        await ChooseAsync("department", department);
        await WriteAsync("verify-question", question);
        await ChooseAsync("due", minutes);
        await SendAsync("request-verification");
    }

    public async Task MessageAsync(string text, params string[] to)
    {
        await ActAsync("send-message");
        await TickAsync(to);
        await WriteAsync("message-text", text);
        await SendAsync("send-message");
    }

    public async Task ReportAsync(string kind, string via, string text, params string[] to)
    {
        await ActAsync("file-report");
        await ChooseAsync("kind", kind);
        await ChooseAsync("via", via);
        await TickAsync(to);
        await WriteAsync("report-text", text);
        await SendAsync("file-report");
    }

    /// <summary>Copies what came in to the fact board; the words stay as they are.</summary>
    public async Task ToBoardAsync(string code)
    {
        await SlipActAsync(code, "board-fact");
        await Expect(Test("board-text")).Not.ToHaveValueAsync("");
        await SendAsync("board-fact");
    }

    /// <summary>Types a paper without sending it.</summary>
    public async Task ComposeAsync(string kind, string title, string text, params string[] channels)
    {
        await TabAsync(Page.ViewportSize!.Width < 720 ? "more" : "papers");
        await Page.Locator("[data-test='quick-draft-statement']:visible, .acts-grid [data-test='act-draft-statement']:visible").ClickAsync();
        await Test("paper-kind").SelectOptionAsync(kind);
        await WriteAsync("paper-title", title);
        await WriteAsync("paper-text", text);
        await TickAsync(channels);
    }

    public async Task SubmitAsync(string title)
    {
        await Test("act-submit-statement").ClickAsync();
        await InLaneAsync("InReview", title);
        await AcceptedAsync();
    }

    /// <summary>Draft, InReview, Approved, Published or Corrected.</summary>
    public Task InLaneAsync(string lane, string title) => Expect(Test($"lane-{lane}").GetByText(title).First).ToBeVisibleAsync();

    public async Task PublishAsync(string title)
    {
        await TabAsync("papers");
        await Test("paper").Filter(new() { HasText = title }).First.ClickAsync();
        await SureAsync("act-publish-statement");
        await InLaneAsync("Published", title);
    }

    /// <summary>Opens a paper, form or measure among those that wait, and agrees.</summary>
    public async Task ApproveAsync(string title, string remark)
    {
        await TabAsync("approvals");
        var card = Test("approval").Filter(new() { Has = Page.Locator("h3").Filter(new() { HasText = title }) });
        var line = Page.Locator("[data-test^='waits-']").Filter(new() { HasText = title });
        await Expect(card.Or(line).First).ToBeVisibleAsync();
        if (await card.CountAsync() == 0) await line.First.GetByRole(AriaRole.Button).ClickAsync();
        // Two papers may bear the same title: one of them is less afterwards.
        var waiting = await card.Or(line).CountAsync();
        await TypeAsync(card.Locator("textarea"), remark);
        await card.Locator("[data-test='approve']").ClickAsync();
        await Expect(card.Or(line)).ToHaveCountAsync(waiting - 1);
        await AcceptedAsync();
    }

    /// <summary>Two clicks, and words.</summary>
    public async Task AnswerOrderAsync(string code, string choice, string words)
    {
        await SlipAsync(code);
        await Test($"order-pick-{choice}").ClickAsync();
        await WriteAsync("order-text", words);
        await Test("send-answer-order").ClickAsync();
        await Expect(Test("sheet-answer-order")).ToHaveCountAsync(0);
        await AcceptedAsync();
    }
}
