using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Web.Access;
using Simulator.Web.Features.Control;

namespace Simulator.Web.Tests.Control;

public sealed class ControlPageTests : ControlTest
{
    private IRenderedComponent<ControlPage> Page(string role = AccessNames.Controller) =>
        Render<ControlPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(role)));

    [Fact]
    public async Task An_exercise_starts_only_after_it_was_announced()
    {
        await OpenAsync();
        var page = Page();
        Assert.True(page.WaitForElement("[data-test=start]").HasAttribute("disabled"));
        await page.ChangeAsync("[data-test=check-announced]", true);
        await page.PressAsync("[data-test=start]");
        // Seats are empty: what is missing is named, once.
        Assert.Contains((await StateAsync()).Text("seat.news"), page.WaitForElement("[data-test=check-seats]").TextContent, StringComparison.Ordinal);
        Assert.Equal(ExerciseStatus.Lobby, (await StateAsync()).Status);
        await page.PressAsync("[data-test=start-anyway]");
        page.WaitForElement("[data-test=pause]");
        Assert.Equal(ExerciseStatus.Running, (await StateAsync()).Status);
    }

    [Fact]
    public async Task The_next_inject_is_held_restored_and_released()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        var next = (await StateAsync()).Injects.Values.Where(i => i is { Status: InjectStatus.Waiting, Due: not null }).OrderBy(i => i.Due).ThenBy(i => i.Id, StringComparer.Ordinal).Last().Id;
        var page = Page();
        await page.PressAsync($"[data-test=hold-{next}]");
        await page.PressAsync($"[data-test=restore-{next}]");
        await page.PressAsync($"[data-test=release-{next}]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll($"[data-test=inject-{next}]")));
        Assert.Equal(InjectStatus.Delivered, (await StateAsync()).Injects[next].Status);
    }

    [Fact]
    public async Task A_jump_says_what_it_will_set_off_before_it_does()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        var page = Page();
        await page.PressAsync("[data-test=jump]");
        await page.TypeAsync("[data-test=jump-to]", "20:00");
        Assert.NotEmpty(page.Find("[data-test=jump-warning]").TextContent);
        await page.PressAsync("[data-test=jump-go]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=jump-go]")));
        Assert.True((await StateAsync()).Now >= ExerciseTime.FromMinutes(19));
    }

    [Fact]
    public async Task A_live_inject_needs_somebody_to_send_it_and_reaches_the_seat()
    {
        var scenario = await OpenAsync();
        await DoAsync(new StartExercise());
        var page = Page();
        await page.PressAsync("[data-test=live-now]");
        Assert.Equal(0, (await StateAsync()).LiveInjects);
        await page.ChangeAsync("[data-test=live-sender]", "现场民警");
        await page.ChangeAsync("[data-test=live-text]", "西门外围了四十多人");
        await page.ChangeAsync($"[data-test=live-to-{scenario.Seats[0].Id}]", true);
        await page.PressAsync("[data-test=live-now]");
        page.WaitForAssertion(() => Assert.Equal("", page.Find("[data-test=live-text]").GetAttribute("value") ?? ""));
        var inject = (await StateAsync()).Injects["L-01"];
        Assert.Equal(("现场民警", TimeSpan.FromMinutes(10)), (inject.Sender, inject.Limit));
    }

    [Fact]
    public async Task A_wave_takes_two_clicks_and_stands_among_the_injects_as_controls()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        var page = Page();
        await page.PressAsync("[data-test=wave-open]");
        await page.PressAsync("[data-test=wave-go] button");
        await page.PressAsync("[data-test=wave-go] button.warn");
        // Without words there is nothing to send.
        Assert.NotEmpty(page.WaitForElement("[data-test=wave-form] [role=alert]").TextContent);
        Assert.Equal(0, (await StateAsync()).LiveInjects);
        await page.ChangeAsync("[data-test=wave-text]", "听说又炸了一次");
        await page.ChangeAsync("[data-test=wave-posts]", "30");
        await page.PressAsync("[data-test=wave-go] button");
        await page.PressAsync("[data-test=wave-go] button.warn");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=wave-form]")));
        var state = await StateAsync();
        Assert.True(state.Injects["L-01"].Live);
        Assert.Equal(30, state.RumorActions.OfType<Simulator.Domain.Rumors.RootStarted>().Last().Most);
        page.WaitForElement("[data-inject=L-01]");
        await page.PressAsync("[data-test=all-injects]");
        Assert.Contains("听说又炸了一次", page.WaitForElement("[data-test=inject-L-01]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wave_of_more_than_thirty_is_refused_in_words_and_nothing_typed_is_lost()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        var page = Page();
        await page.PressAsync("[data-test=wave-open]");
        await page.ChangeAsync("[data-test=wave-text]", "听说又炸了一次");
        await page.ChangeAsync("[data-test=wave-posts]", "31");
        await page.PressAsync("[data-test=wave-go] button");
        await page.PressAsync("[data-test=wave-go] button.warn");
        Assert.Contains("30", page.WaitForElement("[data-test=wave-form] [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("听说又炸了一次", page.Find("[data-test=wave-text]").GetAttribute("value"));
    }

    [Fact]
    public async Task An_evaluator_does_not_get_the_control_desk()
    {
        await OpenAsync();
        Assert.NotNull(Page(AccessNames.Evaluator).WaitForElement("[data-test=gate-closed]"));
    }

    [Fact]
    public async Task Every_conditional_inject_is_said_in_words()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        var rows = Page().WaitForElement("[data-test^=condition-]").ParentElement!.Children;
        Assert.Equal((await StateAsync()).Subject.Injects.Count(i => i.When is not null), rows.Length);
        Assert.All(rows, r => Assert.DoesNotContain("Act_", r.TextContent, StringComparison.Ordinal));
    }
}
