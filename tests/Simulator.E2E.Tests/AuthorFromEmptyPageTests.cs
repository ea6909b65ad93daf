using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>A scenario written from an empty page in the editor, with forms and in YAML, until it runs and gives a score.</summary>
public sealed class AuthorFromEmptyPageTests(Stage stage)
{
    private const string Id = "old-bridge";

    [Fact]
    public async Task From_an_empty_page_to_an_exercise_with_a_score()
    {
        var page = await stage.ControllerAsync();
        var studio = new StudioScreen(page);
        await studio.OpenAsync();
        await studio.CreateAsync(Id, "青石桥水管传言", "青石市（虚构）");
        var editor = new EditorScreen(page);
        await editor.StandsAsync();
        await WithFormsAsync(editor);
        await InYamlAsync(editor);
        await OnTheTimelineAsync(editor);
        await RehearsedAndSavedAsync(editor);
        await PlayedAsync(page);
        Assert.Empty(stage.Browsers.Complaints(page));
    }

    private static async Task WithFormsAsync(EditorScreen editor)
    {
        await editor.FormsAsync();
        await editor.AddAsync("facts", "facts", "F2");
        await editor.WriteAsync("fact-text-zh-CN", "夜里两点水管修好了，没有人受伤。");
        await editor.WriteAsync("fact-text-en", "The pipe was repaired at two at night; nobody was hurt.");
        await editor.WriteAsync("fact-chip-zh-CN", "水管已于凌晨修好");
        await editor.WriteAsync("fact-chip-en", "the pipe was repaired at night");
        await editor.WriteAsync("phrases-says-zh-CN", "水管修好\n水管已修好");
        await editor.Test("try").FillAsync("网传水管修好了？水管已修好。");
        await Expect(editor.Test("heard")).ToContainTextAsync("说了");
        await Expect(editor.Test("heard")).ToContainTextAsync("不算");

        await editor.AddAsync("injects", "injects", "K1-03");
        await editor.WriteAsync("inject-text-zh-CN", "夜里就修好了，早上水就清了。");
        await editor.WriteAsync("inject-text-en", "Repaired at night, the water is clear again.");
        await editor.PickAsync("inject-facts-pick", "F2");
        await editor.WriteAsync("inject-at", "T+12");
        await Expect(editor.Test("preview")).ToContainTextAsync("早上水就清了");

        await editor.AddAsync("criteria", "criteria", "C1-01");
        await editor.WriteAsync("criterion-title-zh-CN", "登记第二帖");
        await editor.WriteAsync("criterion-title-en", "The second post is registered");
        await editor.PickAsync("criterion-inject", "K1-03");
        await editor.WriteAsync("element-title-zh-CN", "登记了");
        await editor.WriteAsync("element-title-en", "Registered");
        await editor.PickAsync("condition-kind", "act");
        await editor.PickAsync("act-kind", "register-item");
        await editor.PickAsync("act-about-pick", "K1-03");
        await Expect(editor.Test("condition-words").First).ToHaveTextAsync("登记 K1-03");
        await Shots.TakeAsync(editor.Page, "editor-criterion");
        await ScriptAsync(editor);
        await editor.CleanAsync();
    }

    private static async Task ScriptAsync(EditorScreen editor)
    {
        await editor.Test("part-scripts").ClickAsync();
        await editor.Test("item-playbooks-0").ClickAsync();
        await editor.Test("playbook-steps-add").ClickAsync();
        var step = editor.Page.Locator(".ye-card").Last;
        await Expect(step).ToHaveAttributeAsync("open", "");
        await editor.PickAsync("step-on", "inject:K1-03", step);
        await editor.PickAsync("step-act", "register-item", step);
        await editor.PickAsync("step-fields-pick", "post", step);
        await editor.PickAsync("step-fields-post", "post:K1-03", step);
        await editor.PickAsync("step-fields-pick", "title", step);
        await editor.WriteAsync("step-fields-title-zh-CN", "第二帖：水管修好", step);
        await editor.WriteAsync("step-fields-title-en", "Second post: the pipe is repaired", step);
    }

    private async Task InYamlAsync(EditorScreen editor)
    {
        // Through an input method, in the text itself; the preview follows.
        await editor.Test("part-injects").ClickAsync();
        await editor.Test("item-K1-03").ClickAsync();
        await editor.GoAsync("text.zh-CN.yaml", "inject.K1-03");
        await editor.ComposeAsync("nihao", "大家放心，");
        await editor.Page.Keyboard.InsertTextAsync("可以喝了。");
        await Expect(editor.Test("preview")).ToContainTextAsync("早上水就清了。大家放心，可以喝了。");
        await editor.CleanAsync();
        await editor.SavedAsync();
        var texts = await File.ReadAllTextAsync(Path.Combine(stage.Server.DataFolder, "scenarios", Id, "draft", "text.zh-CN.yaml"), TestContext.Current.CancellationToken);
        Assert.Contains("早上水就清了。大家放心，可以喝了。", texts, StringComparison.Ordinal);

        // A slip of the pen is marked in its line, with what to write instead.
        await editor.GoAsync("subject-1.yaml", "facts: [F2]");
        await editor.Page.Keyboard.PressAsync("ArrowLeft");
        await editor.Page.Keyboard.InsertTextAsync("x");
        await Expect(editor.Test("problems")).ToContainTextAsync("处错误", new() { Timeout = 60_000 });
        await Shots.TakeAsync(editor.Page, "editor-problem");
        await editor.Page.Keyboard.PressAsync("F8");
        await editor.Page.Locator("[data-repair]").First.ClickAsync();
        await editor.CleanAsync();

        // Completion knows the keys of an inject.
        await editor.Page.Locator(".cm-content").ClickAsync();
        await editor.GoAsync("subject-1.yaml", "facts: [F2]");
        await editor.Page.Keyboard.PressAsync("Enter");
        await editor.Page.Keyboard.InsertTextAsync("nor");
        await editor.Page.Keyboard.PressAsync("Control+Space");
        await Expect(editor.Page.Locator(".cm-tooltip-autocomplete")).ToContainTextAsync("norm");
        await editor.Page.Keyboard.PressAsync("Escape");
        for (var n = 0; n < 3; n++) await editor.Page.Keyboard.PressAsync("Backspace");
        await editor.Page.Keyboard.PressAsync("Control+Shift+k");
        await editor.CleanAsync();
    }

    private static async Task OnTheTimelineAsync(EditorScreen editor)
    {
        await editor.FormsAsync();
        await editor.Test("part-injects").ClickAsync();
        await editor.Test("item-K1-03").ClickAsync();
        await Expect(editor.Test("inject-at")).ToHaveValueAsync("T+12");
        var box = editor.Page.Locator("[data-test='timeline'] [data-inject='K1-03']").First;
        var place = (await box.BoundingBoxAsync())!;
        await editor.Page.Mouse.MoveAsync(place.X + 8, place.Y + 8);
        await editor.Page.Mouse.DownAsync();
        await editor.Page.Mouse.MoveAsync(place.X + 108, place.Y + 8, new() { Steps = 8 });
        await editor.Page.Mouse.UpAsync();
        await Expect(editor.Test("inject-at")).Not.ToHaveValueAsync("T+12");
        await editor.Test("undo").ClickAsync();
        await Expect(editor.Test("inject-at")).ToHaveValueAsync("T+12");
        await box.FocusAsync();
        await box.PressAsync("Shift+ArrowRight");
        await Expect(editor.Test("inject-at")).ToHaveValueAsync("T+17");
        await box.PressAsync("ArrowLeft");
        await Expect(editor.Test("inject-at")).ToHaveValueAsync("T+16");
        // What was done outlives a reload, and can still be taken back.
        await editor.Page.ReloadAsync();
        await editor.StandsAsync();
        await Expect(editor.Test("undo")).ToBeEnabledAsync();
    }

    private static async Task RehearsedAndSavedAsync(EditorScreen editor)
    {
        await editor.SavedAsync();
        await editor.CleanAsync();
        await editor.Test("view-rehearse").ClickAsync();
        await editor.Test("rehearse-go").First.ClickAsync();
        await new StudioScreen(editor.Page).RehearsedAsync();
        await Shots.TakeAsync(editor.Page, "editor-rehearsal");
        await Expect(editor.Test("verdict").First).ToHaveAttributeAsync("data-runnable", "true");
        await Expect(editor.Test("team-expert").First).ToContainTextAsync("100");
        await editor.Test("save-version").ClickAsync();
        await editor.Test("remark").FillAsync("第一版");
        await editor.Test("save-version-now").ClickAsync();
        await editor.SeesAsync("已保存为版本 1");
    }

    private static async Task PlayedAsync(IPage page)
    {
        await page.GotoAsync("/exercises");
        var library = new LibraryScreen(page);
        await library.ReadyAsync();
        await library.Test($"choose-{Id}-1").ClickAsync();
        await library.Test("open").ClickAsync();
        await page.WaitForURLAsync("**/control");
        var control = new ControlScreen(page, new Uri(page.Url).Segments[2].TrimEnd('/'));
        await control.ReadyAsync();
        await control.StartAsync();
        await control.EndAsync();
        var score = new ScoreScreen(page);
        await score.OpenAsync(control.Exercise);
        await Expect(score.Line("C1-01")).ToBeVisibleAsync();
        Assert.InRange(await score.TotalAsync(), 0, 100);
    }
}
