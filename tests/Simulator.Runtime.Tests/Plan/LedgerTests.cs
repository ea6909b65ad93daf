using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>Ledgers of messages, demands, rumors and hazards: what people ask for is handled, not counted as rumor.</summary>
public sealed class LedgerTests
{
    private static readonly TimeSpan Half = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task S076_ACitizensMessage_IsAcceptedTransferredAnsweredAndClosed()
    {
        await using var play = await Open(2);
        await play.At("08:30");
        var entered = await play.Act(News, new EnterLedger("message", "演练为何没有通知小学", "区教育局", "值班一号", Half, "K2-08"));
        play.Earns("K2-08", "entered", entered);
        await play.Act(News, new UpdateLedger("entry-1", "accepted", "受理"));
        await play.Refused("MissingUnit", News, new UpdateLedger("entry-1", "transferred", "请答复"));
        var transferred = await play.Act(News, new UpdateLedger("entry-1", "transferred", "09:10前答复", "石坪消防"));
        play.Earns("K2-08", "transferred", transferred);
        await play.Refused("EntryNotAnswered", News, new UpdateLedger("entry-1", "closed", "办结"));
        play.EarnsNothing("K2-08", "recorded");
        var answered = await play.Act(News, new UpdateLedger("entry-1", "answered", "没有告知学校属实，已致歉"));
        play.Earns("K2-08", "recorded", answered);
        await play.Act(News, new UpdateLedger("entry-1", "closed", "办结"));
        var shown = Assert.Single(play.Seat(Leading).Ledger);
        Assert.Equal(("closed", "石坪消防", 4), (shown.Status, shown.Unit, shown.Steps.Length));
        await play.Refused("SeatMayNot", Police, new UpdateLedger("entry-1", "accepted", "受理"));
    }

    [Fact]
    public async Task S076_MessagesFromTheHotline_AreRegisteredAndPassedOn()
    {
        await using var play = await Open(2);
        await play.At("08:35");
        await play.Came("L2-1", News, Leading);
        var entered = await play.Act(News, new EnterLedger("message", "接送、摊位告示、大字告示", "区教育局、柳湾街道", "值班一号", Half, "L2-1"));
        Assert.Null(play.Bonus("B2-messages"));
        var passed = await play.Act(News, new UpdateLedger("entry-1", "transferred", "中午前贴好", "柳湾街道"));
        Assert.Equal([entered.Version, passed.Version], play.Bonus("B2-messages")!.Evidence);
        await play.At("09:10");
        var late = Assert.Single(play.Seat(Leading).Ledger);
        Assert.True(late.Due < play.Clock.At && late.ClosedAt is null);
        await play.Refused("NoSuchInject", News, new EnterLedger("message", "没有这回事", "某局", "某人", Half, "L9-9"));
    }

    [Fact]
    public async Task S077_AJustCriticism_IsNotARumor()
    {
        await using var play = await Open(2);
        await play.At("08:30");
        var reply = await play.Act(News, new ReplyPost("K2-08", play.Words("playbook.s2.reply-k208")));
        await play.Act(Assessment, new RegisterItem("K2-08", null, "问为何没通知小学"));
        var item = play.State.Items[^1].Id;
        await play.Act(Assessment, new JudgeItem(item, Authenticity.True, Nature.Criticism, Answer3.No, Answer3.No, "告知不到位属实"));
        play.Earns("K2-08", "answered", reply);
        Assert.Equal(1.5, play.Line("K2-08").Earned);
        var rumor = await play.Act(Assessment, new JudgeItem(item, Authenticity.False, Nature.Rumor, Answer3.Yes, Answer3.No, "带头质疑"));
        Assert.Equal([rumor.Version], play.Factor("K2-08", "called-rumor")!.Evidence);
        Assert.Equal(0.75, play.Line("K2-08").Earned);
        Assert.Equal(Nature.Rumor, play.Seat(News).Items.Single().Nature);
    }

    [Fact]
    public async Task S098_TheJudgement_AnswersThreeQuestionsWithItsReasons()
    {
        await using var play = await Open(2);
        await play.At("07:40");
        var registered = await play.Act(Assessment, new RegisterItem("K2-02", null, "夜间画面"));
        play.Earns("K2-02", "registered", registered);
        var item = play.State.Items[^1].Id;
        await play.Refused("MissingReason", Assessment, new JudgeItem(item, Authenticity.False, Nature.Rumor, Answer3.Yes, Answer3.No, ""));
        await play.Refused("SeatMayNot", News, new JudgeItem(item, Authenticity.False, Nature.Rumor, Answer3.Yes, Answer3.No, "假的"));
        await play.Act(Assessment, new JudgeItem(item, Authenticity.Open, Nature.Open, Answer3.Open, Answer3.Open, ""));
        Assert.Null(play.Factor("K2-02", "asserted"));
        var hasty = await play.Act(Assessment, new JudgeItem(item, Authenticity.False, Nature.Rumor, Answer3.Yes, Answer3.No, "一看就是假的"));
        Assert.Equal([hasty.Version], play.Factor("K2-02", "asserted")!.Evidence);
        var shown = play.Seat(Leading).Items.Single();
        Assert.Equal((Authenticity.False, Answer3.Yes, Answer3.No, "一看就是假的"), (shown.Authenticity, shown.AffectsStability, shown.NeedsAssessment, shown.Reason));
    }

    [Fact]
    public async Task S083_AnItem_GoesFromRegisteredToJudgedToPassedOnToClosed()
    {
        await using var play = await Open(3);
        await play.At("15:39");
        var registered = await play.Act(Assessment, new RegisterItem("K3-11", null, "后巷冒烟"));
        play.Earns("K3-11", "registered", registered);
        var item = play.State.Items[^1].Id;
        var states = new List<string> { Status() };
        await play.Act(Assessment, new JudgeItem(item, Authenticity.Open, Nature.Help, Answer3.No, Answer3.No, ""));
        states.Add(Status());
        foreach (var step in new[] { "forwarded", "closed" })
        {
            await play.Act(Assessment, new NoteItem(item, step, "转街道核实"));
            states.Add(Status());
        }
        Assert.Equal(["open", "judged", "forwarded", "closed"], states);
        Assert.Equal(2, play.Seat(News).Items.Single().Notes.Length);
        await play.Refused("AlreadyRegistered", News, new RegisterItem("K3-11", null, "又一次"));

        string Status() => play.Seat(Leading).Items.Single().Status;
    }

    [Fact]
    public async Task S108_DemandsAndRumors_HaveLedgersOfTheirOwn()
    {
        await using var play = await Open(3);
        await play.At("14:11");
        var rumor = await play.Act(Assessment, new EnterLedger("rumor", "冷库爆炸、旧视频、伪造通报", "市公安局", "研判一号", Half));
        var demand = await play.Act(Leading, new EnterLedger("demand", "三十余户摊主损失", "街道", "街道负责人", Half, "K3-02"));
        play.Earns("K3-01", "rumors", rumor);
        play.Earns("K3-01", "demands", demand);
        Assert.Equal(("1", "1"), (play.PreFilled(Assessment, "response-table", "rumors"), play.PreFilled(Assessment, "response-table", "demands")));
        Assert.Equal(["rumor", "demand"], play.Seat(News).Ledger.Select(e => e.Kind));
        var before = play.Line("K3-01").Earned;
        var mixed = await play.Act(Assessment, new EnterLedger("rumor", "摊主借机传谣", "市公安局", "研判一号", Half, "K3-02"));
        Assert.Equal([mixed.Version], play.Factor("K3-01", "mixed")!.Evidence);
        Assert.Equal(before / 2, play.Line("K3-01").Earned, 0.01);
    }

    [Fact]
    public async Task S170_TheLedgerOfHazards_HasNumberSourceOwnerAndDueTime()
    {
        await using var play = await Open(3);
        await play.At("15:32");
        await play.Refused("BadChoice", Leading, new EnterLedger("persons", "转发的人", "公安", "某人", Half));
        await play.Refused("MissingUnit", Leading, new EnterLedger("hazard", "转办单外泄", " ", "班长", Half, "K3-10"));
        play.EarnsNothing("K3-10", "ledger");
        var entered = await play.Act(Leading, new EnterLedger("hazard", "转办单外泄的整改", "12345热线", "热线值班长", Half, "K3-10"));
        play.Earns("K3-10", "ledger", entered);
        var shown = Assert.Single(play.Seat(Assessment).Ledger);
        Assert.Equal((1, "hazard", "12345热线", "热线值班长", "K3-10", "registered"), (shown.Number, shown.Kind, shown.Unit, shown.Owner, shown.About, shown.Status));
        Assert.Equal("16:02", play.State.StoryClock(shown.Due!.Value));
        Assert.DoesNotContain(play.Seat(Police).Inbox, i => i.Id == "K3-10");
    }

    [Fact]
    public async Task S116_TradersWithADemand_AreHeardAndRegistered()
    {
        await using var play = await Open(3);
        await play.At("14:12");
        await play.Came("K3-02", Leading, Police);
        var heard = await play.Act(Leading, new AssignTask("street", "街道分管负责人", "到场听取摊主意见，逐户登记", TimeSpan.FromMinutes(20), ["market"]));
        var registered = await play.Act(Leading, new EnterLedger("demand", "摊主反映滞销", "街道", "街道分管负责人", Half, "K3-02"));
        var persuaded = await play.Act(Police, new OrderMeasure("on-site-order", "办公室门口（劝导、留出通道）", "突发事件应对法", "没有违法行为，只需劝导", "K3-02"));
        var told = await play.Act(News, new PostNotice(play.Words("playbook.3.traders-notice"), "both", "K3-02"));
        play.Earns("K3-02", "on-site", heard);
        play.Earns("K3-02", "registered", registered);
        play.Earns("K3-02", "persuaded", persuaded);
        play.Earns("K3-02", "first-reply", told);
        await play.At("14:20");
        await play.DidNotCome("C7-3");
        Assert.Equal(10, play.Line("K3-02").Earned);
    }

    [Fact]
    public async Task S116_TradersWhoAreCleared_CostTheWholeLineAndAreFilmed()
    {
        await using var play = await Open(3);
        await play.At("14:12");
        var registered = await play.Act(Leading, new EnterLedger("demand", "摊主反映滞销", "街道", "街道分管负责人", Half, "K3-02"));
        play.Earns("K3-02", "registered", registered);
        Assert.True(play.Line("K3-02").Earned > 0);
        var cleared = await play.Act(Police, new OrderMeasure("clear-crowd", "全部摊主", "维护稳定的需要", "堵门", "K3-02"));
        await play.At("14:13");
        Assert.Equal(0, play.Line("K3-02").Earned);
        Assert.Equal([cleared.Version], play.Deduction("D3-cleared")!.Evidence);
        await play.Came("C7-3", Leading, Police);
        Assert.Equal(play.Words("inject.C7-3"), play.Inbox(Police, "C7-3").Text);
    }

    [Fact]
    public async Task S138_ARealNeedInsideTheRumor_IsHandledAsOne()
    {
        await using var play = await Open(3);
        await play.At("15:32");
        await play.Came("K3-10", Leading, News);
        await play.Act(Leading, new Instruct([News], "家属的事先放一放。", "K3-10"));
        play.EarnsNothing("K3-10", "costs");
        var costs = await play.Act(Leading, new Instruct([News], play.Words("playbook.3.costs"), "K3-10"));
        var sorry = await play.Act(Leading, new Instruct([News], play.Words("playbook.3.sorry"), "K3-10"));
        play.Earns("K3-10", "costs", costs);
        play.Earns("K3-10", "sorry", sorry);
        Assert.Equal(3, play.Seat(News).Messages.Length);
        Assert.Empty(play.Seat(Assessment).Messages);
    }

    [Fact]
    public async Task S079_AFaultOfOnesOwnStaff_IsFollowedUpInsideAndNotPublished()
    {
        await using var play = await Open(3);
        await play.At("15:32");
        var traced = await play.Act(Leading, new RequestVerification("hotline", "转办单经过哪些人？", TimeSpan.FromMinutes(15), "K3-10"));
        play.Earns("K3-10", "traced", traced);
        await play.At("15:47");
        await play.Came("N3-3", Leading);
        Assert.DoesNotContain("F12", play.State.KnownTo(News));
        await play.Act(Leading, new AssignTask("street", "街道负责人", play.Words("playbook.3.traced"), TimeSpan.FromMinutes(10)));
        Assert.Null(play.Factor("K3-10", "in-public"));
        var before = play.Line("K3-10").Earned;
        var leaked = await play.Published(News, "notice", "【演练】家属的号码是从转办单上抄走的。");
        Assert.Equal([leaked.Version], play.Factor("K3-10", "in-public")!.Evidence);
        Assert.Equal([leaked.Version], play.Deduction("D3-case")!.Evidence);
        Assert.Equal(before / 2, play.Line("K3-10").Earned, 0.01);
    }
}
