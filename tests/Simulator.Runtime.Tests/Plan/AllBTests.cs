using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Reports;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;
using Simulator.Domain.Views;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>
/// One case for every B item of the plan: that another place's way of doing things is content and nothing else. Each looks at the loaded
/// scenario or plays it through the façade; <see cref="AllBRemovalTests"/> takes the block out of the folder and expects the same case to fail.
/// </summary>
public sealed partial class AllBTests
{
    private const string Street = "street";
    private const string Rusty = "【演练】冲洗旧管带起铁锈，水质检测合格。可打 12345 咨询。";

    /// <summary>The scenario looked at: the whole one, or one with something missing.</summary>
    internal Scenario Scenario { get; init; } = AllBFolder.Whole;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private BriefingView Briefing => BriefingView.Of(Scenario, "zh-CN");

    [Fact]
    public void TheScenarioOfAllBItems_IsFitWithoutARemark() => Assert.True(AllBFolder.Validated.Problems.IsEmpty, string.Join('\n', AllBFolder.Validated.Problems));

    [Fact]
    public async Task S001_CapacityAndParticipationAreAims_AndACitizenWaitsForAnAnswer()
    {
        Assert.Contains(Briefing.Aims, a => a.Contains("应急处置能力", StringComparison.Ordinal));
        Assert.Contains(Briefing.Aims, a => a.Contains("公众", StringComparison.Ordinal) && a.Contains("参与度", StringComparison.Ordinal));
        await using var play = await OpenAsync();
        await play.At("09:09");
        Assert.Equal("12345 热线", Assert.Single(play.Seat(News).Inbox, i => i.Id == "K1-03" && i.Open).ChannelName);
        var entered = await play.Act(News, new EnterLedger("message", "孩子喝了黄水要不要紧", "市水务局", "值班员", TimeSpan.FromMinutes(40), "K1-03"));
        Assert.Equal(entered.Version, Assert.Single(Line(play, "C1-message").Evidence));
    }

    [Fact]
    public async Task S002_EachSeatHasItsOwnResult_AndEachActItsPerson()
    {
        Assert.Contains(Briefing.Aims, a => a.Contains("干部", StringComparison.Ordinal));
        await using var play = await OpenAsync();
        await play.At("09:12");
        await play.Act(Street, new EnterLedger("demand", "要求当面给说法", "属地街道", "值班员", TimeSpan.FromMinutes(30), "K1-04"));
        Assert.All(Scenario.Seats, s => Assert.True(play.Score.BySeat[s.Id].Possible > 0, s.Id));
        Assert.True(play.Score.BySeat[Street].Earned > 0 && play.Score.BySeat[Police].Earned == 0);
        Assert.Equal(PersonAt(Street), play.State.Acts[^1].Person);
    }

    [Fact]
    public async Task S015_TheOfficeSitsInThePublicityDepartment_AndItsSecretaryRoutesPapers()
    {
        var office = Body("leading-office");
        Assert.Equal(("office", "leading", "safety-committee"), (office.Kind, office.Seat, office.Under));
        Assert.Contains("宣传部", office.Location, StringComparison.Ordinal);
        await using var play = await OpenAsync();
        var secretary = await Joins(play, "li", Leading, "secretary");
        await Accepts(play, secretary, new SendMessage([News, Street], "组长批示：口径照此发布。"));
        Assert.Equal(Leading, Assert.Single(play.Seat(Street).Messages).From);
    }

    [Fact]
    public void S021_ADistrictLeadingGroup_IsLedByTheDistrictHead()
    {
        var district = Assert.Single(Bodies, b => b.Kind == "leading-group" && b.Under is not null);
        Assert.Contains("区人民政府区长", district.Head, StringComparison.Ordinal);
        Assert.Contains("区政府分管领导", district.Deputy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S022_ACityLeaderCommands_AndEveryHeaderSaysSo()
    {
        await using var play = await OpenAsync();
        Assert.All(Scenario.Seats, s => Assert.Equal("总指挥：市领导（演练代号 A-02）", play.Seat(s.Id).Frame.Commander));
        Assert.Equal("总指挥：市领导（演练代号 A-02）", play.Public.Frame.Commander);
    }

    [Fact]
    public void S023_TheExerciseHasALeadingGroupOfItsOwn()
    {
        var own = Assert.Single(Bodies, b => b.Kind == "exercise");
        Assert.Contains("局领导", own.Head ?? "", StringComparison.Ordinal);
        Assert.True(own.Members.Count(m => m.Contains('科', StringComparison.Ordinal)) >= 2);
        Assert.Null(own.Seat);
    }

    [Fact]
    public async Task S025_TheDirectorSignsInsideTheNewsCenter()
    {
        Assert.Contains("主任", Body("news-center").Head, StringComparison.Ordinal);
        await using var play = await OpenAsync();
        var director = await Joins(play, "zhou", News, "director");
        var answer = await play.Drafted(News, "press-answer", Rusty, channels: ["official-account"]);
        await play.Act(News, new SubmitStatement(answer));
        Assert.Empty(play.Seat(Leading).ToApprove);
        await play.Refused("NotYourTier", News, new ApproveStatement(answer, "同意"));
        await Accepts(play, director, new ApproveStatement(answer, "同意"));
        Assert.Equal("press-answer", (await play.Act(News, new PublishStatement(answer, []))).Choice);
    }

    [Fact]
    public async Task S026_TheNewsCenterSeesTheTaskBoard()
    {
        await using var play = await OpenAsync();
        await play.Act(Leading, new AssignTask(Police, "联络员", "维持加压站门口秩序", TimeSpan.FromMinutes(20)));
        Assert.Equal("维持加压站门口秩序", Assert.Single(play.Seat(News).Tasks).Title);
    }

    [Fact]
    public async Task S028_TheNewsCenterPutsItsOwnJudgementToAnItem()
    {
        await using var play = await OpenAsync();
        await play.At("09:05");
        await play.Act(News, new RegisterItem("K1-01", null, "网传水有毒"));
        await play.Act(News, new JudgeItem(play.State.Items[^1].Id, Authenticity.Open, Nature.Open, Answer3.Yes, Answer3.Open, "有人聚集，先核实"));
        Assert.Equal("有人聚集，先核实", Assert.Single(play.Seat(Assessment).Items).Reason);
    }

    [Fact]
    public async Task S031_ACoordinationRequest_NamesUnitMatterAndTime()
    {
        await using var play = await OpenAsync();
        await play.Refused("FormFieldMissing", Police, Form("coordination", null, ("to", "市水务局"), ("what", "请派技术人员到场")));
        await play.Act(Police, Form("coordination", null, ("to", "市水务局"), ("what", "请派技术人员到场"), ("by-when", "09:30"), ("answer", "二十分钟到")));
        Assert.Equal(["市应急办"], Paper(play, "coordination").To);
    }

    [Fact]
    public async Task S032_AnotherTaskOfTheLeaders_HasATimeAndComesBackDone()
    {
        await using var play = await OpenAsync();
        await play.Act(Leading, new AssignTask(News, "值班员", "整理一页纸口径", TimeSpan.FromMinutes(15)));
        var task = Assert.Single(play.Seat(News).Tasks);
        Assert.Equal("09:15", play.State.StoryClock(task.Due));
        await play.Act(News, new FinishTask(task.Id, "已整理"));
        Assert.NotNull(Assert.Single(play.Seat(Leading).Tasks).DoneAt);
    }

    [Fact]
    public void S033_TheWorkSafetyCommitteeLeads_UnderThePartySecretary()
    {
        var lead = Assert.Single(Bodies, b => b.Kind == "leading-group" && b.Under is null);
        Assert.Contains("安全生产委员会", lead.Name, StringComparison.Ordinal);
        Assert.Contains("党委书记", lead.Head, StringComparison.Ordinal);
        Assert.Contains("分管领导", lead.Deputy, StringComparison.Ordinal);
        Assert.True(lead.Members.Length >= 3);
        Assert.Contains(Bodies, b => b.Name.Contains("应急办", StringComparison.Ordinal) && b.Under == lead.Id);
    }

    [Fact]
    public async Task S034_TheEmergencyOfficeRemindsALateTeam()
    {
        Assert.Contains("督查督办", Body("emergency-office").Duties, StringComparison.Ordinal);
        await using var play = await OpenAsync();
        await play.Act(Leading, new AssignTask(Street, "街道值班员", "报现场人数", TimeSpan.FromMinutes(5)));
        await play.At("09:08");
        var supervisor = await Joins(play, "wang", Leading, "supervisor");
        await Accepts(play, supervisor, new Instruct([Street], "督办：现场人数已超时，请立即报。"));
        Assert.Equal("instruction", Assert.Single(play.Seat(Street).Messages).Kind);
        Assert.True(await play.Logged("message-sent", "督办"));
    }

    [Fact]
    public async Task S036_TheOnSiteCommandPost_GetsWhatHappensOnTheSpot()
    {
        Assert.Equal(("command", Street), (Body("on-site-post").Kind, Body("on-site-post").Seat));
        await using var play = await OpenAsync();
        await play.At("09:11");
        await play.Came("K1-04", Street);
        Assert.Equal("现场", play.Inbox(Street, "K1-04").ChannelName);
    }

    [Fact]
    public async Task S039_FilingsGoToTheOnlineOpinionCenter()
    {
        await using var play = await OpenAsync();
        await play.Act(News, Form("briefing-tally", null, ("number", "1"), ("asked", "0")));
        Assert.Contains("市网络舆情中心", Paper(play, "briefing-tally").To);
        Assert.Equal("AB-TQ-001", Paper(play, "briefing-tally").Archive);
    }

    [Fact]
    public async Task S041_TheGovernmentOfficeGetsTheAssessment()
    {
        Assert.Contains("统筹协调", Body("government-office").Duties, StringComparison.Ordinal);
        await using var play = await OpenAsync();
        await play.Act(Assessment, Form("stability-assessment", null, ("risks", "居民聚集|medium|high|街道主任"), ("advice", "当面答复")));
        await play.Act(Leading, new ApproveForm("form-1", "同意"));
        Assert.Equal(["市人民政府办公室"], Paper(play, "stability-assessment").To);
    }

    [Fact]
    public void S042_ThePartyOfficeDraftsThePlan_AndGetsTheSummaries()
    {
        Assert.Equal("party-office", Assert.Single(Prepared, i => i.Text.Contains("实施方案", StringComparison.Ordinal)).Body);
        Assert.Contains("party-office", Scenario.Form("final-summary")?.Filing?.To ?? []);
    }

    [Fact]
    public void S044_EachSeatHasItsDutiesAndWhatThePlanSays()
    {
        Assert.Equal(5, Briefing.Roles.Length);
        Assert.All(Briefing.Roles, r => Assert.True(r.Duties.Length > 0 && r.Excerpt.Length > 0, r.Seat));
    }

    [Fact]
    public async Task S045_SectionsShareOneSeat_AndEachActHasItsOwnPerson()
    {
        Assert.Equal(["值班科", "社区科"], Body("street-office").Members);
        await using var play = await OpenAsync();
        var duty = await Joins(play, "sun", Street, "duty-officer");
        var site = await Joins(play, "qian", Street, "site-officer");
        await play.At("09:11");
        await Accepts(play, duty, new LogCall("K1-04", "二十多位居民", [Leading]));
        await Accepts(play, site, new PostNotice("【演练】请大家先到社区活动室，街道主任马上到。", "loudspeaker", "K1-04"));
        Assert.Equal(["sun", "qian"], play.State.Acts.TakeLast(2).Select(a => a.Person));
    }

    private ImmutableArray<Body> Bodies => Scenario.Organisation?.Bodies ?? [];
    private Body Body(string id) => Assert.Single(Bodies, b => b.Id == id);
    private IEnumerable<PreparationItem> Prepared => Scenario.Preparation?.Stages.SelectMany(s => s.Items) ?? [];

    private Task<Play> OpenAsync() => Open(1, _ => Scenario);

    private static ScoreLine Line(Play play, string id) => Assert.Single(play.Score.Lines, l => l.Id == id);
    private static OfficialPaper Paper(Play play, string form) => Assert.Single(OfficialPapers.Of(play.State), p => p.Kind == form);

    private static async Task<Actor> Joins(Play play, string person, string seat, string post)
    {
        await play.Do(new JoinExercise(person, Office.Player));
        await play.Do(new TakeSeat(person, seat, post));
        return new Actor(person, Office.Player, seat, post);
    }

    private static async Task Accepts(Play play, Actor actor, ExerciseCommand command)
    {
        var result = await play.Send(actor, command);
        Assert.True(result.Accepted, $"{actor.Person} {command.Kind}: {result.Rejection?.Code}");
    }
}
