using Bunit;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Web.Access;
using Simulator.Web.Features.Control;

namespace Simulator.Web.Tests.Control;

/// <summary>Everything about one inject, and what can be done with it beside the list.</summary>
public sealed class InjectCardTests : ControlTest
{
    private static readonly Actor Other = new("zhou", Office.Controller);

    private async Task<IRenderedComponent<ControlPage>> PageAsync()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        return Render<ControlPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
    }

    private async Task OtherAsync(ExerciseCommand command) => Assert.True((await Exercises.ExecuteAsync(Id, Other, command)).Accepted);

    private static async Task MoreAsync(IRenderedComponent<ControlPage> page, string act, string inject)
    {
        await page.PressAsync($"[data-test=more-{inject}]");
        await page.PressAsync($"[data-test={act}-{inject}]");
    }

    [Fact]
    public async Task The_card_tells_sender_channel_seats_limit_norm_and_what_is_expected_of_whom()
    {
        var page = await PageAsync();
        await page.PressAsync("[data-inject=K1-03]");
        var card = page.WaitForElement("[data-test=card]").TextContent;
        var state = await StateAsync();
        var script = state.Subject.Inject("K1-03")!;
        foreach (var told in new[] { state.Text(script.Text)[..12], state.NameOf("police"), state.NameOf("assessment"), "8 分钟", "19:02" }) Assert.Contains(told, card, StringComparison.Ordinal);
        foreach (var criterion in state.Subject.Criteria.Where(c => c.Inject == "K1-03"))
            Assert.All(criterion.Elements, e => Assert.Contains(state.Text(e.Title), card, StringComparison.Ordinal));
        Assert.DoesNotContain("Stand", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_seats_and_limit_are_edited_and_the_card_says_what_the_script_said()
    {
        var page = await PageAsync();
        await MoreAsync(page, "edit", "K1-09");
        await page.TypeAsync("[data-test=edit-text]", "原帖已不可见");
        await page.ChangeAsync("[data-test=edit-to-news]", true);
        await page.ChangeAsync("[data-test=edit-limit]", "6");
        await page.InvokeAsync(() => page.Find("[data-test=edit]").Submit());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=edit]")));
        var inject = (await StateAsync()).Injects["K1-09"];
        Assert.Equal(("原帖已不可见", TimeSpan.FromMinutes(6), true), (inject.Text, inject.Limit, inject.Edited));
        Assert.Equal(["assessment", "news", "police"], inject.To.Order());
        Assert.Contains("原帖", page.WaitForElement("[data-test=script-said]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-test=edited]"));
    }

    [Fact]
    public async Task Only_the_text_is_edited_while_the_other_holds_it_and_the_form_says_so()
    {
        var page = await PageAsync();
        await MoreAsync(page, "edit", "K1-09");
        await page.TypeAsync("[data-test=edit-text]", "还在写");
        await OtherAsync(new HoldInject("K1-09"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("暂缓", page.WaitForElement("[data-test=edit-warning]").TextContent, StringComparison.Ordinal);
        Assert.Equal("还在写", page.Find("[data-test=edit-text]").GetAttribute("value"));
        await page.InvokeAsync(() => page.Find("[data-test=edit]").Submit());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=edit]")));
        var inject = (await StateAsync()).Injects["K1-09"];
        Assert.Equal(("还在写", InjectStatus.Held), (inject.Text, inject.Status));
    }

    [Fact]
    public async Task What_the_other_released_meanwhile_can_no_longer_be_saved_and_nothing_typed_is_lost()
    {
        var page = await PageAsync();
        await MoreAsync(page, "edit", "K1-03");
        await page.TypeAsync("[data-test=edit-text]", "还在写");
        await OtherAsync(new ReleaseInject("K1-03"));
        // Before the page has heard of it: the refusal names the act.
        await page.InvokeAsync(() => page.Find("[data-test=edit]").Submit());
        var refused = page.WaitForElement("[role=alert].bad").TextContent;
        Assert.Contains("放行", refused, StringComparison.Ordinal);
        Assert.True(page.WaitForElement("[data-test=edit-save]").HasAttribute("disabled"));
        Assert.Equal("还在写", page.Find("[data-test=edit-text]").GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_again_is_planned_as_a_live_inject_and_retracted()
    {
        var page = await PageAsync();
        await MoreAsync(page, "duplicate", "K1-02");
        await page.ChangeAsync("[data-test=again-in]", "7");
        await page.InvokeAsync(() => page.Find("[data-test=again]").Submit());
        await page.PressAsync("[data-test=retract-L-01]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=inject-L-01]")));
        var inject = (await StateAsync()).Injects["L-01"];
        Assert.Equal((InjectStatus.Retracted, ExerciseTime.FromMinutes(7)), (inject.Status, inject.Due));
        Assert.Equal((await StateAsync()).Injects["K1-02"].To, inject.To);
    }

    [Fact]
    public async Task What_was_delivered_goes_again_to_the_seats_ticked()
    {
        var page = await PageAsync();
        await DoAsync(new ReleaseInject("K1-03"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        await page.PressAsync("[data-test=all-injects]");
        await MoreAsync(page, "resend", "K1-03");
        await page.ChangeAsync("[data-test=again-to-assessment]", false);
        await page.InvokeAsync(() => page.Find("[data-test=again]").Submit());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=again]")));
        Assert.Equal(["police"], (await StateAsync()).Injects["L-01"].To);
    }

    [Fact]
    public async Task The_list_is_searched_and_shows_the_injects_of_one_seat_or_state()
    {
        var page = await PageAsync();
        await page.PressAsync("[data-test=all-injects]");
        var state = await StateAsync();
        Assert.Equal(state.Injects.Count, page.FindAll("[data-test^=inject-]").Count);
        await page.ChangeAsync("[data-test=filter-seat]", "police");
        page.WaitForAssertion(() => Assert.Equal(state.Injects.Values.Count(i => i.To.Contains("police")), page.FindAll("[data-test^=inject-]").Count));
        await page.ChangeAsync("[data-test=filter-seat]", "*");
        await page.ChangeAsync("[data-test=filter-state]", "conditional");
        page.WaitForAssertion(() => Assert.Equal(state.Subject.Injects.Count(i => i.When is not null), page.FindAll("[data-test^=inject-]").Count));
        await page.ChangeAsync("[data-test=filter-state]", "");
        await page.TypeAsync("[data-test=filter-words]", "K1-03");
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-test^=inject-]")));
        await page.TypeAsync("[data-test=filter-words]", "没有这样的词");
        Assert.NotEmpty(page.WaitForElement(".nx .emptyl").TextContent);
    }
}
