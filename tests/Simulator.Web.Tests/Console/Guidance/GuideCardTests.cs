using Bunit;
using Simulator.Domain.Views;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Console.Guidance;

namespace Simulator.Web.Tests.Console.Guidance;

/// <summary>One step at a time, its button where there is a form, put away and fetched back.</summary>
public sealed class GuideCardTests : UiTest
{
    private static GuideMark Step(string id, bool done = false, bool waiting = false, string? act = null) => new(id, waiting ? "" : $"做{id}", act, done, waiting);
    private static GuideView Guide(params GuideMark[] steps) => new([.. steps]);

    private IRenderedComponent<GuideCard> Show(GuideView guide, Action<ActRequest>? act = null)
    {
        var card = Render<GuideCard>(p => p.Add(c => c.Guide, guide).Add(c => c.Person, "p").Add(c => c.OnAct, (ActRequest r) => act?.Invoke(r)));
        card.WaitForElement("[data-test=guide]");
        return card;
    }

    [Fact]
    public void The_current_step_is_said_with_its_number_and_nothing_of_the_others()
    {
        var card = Show(Guide(Step("签到", done: true), Step("登记"), Step("核实")));
        var shown = card.Find("[data-test=guide]").TextContent;
        Assert.Contains("第 2 步 / 3", shown);
        Assert.Contains("做登记", shown);
        Assert.DoesNotContain("做核实", shown);
    }

    [Fact]
    public void Its_button_opens_the_form_of_the_act()
    {
        ActRequest? asked = null;
        var card = Show(Guide(Step("签到", act: "sign-in")), r => asked = r);
        card.Find("[data-test=guide-do]").Click();
        Assert.Equal(new ActRequest("sign-in"), asked);
    }

    [Theory]
    [InlineData("judge-item"), InlineData("answer-order"), InlineData("submit-statement")]
    public void What_begins_at_something_received_has_no_button(string act) => Assert.Empty(Show(Guide(Step("x", act: act))).FindAll("[data-test=guide-do]"));

    [Fact]
    public void A_step_that_waits_tells_nothing_of_what_is_to_come()
    {
        var card = Show(Guide(Step("签到", done: true), Step("登记", waiting: true)));
        Assert.Contains("来件到了再显示", card.Find(".guide-tx").TextContent);
        card.Find("[data-test=guide-all]").Click();
        Assert.Equal("未到", card.FindAll(".guide-all .guide-st")[1].TextContent.Trim());
    }

    [Fact]
    public void All_steps_can_be_looked_at_and_say_which_are_done()
    {
        var card = Show(Guide(Step("签到", done: true), Step("登记"), Step("核实")));
        Assert.Empty(card.FindAll(".guide-all"));
        card.Find("[data-test=guide-all]").Click();
        Assert.Equal(["已完成", "现在", "待做"], card.FindAll(".guide-all .guide-st").Select(s => s.TextContent.Trim()));
    }

    [Fact]
    public void It_can_be_put_away_and_fetched_back()
    {
        var card = Show(Guide(Step("签到")));
        card.Find("[data-test=guide-hide]").Click();
        card.WaitForAssertion(() => Assert.Empty(card.FindAll("[data-test=guide]")));
        card.Find("[data-test=guide-show]").Click();
        card.WaitForElement("[data-test=guide]");
    }

    [Theory]
    [InlineData("zh-CN", "引导走完了"), InlineData("en", "That was the guide")]
    public void Done_to_the_end_it_says_so_in_the_language_of_the_tab(string language, string words)
    {
        Speak(language);
        Assert.Contains(words, Show(Guide(Step("签到", done: true))).Find(".guide-tx").TextContent, StringComparison.Ordinal);
    }
}
