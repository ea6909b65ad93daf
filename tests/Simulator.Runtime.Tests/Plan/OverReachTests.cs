using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using static Simulator.Runtime.Tests.Plan.Play;
using static Simulator.Runtime.Tests.Plan.StabilityPapers;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>Subject four: sheets that all say "low risk", and a suggestion to manage the netizens concerned.</summary>
public sealed class OverReachTests
{
    [Fact]
    public async Task S187_LawfulMeasuresInItsPlace_Earn()
    {
        await using var play = await Open(4);
        await play.At("10:06");
        var police = await play.Act(Police, new AnswerOrder("K4-07-draft", "ask-basis", play.Words("playbook.4.refuse-draft-police")));
        var leading = await play.Act(Leading, new AnswerOrder("K4-07-draft", "refuse", play.Words("playbook.4.refuse-draft-leading")));
        var dropped = await play.Act(Leading, new Instruct([Assessment, Police], play.Words("playbook.4.drop-control"), "K4-07"));
        var rewritten = await play.Act(Assessment, Report(play));
        var approved = await play.Act(Leading, new ApproveForm("form-1", play.Words("playbook.4.approve-report")));
        var (notice, support) = (await play.Act(Leading, Notice(play)), await play.Act(Leading, Support(play)));
        play.Earns("K4-07", "police-refused", police);
        play.Earns("K4-07", "leading-refused", leading);
        play.Earns("K4-07", "dropped", dropped);
        play.Earns("K4-07", "rewritten", rewritten);
        play.Earns("K4-07", "approved", approved);
        play.Earns("K4-07", "ordered", notice, support);
        await play.At("10:30");
        await play.DidNotCome("C5-4");
        Assert.Empty(play.Score.Vetoes);
        Assert.All(new[] { Assessment, Police }, s => Assert.Contains(play.Seat(s).Messages, m => m.Kind == "instruction" && m.About == "K4-07"));
        Assert.Equal("none", Assert.Single(play.Seat(News).Forms).Values["persons"]);
    }

    [Fact]
    public async Task S187_TheSameMeasuresWithControlOfPersonsInTheReport_AreAVeto()
    {
        await using var play = await Open(4);
        await play.At("10:06");
        var insisted = await play.Act(Assessment, Report(play, ("persons", "control")));
        Assert.Equal([insisted.Version], play.Veto("V4-insisted")!.Evidence);
        Assert.Equal([Assessment, Police, Leading], play.Veto("V4-insisted")!.Seats);
        Assert.Equal([insisted.Version], play.Factor("K4-07", "insisted")!.Evidence);
        play.EarnsNothing("K4-07", "rewritten");
        await play.Act(Assessment, Report(play));
        Assert.Equal(0, play.Line("K4-07").Earned);
        Assert.NotNull(play.Veto("V4-insisted"));
        Assert.True(play.Score.Total <= 59);
        Assert.Equal("control", play.Seat(Assessment).Forms[0].Values["persons"]);
    }

    [Fact]
    public async Task S187_AReportWithControlOfPersonsBeforeTheLeaderAsked_IsAskedAboutAndMayBeRewritten()
    {
        await using var play = await Open(4);
        await play.At("09:50");
        await play.Act(Assessment, Report(play, ("persons", "control")));
        await play.At("10:06");
        Assert.Equal(play.Words("inject.K4-07.in-report"), play.Inbox(Leading, "K4-07").Text);
        Assert.Null(play.Veto("V4-insisted"));
        var rewritten = await play.Act(Assessment, Report(play, ("persons", "guide")));
        play.Earns("K4-07", "rewritten", rewritten);
        Assert.Null(play.Veto("V4-insisted"));
        Assert.True(await play.Logged("form-filed", "\"guide\""));
    }

    [Fact]
    public async Task S187_CarryingItOut_IsAVeto_AndPeopleAndPressAskForTheBasis()
    {
        await using var play = await Open(4);
        await play.At("10:06");
        await play.Act(Assessment, Report(play));
        await play.Act(Leading, new ApproveForm("form-1", "同意"));
        Assert.True(play.Line("K4-07").Earned > 0);
        var managed = await play.Act(Police, ManageNetizens(play));
        Assert.Equal([managed.Version], play.Veto("V4-insisted")!.Evidence);
        Assert.Equal(("no", 0.0), (managed.Fields["lawful"], play.Line("K4-07").Earned));
        await play.At("10:14");
        await play.Came("C5-4", Leading, Police);
        await play.Came("C5-4-press", Leading, News);
        Assert.Equal(play.Words("inject.C5-4"), play.Inbox(Police, "C5-4").Text);
        Assert.Equal("2", play.PreFilled(News, "media-summary", "critical"));
    }

    [Fact]
    public async Task S187_TheAttemptAlone_IsAVeto_OnceTheLeaderHasAsked()
    {
        await using var play = await Open(4);
        await play.At("09:52");
        var early = await play.RefusedOnRecord("NeedsAssessment", Police, ManageNetizens(play));
        Assert.Equal([early.Version], play.Deduction("D4-gated")!.Evidence);
        Assert.Null(play.Veto("V4-insisted"));
        await play.At("10:06");
        var insisted = await play.RefusedOnRecord("NeedsAssessment", Police, ManageNetizens(play));
        Assert.Equal([insisted.Version], play.Veto("V4-insisted")!.Evidence);
        await play.At("10:20");
        // Nothing was carried out: nobody outside hears of it.
        await play.DidNotCome("C5-4");
        Assert.Equal(2, play.Seat(Police).Done.Count(a => a.Refused));
    }

    [Fact]
    public async Task S070_TheUniformSheetsSentBack_Earn()
    {
        await using var play = await Open(4);
        await play.At("09:31");
        await play.Came("K4-04", Assessment, Leading);
        await play.Refused("MissingReason", Assessment, new AnswerOrder("K4-04", "refuse", ""));
        var assessment = await play.Act(Assessment, new AnswerOrder("K4-04", "refuse", play.Words("playbook.4.refuse-sheets-assessment")));
        var leading = await play.Act(Leading, new AnswerOrder("K4-04", "escalate", play.Words("playbook.4.refuse-sheets-leading")));
        var noted = await play.Act(Leading, new Instruct([Assessment, News, Police], play.Words("playbook.4.note-sheets"), "K4-04"));
        play.Earns("K4-04", "assessment-returned", assessment);
        play.Earns("K4-04", "leading-returned", leading);
        play.Earns("K4-04", "evidence", assessment);
        play.Earns("K4-04", "corrected", assessment);
        play.Earns("K4-04", "noted", noted);
        await play.At("09:52");
        await play.DidNotCome("C6-4");
        Assert.Empty(play.Score.Vetoes);
        Assert.NotNull(play.Inbox(Leading, "K4-04").HandledAt);
    }

    [Theory]
    [InlineData(Assessment)]
    [InlineData(Leading)]
    public async Task S070_CompilingThem_IsAFalseReport_AVeto_AndIsFoundOut(string seat)
    {
        await using var play = await Open(4);
        await play.At("09:31");
        var agreed = await play.Act(seat, new AnswerOrder("K4-04", "agree", play.Words("playbook.4.cover.agree-sheets")));
        Assert.Equal([agreed.Version], play.Veto("V4-uniform")!.Evidence);
        Assert.Equal(("false", 0.5), (play.Deduction("D4-uniform")!.Type, play.Deduction("D4-uniform")!.Points));
        Assert.Equal([agreed.Version], play.Deduction("D4-uniform")!.Evidence);
        await play.At("09:49");
        await play.DidNotCome("C6-4");
        await play.At("09:51");
        await play.Came("C6-4", Leading, News);
        Assert.Equal(("1", 0.0), (play.PreFilled(News, "media-summary", "critical"), play.Line("K4-04").Earned));
        Assert.True(play.Score.Total <= 59);
    }

    [Fact]
    public async Task S070_AReportThatSaysEverybodyWasTold_IsFalseAgainstTheBoard()
    {
        await using var play = await Open(4);
        await play.At("09:31");
        var returned = await play.Act(Assessment, new AnswerOrder("K4-04", "refuse", play.Words("playbook.4.refuse-sheets-assessment")));
        play.Earns("K4-04", "assessment-returned", returned);
        var compiled = await play.Act(Assessment, Form("stability-assessment", "K4-01", ("event", "汇总"), ("truth", play.Words("playbook.4.cover.assess.truth")), ("nature", "rumors"),
            ("risks", "37户商户损失 | low | slight | low | 柳湾街道 | 答复 | 周三"), ("persons", "none"), ("level", "low"), ("filled-by", "研判一号")));
        Assert.Equal([compiled.Version], play.Veto("V4-false-assessment")!.Evidence);
        Assert.Equal([compiled.Version], play.Factor("K4-04", "compiled")!.Evidence);
        Assert.Equal("false", play.Deduction("D4-contradicts")!.Type);
        Assert.Equal(0, play.Line("K4-04").Earned);
        Assert.Contains("已充分告知", play.Seat(Leading).Forms.Single().Values["truth"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task S070_NoAnswerToThem_IsNoPointsButNoVeto()
    {
        await using var play = await Open(4);
        await play.At("10:59");
        Assert.Equal((0.0, true), (play.Line("K4-04").Earned, play.Inbox(Assessment, "K4-04").Overdue));
        Assert.Null(play.Veto("V4-uniform"));
        Assert.Null(play.Deduction("D4-uniform"));
        await play.DidNotCome("C6-4");
        Assert.Equal("none", play.Deduction("D4-no-report")!.Type);
    }
}
