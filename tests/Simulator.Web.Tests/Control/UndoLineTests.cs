using Bunit;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Web.Access;
using Simulator.Web.Features.Control;
using Simulator.Web.Features.Control.Plan;

namespace Simulator.Web.Tests.Control;

/// <summary>Taking back, whoever of two controllers did it, and what keys and the mouse on the lanes mean.</summary>
public sealed class UndoLineTests : ControlTest
{
    private static readonly Actor Other = new("zhou", Office.Controller);

    private async Task<IRenderedComponent<ControlPage>> PageAsync()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        return Render<ControlPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
    }

    private async Task OtherAsync(ExerciseCommand command) => Assert.True((await Exercises.ExecuteAsync(Id, Other, command)).Accepted);

    private static Task MeanAsync(IRenderedComponent<ControlPage> page, string inject, string act, double seconds = 0)
    {
        page.WaitForElement("[data-test=lanes]");
        return page.InvokeAsync(() => page.Find(".ctl-cols > .pane").TriggerEventAsync("onlaneact", new LaneActArgs { Inject = inject, Act = act, Seconds = seconds }));
    }

    [Fact]
    public async Task The_newest_act_stands_in_the_line_and_goes_back_with_one_press()
    {
        var page = await PageAsync();
        Assert.Empty(page.FindAll("[data-test=undo]"));
        await page.PressAsync("[data-test=hold-K1-02]");
        Assert.Contains("暂缓 K1-02", page.WaitForElement("[data-test=undo-what]").TextContent, StringComparison.Ordinal);
        await page.PressAsync("[data-test=undo]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=undo]")));
        Assert.Equal(InjectStatus.Waiting, (await StateAsync()).Injects["K1-02"].Status);
    }

    [Fact]
    public async Task The_list_names_who_did_what_and_an_older_act_goes_back_by_itself()
    {
        var page = await PageAsync();
        await page.PressAsync("[data-test=hold-K1-02]");
        await OtherAsync(new SkipInject("K1-04"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        await page.PressAsync("[data-test=undo-menu]");
        page.WaitForAssertion(() => Assert.Contains("跳过 K1-04", page.Find("[data-test=undo-list]").TextContent, StringComparison.Ordinal));
        var held = (await StateAsync()).Undoable.Single(s => s.Act == "hold-inject").Version;
        await page.PressAsync($"[data-test=undo-{held}]");
        page.WaitForElement($"[data-test=undone-{held}]");
        var state = await StateAsync();
        Assert.Equal((InjectStatus.Waiting, InjectStatus.Skipped), (state.Injects["K1-02"].Status, state.Injects["K1-04"].Status));
    }

    [Fact]
    public async Task A_refusal_caused_by_the_other_says_what_he_did()
    {
        var page = await PageAsync();
        await OtherAsync(new ReleaseInject("K1-02"));
        await MeanAsync(page, "K1-02", "hold");
        var said = page.WaitForElement("[role=alert].bad").TextContent;
        Assert.Contains("K1-02", said, StringComparison.Ordinal);
        Assert.Contains("放行", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_on_a_box_move_hold_restore_skip_and_release()
    {
        var page = await PageAsync();
        await MeanAsync(page, "K1-05", "by", 60);
        await MeanAsync(page, "K1-05", "by", 300);
        Assert.Equal(ExerciseTime.FromMinutes(36), (await StateAsync()).Injects["K1-05"].Due);
        await MeanAsync(page, "K1-05", "hold");
        Assert.Equal(InjectStatus.Held, (await StateAsync()).Injects["K1-05"].Status);
        await MeanAsync(page, "K1-05", "hold");
        Assert.Equal(InjectStatus.Waiting, (await StateAsync()).Injects["K1-05"].Status);
        await MeanAsync(page, "K1-06", "skip");
        await MeanAsync(page, "K1-07", "release");
        var state = await StateAsync();
        Assert.Equal((InjectStatus.Skipped, InjectStatus.Delivered), (state.Injects["K1-06"].Status, state.Injects["K1-07"].Status));
    }

    [Fact]
    public async Task A_box_is_dropped_on_a_minute_and_one_dropped_in_the_past_is_refused_in_words()
    {
        var page = await PageAsync();
        await MeanAsync(page, "K1-05", "to", 44 * 60);
        Assert.Equal(ExerciseTime.FromMinutes(44), (await StateAsync()).Injects["K1-05"].Due);
        await MeanAsync(page, "K1-05", "to", 0);
        Assert.NotEmpty(page.WaitForElement("[role=alert].bad").TextContent);
        Assert.Equal(ExerciseTime.FromMinutes(44), (await StateAsync()).Injects["K1-05"].Due);
    }

    [Fact]
    public async Task Planned_boxes_can_be_dragged_and_delivered_ones_cannot()
    {
        var page = await PageAsync();
        Assert.Equal("1800", page.WaitForElement("[data-inject=K1-05]").GetAttribute("data-moves"));
        await MeanAsync(page, "K1-05", "release");
        page.WaitForAssertion(() => Assert.False(page.Find("[data-inject=K1-05]").HasAttribute("data-moves")));
    }
}
