using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>The police: judging an act before answering it, education where the harm is low, no word without legal review.</summary>
public sealed class PoliceTests
{
    [Fact]
    public async Task S094_TheJudgement_KeepsAMistakeAndAForgeryApart()
    {
        await using var play = await Open(3);
        await play.At("14:48");
        await play.Refused("NotYourForm", News, Judgement("mistake", "careless", "slight", "education"));
        await play.Refused("FormFieldMissing", Police, Form("judgement", "K3-06", ("case", "首条误传帖"), ("behaviour", "mistake")));
        var coercion = await play.Act(Police, Judgement("mistake", "careless", "slight", "coercion"));
        play.EarnsNothing("K3-06", "mistake");
        var mistake = await play.Act(Police, Judgement("mistake", "careless", "slight", "education"));
        var forgery = await play.Act(Police, Judgement("fabrication", "knowing", "some", "inquiry"));
        play.Earns("K3-06", "mistake", mistake);
        play.Earns("K3-06", "forgery", forgery);
        Assert.Equal([coercion.Paper, mistake.Paper, forgery.Paper], play.Seat(Leading).Forms.Select(f => f.Id));
        Assert.DoesNotContain(play.Seat(News).FormsOffered, f => f.Id == "judgement");
    }

    [Fact]
    public async Task S121_AForgedNotice_IsDeniedByThePoliceOnceItsMarksAreChecked()
    {
        await using var play = await Open(2);
        await play.At("07:50");
        Assert.DoesNotContain("F7", play.State.KnownTo(Police));
        await play.Refused("NotYourForm", News, Check("forged"));
        await play.Act(Police, Check("genuine"));
        play.EarnsNothing("K2-03", "checked");
        Assert.DoesNotContain("F7", play.State.KnownTo(Police));
        var check = await play.Act(Police, Check("forged"));
        play.Earns("K2-03", "checked", check);
        Assert.Contains("F7", play.State.KnownTo(Police));
        Assert.DoesNotContain("F7", play.State.KnownTo(News));
        var declared = await play.Published(Police, "clarification", play.Words("playbook.s2.declare"));
        play.Earns("K2-03", "declared", declared);
        Assert.Equal([declared.Version], play.Bonus("B2-forgery-early")!.Evidence);
        await play.At("08:07");
        await play.DidNotCome("M2-2-open");
        Assert.True(await play.Logged("inject-delivered", "M2-2"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S186_WhereTheHarmIsSlight_EducationEarnsAndAnAnnouncedPenaltyCosts(bool education)
    {
        await using var play = await Reviewed();
        var text = play.Words("playbook.3.finding") + (education ? "" : "该同学将予以行政拘留。");
        var published = await play.Published(News, "notice", text, "K3-06");
        play.Earns("K3-06", "education", published);
        Assert.Equal(education, play.Factor("K3-06", "penalty") is null);
        if (!education) Assert.Equal([published.Version], play.Factor("K3-06", "penalty")!.Evidence);
        var whole = play.Line("K3-06").Elements.Sum(e => e.Earned);
        Assert.Equal(education ? whole : whole / 2, play.Line("K3-06").Earned, 0.01);
        Assert.Contains(play.Seat(Assessment).Feed.Newest(1000), p => p.Official && p.Text == text);
    }

    [Fact]
    public async Task S190_WhatThePoliceFound_IsAnnouncedOnlyAfterLegalReview()
    {
        await using var play = await Open(3);
        await play.At("14:50");
        await play.Came("K3-06", Leading, Police, News);
        var early = await play.Published(News, "notice", play.Words("playbook.3.finding"), "K3-06");
        play.EarnsNothing("K3-06", "published");
        Assert.Equal([early.Version], play.Deduction("D3-unreviewed")!.Evidence);
        await play.At("15:16");
        Assert.Equal([early.Version], play.Factor("K3-06", "unreviewed")!.Evidence);
        Assert.Null(play.Seat(News).Verifications.FirstOrDefault());
    }

    [Fact]
    public async Task S190_AfterTheReview_TheSameTextEarns()
    {
        await using var play = await Reviewed();
        Assert.Equal(play.Words("answer.legal-3-1"), play.Seat(News).Verifications.Single().Answer);
        play.Earns("K3-06", "legal", play.State.Acts.Single(a => a.Kind == "request-verification"));
        var published = await play.Published(News, "notice", play.Words("playbook.3.finding"), "K3-06");
        play.Earns("K3-06", "published", published);
        play.Earns("K3-06", "apart", published);
        Assert.Null(play.Deduction("D3-unreviewed"));
        await play.At("15:16");
        Assert.Null(play.Factor("K3-06", "unreviewed"));
        Assert.Equal(1, play.Element("K3-06", "identity").Earned);
    }

    [Fact]
    public async Task S185_ACallOfTheDispatch_IsLoggedAndPassedOnWithALineToReadOut()
    {
        await using var play = await Open(2);
        await play.At("08:21");
        await play.Came("L2-2", Police);
        await play.Refused("NoSuchInject", News, new LogCall("L2-2", "窗口有人问", [Leading]));
        var logged = await play.Act(Police, new LogCall("L2-2", play.Words("playbook.s2.log-l22"), [News, Leading]));
        Assert.Null(play.Bonus("B2-desk"));
        var line = await play.Act(Police, new SendMessage([News, Leading], play.Words("playbook.s2.desk-line"), "L2-2"));
        Assert.Equal([logged.Version, line.Version], play.Bonus("B2-desk")!.Evidence);
        Assert.Equal(2, play.Seat(News).Messages.Length);
        Assert.Empty(play.Seat(Assessment).Messages);
        Assert.NotNull(play.Inbox(Police, "L2-2").HandledAt);
    }

    [Fact]
    public async Task S119_WhatPeopleAskAtTheStation_DependsOnWhatWasRefutedOnline()
    {
        await using var silent = await Open(2);
        await using var refuted = await Open(2);
        await refuted.At("07:52");
        var declared = await refuted.Published(Police, "clarification", refuted.Words("playbook.s2.declare"));
        foreach (var play in new[] { silent, refuted }) await play.At("08:21");
        Assert.Equal(silent.Words("inject.L2-2"), silent.Inbox(Police, "L2-2").Text);
        Assert.Equal(refuted.Words("inject.L2-2.refuted"), refuted.Inbox(Police, "L2-2").Text);
        Assert.DoesNotContain(refuted.Seat(News).Inbox, i => i.Id == "L2-2");
        refuted.Earns("K2-03", "declared", declared);
        silent.EarnsNothing("K2-03", "declared");
    }

    [Fact]
    public async Task S051_WhatTheAssessmentTeamFinds_GoesToThePoliceAndIsActedOn()
    {
        await using var play = await Open(3);
        await play.At("14:59");
        var found = await play.Act(Assessment, new RegisterItem("N3-2", null, "网帖鼓动公布照片"));
        play.Earns("K3-07", "found", found);
        await play.Act(Assessment, new SendMessage([Police], play.Words("playbook.3.doxx-note"), play.State.Items[^1].Id));
        Assert.Equal(Assessment, Assert.Single(play.Seat(Police).Messages).From);
        Assert.Empty(play.Seat(News).Messages);
        var proposed = await play.Act(Police, new ProposeMeasure("protect-privacy", "公开其照片的帖子", "个人信息保护法", "当事人正被骚扰", "K3-07"));
        play.Earns("K3-07", "proposed", proposed);
        await play.Act(Police, new SendMessage([Assessment], "已报请依法通知平台。", play.State.Items[^1].Id));
        Assert.Equal(2, play.Seat(Assessment).Messages.Length);
    }

    [Fact]
    public async Task S181_TheReminderNotToDox_GoesToThePublicAndEarns()
    {
        await using var play = await Open(3);
        await play.At("14:57");
        await play.Published(News, "reminder", "【演练】提示：请大家注意出行安全。");
        play.EarnsNothing("K3-07", "reminder");
        var reminder = await play.Published(News, "reminder", play.Words("playbook.3.reminder"), "K3-07");
        play.Earns("K3-07", "reminder", reminder);
        Assert.True(play.Seat(Leading).Feed.Find($"official-{reminder.Paper}")!.Official);
        Assert.NotNull(play.Inbox(News, "K3-07").HandledAt);
        Assert.Null(play.Inbox(Police, "K3-07").HandledAt);
    }

    [Fact]
    public async Task S186_ShowingTheApologyOfTheStudent_LosesTheWholeLineAndCallsUpTheMob()
    {
        await using var play = await Open(3);
        await play.At("14:57");
        var reminder = await play.Published(News, "reminder", play.Words("playbook.3.reminder"), "K3-07");
        play.Earns("K3-07", "reminder", reminder);
        Assert.True(play.Line("K3-07").Earned > 0);
        var shown = await play.Published(News, "notice", play.Words("playbook.3.cover.shown"), "K3-07");
        await play.At("14:58");
        Assert.Equal(0, play.Line("K3-07").Earned);
        Assert.Equal([shown.Version], play.Deduction("D3-shown")!.Evidence);
        await play.Came("C4-3", Police, Leading, News);
        Assert.Equal(play.Words("inject.C4-3.shown"), play.Inbox(Police, "C4-3").Text);
    }

    // The wording is with the legal reviewers at 14:47 and back, on the board, at 14:53.
    private static async Task<Play> Reviewed()
    {
        var play = await Open(3);
        await play.At("14:47");
        await play.Act(News, new RequestVerification("legal", "口径能不能发？", TimeSpan.FromMinutes(8), "K3-06"));
        await play.At("14:53");
        await play.Act(News, new AddBoardFact("ask-1", "口径已经法制审核", "法制审核岗"));
        return play;
    }

    private static FileForm Judgement(string behaviour, string intent, string harm, string suggestion) => Form("judgement", "K3-06",
        ("case", "周四18:52首条帖"), ("behaviour", behaviour), ("intent", intent), ("harm", harm), ("evidence", "本人说明、发帖与删除时间"), ("basis", "行政处罚法"), ("suggestion", suggestion), ("reason", "与情节相当"));

    private static FileForm Check(string conclusion) => Form("forgery-check", "K2-03", ("number", "登记簿里没有"), ("seal", "没有印章"), ("channel", "官方账号没有发过"), ("conclusion", conclusion));
}
