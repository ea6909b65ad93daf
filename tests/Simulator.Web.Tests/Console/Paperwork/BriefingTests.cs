using System.Collections.Immutable;
using Bunit;
using Simulator.Domain.Exercises.Acts;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Console.PressRoom;

namespace Simulator.Web.Tests.Console.Paperwork;

public sealed class BriefingTests : PaperworkTest
{
    private async Task PlanAsync()
    {
        Assert.True(await ActAsync("news", new FileForm(OpenBriefing.Plan, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("host", "王主任"))));
        Assert.True(await ActAsync("leading", new ApproveForm("form-1")));
    }

    [Fact]
    public async Task An_empty_room_says_what_comes_first()
    {
        var desk = Sheet<BriefingDesk>(await DeskAsync("news"));
        await desk.PressAsync(".empty [data-test=start-file-form]");
        Assert.Equal(OpenBriefing.Plan, Assert.Single(Asked).Choice);
    }

    [Fact]
    public async Task Opening_without_a_plan_is_refused_and_stays_said()
    {
        await DeskAsync("news");
        Assert.False(await ActAsync("news", new OpenBriefing()));
        Assert.NotNull(Sheet<BriefingDesk>(await ViewAsync("news")).Find("[data-test=briefing-refused] .ban.bad"));
        await PlanAsync();
        Assert.True(await ActAsync("news", new OpenBriefing()));
        Assert.Empty(Sheet<BriefingDesk>(await ViewAsync("news")).FindAll("[data-test=briefing-refused]"));
    }

    [Fact]
    public async Task It_opens_on_its_plan_and_closes_after_a_second_press()
    {
        await DeskAsync("news");
        await PlanAsync();
        Assert.Contains("已批准", Sheet<BriefingDesk>(await ViewAsync("news")).Find("[data-test=plan]").TextContent);
        var form = Open(await ViewAsync("news"), new ActRequest("open-briefing"), "news");
        await form.PressAsync("[data-test=send-open-briefing]");
        Answered(1);
        var desk = Sheet<BriefingDesk>(await ViewAsync("news"), "news");
        Assert.StartsWith("第 1 场", desk.Find("[data-test=briefing-state]").TextContent);
        await desk.PressAsync("[data-test=close-briefing] button");
        await desk.PressAsync("[data-test=close-briefing] .confirm .warn");
        Answered(2);
        Assert.NotNull((await StateAsync()).Briefings[0].ClosedAt);
    }

    [Fact]
    public async Task Pressing_begin_on_the_slip_begins_at_once_and_opens_the_answer()
    {
        await DeskAsync("news");
        var console = await ConsoleAsync("news");
        await console.PressAsync("[data-test=slip][data-code=Q-1] [data-test=act-begin-answer]");
        Assert.NotNull(console.WaitForElement("[data-test=sheet-answer-question] [data-test=begun]"));
        Assert.Single((await StateAsync()).BriefingAnswers);
        await ChooseAsync(console, "answer-question:Q-1-mode-spoken");
        await WriteAsync(console, "text", "一人扭伤，没有骨折。");
        await console.PressAsync("[data-test=send-answer-question]");
        console.WaitForAssertion(() => Assert.Empty(console.FindAll("[data-test=sheet-answer-question]")));
        Assert.True((await StateAsync()).BriefingAnswers[0].Spoken);
    }

    [Fact]
    public async Task A_question_shows_both_clocks_and_goes_down_when_answered()
    {
        await DeskAsync("police");
        var waiting = Sheet<BriefingDesk>(await ViewAsync("police")).Find("[data-test=question-Q-1]");
        Assert.Equal(2, waiting.QuerySelectorAll(".qclk .tleft").Length);
        Assert.NotNull(waiting.QuerySelector("[data-test=begin-Q-1]"));
        Assert.True(await ActAsync("police", new AnswerQuestion("Q-1", "没有。", "typed")));
        var desk = Sheet<BriefingDesk>(await ViewAsync("news"));
        Assert.Empty(desk.FindAll("[data-test=question-Q-1]"));
        Assert.Contains("没有。", desk.Find("[data-test=answered-Q-1]").TextContent);
    }

    [Fact]
    public async Task A_refused_answer_keeps_its_words()
    {
        var form = Open(await DeskAsync("news"), new ActRequest("answer-question") { Inject = "Q-1" }, "news");
        form.WaitForElement("[data-test=send-answer-question]");
        await WriteAsync(form, "text", "正在核实。");
        // Neither read out nor spoken: refused.
        await form.PressAsync("[data-test=send-answer-question]");
        Answered(1);
        Assert.Empty((await StateAsync()).BriefingAnswers);
        Assert.Equal("正在核实。", Written(form, "text"));
    }
}
