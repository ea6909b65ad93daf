using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Reports;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>What happens while the exercise runs: reporting, assessment, release.</summary>
public sealed partial class AllBTests
{
    [Fact]
    public async Task S052_InformationOfficersReportToTheAssessmentTeam()
    {
        Assert.Contains(Bodies, b => b.Name.Contains("信息员", StringComparison.Ordinal) && b.Members.Length > 1);
        await using var play = await OpenAsync();
        await play.At("09:07");
        await play.Came("K1-02", Assessment);
        Assert.Equal("一社区信息员", play.Inbox(Assessment, "K1-02").Sender);
    }

    [Fact]
    public async Task S060_HowLongCoordinationTakes_IsMeasuredAndScored()
    {
        await using var play = await OpenAsync();
        await Verified(play);
        Assert.Equal("coordination", Line(play, "C1-share").Dimension);
        Assert.Equal(8, Line(play, "C1-share").Earned);
        Assert.Equal(TimeSpan.FromMinutes(2), Assert.Single(SeatWork.Of(play.State), w => w.Seat == Assessment).Sharing);
    }

    [Fact]
    public async Task S063_TheCyberspaceOffice_SendsALawfulNoticeToThePlatform()
    {
        Assert.Equal(News, Body("cyberspace-office").Seat);
        await using var play = await OpenAsync();
        await play.At("09:05");
        var office = await Joins(play, "he", News, "cyberspace");
        await Accepts(play, office, new RequestPlatform("K1-01", "cite-source", "政府信息公开条例", "请在该话题下附权威说明", "正引起恐慌", "item"));
        Assert.Equal(("request-platform", "yes"), (play.State.Acts[^1].Kind, play.State.Acts[^1].Fields["lawful"]));
        Assert.Equal("MissingLegalBasis", (await play.Send(office, new RequestPlatform("K1-01", "delete", "", "删掉", "", "item"))).Rejection?.Code);
    }

    [Fact]
    public async Task S072_PhoneHotlineAndPortalBringThingsIn_AndTheShareReportedIsReckoned()
    {
        await using var play = await OpenAsync();
        await Verified(play);
        Assert.Equal(["值班电话"], play.Seat(Assessment).Inbox.Where(i => i.Id == "K1-02").Select(i => i.ChannelName));
        Assert.Equal(["12345 热线", "门户网站留言"], play.Seat(News).Inbox.Where(i => i.Kind == "letter").Select(i => i.ChannelName).Order(StringComparer.Ordinal));
        Assert.Equal(0, Watch().Coverage);
        await play.Act(Assessment, new FileReport("first", "phone", [Leading], Rusty));
        Assert.Equal(1, Watch().Coverage);

        DutyWatch Watch() => DutyWatch.Of(play.State, play.Clock.At);
    }

    [Fact]
    public async Task S073_WhatGoesUp_WasSignedByThePrincipalLeader()
    {
        await using var play = await OpenAsync();
        var (head, deputy) = (await Joins(play, "zhao", Leading, "head"), await Joins(play, "qian", Leading, "deputy"));
        await play.Act(Street, Form("verification-up", null, ("matter", "居民聚集"), ("result", "情绪平稳"), ("signed", "街道主任")));
        Assert.Equal(FormStatus.InReview, play.State.Forms[^1].Status);
        Assert.Equal("NotYourTier", (await play.Send(deputy, new ApproveForm("form-1", "同意"))).Rejection?.Code);
        await Accepts(play, head, new ApproveForm("form-1", "属实"));
        Assert.Equal(["市网络舆情中心"], Paper(play, "verification-up").To);
    }

    [Theory]
    [InlineData("notice")]
    [InlineData("clarification")]
    [InlineData("reminder")]
    [InlineData("explainer")]
    [InlineData("joint")]
    public async Task S078_EachKindOfRelease_GoesOutOnSeveralChannels(string kind)
    {
        await using var play = await OpenAsync();
        var published = await play.Published(News, kind, Rusty, channels: ["official-account", "city-site"]);
        Assert.Equal((kind, "official-account city-site"), (published.Choice, published.Fields["channels"]));
    }

    [Fact]
    public async Task S079_AFaultOfOnesOwnStaff_GoesToThePersonnelOffice_AndNotToThePublic()
    {
        await using var play = await OpenAsync();
        await play.At("09:21");
        await play.Came("K1-07", Leading);
        var referred = await play.Act(Leading, Form("internal-referral", "K1-07", ("matter", "当班脱岗，请核实"), ("reported", "yes"), ("filled-by", "领导小组")));
        Assert.Equal(["市水务局人事监督科"], Paper(play, "internal-referral").To);
        Assert.Equal([referred.Version], Line(play, "C1-internal").Evidence);
        await play.Published(News, "notice", "【演练】职工当班脱岗。", channels: Site);
        Assert.Equal(2, Line(play, "C1-internal").Earned);
    }

    [Fact]
    public async Task S090_MeasuresAreListedAndFollowedUp()
    {
        await using var play = await OpenAsync();
        await play.Act(Police, Ordered<ProposeMeasure>());
        await play.Act(Leading, new DecideMeasure("proposal-1", "approve", "同意"));
        await play.Act(Police, Ordered<OrderMeasure>());
        Assert.StartsWith("现场秩序维护", play.PreFilled(Leading, "measure-follow", "items"), StringComparison.Ordinal);
        await play.Act(Leading, Form("measure-follow", null, ("items", "现场秩序维护|突发事件应对法|open|联络员|10:30")));
        var row = Assert.Single(FollowUps.Of(play.State));
        Assert.Equal(("现场秩序维护", "联络员", "10:30"), (row.Matter, row.Owner, row.Due));
    }

    [Fact]
    public async Task S095_ASideTopic_IsToldApartFromTheRumor()
    {
        Assert.Contains(Scenario.Subjects[0].Background, b => b.Type == "unrelated");
        Assert.Equal(["false", "true"], Scenario.Narratives.Select(n => n.Truth));
        await using var play = await OpenAsync();
        await play.At("09:26");
        await play.Act(Assessment, new RegisterItem("K1-08", null, "路灯"));
        await play.Act(Assessment, new JudgeItem(play.State.Items[^1].Id, Authenticity.True, Nature.Demand, Answer3.No, Answer3.No, "是诉求，转街道"));
        Assert.Equal(6, Line(play, "C1-apart").Earned);
    }

    [Fact]
    public async Task S096_WhatEachUnitCollects_IsCountedAndRated()
    {
        await using var play = await OpenAsync();
        await play.At("09:05");
        await play.Act(Assessment, new RegisterItem("K1-01", null, "网传水有毒"));
        Assert.Equal((1, 0), (Work(Assessment).Items, Work(News).Items));
        Assert.Equal(8, Line(play, "C1-register").Earned);

        SeatWork Work(string seat) => Assert.Single(SeatWork.Of(play.State), w => w.Seat == seat);
    }

    [Fact]
    public async Task S101_TheAssessment_HasAMatrixOfLikelihoodAndImpact()
    {
        var columns = Scenario.Form("stability-assessment")!.Fields[0].Table!.Columns;
        foreach (var id in new[] { "likelihood", "impact" }) Assert.Equal(3, Assert.Single(columns, c => c.Id == id && c.Type == "choice").Options.Length);
        await using var play = await OpenAsync();
        await play.Refused("FormCell", Assessment, Form("stability-assessment", null, ("risks", "居民聚集|perhaps|high|街道主任"), ("advice", "当面答复")));
        await play.Act(Assessment, Form("stability-assessment", null, ("risks", "居民聚集|medium|high|街道主任"), ("advice", "当面答复")));
        Assert.Equal(["居民聚集", "中", "高", "街道主任"], Assert.Single(Paper(play, "stability-assessment").Parts.OfType<PaperTable>()).Rows[0]);
    }

    [Fact]
    public async Task S102_TheLeadersSendAMeasureOfThePoliceBack()
    {
        await using var play = await OpenAsync();
        await play.Act(Police, Ordered<ProposeMeasure>());
        await play.Act(Leading, new DecideMeasure("proposal-1", "return", "范围太大，先劝导"));
        Assert.Equal(ProposalStatus.Returned, Assert.Single(play.Seat(Police).MeasureProposals).Status);
        await play.RefusedOnRecord("NeedsApproval", Police, Ordered<OrderMeasure>());
    }

    [Fact]
    public async Task S111_TheUnitOnTheSpotAnswersOpenly()
    {
        Assert.Equal("district-group", Body("street-office").Under);
        await using var play = await OpenAsync();
        await play.At("09:11");
        await play.Act(Leading, new AssignTask(Street, "街道主任", "当面答复居民", TimeSpan.FromMinutes(20)));
        Assert.Single(play.Seat(Street).Tasks);
        await play.Act(Street, new EnterLedger("demand", "要求当面给说法", "属地街道", "街道主任", TimeSpan.FromMinutes(30), "K1-04"));
        Assert.Equal(Street, (await play.Published(Street, "one-page", Rusty, channels: ["paper-board"])).Seat);
        var spoken = await play.Drafted(News, "on-site", Rusty, channels: ["paper-board"]);
        await play.Act(News, new SubmitStatement(spoken));
        await play.Refused("NotYourApproval", Leading, new ApproveStatement(spoken, "同意"));
        await play.Act(Street, new ApproveStatement(spoken, "照此说"));
    }

    [Fact]
    public async Task S113_TheSameExplanation_ReachesMoreOnMoreChannels()
    {
        await using var play = await OpenAsync();
        var narrow = await play.Published(News, "explainer", Rusty, channels: ["city-site"]);
        var wide = await play.Published(News, "explainer", Rusty, channels: ["official-account", "city-site", "district-site", "tv-radio"]);
        Assert.True(Reach(wide) > 3 * Reach(narrow), $"{Reach(wide)} {Reach(narrow)}");

        double Reach(ActEntry published) => play.State.RumorActions.OfType<StatementOut>().First(s => s.StatementId == published.Paper).Reach;
    }

    [Fact]
    public async Task S118_HowManyBelieveTheRumor_FallsWhereItIsRefuted()
    {
        Assert.Contains(Scenario.Subjects[0].Alarms, a => a.When is GaugeAt { Gauge: "falseBelief" });
        await using var silent = await OpenAsync();
        await using var refuted = await OpenAsync();
        await refuted.At("09:20");
        await refuted.Published(News, "clarification", Rusty, channels: ["official-account", "tv-radio", "city-site"]);
        foreach (var play in new[] { silent, refuted }) await play.At("10:20");
        Assert.True(refuted.State.Gauges.FalseBelief < silent.State.Gauges.FalseBelief, $"{refuted.State.Gauges.FalseBelief} against {silent.State.Gauges.FalseBelief}");
    }

    [Fact]
    public async Task S123_LimitsAndApproversAreThePlacesOwn()
    {
        Assert.Contains(Scenario.Basis, b => b.Title.Contains("新闻发布工作规定", StringComparison.Ordinal));
        await using var play = await OpenAsync();
        await play.At("09:09");
        Assert.Equal(("本市首次发布时限", TimeSpan.FromHours(2)), (play.Inbox(News, "K1-03").NormTitle, play.Inbox(News, "K1-03").NormLimit));
        await play.Act(News, new SubmitStatement(await play.Drafted(News, "notice", Rusty, channels: Site)));
        Assert.Equal(TimeSpan.FromMinutes(7), Assert.Single(play.Seat(Leading).ToApprove).ApprovalLimit);
    }

    [Fact]
    public async Task S132_TheLeadOfTheBriefingIsAField_AndWhoeverLeadsCostsNothing()
    {
        var totals = new List<double>();
        foreach (var lead in new[] { "市应急办", "新闻中心" })
        {
            await using var play = await OpenAsync();
            await OpenBriefing(play, lead);
            Assert.Equal(lead, play.PreFilled(News, "briefing-tally", "lead"));
            totals.Add(play.Score.Total);
        }
        Assert.Equal(totals[0], totals[1]);
    }

    [Fact]
    public async Task S134_TheLeaderWhoHostsIsOnRecord()
    {
        await using var play = await OpenAsync();
        await OpenBriefing(play, "市应急办");
        await play.At("09:01");
        Assert.Equal(["分管副市长（演练代号 A-02）"], play.Seat(News).FormsOffered.Single(f => f.Id == "briefing-tally").Fields.Where(f => f.Id == "host").Select(f => f.PreFill));
        Assert.Single(play.Seat(News).Inbox, i => i.Id == "K1-09");
    }

    [Fact]
    public async Task S136_HowMessagesWereHandled_GoesToTwoOffices()
    {
        await using var play = await OpenAsync();
        await play.At("09:13");
        await play.Act(News, new EnterLedger("message", "黄水什么时候能好", "市水务局", "值班员", TimeSpan.FromMinutes(60), "K1-05"));
        Assert.Equal("1", play.PreFilled(News, "message-circular", "received"));
        await play.Act(News, Form("message-circular", null, ("received", "1"), ("next", "今天办结")));
        Assert.Equal(["市委宣传部", "市网信办"], Paper(play, "message-circular").To);
    }

    [Fact]
    public async Task S140_ProgressIsReleasedInTheThirdPhase()
    {
        await using var play = await OpenAsync();
        await play.At("09:50");
        await play.Published(News, "follow-up", Rusty, channels: Site);
        Assert.Empty(Line(play, "C1-follow").Evidence);
        await play.At("10:05");
        var progress = await play.Published(News, "follow-up", "【演练】旧管冲洗已完成。", channels: Site);
        Assert.Equal([progress.Version], Line(play, "C1-follow").Evidence);
    }

    [Fact]
    public async Task S145_StartAndEndAreAnnounced_AndThePlanIsActivated()
    {
        await using var play = await OpenAsync();
        await play.At("09:01");
        await play.Came("N0-start", Assessment, Leading, News, Police, Street);
        await play.Act(Leading, new SetLevel("yellow", "居民聚集"));
        var activated = await play.Act(Leading, new ActivatePlan("居民聚集"));
        await play.At("10:56");
        Assert.Contains(play.Seat(Street).Inbox, i => i.Id == "N0-end" && i.Text.Contains("终止", StringComparison.Ordinal));
        var ended = await play.Act(Leading, new EndResponse("水已恢复"));
        Assert.Equal([activated.Version, ended.Version], Line(play, "C1-plan").Evidence);
    }

    [Fact]
    public async Task S178_WhatNoScriptForesaw_IsTaken_AndAnEvaluatorRatesIt()
    {
        await using var play = await OpenAsync();
        var free = await play.Act(Street, new TakeOtherMeasure("请居民代表一起看冲洗过程"));
        Assert.Equal([free.Version], Line(play, "C1-useful").Evidence);
        await Accepts(play, new Actor("evaluator", Office.Evaluator), new OverrideScore("C1-useful", 4, "管用，但没有邀请媒体"));
        Assert.Equal((4.0, "不流于形式、有效管用"), (Line(play, "C1-useful").Earned, play.Words(Line(play, "C1-useful").Title)));
        await Accepts(play, new Actor("evaluator", Office.Evaluator), new RateOutcome("useful", "S", "贴近实际"));
        Assert.Equal("贴近实际", Assert.Single(play.State.OutcomeRatings).Value.Remark);
    }

    [Fact]
    public async Task S181_AWarningGoesToThePublic()
    {
        await using var play = await OpenAsync();
        var warned = await play.Published(News, "reminder", "【演练】预警提示：请先放水几分钟再饮用。", channels: ["official-account", "tv-radio"]);
        Assert.Equal([warned.Version], Line(play, "C1-warning").Evidence);
        Assert.Contains(play.Public.Feed.Newest(5), p => p.Id == play.State.Statement(warned.Paper!)!.PostId);
    }

    private static readonly System.Collections.Immutable.ImmutableArray<string> Site = ["city-site"];

    // Asks the water department, whose answer comes four minutes later, and puts it on the board two minutes after that.
    private static async Task Verified(Play play)
    {
        await play.At("09:10");
        await play.Act(Assessment, new RequestVerification("water", "水发黄是什么原因？", TimeSpan.FromMinutes(10)));
        await play.At("09:16");
        await play.Act(Assessment, new AddBoardFact(play.State.Verifications[^1].Id, "冲洗旧管带起铁锈，水质检测合格", "市水务局"));
    }

    private static async Task OpenBriefing(Play play, string lead)
    {
        await play.Act(News, Form("briefing-plan", null, ("time", "09:40"), ("place", "发布厅"), ("lead", lead), ("host", "分管副市长（演练代号 A-02）"), ("speaker", "发言人"), ("units", "市水务局"), ("media", "云桥晚报")));
        await play.Act(Leading, new ApproveForm("form-1", "同意"));
        await play.Act(News, new OpenBriefing());
    }

    private static Act Ordered<T>() where T : Act => typeof(T) == typeof(ProposeMeasure)
        ? new ProposeMeasure("site-order", "加压站门口", "突发事件应对法", "人多路窄", "K1-01") : new OrderMeasure("site-order", "加压站门口", "突发事件应对法", "人多路窄", "K1-01");
}
