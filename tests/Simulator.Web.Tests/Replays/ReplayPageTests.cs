using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.Replaying;
using Simulator.Runtime.Local;
using Simulator.Web.Access;
using Simulator.Web.Features.Replay;
using Simulator.Web.Tests.Console;

namespace Simulator.Web.Tests.Replays;

/// <summary>Looking back: the moment follows the hand, marks are set where one stands, players see what they may.</summary>
public sealed class ReplayPageTests : ConsoleTest
{
    // Two seats sign in, one message goes over, ten minutes pass.
    private async Task PlayedAsync(bool ended = true)
    {
        await SeatedAsync("assessment", "news");
        await DoActAsync("assessment", new SignIn());
        await DoActAsync("news", new SignIn());
        Clock.Advance(TimeSpan.FromMinutes(10));
        await ((LocalExercises)Exercises).TickAsync();
        await DoActAsync("assessment", new SendMessage(["news"], "请核实现场情况"));
        if (ended) await DoAsync(new EndExercise("control"));
    }

    private async Task DoActAsync(string seat, Act act) => Assert.True((await Exercises.ExecuteAsync(Id, At(seat), act)).Accepted);

    private IRenderedComponent<ReplayPage> Open(string role = AccessNames.Controller, string query = "")
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo($"/e/{Id.Value}/replay{query}");
        var page = Render<ReplayPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(role == "player" ? Player() : As(role, "judge")));
        page.WaitForElement("[data-test=replay-clock]");
        return page;
    }

    private static Task<Microsoft.AspNetCore.Components.Authorization.AuthenticationState> Player() =>
        Task.FromResult(new Microsoft.AspNetCore.Components.Authorization.AuthenticationState(new System.Security.Claims.ClaimsPrincipal(
            new System.Security.Claims.ClaimsIdentity([new System.Security.Claims.Claim(AccessNames.PersonClaim, $"{Id.Value} p-news")], AccessNames.ParticipantScheme))));

    private static void Stands(IRenderedComponent<ReplayPage> page, string clock) =>
        page.WaitForAssertion(() => Assert.Equal(clock, page.Find("[data-test=replay-clock]").TextContent));

    private static string At(int minute, int second = 0) => (minute * 60 + second).ToString(CultureInfo.InvariantCulture);

    [Fact]
    public async Task The_moment_follows_while_it_is_dragged_and_the_thumb_stays_under_the_hand()
    {
        await PlayedAsync();
        var page = Open();
        await page.TypeAsync("[data-test=scrub]", At(5));
        Stands(page, "18:45:00");
        Assert.Equal(At(5), page.Find("[data-test=scrub]").GetAttribute("value"));
        Assert.DoesNotContain("请核实现场情况", page.Find("[data-test=seat-then]").TextContent, StringComparison.Ordinal);
        await page.ChangeAsync("[data-test=scrub]", At(10, 30));
        page.WaitForAssertion(() => Assert.StartsWith("18:50:", page.Find("[data-test=replay-clock]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Events_are_stepped_through_and_the_ends_are_one_press_away()
    {
        await PlayedAsync();
        var page = Open(query: "?at=00:05:00");
        await page.PressAsync("[data-press=arrowleft]");
        var before = page.Find("[data-test=replay-clock]").TextContent;
        Assert.StartsWith("18:40:", before, StringComparison.Ordinal);
        await page.PressAsync("[data-press=end]");
        page.WaitForAssertion(() => Assert.StartsWith("18:50:", page.Find("[data-test=replay-clock]").TextContent, StringComparison.Ordinal));
        await page.PressAsync("[data-press=home]");
        Stands(page, "18:40:00");
        await page.PressAsync("[data-press=arrowright]");
        page.WaitForAssertion(() => Assert.NotEqual("18:40:00", page.Find("[data-test=replay-clock]").TextContent));
    }

    [Fact]
    public async Task It_plays_at_the_speed_chosen_and_stops_at_the_end()
    {
        await PlayedAsync();
        var page = Open(query: "?at=00:01:00");
        await page.ChangeAsync("[data-test=play-60]", true);
        await page.PressAsync("[data-test=play]");
        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.StartsWith("18:42:", page.Find("[data-test=replay-clock]").TextContent, StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromSeconds(30));
        page.WaitForAssertion(() => Assert.StartsWith("18:50:", page.Find("[data-test=replay-clock]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("播放", page.Find("[data-test=play]").GetAttribute("aria-label")));
    }

    [Fact]
    public async Task A_number_chooses_a_seat_and_the_last_one_is_the_public()
    {
        await PlayedAsync();
        var page = Open(query: "?seat=news");
        Assert.True(page.Find("[data-test=seat-news]").HasAttribute("checked"));
        await page.ChangeAsync("[data-press='1']", true);
        page.WaitForElement("[data-test=seat-then] [data-seat=assessment]");
        await page.ChangeAsync("[data-press='5']", true);
        page.WaitForElement(".rp-public [data-test=feed]");
        Assert.Empty(page.FindAll("[data-test=seat-then] [data-seat]"));
    }

    [Fact]
    public async Task A_bookmark_and_a_note_are_set_where_one_stands_and_jumped_to()
    {
        await PlayedAsync();
        var page = Open(AccessNames.Evaluator, "?at=00:04:00");
        await page.PressAsync("[data-press=b]");
        await page.TypeAsync("[data-test=mark-text]", "首帖之后");
        await page.InvokeAsync(() => page.Find("[data-test=mark-form]").Submit());
        page.WaitForElement("[data-test=flag-bookmark]");
        var set = Assert.Single((await StateAsync()).Bookmarks);
        Assert.Equal((ExerciseTime.FromMinutes(4), "首帖之后", "judge"), (set.At, set.Text, set.Person));
        await page.InvokeAsync(() => page.FindAll(".rp-add input[type=radio]")[1].Change(true));
        await page.TypeAsync("[data-test=mark-text]", "分工清楚");
        await page.InvokeAsync(() => page.Find("[data-test=mark-form]").Submit());
        page.WaitForElement("[data-test=flag-note]");
        Assert.Equal(ExerciseTime.FromMinutes(4), Assert.Single((await StateAsync()).Notes).At);
        await page.PressAsync("[data-press=home]");
        Stands(page, "18:40:00");
        await page.PressAsync("[data-test=flag-bookmark]");
        Stands(page, "18:44:00");
    }

    [Fact]
    public async Task Removing_a_bookmark_is_asked_for_twice()
    {
        await PlayedAsync();
        await DoAsync(new AddBookmark(ExerciseTime.FromMinutes(2), "一处"));
        var page = Open();
        await page.PressAsync("[data-test=side-marks]");
        await page.PressAsync("[data-test=mark-list] .btn.warn");
        Assert.Single((await StateAsync()).Bookmarks);
        await page.PressAsync("[data-test=mark-list] .confirm .btn.warn");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=flag-bookmark]")));
        Assert.Empty((await StateAsync()).Bookmarks);
    }

    [Fact]
    public async Task The_link_leads_to_this_moment_and_this_seat_and_stands_there_when_it_cannot_be_copied()
    {
        await PlayedAsync();
        JSInterop.SetupModule("./js/desk.js").Setup<bool>("copy", _ => true).SetResult(false);
        var page = Open(query: "?at=00:04:00&seat=news");
        await page.PressAsync("[data-test=copy-link]");
        var link = page.WaitForElement("[data-test=link-text]").GetAttribute("value")!;
        Assert.EndsWith($"/e/{Id.Value}/replay?at=00:04:00&seat=news", link, StringComparison.Ordinal);
        Assert.StartsWith("http", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_releases_it_to_the_players_once_it_is_over_and_evaluators_only_read_that()
    {
        await PlayedAsync(ended: false);
        Assert.Empty(Open().FindAll("[data-test=release-go]"));
        await DoAsync(new EndExercise("control"), new ReleaseResults(false, true));
        Assert.Empty(Open(AccessNames.Evaluator).FindAll("[data-test=release-go]"));
        var page = Open();
        await page.PressAsync("[data-test=release-go]");
        page.WaitForAssertion(() => Assert.Contains("参演者可看", page.Find("[data-test=release-state]").TextContent, StringComparison.Ordinal));
        // What was decided about the score stays.
        Assert.Equal((true, true), ((await StateAsync()).ReplayReleased, (await StateAsync()).ScoreShown));
    }

    [Fact]
    public async Task A_player_waits_for_the_release_and_then_sees_no_gauge_no_score_no_note()
    {
        await PlayedAsync();
        await DoAsync(new AddBookmark(ExerciseTime.FromMinutes(2), "一处"), new TakeNote(ExerciseTime.FromMinutes(3), "评语"));
        var closed = Render<ReplayPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(Player()));
        Assert.Contains("还没有放开", closed.WaitForElement("[data-test=gate-closed]").TextContent, StringComparison.Ordinal);
        await DoAsync(new ReleaseResults(true, false));
        var page = Open("player");
        Assert.Single(page.FindAll("[data-test=flag-bookmark]"));
        Assert.Empty(page.FindAll("[data-test=flag-note], [data-test=show-Trust], [data-test=score-then], [data-test=bookmark], [data-test=mark-form], [data-test=release]"));
        Assert.Single(page.FindAll("[data-test=show-Heat]"));
        Assert.DoesNotContain("评语", page.Markup, StringComparison.Ordinal);
        // At the beginning the lanes hold nothing that was still to come.
        await page.PressAsync("[data-press=home]");
        Stands(page, "18:40:00");
        Assert.Empty(page.FindAll(".lb-x.ahead"));
    }

    [Fact]
    public async Task Curves_are_chosen_and_stand_in_a_table_too()
    {
        await PlayedAsync();
        var page = Open(query: "?at=00:10:00");
        Assert.Empty(page.FindAll("[data-test=curve-Trust]"));
        await page.PressAsync("[data-test=show-Trust]");
        page.WaitForElement("[data-test=curve-Trust]");
        await page.PressAsync("[data-test=show-Trust]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=curve-Trust]")));
        await page.PressAsync(".rp-cur [data-test=chart-table]");
        Assert.Equal(25, page.FindAll(".rp-cur tbody tr").Count);
        Assert.Equal(5, page.FindAll(".rp-cur thead th").Count);
    }

    [Fact]
    public async Task The_score_grows_with_what_was_done()
    {
        await PlayedAsync();
        var page = Open(query: "?at=00:10:30");
        page.WaitForElement("[data-test=gains] li", TimeSpan.FromSeconds(60));
        await page.PressAsync("[data-press=home]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=gains] li")));
        Assert.Equal("0.0", page.Find("[data-test=score-then]").TextContent);
    }

    [Fact]
    public async Task Who_knew_what_when_says_nothing_to_players_that_did_not_come_to_light()
    {
        await PlayedAsync();
        await DoAsync(new ReleaseResults(true, false));
        var control = Render<KnewPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        var all = control.WaitForElement("[data-test=knew]").QuerySelectorAll("[data-test^=fact-]").Length;
        Assert.True(all > 0);
        var player = Render<KnewPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(Player()));
        player.WaitForElement(".kn");
        var state = await StateAsync();
        Assert.Empty(state.Known.Values.SelectMany(k => k.Keys));
        foreach (var fact in state.Scenario.Facts) Assert.DoesNotContain(state.Text(fact.Text), player.Markup, StringComparison.Ordinal);
        await control.PressAsync("[data-test=fact-F1] button");
        Assert.NotEmpty(control.FindAll(".kn-s"));
    }
}
