using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>Forms, briefings, ledgers and measures that need approval: what follows from them.</summary>
public sealed class PaperworkTests
{
    private static readonly ImmutableSortedDictionary<string, string> Compared = TinyScenario.Fields("finding", "old").Add("why", "站牌不是本地线路，现场是疏散演练");

    [Fact]
    public void What_a_comparison_shows_is_known_to_whoever_made_it_and_goes_to_the_board()
    {
        var filed = Given.Started().When(new FileForm("comparison", Compared, "T-1"), "assessment", 16);
        Assert.Contains("F1", filed.State.Known["assessment"].Keys);
        filed.When(new AddBoardFact("form-1", "旧视频", "比对"), "assessment", 17).Then<BoardFactAdded>(e => Assert.Equal(["F1"], e.Facts));
        filed.When(new AddBoardFact("form-1", "旧视频", "比对"), "news", 17).ThenRefused("NoSuchSource");
    }

    [Fact]
    public void A_form_is_read_like_any_other_paper_and_found_by_its_fields()
    {
        var filed = Given.Started().When(new FileForm("comparison", Compared, "T-1"), "assessment", 16);
        Assert.True(Conditions.Holds(new Acted(TinyScenario.Act("file-form") with { Choices = ["comparison"], Fields = TinyScenario.Fields("finding", "old"), States = ["F1"], About = ["T-1"] }), filed.State, filed.Cursor));
        Assert.False(Conditions.Holds(new Acted(TinyScenario.Act("file-form") with { Fields = TinyScenario.Fields("finding", "local") }), filed.State, filed.Cursor));
    }

    [Fact]
    public void S130_ABriefingWithoutAnApprovedPlan_IsRefusedAndLogged()
    {
        var early = Given.Started().When(new FileForm("briefing-plan", TinyScenario.Fields("host", "甲")), "news", 10).When(new OpenBriefing(), "news", 11).ThenRefused("NoBriefingPlan");
        Assert.Equal(("open-briefing", true), (early.State.Acts[^1].Kind, early.State.Acts[^1].Refused));
        var open = early.When(new ApproveForm("form-1"), "leading", 12).When(new OpenBriefing(), "news", 13).Then<BriefingOpened>(e => Assert.Equal(1, e.Number));
        open.When(new OpenBriefing(), "news", 14).ThenRefused("BriefingOpen");
        open.When(new CloseBriefing(), "news", 15).When(new OpenBriefing(), "news", 16).ThenRefused("NoBriefingPlan");
    }

    [Fact]
    public void A_question_is_timed_to_the_beginning_of_its_answer()
    {
        var asked = Given.Started().Until(20);
        var begun = asked.When(new BeginAnswer("Q-1"), "news", 20.5).Then<AnswerBegun>(e => Assert.Equal(30, e.Waited));
        begun.When(new BeginAnswer("Q-1"), "news", 21).ThenRefused("AnswerBegun");
        var answered = begun.When(new AnswerQuestion("Q-1", "是疏散演练，一名商户扭伤。", "spoken"), "news", 22).Then<QuestionAnswered>(e => Assert.Equal(30, e.Waited));
        answered.When(new AnswerQuestion("Q-1", "再说一遍", "typed"), "news", 23).ThenRefused("QuestionAnswered");
        ActPattern Prompt(double seconds) => TinyScenario.Act("begin-answer") with { Within = TimeSpan.FromSeconds(seconds) };
        Assert.True(Conditions.Holds(new Acted(Prompt(30)), answered.State, answered.Cursor));
        Assert.False(Conditions.Holds(new Acted(Prompt(29)), answered.State, answered.Cursor));
    }

    [Fact]
    public void A_message_is_closed_only_after_it_was_answered()
    {
        var entered = Given.Started().When(new EnterLedger("message", "为什么不通知", "教育局", "值班员", TimeSpan.FromMinutes(30), "T-1"), "assessment", 6);
        entered.When(new UpdateLedger("entry-1", "closed", "办结"), "assessment", 7).ThenRefused("EntryNotAnswered");
        var closed = entered.When(new UpdateLedger("entry-1", "accepted", "受理"), "assessment", 7).When(new UpdateLedger("entry-1", "transferred", "转办", "消防"), "assessment", 8)
            .When(new UpdateLedger("entry-1", "answered", "已答复"), "assessment", 9).When(new UpdateLedger("entry-1", "closed", "办结"), "assessment", 10);
        var entry = Assert.Single(closed.State.Ledger);
        Assert.Equal(("closed", "消防", ExerciseTime.FromMinutes(10)), (entry.Status, entry.Unit, entry.ClosedAt));
        closed.When(new UpdateLedger("entry-1", "answered", "又答"), "assessment", 11).ThenRefused("EntryClosed");
    }

    [Fact]
    public void S099_MeasureBeforeApproval_IsRefusedLoggedAndScored()
    {
        var veto = new Veto("V-9", "未批先行", ["news"], new Acted(TinyScenario.Act("refused:order-measure") with { Choices = ["protect"] }));
        var play = Given.Started(s => s with { Vetoes = [veto] });
        var early = play.When(new OrderMeasure("protect", "信息", "某某条例第二条", "正在被转发"), "news", 10).ThenRefused("NeedsApproval");
        Assert.Equal("V-9", Assert.Single(early.Score(11).Vetoes).Id);

        var agreed = play.When(new ProposeMeasure("protect", "信息", "某某条例第二条", "正在被转发"), "news", 10).When(new DecideMeasure("proposal-1", "approve", "同意"), "leading", 11);
        var ordered = agreed.When(new OrderMeasure("protect", "信息", "某某条例第二条", "正在被转发"), "news", 12).Then<MeasureOrdered>(e => Assert.True(e.Lawful));
        Assert.Empty(ordered.Score(13).Vetoes);
        play.When(new ProposeMeasure("protect", "信息", "b", "n"), "news", 10).When(new DecideMeasure("proposal-1", "return", "依据不足"), "leading", 11)
            .When(new OrderMeasure("protect", "信息", "b", "n"), "news", 12).ThenRefused("NeedsApproval");
    }

    [Fact]
    public void A_basis_is_lawful_when_it_names_a_document_of_the_scenario()
    {
        Given.Started().When(new RequestPlatform("T-1", "delete", "依某某条例第九条", "伪造公文", "正在扩散", "item"), "news", 6).Then<PlatformRequested>(e => Assert.True(e.Lawful));
        Given.Started().When(new RequestPlatform("T-1", "delete", "领导要求", "伪造公文", "正在扩散", "discussion"), "news", 6).Then<PlatformRequested>(e => Assert.False(e.Lawful));
    }

    [Fact]
    public void Two_seats_that_contradict_each_other_are_found()
    {
        var one = Given.Started().When(new FileReport("first", "written", ["leading"], "一名商户扭伤"), "assessment", 21);
        Assert.Empty(Contradictions.Of("F3", one.State, false));
        var two = one.When(new ReplyPost("T-1", "无人受伤"), "news", 22);
        Assert.Equal(["assessment", "news"], Contradictions.Of("F3", two.State, false).Select(a => a.Seat));
        Assert.Empty(Contradictions.Of("F3", Given.Started().When(new ReplyPost("T-1", "无人受伤"), "news", 22).When(new ReplyPost("T-1", "一名商户扭伤"), "news", 23).State, false));
    }

    [Fact]
    public void What_the_log_knows_fills_forms_beforehand()
    {
        var state = Given.Started().When(new RegisterItem("T-1", null, "烟"), "assessment", 6).State;
        Assert.Equal("18:46", FormValues.Of(state, "first_item.time", state.Now));
        Assert.Equal("1", FormValues.Of(state, "posts.count", state.Now));
        Assert.All(FormValues.Names, name => Assert.NotNull(FormValues.Of(state, name, state.Now)));
        var filed = Given.Started().When(new FileForm("briefing-plan", TinyScenario.Fields("host", "甲")), "news", 10).State;
        Assert.Equal("甲", FormValues.Of(filed, "form:briefing-plan.host", filed.Now));
    }
}
