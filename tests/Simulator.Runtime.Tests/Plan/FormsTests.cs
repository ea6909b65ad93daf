using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Views;
using static Simulator.Runtime.Tests.Plan.BriefingTests;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>The official forms: what the log fills in by itself, and what only people know.</summary>
public sealed class FormsTests
{
    [Fact]
    public async Task S125_TheMediaTally_CountsByLevelWhatTheMediaReported_NotWhatOneselfPublished()
    {
        await using var play = await OpenedAt("08:42");
        var before = Tally(play);
        await play.Published(News, "release", play.Words("playbook.s2.release"), channels: ["official-account", "city-site", "tv-radio"]);
        await play.Published(News, "notice", play.Words("playbook.s2.release"));
        Assert.Equal(2, play.PreFilled(News, "press-tally", "titles").Split('\n').Length);
        Assert.Equal(before, Tally(play));
        Assert.Equal("0", play.PreFilled(News, "press-tally", "central"));
        await play.At("08:46");
        await play.Act(News, new AnswerQuestion("K2-09", play.Words("playbook.s2.a-k2-09"), "spoken"));
        await play.At("09:15:30");
        await play.Came("M2-3", News);
        await play.DidNotCome("M2-3-vague");
        // Two pieces of the central client; three of the province, of them one because its letter had stayed unanswered.
        Assert.Equal(("2", "3", "3"), (play.PreFilled(News, "press-tally", "central"), play.PreFilled(News, "press-tally", "provincial"), play.PreFilled(News, "press-tally", "critical")));
        Assert.DoesNotContain(play.Seat(Police).FormsOffered, f => f.Id == "press-tally");
        play.EarnsNothing("K2-12", "press-tally");
    }

    [Fact]
    public async Task S125_AnEvasiveAnswer_LeavesOneCriticalPieceInsteadOfTwoPlainOnes()
    {
        await using var play = await OpenedAt("08:42");
        await play.At("08:46");
        await play.Act(News, new AnswerQuestion("K2-09", "情况正在了解，请以后续通报为准。", "spoken"));
        await play.At("09:08");
        await play.Came("M2-3-vague", News);
        await play.DidNotCome("M2-3");
        Assert.Equal(("1", "3"), (play.PreFilled(News, "press-tally", "central"), play.PreFilled(News, "press-tally", "critical")));
        play.EarnsNothing("K2-09", "what");
    }

    [Fact]
    public async Task S135_TheFormOfTheBriefing_IsFilledInFromTheLogAndFiled()
    {
        await using var play = await OpenedAt("08:42");
        await play.At("08:46");
        await play.Act(News, new AnswerQuestion("K2-09", play.Words("playbook.s2.a-k2-09"), "spoken"));
        await play.At("09:16");
        var form = play.Seat(News).FormsOffered.Single(f => f.Id == "briefing-tally");
        Assert.Equal(("1", "08:42", "6", "1"), (Of(form, "number"), Of(form, "time"), Of(form, "asked"), Of(form, "answered")));
        Assert.Contains(play.Words("inject.K2-10"), Of(form, "open"), StringComparison.Ordinal);

        var filled = form.Fields.Where(f => f.PreFill.Length > 0).Select(f => (f.Id, f.PreFill)).ToArray();
        await play.Refused("FormFieldMissing", News, Form("briefing-tally", "K2-12", filled));
        await play.Refused("NotYourForm", Police, Form("briefing-tally", "K2-12", filled));
        var filed = await play.Act(News, Form("briefing-tally", "K2-12", [.. filled, ("central", "1"), ("points", "是演练，1人扭伤"), ("archive", "演练-通气-001")]));
        play.Earns("K2-12", "briefing-tally", filed);
        Assert.Equal("08:42", play.Seat(Leading).Forms.Single(f => f.Form == "briefing-tally").Values["time"]);
    }

    [Fact]
    public async Task S135_TheFormOfPressTextsAndMeetings_IsFilledInFromTheLogAndFiled()
    {
        await using var play = await OpenedAt("08:42");
        var released = await play.Published(News, "release", play.Words("playbook.s2.release"), channels: ["official-account", "city-site"]);
        await play.At("09:16");
        var form = play.Seat(News).FormsOffered.Single(f => f.Id == "press-tally");
        Assert.Contains(play.State.Statement(released.Paper!)!.Title, Of(form, "titles"), StringComparison.Ordinal);
        Assert.Contains(play.Seat(News).ChannelName("city-site"), Of(form, "channels"), StringComparison.Ordinal);
        Assert.Equal(("1", "发言人甲", "领导小组"), (Of(form, "meetings"), Of(form, "answered-by"), Of(form, "approver")));
        var filled = form.Fields.Where(f => f.PreFill.Length > 0).Select(f => (f.Id, f.PreFill)).ToArray();
        await play.Refused("FormFieldMissing", News, Form("press-tally", "K2-12", filled));
        var filed = await play.Act(News, Form("press-tally", "K2-12", [.. filled, ("result", "批评1篇，属实，已列入整改")]));
        play.Earns("K2-12", "press-tally", filed);
        Assert.Contains(play.Seat(Leading).Forms, f => f.Form == "press-tally");
    }

    [Fact]
    public async Task S048_TheUnitsAtTheBriefing_GoFromThePlanIntoItsStatistics()
    {
        await using var play = await Open(2);
        await play.At("08:20");
        await play.Refused("FormFieldMissing", News, BriefingPlan(without: "units"));
        var plan = await play.Act(News, BriefingPlan(("units", "市委宣传部\n市网信办\n市农业农村局\n市民政局")));
        play.Earns("K2-07", "plan", plan);
        Assert.Equal("", play.PreFilled(News, "briefing-tally", "units"));
        await play.Act(Leading, new ApproveForm("form-1", "同意"));
        Assert.Equal(4, play.PreFilled(News, "briefing-tally", "units").Split('\n').Length);
        Assert.DoesNotContain(play.Seat(Police).FormsOffered, f => f.Id is "briefing-plan" or "briefing-tally");
    }

    [Fact]
    public async Task S134_TheLeaderWhoHosts_IsOnRecord()
    {
        await using var play = await Open(2);
        await play.At("08:20");
        await play.Refused("FormFieldMissing", News, BriefingPlan(without: "host"));
        play.EarnsNothing("K2-07", "plan");
        var plan = await play.Act(News, BriefingPlan(("host", "分管副市长")));
        play.Earns("K2-07", "plan", plan);
        Assert.Equal("分管副市长", plan.Fields["host"]);
        await play.Act(Leading, new ApproveForm("form-1", "同意"));
        Assert.Equal("分管副市长", play.PreFilled(News, "briefing-tally", "host"));
        Assert.Equal("分管副市长", play.Seat(Assessment).Forms.Single().Values["host"]);
    }

    [Fact]
    public async Task S150_TheFormOfAlertAndResponse_IsFilledInFromTheLog()
    {
        await using var play = await Open(3);
        await play.At("14:05");
        await play.Act(Leading, new ActivatePlan("线下影响显现，按橙色响应"));
        await play.Act(Assessment, new EnterLedger("rumor", "冷库爆炸", "公安", "研判一号", null, null));
        await play.Act(Leading, new EnterLedger("demand", "摊主损失", "街道", "街道负责人", TimeSpan.FromMinutes(20), null));
        await play.Act(Police, new OrderMeasure("on-site-order", "办公室门口", "突发事件应对法", "只需劝导"));
        await play.At("15:47");
        var form = play.Seat(Assessment).FormsOffered.Single(f => f.Id == "response-table");
        Assert.Equal(("14:05", "", "1", "1"), (Of(form, "response-start"), Of(form, "response-end"), Of(form, "rumors"), Of(form, "demands")));
        Assert.Contains("14:05", Of(form, "measures"), StringComparison.Ordinal);
        Assert.Contains("摊主损失", Of(form, "remaining"), StringComparison.Ordinal);
        Assert.DoesNotContain(play.Seat(News).FormsOffered, f => f.Id == "response-table");
        await play.Refused("NotYourForm", News, Form("response-table", "K3-12"));

        var filled = form.Fields.Where(f => f.PreFill.Length > 0).Select(f => (f.Id, f.PreFill)).ToArray();
        play.EarnsNothing("K3-12", "table");
        var filed = await play.Act(Assessment, Form("response-table", "K3-12",
            [.. filled, ("number", "演练-三-01"), ("truth", "partly"), ("level-changes", "橙色"), ("effect", "热度回落"), ("advice", "lower"), ("reason", "谣言已澄清"), ("filled-by", "研判一号"), ("checked-by", "复核岗")]));
        play.Earns("K3-12", "table", filed);
        play.Earns("K3-12", "advice", filed);
    }

    [Fact]
    public async Task S129_HowItEnds_IsMeasured_HeatAndOpenMattersStandInTheForm()
    {
        await using var play = await Open(3);
        await play.At("14:20");
        await play.Act(Leading, new EnterLedger("demand", "三十余户摊主损失", "街道", "街道负责人", TimeSpan.FromMinutes(20), "K3-02"));
        await play.At("15:47");
        Assert.Contains("三十余户摊主损失", play.PreFilled(Assessment, "response-table", "remaining"), StringComparison.Ordinal);
        await play.Act(Leading, new UpdateLedger("entry-1", "answered", "今天17点前书面答复"));
        var closed = await play.Act(Leading, new UpdateLedger("entry-1", "closed", "书面答复已送达"));
        Assert.DoesNotContain("三十余户摊主损失", play.PreFilled(Assessment, "response-table", "remaining"), StringComparison.Ordinal);
        Assert.Equal(closed.Choice, play.Seat(News).Ledger.Single().Status);
        var peak = (int)Math.Round(play.State.GaugeSamples.Max(g => g.Gauges.Heat));
        Assert.Equal($"{peak}", play.PreFilled(Assessment, "response-table", "heat-before"));
        Assert.Equal($"{(int)Math.Round(play.State.Gauges.Heat)}", play.PreFilled(Assessment, "response-table", "heat-after"));
        Assert.True(play.Element("K3-12", "ledgers").Earned > 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S064_TheFollowUpReport_CarriesWhatIsNewAndGoesUpInWriting(bool whole)
    {
        await using var play = await Open(3);
        await play.At("15:50");
        await play.Act(Assessment, new FileReport("follow-up", "phone", [Leading], play.Words("playbook.3.follow-up-report")));
        play.EarnsNothing("K3-12", "report");
        var written = await play.Act(Assessment, new FileReport("follow-up", "written", [Leading], whole ? play.Words("playbook.3.follow-up-report") : "【演练】续报：复查结果已公开，诉求正在办理。"));
        if (whole) play.Earns("K3-12", "report", written);
        else play.EarnsNothing("K3-12", "report");
        Assert.Equal(2, play.Seat(Leading).Reports.Length);
        Assert.Empty(play.Seat(News).Reports);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S081_TheSpecialReport_ListsTheCriticalVoicesToo(bool whole)
    {
        await using var play = await Open(3);
        await play.At("15:10");
        await play.Came("L3-1", Assessment);
        var special = await play.Act(Assessment, new FileReport("special", "written", [Leading], whole ? play.Words("playbook.3.special") : "【演练】专报：核心判断：总体平稳，热度回落。"));
        Assert.Equal(whole, play.IsBonus("B3-special", special));
        Assert.Equal("special", Assert.Single(play.Seat(Leading).Reports).Kind);
        Assert.Empty(play.Seat(Police).Reports);
        Assert.NotNull(play.Inbox(Assessment, "L3-1").HandledAt);
    }

    private static string Of(FormOption form, string field) => form.Fields.Single(f => f.Id == field).PreFill;
    private static string[] Tally(Play play) => [.. new[] { "central", "provincial", "city", "online", "critical" }.Select(f => play.PreFilled(News, "press-tally", f))];
}
