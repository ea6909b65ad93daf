using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulator.E2E.Tests.Access;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>What the crowd brings to the screens: a wave that control starts, comments under a post, and the pages that say how much it writes and how real that is.</summary>
public sealed class CrowdTests(Stage stage)
{
    private const string Said = "冷库那边又冒烟了，谁在现场说一声";

    [Fact]
    public async Task A_wave_by_control_comes_to_the_desk_and_comments_open_and_close_by_key()
    {
        var table = await Table.LaidAsync(stage, seats: ["news"]);
        var (control, news) = (table.Control, table.Consoles["news"]);
        await control.StartAsync();
        await control.JumpAsync("28:00");
        await control.WaveAsync("ammonia", Said, 30, form => LookAsync(form, "wave"));
        await Expect(news.Posts.Filter(new() { HasText = Said }).First).ToBeVisibleAsync();
        await control.JumpAsync("32:00");
        await Expect(news.Posts.Locator(".qt").Filter(new() { HasText = Said }).First).ToBeVisibleAsync();
        await ReadsCommentsAsync(news);
    }

    private static async Task ReadsCommentsAsync(ConsoleScreen news)
    {
        // Rows go on coming: the button is known by its post.
        var post = await news.CommentButtons.First.EvaluateAsync<string>("button => button.closest('[data-post]').dataset.post");
        var button = news.Feed.Locator($"[data-post='{post}'] [data-row='comments']");
        await button.FocusAsync();
        await button.PressAsync("Enter");
        await Expect(news.Comments).ToBeFocusedAsync();
        await Expect(news.Comments.Locator("li p").First).ToHaveTextAsync(new Regex("\\S"));
        await Expect(news.Comments.GetByText("演练").First).ToBeVisibleAsync();
        await LookAsync(news, "comments");
        await news.Comments.PressAsync("Escape");
        await Expect(news.Comments).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
    }

    // Sixty exercises make one picture: it is played once, and read in both languages.
    [Fact, Trait("Category", "Long")]
    public async Task A_trainer_sees_how_much_the_crowd_writes_and_how_real_it_is_in_both_languages()
    {
        var screen = new ScenarioScreen(await stage.ControllerAsync());
        await screen.OpenAsync("liuwan-market");
        var volume = await screen.VolumeAsync(1);
        await Expect(volume.Locator(".bands path.area")).ToHaveCountAsync(3);
        await Expect(volume.Locator("figcaption")).ToContainTextAsync("无人处置");
        await LookAsync(screen, "volume");
        await screen.TurnAsync("en");
        await Expect(volume.Locator("figcaption")).ToContainTextAsync("Nobody acts");
        await LookAsync(screen, "volume-en");
        await screen.RealismAsync();
        await Expect(screen.Page.Locator(".bands")).ToHaveCountAsync(6);
        await Expect(screen.Limits).ToHaveCountAsync(8);
        await Expect(screen.Limits.Last).ToContainTextAsync("assumed");
        await LookAsync(screen, "realism-en");
        await screen.TurnAsync("zh-CN");
        await Expect(screen.Limits.Last).ToContainTextAsync("假设");
        await LookAsync(screen, "realism");
    }

    private static Task LookAsync(Screen screen, string name) => Shots.AroundAsync(screen.Page, $"crowd-{name}");
}
