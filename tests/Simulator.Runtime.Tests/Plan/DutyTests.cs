using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>Who decides what, and the smaller duties of the seats (subject two).</summary>
public sealed class DutyTests
{
    private const string Reminder = "【演练】请勿转发来源不明的画面，以官方发布为准。";

    // In this city the assessment team signs reminders; the leaders sign the rest.
    private static Scenario TwoTiers(Scenario market) => market with
    {
        Seats = [.. market.Seats.Select(s => s.Id == Assessment ? s with { Acts = [.. s.Acts, "approve-statement", "return-statement"] } : s)],
        Approvals = [.. market.Approvals.Select(a => a.Paper == "reminder" ? a with { Seat = Assessment, Limit = TimeSpan.FromMinutes(3) } : a)],
    };

    [Fact]
    public async Task S018_EachKindOfPaper_GoesToTheTierThatDecidesIt()
    {
        await using var play = await Open(2, TwoTiers);
        await play.At("07:46");
        var reminder = await play.Drafted(News, "reminder", Reminder);
        var clarification = await play.Drafted(News, "clarification", Reminder);
        foreach (var paper in new[] { reminder, clarification }) await play.Act(News, new SubmitStatement(paper));

        Assert.Equal([reminder], play.Seat(Assessment).ToApprove.Select(p => p.Id));
        Assert.Equal([clarification], play.Seat(Leading).ToApprove.Select(p => p.Id));
        Assert.Equal(TimeSpan.FromMinutes(3), play.Seat(Assessment).ToApprove[0].ApprovalLimit);
        await play.Refused("NotYourApproval", Leading, new ApproveStatement(reminder, "同意"));
        await play.Refused("NotYourApproval", Assessment, new ApproveStatement(clarification, "同意"));
        await play.Act(Assessment, new ApproveStatement(reminder, "同意"));
        var published = await play.Act(News, new PublishStatement(reminder, []));
        Assert.Equal("reminder", published.Choice);
        await play.RefusedOnRecord("NotApproved", News, new PublishStatement(clarification, []));
    }

    [Fact]
    public async Task S027_TheNewsCenter_TakesWhatItSeesPassesItOnAndReportsIt()
    {
        await using var play = await Open(2);
        await play.At("07:40");
        var registered = await play.Act(News, new RegisterItem("K2-02", null, "夜间画面"));
        Assert.Equal("夜间画面", Assert.Single(play.Seat(Assessment).Items).Title);
        Assert.Contains("K2-02", registered.About);
        await play.Act(News, new SendMessage([Assessment], "这段画面请研判，我们先不回应。"));
        var told = Assert.Single(play.Seat(Assessment).Messages);
        Assert.Equal((News, "这段画面请研判，我们先不回应。"), (told.From, told.Text));
        Assert.Empty(play.Seat(Police).Messages);
        await play.Act(News, new FileReport("follow-up", "written", [Leading], "【演练】续报：夜间画面在传播，来源待核。"));
        Assert.Equal(News, Assert.Single(play.Seat(Leading).Reports).Seat);
        Assert.True(await play.Logged("report-filed", "夜间画面在传播"));
    }

    [Fact]
    public async Task S028_TheNewsCenter_NotesWhatItKnowsOfAnItemAndLeavesTheJudgementToTheAssessment()
    {
        await using var play = await Open(2);
        await play.At("07:40");
        await play.Act(News, new RegisterItem("K2-02", null, "夜间画面"));
        var item = play.State.Items[^1].Id;
        await play.Refused("SeatMayNot", News, new JudgeItem(item, Authenticity.False, Nature.Rumor, Answer3.Yes, Answer3.No, "假的"));
        await play.Act(News, new NoteItem(item, "watch", "站牌写着外地路名，请核。"));
        Assert.Contains("站牌写着外地路名", Assert.Single(play.Seat(Assessment).Items).Notes[^1].Text, StringComparison.Ordinal);
        await play.Act(Assessment, new JudgeItem(item, Authenticity.Open, Nature.Open, Answer3.Open, Answer3.Open, ""));
        Assert.NotNull(Assert.Single(play.Seat(Assessment).Items).JudgedAt);
    }

    [Fact]
    public async Task S032_AnotherTaskOfTheLeaders_HasItsTimeAndIsReportedDone()
    {
        await using var play = await Open(2);
        await play.At("07:46");
        await play.Act(Leading, new AssignTask(News, "值班员二号", "把昨晚的口径整理成一页纸", TimeSpan.FromMinutes(15)));
        var task = Assert.Single(play.Seat(News).Tasks);
        Assert.Equal(("08:01", false), (play.State.StoryClock(task.Due), task.DoneAt is not null));
        await play.Refused("NoSuchTask", Police, new FinishTask(task.Id, "代办了"));
        await play.Refused("MissingText", News, new FinishTask(task.Id, " "));
        await play.At("07:58");
        var done = await play.Act(News, new FinishTask(task.Id, "已整理，放在事实板。"));
        Assert.Equal("07:58", play.State.StoryClock(Assert.Single(play.Seat(Leading).Tasks).DoneAt!.Value));
        Assert.Equal("finish-task", done.Kind);
    }

    [Fact]
    public async Task S090_AMeasure_IsFollowedFromItsProposalToItsOrder()
    {
        await using var play = await Open(2);
        await play.At("07:47");
        await play.Act(Police, new ProposeMeasure("notify-platform-forgery", "仅这份图片", "《网络安全法》", "伪造公文正引起恐慌", "K2-03"));
        var proposed = Assert.Single(play.Seat(Leading).MeasureProposals);
        Assert.Equal(ProposalStatus.Waiting, proposed.Status);
        await play.Act(Leading, new DecideMeasure(proposed.Id, "approve", "只限这份图片"));
        Assert.Equal((ProposalStatus.Approved, "只限这份图片"), (Assert.Single(play.Seat(Police).MeasureProposals).Status, play.Seat(Police).MeasureProposals[0].Remark));
        var ordered = await play.Act(Police, new OrderMeasure("notify-platform-forgery", "仅这份图片", "《网络安全法》", "伪造公文正引起恐慌", "K2-03"));
        Assert.Contains(play.Seat(Police).Done, a => a.Version == ordered.Version);
        play.Earns("K2-03", "platform", ordered);
    }
}
