using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulator.E2E.Tests.Access;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>Looking back on a subject played by bot teams: dragging, keys, seats, marks, the link, the release, who knew what when.</summary>
public sealed class ReplayPageTests(Stage stage)
{
    [Fact]
    public async Task Control_looks_back_marks_a_moment_and_lets_the_players_look()
    {
        var (control, player) = await PlayedAsync();
        var replay = new ReplayScreen(control.Page);
        await control.Page.GotoAsync($"/e/{control.Exercise}/replay?at=00:52:40&seat=news");
        await replay.ReadyAsync();
        await Expect(replay.Test("gains").Locator("li").First).ToBeVisibleAsync();
        await Expect(replay.Test("replay-clock")).ToHaveTextAsync("19:32:40");
        await LookAsync(replay, "replay");
        await DragAsync(replay);
        await KeysAsync(replay);
        await MarkedAsync(replay);
        await ReleasedAsync(control, player);
        await KnewAsync(control.Page, control.Exercise, "knew");
        await KnewAsync(player, control.Exercise, "knew-player");
        await EnglishAsync(control.Page, control.Exercise);
        Assert.Empty(stage.Browsers.Complaints(control.Page));
    }

    private async Task EnglishAsync(IPage page, string exercise)
    {
        await Visits.DressAsync(page, stage.Server.Address, "dark", "en");
        await page.GotoAsync($"/e/{exercise}/replay?at=00:52:40&seat=leading");
        var replay = new ReplayScreen(page);
        await replay.ReadyAsync();
        await Expect(replay.Test("release-state")).ToContainTextAsync("Players may look");
        await Expect(replay.Test("gains").Locator("li").First).ToBeVisibleAsync();
        await LookAsync(replay, "replay-en");
        await KnewAsync(page, exercise, "knew-en");
    }

    // Half an hour more than the picture: enough to have statements, orders, levels. One seat is a person's, who looks back later.
    private async Task<(ControlScreen Control, IPage Player)> PlayedAsync()
    {
        var table = await Table.LaidAsync(stage, seats: ["police"]);
        foreach (var seat in Table.Seats.Where(s => s != "police"))
        {
            await table.Control.Test($"bot-{seat}").SelectOptionAsync("expert");
            await Expect(table.Control.Test($"bot-off-{seat}")).ToBeVisibleAsync();
        }
        await table.Control.StartAsync();
        await table.Control.JumpAsync("118:00");
        await table.Control.EndAsync();
        return (table.Control, table.Consoles["police"].Page);
    }

    // The moment follows while the hand still moves, not only when it lets go.
    private static async Task DragAsync(ReplayScreen replay)
    {
        var track = replay.Page.Locator(".rp .ln-track").First;
        var box = (await track.BoundingBoxAsync())!;
        var y = box.Y + box.Height - 3;
        await replay.Page.Mouse.MoveAsync(box.X + box.Width / 4, y);
        await replay.Page.Mouse.DownAsync();
        await Expect(replay.Test("replay-clock")).ToHaveTextAsync(new Regex("^19:1[01]:"));
        await replay.Page.Mouse.MoveAsync(box.X + box.Width / 2, y, new() { Steps = 12 });
        await Expect(replay.Test("replay-clock")).ToHaveTextAsync(new Regex("^19:(39|40):"));
        await replay.Page.Mouse.MoveAsync(box.X + box.Width / 3, y, new() { Steps = 12 });
        await replay.Page.Mouse.UpAsync();
        await Expect(replay.Test("replay-clock")).ToHaveTextAsync(new Regex("^19:(19|20):"));
    }

    private static async Task KeysAsync(ReplayScreen replay)
    {
        var keyboard = replay.Page.Keyboard;
        await keyboard.PressAsync("Home");
        await Expect(replay.Test("replay-clock")).ToHaveTextAsync("18:40:00");
        await keyboard.PressAsync("ArrowRight");
        await Expect(replay.Test("replay-clock")).Not.ToHaveTextAsync("18:40:00");
        await keyboard.PressAsync("ArrowLeft");
        await Expect(replay.Test("replay-clock")).ToHaveTextAsync("18:40:00");
        await keyboard.PressAsync("3");
        await Expect(replay.Test("seat-police")).ToBeCheckedAsync();
        await keyboard.PressAsync("5");
        await Expect(replay.Page.Locator(".rp-public")).ToBeVisibleAsync();
        await LookAsync(replay, "replay-public");
        await keyboard.PressAsync("2");
        await keyboard.PressAsync("Space");
        await Expect(replay.Test("replay-clock")).ToHaveTextAsync(new Regex("^18:40:0[2-9]|^18:40:[1-5]"));
        await keyboard.PressAsync("Space");
        await keyboard.PressAsync("End");
        await Expect(replay.Test("replay-clock")).ToHaveTextAsync(new Regex("^20:3"));
    }

    private static async Task MarkedAsync(ReplayScreen replay)
    {
        await replay.ScrubAsync(49, "19:29:00");
        await replay.Page.Keyboard.PressAsync("b");
        await Expect(replay.Test("mark-text")).ToBeFocusedAsync();
        await replay.Page.Keyboard.TypeAsync("领导桌上的要求");
        await replay.Page.Keyboard.PressAsync("Enter");
        await Expect(replay.Test("flag-bookmark")).ToHaveCountAsync(1);
        await Expect(replay.Test("chip-bookmark")).ToContainTextAsync("领导桌上的要求");
        await replay.Page.Locator("label", new() { Has = replay.Test("mark-kind-note") }).ClickAsync();
        await replay.Test("mark-text").FillAsync("先核实再发，好");
        await replay.Test("mark-save").ClickAsync();
        await Expect(replay.Test("flag-note")).ToHaveCountAsync(1);
        await LookAsync(replay, "replay-marks");
        await replay.Test("copy-link").ClickAsync();
        await Expect(replay.Test("copy-link")).ToContainTextAsync("已复制");
    }

    private static async Task ReleasedAsync(ControlScreen control, IPage player)
    {
        await player.GotoAsync($"/e/{control.Exercise}/replay");
        await Expect(player.Locator("[data-test='gate-closed']")).ToBeVisibleAsync();
        await control.Test("release-go").ClickAsync();
        await Expect(control.Test("release-state")).ToContainTextAsync("参演者可看");
        var replay = new ReplayScreen(player);
        await replay.OpenAsync(control.Exercise);
        await replay.ScrubAsync(60, "19:40:00");
        await Expect(replay.Test("show-Trust")).ToHaveCountAsync(0);
        await Expect(replay.Test("score-then")).ToHaveCountAsync(0);
        await Expect(replay.Test("flag-note")).ToHaveCountAsync(0);
        await Expect(replay.Test("flag-bookmark")).ToHaveCountAsync(1);
        await Expect(replay.Test("seat-leading")).ToBeAttachedAsync();
        await LookAsync(replay, "replay-player");
    }

    private static async Task KnewAsync(IPage page, string exercise, string name)
    {
        await page.GotoAsync($"/e/{exercise}/knew");
        var knew = new ReplayScreen(page);
        await knew.ReadyAsync();
        await page.Locator("[data-test='fact-F3'] button").ClickAsync();
        await Expect(page.Locator("[data-test='fact-F3'] ~ [data-test='seat-assessment']").First).ToBeVisibleAsync();
        await LookAsync(knew, name);
        await page.Locator("[data-test='fact-F3'] a.ev").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/replay\\?at="));
        await Expect(knew.Test("replay-clock")).ToBeVisibleAsync();
    }

    // As drawn, on a small desk and on a telephone.
    private static async Task LookAsync(Screen screen, string name)
    {
        foreach (var (width, height) in new[] { (1024, 768), (390, 844), (1440, 900) })
        {
            await screen.Page.SetViewportSizeAsync(width, height);
            foreach (var theme in width == 1024 ? new[] { "dark" } : ["light", "dark"])
            {
                await Visits.WearAsync(screen.Page, theme);
                await Shots.TakeAsync(screen.Page, $"{name}-{width}-{theme}");
                if (width != 1024) Assert.Empty(await Axe.GraveAsync(screen.Page, $"{name}, {width}, {theme}", contrast: true));
            }
        }
    }
}
