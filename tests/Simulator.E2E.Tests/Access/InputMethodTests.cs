using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Access;

/// <summary>Writing Chinese: nothing travels while a word is being composed, no character is lost or doubled, and nothing that arrives meanwhile touches it.</summary>
[Trait("Category", "Long")]
public sealed class InputMethodTests(Stage stage)
{
    private const string Before = "演练", Word = "正在核实", After = "，";
    private static readonly string[] Syllables = ["z", "zheng", "zheng zai", "正在 he", "正在核实"];

    [Fact]
    public async Task Every_kind_of_field_takes_a_composed_word_whole()
    {
        var page = await stage.StrangerAsync();
        await using var method = await InputMethod.OnAsync(page);
        var table = await Table.LaidAsync(stage, seats: []);
        var code = await table.Control.CodeAsync();

        // Joining: an Enter that confirms the candidate does not send the form.
        await page.GotoAsync("/");
        await page.Locator("input[name='code']").FillAsync(code);
        var name = page.Locator("form[action='/join'] input[name='name']");
        await WriteAsync(page, method, name);
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/$"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/lobby$"));

        var join = new JoinScreen(page);
        await join.ReadyAsync();
        await join.PickAsync("police");
        await join.SignInAsync();
        await table.Control.StartAsync();
        await table.Control.JumpAsync("40:10");
        var desk = await join.SitDownAsync(table.Exercise);
        await ConsoleAsync(page, method, desk, table);

        var control = table.Control.Page;
        await using var second = await InputMethod.OnAsync(control);
        await control.ReloadAsync();
        await table.Control.ReadyAsync();
        await WriteAsync(control, second, table.Control.Test("live-sender"));
        await WriteAsync(control, second, table.Control.Test("live-text"));
        await control.GotoAsync($"/e/{table.Exercise}/evaluate");
        await table.Control.ReadyAsync();
        await WriteAsync(control, second, table.Control.Test("note-text"));
        await WriteAsync(control, second, table.Control.Test("override-reason"));
    }

    /// <summary>Short fields, long fields, the composer, the search; drafts are kept once the word stands.</summary>
    private static async Task ConsoleAsync(IPage page, InputMethod method, ConsoleScreen desk, Table table)
    {
        foreach (var (act, box) in new[] { ("file-report", "report-text"), ("send-message", "message-text"), ("file-roster", "roster-leader"), ("board-fact", "board-text"), ("request-verification", "verify-question") })
        {
            await desk.ActAsync(act);
            await WriteAsync(page, method, desk.Test(box));
            await Expect(desk.Test("saved")).ToBeVisibleAsync();
            await Expect(desk.Test($"sheet-{act}")).ToBeVisibleAsync();
        }
        await desk.SlipActAsync("K1-03", "log-call");
        await WriteAsync(page, method, desk.Test("log-call-summary"));
        await desk.TabAsync("papers");
        await desk.Test("quick-draft-statement").ClickAsync();
        foreach (var box in new[] { "paper-title", "paper-text" }) await WriteAsync(page, method, desk.Test(box));
        await Expect(desk.Test("saved")).ToBeVisibleAsync();

        // Meanwhile: a slip, posts, the clock. The word that is being composed stays as it is, caret and all.
        var text = desk.Test("paper-text");
        await text.FillAsync("");
        await text.ClickAsync();
        await method.ComposeAsync("", Syllables);
        await table.Control.CallAsync("现场民警", "西门有人围着问。", "police");
        await Expect(desk.Test("worklist")).ToContainTextAsync("现场民警");
        await Expect(page.Locator("[data-test='arrived']")).ToContainTextAsync("现场民警");
        await Expect(text).ToHaveValueAsync(Word);
        Assert.Equal(Word.Length, await text.EvaluateAsync<int>("e => e === document.activeElement ? e.selectionStart : -1"));
        Assert.Empty(method.Sent);
        await method.CommitAsync(Word);
        await method.ComposeAsync(Word, "q", "qing");
        await method.CommitAsync("请");
        await Expect(text).ToHaveValueAsync(Word + "请");
        await Expect(desk.Test("saved")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await desk.ReadyAsync();
        await desk.TabAsync("papers");
        await desk.Test("quick-draft-statement").ClickAsync();
        await Expect(desk.Test("paper-text")).ToHaveValueAsync(Word + "请");
    }

    /// <summary>A word before, one composed with an Enter in the middle, a sign after.</summary>
    private static async Task WriteAsync(IPage page, InputMethod method, ILocator box)
    {
        await box.FillAsync(Before);
        await box.ClickAsync();
        await box.PressAsync("End");
        await method.ComposeAsync(Before, Syllables);
        Assert.Equal(Before + Word, await box.InputValueAsync());
        await method.ConfirmKeyAsync();
        // Some browsers report a plain Enter although a candidate is being chosen.
        if (await box.EvaluateAsync<bool>("e => e.tagName === 'INPUT'")) await page.Keyboard.PressAsync("Enter");
        Assert.Empty(method.Sent);
        await method.CommitAsync(Word);
        await page.Keyboard.InsertTextAsync(After);
        await Expect(box).ToHaveValueAsync(Before + Word + After);
        await Expect(box).ToBeFocusedAsync();
    }
}
