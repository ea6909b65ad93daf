using Bunit;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Web.Access;
using Simulator.Web.Features.Control;

namespace Simulator.Web.Tests.Control;

/// <summary>Transport: postponing as one act, jumps that ask, and what then waits for a decision.</summary>
public sealed class AfterJumpTests : ControlTest
{
    private async Task<IRenderedComponent<ControlPage>> PageAsync(string? jump = null)
    {
        await OpenAsync();
        await DoAsync(new StartExercise(), new ReleaseInject("K1-01"));
        var page = Render<ControlPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        if (jump is null) return page;
        await page.PressAsync("[data-test=jump]");
        await page.TypeAsync("[data-test=jump-to]", jump);
        await page.InvokeAsync(() => page.Find("[data-test=jump-panel]").Submit());
        page.WaitForElement("[data-test=decisions]");
        return page;
    }

    private async Task<InjectState[]> AskingAsync() => [.. (await StateAsync()).Injects.Values.Where(i => i.Asks)];

    [Fact]
    public async Task A_jump_asks_unless_told_otherwise_and_names_what_lies_on_the_way()
    {
        var page = await PageAsync();
        await page.PressAsync("[data-test=jump]");
        await page.TypeAsync("[data-test=jump-to]", "26:00");
        Assert.True(page.Find("[data-test=jump-asks]").HasAttribute("checked"));
        var way = page.Find("[data-test=jump-on-the-way]").TextContent;
        foreach (var inject in (await StateAsync()).Injects.Values.Where(i => i.Due <= ExerciseTime.FromMinutes(26) && i.Status == InjectStatus.Waiting)) Assert.Contains(inject.Id, way, StringComparison.Ordinal);
        await page.ChangeAsync("[data-test=jump-asks]", false);
        Assert.Contains("due", page.Find("[data-test=jump-warning]").ClassList);
    }

    [Fact]
    public async Task What_fell_due_waits_in_front_of_everything_and_is_decided_one_by_one()
    {
        var page = await PageAsync("26:00");
        var asking = await AskingAsync();
        Assert.True(asking.Length >= 3);
        Assert.Contains($"{asking.Length} 条事件", page.Find("[data-test=decisions]").TextContent, StringComparison.Ordinal);
        await page.PressAsync("[data-test=decide-release-K1-02]");
        await page.ChangeAsync("[data-test=decide-minutes]", "4");
        await page.PressAsync("[data-test=decide-later-K1-03]");
        await page.PressAsync("[data-test=decide-skip-K1-04]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=asks-K1-04]")));
        var state = await StateAsync();
        Assert.Equal((InjectStatus.Delivered, InjectStatus.Waiting, InjectStatus.Skipped), (state.Injects["K1-02"].Status, state.Injects["K1-03"].Status, state.Injects["K1-04"].Status));
        Assert.Equal(ExerciseTime.FromMinutes(30), state.Injects["K1-03"].Due);
        Assert.Equal(asking.Length - 3, (await AskingAsync()).Length);
    }

    [Fact]
    public async Task All_injects_are_held_and_all_deadlines_extended_at_once_and_the_panel_goes()
    {
        var page = await PageAsync("26:00");
        await page.PressAsync("[data-test=all-hold]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test^=asks-]")));
        Assert.Empty(await AskingAsync());
        await page.ChangeAsync("[data-test=decide-minutes]", "3");
        await page.PressAsync("[data-test=decide-extend-K1-01]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=decisions]")));
        Assert.Equal(ExerciseTime.FromMinutes(29), (await StateAsync()).Injects["K1-01"].Deadline);
    }

    [Fact]
    public async Task A_deadline_let_pass_makes_the_open_seats_late()
    {
        var page = await PageAsync("8:00");
        await page.PressAsync("[data-test=decide-pass-K1-01]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=decisions]")));
        Assert.Equal(4, (await StateAsync()).Injects["K1-01"].Overdue.Count);
    }

    [Fact]
    public async Task Postponing_says_what_it_moves_and_what_comes_to_lie_beyond_the_end_and_is_one_act()
    {
        var page = await PageAsync();
        var before = await StateAsync();
        await page.PressAsync("[data-test=postpone]");
        await page.TypeAsync("[data-test=postpone-by]", "40");
        var beyond = before.Injects.Values.Count(i => i is { Status: InjectStatus.Waiting, Due: { } due } && due + TimeSpan.FromMinutes(40) > before.End);
        Assert.True(beyond > 0);
        Assert.Contains($"{beyond} 条", page.Find("[data-test=postpone-hint]").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Find("[data-test=postpone-go]").Closest("form")!.Submit());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=postpone-go]")));
        var state = await StateAsync();
        Assert.Equal("postpone-rest", Assert.Single(state.Undoable).Act);
        Assert.Equal(before.Injects["K1-02"].Due + TimeSpan.FromMinutes(40), state.Injects["K1-02"].Due);
        await page.PressAsync("[data-test=undo]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=undo]")));
        Assert.Equal(before.Injects["K1-02"].Due, (await StateAsync()).Injects["K1-02"].Due);
    }
}
