using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>Every act once as it should be, and once for every reason to refuse it.</summary>
public class ActsTests
{
    private static readonly string Long = new('字', 4001);
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    /// <summary>At minute 25: three injects delivered, T-1 registered, health asked (answered), paper-1 draft, paper-2 in review, paper-3 approved, paper-4 published.</summary>
    private static readonly Given Play = Prepare();

    private static ImmutableSortedDictionary<string, string> Compared => TinyScenario.Fields("finding", "old").Add("why", "站牌不是本地线路");

    private static Given Prepare()
    {
        var given = Given.Started(TinyScenario.Whole with { Approvals = TinyScenario.Whole.Approvals.RemoveAll(a => a.Paper == "clarification") })
            .When(new RegisterItem("T-1", null, "烟"), "assessment", 6)
            .When(new RequestVerification("health", "伤员？", Minutes(10)), "assessment", 7)
            .When(new AssignTask("news", "值班员", "拟稿", Minutes(20)), "leading", 8)
            .When(new AssignTask("assessment", "值班员", "核实", Minutes(20)), "leading", 8);
        for (var i = 1; i <= 4; i++) given = given.When(new DraftStatement(null, "notice", $"稿{i}", "疏散演练", ["official-account"]), "news", 15);
        for (var i = 2; i <= 4; i++) given = given.When(new SubmitStatement($"paper-{i}"), "news", 16);
        for (var i = 3; i <= 4; i++) given = given.When(new ApproveStatement($"paper-{i}", "同意"), "leading", 17);
        given = given.When(new FileForm("briefing-plan", TinyScenario.Fields("host", "甲")), "news", 17).When(new FileForm("briefing-plan", TinyScenario.Fields("host", "乙")), "news", 17)
            .When(new ApproveForm("form-2"), "leading", 17).When(new EnterLedger("demand", "要说法", "市场方", "值班员"), "assessment", 17)
            .When(new ProposeMeasure("protect", "被曝光的信息", "某某条例第二条", "正在被转发"), "news", 17);
        given = given.When(new DraftStatement(null, "clarification", "澄清", "疏散演练", []), "news", 17);
        return given.When(new PublishStatement("paper-4", []), "news", 18).When(new FinishTask("task-1", "拟好"), "news", 19).Until(24);
    }

    public static IEnumerable<TheoryDataRow<Act, string, Type>> Accepted() =>
    [
        new(new SignIn(), "news", typeof(SignedIn)),
        new(new FileRoster("甲", "乙", "代号3"), "assessment", typeof(RosterFiled)),
        new(new CheckComms("通联正常"), "assessment", typeof(CommsChecked)),
        new(new LogCall("T-3", "卫健来电", ["news", "fire"]), "assessment", typeof(CallLogged)),
        new(new RegisterItem(null, "T-3", "卫健答复"), "assessment", typeof(ItemRegistered)),
        new(new JudgeItem("item-1", Authenticity.Open, Nature.Open, Answer3.Open, Answer3.Yes, ""), "assessment", typeof(ItemJudged)),
        new(new JudgeItem("item-1", Authenticity.False, Nature.Mistake, Answer3.No, Answer3.No, "消防答复"), "assessment", typeof(ItemJudged)),
        new(new NoteItem("item-1", "deleted", "作者自删"), "assessment", typeof(ItemNoted)),
        new(new RequestVerification("fire", "是否火警？", null), "assessment", typeof(VerificationRequested)),
        new(new AddBoardFact("ask-1", "一人扭伤", "卫健委"), "assessment", typeof(BoardFactAdded)),
        new(new AddBoardFact(null, "烟散得慢", "现场"), "assessment", typeof(BoardFactAdded)),
        new(new FileReport("first", "phone", ["leading"], "一名商户扭伤"), "assessment", typeof(ReportFiled)),
        new(new ProposeLevel("blue", "关注"), "assessment", typeof(LevelProposed)),
        new(new SendMessage(["news"], "请备稿", "T-3"), "assessment", typeof(MessageSent)),
        new(new MarkHandled("T-3", "已电话办结"), "assessment", typeof(HandledMarked)),
        new(new TakeOtherMeasure("派人去门口解释"), "assessment", typeof(OtherMeasureTaken)),
        new(new FinishTask("task-2", "核完"), "assessment", typeof(TaskFinished)),
        new(new DraftStatement("paper-3", "notice", "改", "演练", []), "news", typeof(StatementDrafted)),
        new(new DraftStatement(null, "correction", "更正", "一名商户扭伤", [], Corrects: "paper-4"), "news", typeof(StatementDrafted)),
        new(new SubmitStatement("paper-1"), "news", typeof(StatementSubmitted)),
        new(new ApproveStatement("paper-2", ""), "leading", typeof(StatementApproved)),
        new(new ReturnStatement("paper-2", "补求助电话"), "leading", typeof(StatementReturned)),
        new(new PublishStatement("paper-3", []), "news", typeof(StatementPublished)),
        new(new ReplyPost("T-1", "正在核实"), "news", typeof(PostReplied)),
        new(new PostNotice("现场是演练", "both"), "news", typeof(NoticePosted)),
        new(new RequestPlatform("T-1", "cite-source", "", "请引用通报"), "news", typeof(PlatformRequested)),
        new(new RequestPlatform("T-1", "label", "《网络安全法》", "请加标"), "news", typeof(PlatformRequested)),
        new(new RequestPlatform("T-1", "delete", "条例第三条", "请删除", "伪造公文", "item"), "news", typeof(PlatformRequested)),
        new(new SetLevel("yellow", "家长关心"), "leading", typeof(LevelSet)),
        new(new Instruct(["news"], "如实发"), "leading", typeof(MessageSent)),
        new(new AnswerOrder("T-2", "refuse", "有情况不得零报"), "leading", typeof(OrderAnswered)),
        new(new AnswerOrder("T-2", "agree", ""), "leading", typeof(OrderAnswered)),
        new(new AssignTask("fire", "大队长", "复查", Minutes(30)), "leading", typeof(TaskAssigned)),
        new(new OrderMeasure("patrol", "市场周边", "条例第一条", "人多"), "leading", typeof(MeasureOrdered)),
        new(new FileForm("comparison", Compared), "assessment", typeof(FormFiled)),
        new(new ApproveForm("form-1"), "leading", typeof(FormDecided)),
        new(new ReturnForm("form-1", "补主持人"), "leading", typeof(FormDecided)),
        new(new OpenBriefing(), "news", typeof(BriefingOpened)),
        new(new BeginAnswer("Q-1"), "news", typeof(AnswerBegun)),
        new(new AnswerQuestion("Q-1", "是疏散演练，一名商户扭伤。", "spoken"), "news", typeof(QuestionAnswered)),
        new(new EnterLedger("rumor", "冷库爆炸", "研判组", "值班员"), "assessment", typeof(LedgerEntered)),
        new(new UpdateLedger("entry-1", "accepted", "已受理"), "assessment", typeof(LedgerUpdated)),
        new(new ProposeMeasure("protect", "被曝光的信息", "某某条例第二条", "正在被转发"), "news", typeof(MeasureProposed)),
        new(new DecideMeasure("proposal-1", "approve", "同意"), "leading", typeof(MeasureDecided)),
    ];

    public static IEnumerable<TheoryDataRow<Act, string, string>> Refused() =>
    [
        new(new FileRoster("", "乙", "丙"), "assessment", "MissingLeader"), new(new FileRoster("甲", " ", "丙"), "assessment", "MissingOfficer"), new(new FileRoster("甲", "乙", null!), "assessment", "MissingContact"),
        new(new CheckComms(Long), "assessment", "TooLong"), new(new FileRoster(Long, "乙", "丙"), "assessment", "TooLong"),
        new(new LogCall("T-3", "", []), "assessment", "MissingSummary"), new(new LogCall("T-9", "x", []), "assessment", "NoSuchInject"), new(new LogCall("T-3", "x", ["nobody"]), "assessment", "NoAddressee"),
        new(new LogCall("T-3", "偷看", []), "news", "NoSuchInject"),
        new(new RegisterItem("T-1", null, ""), "assessment", "MissingTitle"), new(new RegisterItem("x", null, "t"), "assessment", "NoSuchPost"), new(new RegisterItem(null, "x", "t"), "assessment", "NoSuchInject"),
        new(new RegisterItem(null, "T-3", "偷看"), "news", "NoSuchInject"), new(new RegisterItem("T-1", null, "t"), "news", "AlreadyRegistered"), new(new RegisterItem(null, null, "t", "item-9"), "assessment", "NoSuchItem"),
        new(new RegisterItem(null, null, "t", null, Long), "assessment", "TooLong"),
        new(new JudgeItem("item-9", Authenticity.Open, Nature.Open, Answer3.Open, Answer3.Open, ""), "assessment", "NoSuchItem"),
        new(new JudgeItem("item-1", Authenticity.False, Nature.Open, Answer3.Open, Answer3.Open, " "), "assessment", "MissingReason"),
        new(new JudgeItem("item-1", Authenticity.Open, Nature.Open, Answer3.Open, Answer3.Open, Long), "assessment", "TooLong"),
        new(new NoteItem("item-9", "watch", "t"), "assessment", "NoSuchItem"), new(new NoteItem("item-1", "burn", "t"), "assessment", "BadChoice"), new(new NoteItem("item-1", "watch", ""), "assessment", "MissingText"),
        new(new RequestVerification("moon", "q", null), "assessment", "NoSuchDepartment"), new(new RequestVerification("fire", "", null), "assessment", "MissingQuestion"),
        new(new RequestVerification("fire", "q", TimeSpan.Zero), "assessment", "BadDue"), new(new RequestVerification("fire", "q", TimeSpan.FromDays(1)), "assessment", "BadDue"),
        new(new AddBoardFact(null, "", "s"), "assessment", "MissingText"), new(new AddBoardFact(null, "t", ""), "assessment", "MissingSource"), new(new AddBoardFact("ask-9", "t", "s"), "assessment", "NoSuchSource"),
        new(new AddBoardFact("ask-1", "t", "s"), "news", "NoSuchSource"), new(new AddBoardFact("T-3", "t", "s"), "news", "NoSuchSource"),
        new(new FileReport("gossip", "phone", ["leading"], "t"), "assessment", "BadChoice"), new(new FileReport("first", "smoke", ["leading"], "t"), "assessment", "BadChoice"),
        new(new FileReport("first", "phone", ["leading"], ""), "assessment", "MissingText"), new(new FileReport("first", "phone", [], "t"), "assessment", "NoAddressee"), new(new FileReport("first", "phone", ["moon"], "t"), "assessment", "NoAddressee"),
        new(new ProposeLevel("none", "r"), "assessment", "BadChoice"), new(new ProposeLevel("blue", ""), "assessment", "MissingReason"),
        new(new SendMessage(["assessment"], "t"), "assessment", "NoAddressee"), new(new SendMessage(default, "t"), "assessment", "NoAddressee"), new(new SendMessage(["news"], ""), "assessment", "MissingText"),
        new(new MarkHandled("T-2", "n"), "assessment", "NoSuchInject"), new(new MarkHandled("T-3", ""), "assessment", "MissingNote"), new(new TakeOtherMeasure(""), "assessment", "MissingText"),
        new(new FinishTask("task-9", "t"), "assessment", "NoSuchTask"), new(new FinishTask("task-1", "t"), "assessment", "NoSuchTask"), new(new FinishTask("task-1", "t"), "news", "TaskDone"), new(new FinishTask("task-2", ""), "assessment", "MissingText"),
        new(new DraftStatement(null, "poem", "t", "t", []), "news", "BadChoice"), new(new DraftStatement(null, "notice", "", "t", []), "news", "MissingTitle"), new(new DraftStatement(null, "notice", "t", "", []), "news", "MissingText"),
        new(new DraftStatement(null, "notice", "t", "t", ["web"]), "news", "BadChannel"), new(new DraftStatement("paper-9", "notice", "t", "t", []), "news", "NoSuchPaper"), new(new DraftStatement("paper-2", "notice", "t", "t", []), "news", "InReview"),
        new(new DraftStatement("paper-4", "notice", "t", "t", []), "news", "AlreadyPublished"), new(new DraftStatement(null, "correction", "t", "t", [], Corrects: "paper-1"), "news", "NotPublished"),
        new(new SubmitStatement("paper-9"), "news", "NoSuchPaper"), new(new SubmitStatement("paper-2"), "news", "NotADraft"), new(new SubmitStatement("paper-5"), "news", "NoApprover"),
        new(new ApproveStatement("paper-9", ""), "leading", "NoSuchPaper"), new(new ApproveStatement("paper-1", ""), "leading", "NotInReview"), new(new ApproveStatement("paper-2", Long), "leading", "TooLong"),
        new(new ReturnStatement("paper-9", "r"), "leading", "NoSuchPaper"), new(new ReturnStatement("paper-1", "r"), "leading", "NotInReview"), new(new ReturnStatement("paper-2", ""), "leading", "MissingReason"),
        new(new PublishStatement("paper-9", []), "news", "NoSuchPaper"), new(new PublishStatement("paper-4", []), "news", "AlreadyPublished"), new(new PublishStatement("paper-1", []), "news", "NotApproved"),
        new(new PublishStatement("paper-2", []), "news", "NotApproved"), new(new PublishStatement("paper-3", ["web"]), "news", "BadChannel"),
        new(new ReplyPost("T-1", ""), "news", "MissingText"), new(new ReplyPost("x", "t"), "news", "NoSuchPost"), new(new PostNotice("", "both"), "news", "MissingText"), new(new PostNotice("t", "balloon"), "news", "BadChoice"),
        new(new RequestPlatform("T-1", "ban", "b", "t"), "news", "BadChoice"), new(new RequestPlatform("T-1", "label", "b", ""), "news", "MissingText"),
        new(new RequestPlatform("T-1", "delete", null!, "t"), "news", "MissingLegalBasis"), new(new RequestPlatform("T-1", "label", " ", "t"), "news", "MissingLegalBasis"), new(new RequestPlatform("T-1", "delete", "b", "t"), "news", "MissingNecessity"),
        new(new RequestPlatform("T-1", "delete", "b", "t", "n"), "news", "BadScope"), new(new RequestPlatform("T-1", "label", "b", "t", "", "city"), "news", "BadScope"), new(new RequestPlatform("x", "label", "《网络安全法》", "t"), "news", "NoSuchPost"), new(new RequestPlatform("T-1", "label", Long, "t"), "news", "TooLong"),
        new(new SetLevel("pink", "r"), "leading", "BadChoice"), new(new SetLevel("red", ""), "leading", "MissingReason"), new(new ActivatePlan("r"), "leading", "NoLevel"), new(new Instruct([], "t"), "leading", "NoAddressee"),
        new(new AnswerOrder("T-2", "shrug", "t"), "leading", "BadChoice"), new(new AnswerOrder("T-3", "agree", "t"), "leading", "NoSuchInject"), new(new AnswerOrder("T-2", "refuse", ""), "leading", "MissingReason"),
        new(new AnswerOrder("T-2", "agree", Long), "leading", "TooLong"),
        new(new AssignTask("moon", "o", "t", Minutes(1)), "leading", "NoAddressee"), new(new AssignTask("news", "", "t", Minutes(1)), "leading", "MissingOwner"), new(new AssignTask("news", "o", "", Minutes(1)), "leading", "MissingTitle"),
        new(new AssignTask("news", "o", "t", Minutes(0)), "leading", "BadDue"), new(new OrderMeasure("rocket", "t", "b", "n"), "leading", "NoSuchMeasure"), new(new OrderMeasure("patrol", "", "b", "n"), "leading", "MissingTarget"),
        new(new OrderMeasure("patrol", "t", "", "n"), "leading", "MissingLegalBasis"), new(new OrderMeasure("patrol", "t", "b", ""), "leading", "MissingNecessity"), new(new OrderMeasure("ban", "转发者", "b", "n"), "leading", "NeedsAssessment"),
        new(new SetLevel("red", "r"), "news", "SeatMayNot"),
        new(new FileForm("poem", TinyScenario.Fields("why", "t")), "assessment", "NoSuchForm"), new(new FileForm("briefing-plan", TinyScenario.Fields("host", "t")), "assessment", "NotYourForm"),
        new(new FileForm("comparison", TinyScenario.Fields("rhyme", "t")), "assessment", "NoSuchFormField"), new(new FileForm("comparison", TinyScenario.Fields("finding", "old")), "assessment", "FormFieldMissing"),
        new(new FileForm("comparison", Compared.SetItem("count", "两")), "assessment", "FormFieldNumber"), new(new FileForm("comparison", Compared.SetItem("at", "25:61")), "assessment", "FormFieldTime"),
        new(new FileForm("comparison", Compared.SetItem("finding", "odd")), "assessment", "BadChoice"), new(new FileForm("comparison", Compared.SetItem("why", Long)), "assessment", "TooLong"),
        new(new ApproveForm("form-9"), "leading", "NoSuchPaper"), new(new ReturnForm("form-1", ""), "leading", "MissingReason"), new(new ApproveForm("form-2"), "leading", "NotInReview"),
        new(new CloseBriefing(), "news", "NoBriefing"), new(new BeginAnswer("T-9"), "news", "NoSuchInject"), new(new AnswerQuestion("Q-1", "", "typed"), "news", "MissingText"), new(new AnswerQuestion("Q-1", "t", "sung"), "news", "BadChoice"),
        new(new EnterLedger("poem", "t", "u", "o"), "assessment", "BadChoice"), new(new EnterLedger("demand", "", "u", "o"), "assessment", "MissingTitle"), new(new EnterLedger("demand", "t", "", "o"), "assessment", "MissingUnit"),
        new(new EnterLedger("demand", "t", "u", "o", Minutes(0)), "assessment", "BadDue"), new(new EnterLedger("demand", "t", "u", "o", null, "T-9"), "assessment", "NoSuchInject"),
        new(new UpdateLedger("entry-9", "accepted", "t"), "assessment", "NoSuchEntry"), new(new UpdateLedger("entry-1", "burnt", "t"), "assessment", "BadChoice"), new(new UpdateLedger("entry-1", "accepted", ""), "assessment", "MissingText"),
        new(new UpdateLedger("entry-1", "transferred", "t"), "assessment", "MissingUnit"), new(new UpdateLedger("entry-1", "closed", "t"), "assessment", "EntryNotAnswered"),
        new(new ProposeMeasure("rocket", "t", "b", "n"), "news", "NoSuchMeasure"), new(new ProposeMeasure("protect", "t", "", "n"), "news", "MissingLegalBasis"),
        new(new DecideMeasure("proposal-9", "approve", ""), "leading", "NoSuchPaper"), new(new DecideMeasure("proposal-1", "shrug", ""), "leading", "BadChoice"), new(new DecideMeasure("proposal-1", "return", ""), "leading", "MissingReason"),
        new(new OrderMeasure("protect", "t", "b", "n"), "news", "NeedsApproval"), new(new EndResponse("r"), "leading", "NoResponse"), new(new AssignTask("news", "o", "t", Minutes(1), ["moon"]), "leading", "NoAddressee"),
    ];

    [Theory, MemberData(nameof(Accepted))]
    public void Accepted_and_in_the_ledger(Act act, string seat, Type happened)
    {
        var after = Play.When(act, seat, 25);
        Assert.Null(after.Rejection);
        Assert.Contains(after.Last, e => e.GetType() == happened);
        var entry = after.State.Acts[^1];
        Assert.Equal((act.Kind, seat, ExerciseTime.FromMinutes(25)), (entry.Kind, entry.Seat, entry.At));
        Assert.False(entry.Refused);
    }

    [Theory, MemberData(nameof(Refused))]
    public void Refused_for_a_reason(Act act, string seat, string code) => Play.When(act, seat, 25).ThenRefused(code);

    [Fact]
    public void Every_act_is_among_the_accepted_ones()
    {
        var all = typeof(Act).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Act)) && !t.IsAbstract).Except([typeof(ActivatePlan), typeof(EndResponse), typeof(CloseBriefing)]);
        Assert.Empty(all.Except(Accepted().Select(r => r.Data.Item1.GetType())).Select(t => t.Name));
    }

    [Fact]
    public void A_plan_starts_at_the_level_in_force() =>
        Play.When(new SetLevel("yellow", "r"), "leading", 25).When(new ActivatePlan("按预案"), "leading", 26).Then<PlanActivated>(e => Assert.Equal("yellow", e.Level));

    [Fact]
    public void A_response_that_was_started_ends_once()
    {
        var started = Play.When(new SetLevel("yellow", "r"), "leading", 25).When(new ActivatePlan("按预案"), "leading", 26).When(new EndResponse("已平息"), "leading", 27).Then<ResponseEnded>();
        started.When(new EndResponse("再次"), "leading", 28).ThenRefused("NoResponse");
    }

    [Fact]
    public void Signing_in_twice_is_refused() => Play.When(new SignIn(), "news", 25).When(new SignIn(), "news", 26).ThenRefused("AlreadySignedIn");

    [Fact]
    public void Other_peoples_papers_are_theirs()
    {
        var foreign = Play.And(25, new StatementDrafted("assessment", "paper-6", "notice", "t", "t", [], [], null, null));
        foreign.When(new SubmitStatement("paper-6"), "news", 26).ThenRefused("NotYourPaper");
        foreign.When(new DraftStatement("paper-6", "notice", "t", "t", []), "news", 26).ThenRefused("NotYourPaper");
        foreign.When(new PublishStatement("paper-6", []), "news", 26).ThenRefused("NotYourPaper");
        Play.And(25, new StatementSubmitted("news", "paper-1", "assessment", Minutes(5))).When(new ApproveStatement("paper-1", ""), "leading", 26).ThenRefused("NotYourApproval");
        Given.Started(s => s with { Injects = s.Injects.SetItem(1, s.Injects[1] with { Kind = "call" }) }).When(new AnswerOrder("T-2", "agree", ""), "leading", 11).ThenRefused("NotAnOrder");
    }

    [Fact]
    public void Publishing_before_approval_and_a_gated_measure_leave_evidence()
    {
        var early = Play.When(new PublishStatement("paper-1", []), "news", 25);
        Assert.True(early.State.Acts[^1].Refused);
        Assert.Equal(StatementStatus.Draft, early.State.Statement("paper-1")!.Status);
        Assert.True(Play.When(new OrderMeasure("ban", "转发者", "b", "n"), "leading", 25).State.Acts[^1].Refused);
    }

    [Fact]
    public void Deleting_a_repost_leaves_the_root_standing()
    {
        var repost = new PostAppeared("r-1", Feeds.PostKind.Repost, "T-1", "u", "网友", "web", "转", Simulator.Domain.Rumors.Stance.Comment, "T-1", null, 10, null, null);
        Play.And(25, repost).When(new RequestPlatform("r-1", "delete", "条例", "删", "伪造公文", "item"), "news", 26).Then(typeof(PlatformRequested), typeof(PostRemoved));
        Play.When(new RequestPlatform("T-1", "delete", "条例", "删", "伪造公文", "item"), "news", 26).Then(typeof(PlatformRequested), typeof(PostRemoved), typeof(RumorActed));
    }

    [Fact]
    public void Facts_travel_by_provenance_only()
    {
        var given = Play.When(new SendMessage(["news"], "转卫健答复", "ask-1"), "assessment", 25);
        Assert.Contains("F3", given.State.Known["news"].Keys);
        given.When(new AddBoardFact("msg-1", "扭伤", "研判组"), "news", 26).Then<BoardFactAdded>(e => Assert.Equal(["F3"], e.Facts));
    }

    [Fact]
    public void A_chip_counts_only_when_its_fact_is_on_the_board()
    {
        Certainty Of(Given given, string chip) => given.When(new DraftStatement(null, "notice", "t", "一名商户踝部扭伤。", [], [chip]), "news", 27).State.Acts[^1].Readings.Single(r => r.Topic == "F3").Certainty;
        Assert.Equal(Certainty.Proposed, Of(Play, "F3"));
        var board = Play.When(new AddBoardFact("ask-1", "扭伤", "卫健委"), "assessment", 25);
        Assert.Equal([Certainty.Certain, Certainty.Certain], [Of(board, "F3"), Of(board, "board-1")]);
    }
}
