using Microsoft.Playwright;
using Simulator.E2E.Tests.Access;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>
/// The plan of events on the control desk, walked at both sizes and in both themes and languages: nothing is cut off sideways, every text can be read.
/// With UPDATE_DOCS=1 the pictures of docs/control.md are written.
/// </summary>
[Trait("Category", "Long")]
public sealed class ControlPicturesTests(Stage stage)
{
    private static readonly (int Width, int Height)[] Sizes = [(1440, 900), (1024, 768)];
    private static readonly string[] Pictured = ["plan", "card", "undo", "decisions"];
    private readonly List<string> _wrong = [];

    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    public async Task The_desk_is_readable_at_both_sizes_and_in_both_themes(string language)
    {
        var table = await Table.LaidAsync(stage, language, seats: ["assessment"]);
        var control = table.Control;
        var plan = new PlanScreen(control.Page);
        await control.StartAsync();
        await control.JumpAsync("41:10");
        await control.PauseAsync();
        await AroundAsync(control.Page, "plan", language);

        await plan.KeysAsync("K1-06", "Enter");
        await Expect(plan.Card).ToHaveAttributeAsync("data-card", "K1-06");
        await AroundAsync(control.Page, "card", language);
        await plan.KeysAsync("K1-09", "e");
        await Expect(plan.Test("edit-text")).ToBeFocusedAsync();
        await AroundAsync(control.Page, "edit", language);
        await plan.Test("card-close").ClickAsync();

        await plan.PressAsync("more", "K1-10");
        await plan.AllAsync();
        await AroundAsync(control.Page, "list", language);
        await plan.Test("all-injects").ClickAsync();
        await plan.PressAsync("more", "K1-10");

        await plan.PressAsync("hold", "K1-11");
        await plan.KeysAsync("K1-12", "Alt+ArrowRight");
        await plan.Test("undo").ClickAsync();
        await plan.Test("undo-menu").ClickAsync();
        await AroundAsync(control.Page, "undo", language);
        await plan.Test("undo-menu").ClickAsync();

        await plan.Test("jump").ClickAsync();
        await plan.Test("jump-to").FillAsync("1:03:00");
        await Expect(plan.Test("jump-warning")).ToBeVisibleAsync();
        await AroundAsync(control.Page, "jump", language);
        await plan.Test("jump-go").ClickAsync();
        await Expect(plan.Test("decisions")).ToBeVisibleAsync();
        await AroundAsync(control.Page, "decisions", language);
        Assert.Equal("", string.Join("\n", _wrong));
    }

    private async Task AroundAsync(IPage page, string name, string language)
    {
        foreach (var (width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var theme in new[] { "light", "dark" })
            {
                await Visits.WearAsync(page, theme);
                await Shots.TakeAsync(page, $"desk-{name}-{language}-{width}-{theme}");
                _wrong.AddRange(await Axe.GraveAsync(page, $"{name} {language} {width} {theme}", "main", contrast: true));
                _wrong.AddRange(await Axe.BuildAsync(page, $"{name} {language} {width} {theme}"));
            }
            if (width == 1440) _wrong.AddRange(await Axe.GraveAsync(page, $"{name} {language}", "main"));
        }
        await page.SetViewportSizeAsync(1440, 900);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1" && Pictured.Contains(name))
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Shots.Root(), "docs", "pictures", $"control-{name}.{language}.jpg"), Type = ScreenshotType.Jpeg, Quality = 72 });
    }
}
