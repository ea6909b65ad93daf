using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Reports;
using Simulator.Persistence.AppDb;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>What happens before and after the exercise: preparation, review, summaries, rectification, the library of cases.</summary>
public sealed partial class AllBTests
{
    [Fact]
    public async Task S055_ExpertsReviewTheScenarioBeforeItRuns_AndTheirOpinionIsKept()
    {
        Assert.Equal("exercise-group", Assert.Single(Prepared, i => i.Text.Contains("专家评审", StringComparison.Ordinal)).Body);
        await using var book = await AllBBook.OpenAsync();
        Assert.Equal("reviewed", await book.Reviews.StatusAsync(Scenario.Id, Scenario.Version, Scenario.Status, Cancel));
        await book.Reviews.AddAsync(Scenario.Id, Scenario.Version, "评审专家", "论证通过", "runnable", Cancel);
        Assert.Equal("runnable", await book.Reviews.StatusAsync(Scenario.Id, Scenario.Version, Scenario.Status, Cancel));
        Assert.Equal("论证通过", Assert.Single(await book.Reviews.ListAsync(Scenario.Id, Cancel)).Opinion);
    }

    [Fact]
    public async Task S059_EachSeatHasItsCardAndItsFirstTasks()
    {
        await using var play = await OpenAsync();
        Assert.All(Scenario.Seats, s => Assert.True(play.Seat(s.Id).Duties?.Length > 0 && !play.Seat(s.Id).SuggestedFirstActs.IsEmpty, s.Id));
        Assert.Equal(["sign-in", "file-roster", "log-call"], play.Seat(Street).SuggestedFirstActs);
        Assert.All(Briefing.Roles, r => Assert.NotEmpty(r.Acts));
    }

    [Fact]
    public async Task S143_EachGroupWritesItsPlanAndOutlineBefore()
    {
        Assert.Contains(Prepared, i => i.Text.Contains("预案编制提纲", StringComparison.Ordinal) && i.Days > 0);
        await using var play = await OpenAsync();
        foreach (var seat in Scenario.Seats)
        {
            await play.Act(seat.Id, Form("group-plan", null, ("plan", "本组先做三件事"), ("filled-by", seat.Id)));
            await play.Act(seat.Id, Form("plan-outline", null, ("outline", "总则\n职责")));
        }
        Assert.All(OfficialPapers.Of(play.State), p => Assert.Equal(["突发事件应急演练领导小组"], p.To));
        await using var book = await AllBBook.OpenAsync();
        var entry = await Scheduled(book);
        await book.Programme.WritePlanAsync(entry.Id, Street, "街道方案", "街道提纲", Cancel);
        Assert.Equal("街道提纲", (await book.Programme.TeamPlanAsync(Scenario.Id, Street, Cancel))!.Outline);
    }

    [Fact]
    public async Task S165_TheWrittenReport_IsDueBeforeMidNovemberAndTickedOff()
    {
        var item = Assert.Single(Prepared, i => i.Text.Contains("书面上报", StringComparison.Ordinal));
        await using var book = await AllBBook.OpenAsync();
        var entry = await Scheduled(book);
        Assert.True(entry.Date.AddDays(-item.Days) <= new DateOnly(2026, 11, 20));
        await book.Programme.TickAsync(entry.Id, item.Id, true, "联络员", Cancel);
        Assert.Equal((item.Id, "联络员"), Assert.Single((await book.Programme.TicksAsync(entry.Id, Cancel)).Select(t => (t.Item, t.DoneBy))));
        await using var play = await OpenAsync();
        await play.Act(News, Form("written-report", null, ("content", "桌面演练"), ("flow", "四个阶段"), ("progress", "方案已定")));
        Assert.Equal(["市网络舆情中心"], Paper(play, "written-report").To);
    }

    [Fact]
    public void S167_TheKickOff_SaysFiveThings()
    {
        Assert.Equal(["procedure", "plan", "responsibility", "people", "requirements"], Briefing.Points.Select(p => p.Key));
        Assert.All(Briefing.Points, p => Assert.NotEqual("", p.Text));
        Assert.Contains(Prepared, i => i.Text.Contains("布置会", StringComparison.Ordinal));
    }

    [Fact]
    public async Task S168_TheSweepListsIssues_NeverPersons()
    {
        var columns = Scenario.Form("sweep")!.Fields[0].Table!.Columns.Select(c => c.Id).ToList();
        Assert.Contains("issue", columns);
        Assert.DoesNotContain(columns, c => c is "person" or "account" or "netizen");
        await using var play = await OpenAsync();
        await play.Act(Assessment, new EnterLedger("hazard", "冲洗通知没有送到户", "属地街道", "街道主任", TimeSpan.FromHours(1)));
        Assert.StartsWith("冲洗通知没有送到户 | 属地街道 | 街道主任", play.PreFilled(Assessment, "sweep", "items"), StringComparison.Ordinal);
        await play.Act(Assessment, Form("sweep", null, ("items", play.PreFilled(Assessment, "sweep", "items"))));
        Assert.Equal(["市应急办"], Paper(play, "sweep").To);
    }

    [Fact]
    public void S173_TheOrganisationIsOneTreeWithDutiesForEach()
    {
        Assert.All(Bodies, b => Assert.False(string.IsNullOrWhiteSpace(b.Duties), b.Id));
        Assert.Equal(["safety-committee"], Bodies.Where(b => b.Kind is not ("addressee" or "exercise") && b.Under is null).Select(b => b.Id));
        Assert.All(Scenario.Seats, s => Assert.Contains(Bodies, b => b.Seat == s.Id));
    }

    [Fact]
    public async Task S177_TheRegulationStandsBesideTheRelease()
    {
        Assert.Contains(Briefing.Basis, b => b.Title.Contains("政府信息公开条例", StringComparison.Ordinal));
        await using var play = await OpenAsync();
        await play.At("09:05");
        Assert.Equal(TimeSpan.FromHours(5), Line(play, "C1-notice").NormLimit);
        Assert.Contains("政府信息公开条例", Assert.Single(Scenario.Norms, n => n.Id == Scenario.Subjects[0].Criteria.First(c => c.Id == "C1-notice").Norm).Source, StringComparison.Ordinal);
        Assert.Contains("咨询渠道", play.Seat(News).Elements.Select(e => e.Name));
    }

    [Fact]
    public async Task S179_TheContactForm_HasPersonPhoneAndMail()
    {
        Assert.Contains(Scenario.Preparation!.Contacts, c => c.Body == "opinion-center" && c.Reach.Contains("演练分机", StringComparison.Ordinal));
        await using var play = await OpenAsync();
        await play.Refused("FormFieldMissing", Street, Form("contact-form", null, ("person", "G-02"), ("phone", "演练分机 05")));
        await play.Act(Street, Form("contact-form", null, ("person", "G-02"), ("phone", "演练分机 05"), ("mail", "street@example.com")));
        Assert.Equal(["市网络舆情中心"], Paper(play, "contact-form").To);
    }

    [Fact]
    public async Task S182_ThePlanThatComesOfIt_IsFiledWithTheOpinionCenter()
    {
        await using var play = await OpenAsync();
        await play.Act(Assessment, Form("plan-revisions", null, ("items", "第三条|冲洗前一天送到户|法规科|12-31")));
        Assert.Contains("市网络舆情中心", Paper(play, "plan-revisions").To);
        Assert.Equal("冲洗前一天送到户", Assert.Single(FollowUps.Of(play.State)).Measure);
    }

    [Fact]
    public async Task S194_TheSummaryGoesToTheCommandGroupToo()
    {
        await using var play = await OpenAsync();
        await play.Act(Street, Form("final-summary", null, ("process", "到场听诉求"), ("lessons", "通知要送到户")));
        Assert.Equal(["市委办", "指挥部指挥组"], Paper(play, "final-summary").To);
    }

    [Fact]
    public async Task S198_Accountability_StaysInsideAndRestsOnEvidence()
    {
        Assert.Contains(Scenario.Form("accountability")!.Fields[0].Table!.Columns, c => c is { Id: "evidence", Optional: false });
        await using var play = await OpenAsync();
        await play.Refused("BadChoice", Leading, Form("accountability", null, ("items", "市水务局|通知不到位|K1-02"), ("scope", "public")));
        await play.Act(Leading, Form("accountability", null, ("items", "市水务局|通知不到位|K1-02"), ("scope", "internal")));
        Assert.Equal(["市委办"], Paper(play, "accountability").To);
        Assert.Empty(play.State.Statements);
    }

    [Fact]
    public async Task S200_WhoeverStoodOut_IsPutOnAListThatIsFollowedUp()
    {
        await using var play = await OpenAsync();
        await play.Act(Leading, Form("commendations", null, ("items", "属地街道|二十分钟内当面答复")));
        var row = Assert.Single(FollowUps.Of(play.State));
        Assert.Equal(("commendations", "属地街道"), (row.Form, row.Unit));
    }

    [Fact]
    public async Task S201_EachUnitClosesItsOwnItems()
    {
        await using var play = await OpenAsync();
        foreach (var seat in new[] { Street, Police }) await play.Act(seat, Form("rectification", null, ("items", "通知不到位|值班员|送到户|2026-11-20")));
        Assert.Equal(["公安联络组", "属地街道"], FollowUps.Of(play.State).Select(f => f.Unit).Order(StringComparer.Ordinal));
        await using var book = await AllBBook.OpenAsync();
        await Kept(book, play);
        var own = (await book.Cases.FollowUpsAsync("plan", Cancel)).Single(f => f.Unit == "属地街道");
        await book.Cases.FollowAsync("plan", own.Paper, own.Row, own.Due, "已送到户", true, Cancel);
        Assert.Equal(["公安联络组"], (await book.Cases.FollowUpsAsync("plan", Cancel)).Where(f => f.ClosedAt is null).Select(f => f.Unit));
    }

    [Fact]
    public async Task S202_AShortcoming_HasItsRemedy()
    {
        await using var play = await OpenAsync();
        await play.Act(News, Form("self-review", null, ("shortcomings", "首发慢了|先发核实中")));
        var table = Assert.Single(Paper(play, "self-review").Parts.OfType<PaperTable>());
        Assert.Equal(["问题", "补救措施"], table.Columns);
        Assert.Equal(["首发慢了", "先发核实中"], table.Rows[0]);
    }

    [Fact]
    public async Task S203_AFinishedExercise_IsInTheLibraryUnderItsArchiveNumber()
    {
        await using var play = await OpenAsync();
        await play.Act(Street, Form("final-summary", null, ("process", "到场听诉求"), ("lessons", "通知要送到户")));
        await play.Do(new EndExercise("演练结束"));
        await using var book = await AllBBook.OpenAsync();
        await Kept(book, play);
        Assert.Equal(("plan", "AB-ZJ-001"), Assert.Single((await book.Cases.SearchAsync("送到户", "final-summary", Cancel)).Select(p => (p.Exercise, p.Archive))));
        Assert.Equal("溪口水发黄", Assert.Single(await book.Cases.ListAsync(Cancel)).Title);
    }

    [Fact]
    public void S206_WhatIsRewardedAndWhatCosts_IsToldBefore()
    {
        var rules = Assert.Single(Briefing.Points, p => p.Key == "requirements").Text;
        var subject = Scenario.Subjects[0];
        Assert.Contains($"加分最多 {subject.BonusLimit:0} 分", rules, StringComparison.Ordinal);
        Assert.Contains($"否决封顶 {subject.VetoCap:0} 分", rules, StringComparison.Ordinal);
        foreach (var word in new[] { "不报", "迟报", "漏报", "瞒报", "谎报" }) Assert.Contains(word, rules, StringComparison.Ordinal);
        Assert.Equal(["concealed", "false", "late", "none", "omitted"], subject.Deductions.Select(d => d.Type).Order(StringComparer.Ordinal));
        Assert.NotEmpty(subject.Bonuses);
    }

    [Fact]
    public async Task S207_ARectificationOrder_GoesToAUnitAndNeverToCitizens()
    {
        await using var play = await OpenAsync();
        await play.Refused("BadChoice", Leading, Order("网民"));
        await play.Act(Leading, Order("street"));
        Assert.Contains("溪口街道办事处", Paper(play, "rectification-order").To);

        static FileForm Order(string unit) => Form("rectification-order", null, ("unit", unit), ("problem", "通知不到位"), ("basis", "K1-02"), ("due", "一周"));
    }

    [Fact]
    public async Task S208_RectificationThatIsOverdue_IsSeen()
    {
        await using var play = await OpenAsync();
        await play.Act(Street, Form("rectification", null, ("items", "通知不到位|值班员|送到户|2026-10-20")));
        Assert.Equal("2026-10-20", Assert.Single(FollowUps.Of(play.State)).Due);
        await using var book = await AllBBook.OpenAsync();
        await Kept(book, play);
        var row = Assert.Single(await book.Cases.FollowUpsAsync("plan", Cancel));
        await book.Cases.FollowAsync("plan", row.Paper, row.Row, new DateOnly(2026, 10, 20), "", false, Cancel);
        Assert.Single(await book.Cases.FollowUpsAsync("plan", Cancel), f => f.ClosedAt is null && f.Due < book.Today);
    }

    private Task<ProgrammeRow> Scheduled(AllBBook book) =>
        book.Programme.AddAsync(new ProgrammeRow { Id = "", Date = new DateOnly(2026, 12, 13), Kind = "exercise", Title = "桌面演练", ScenarioId = Scenario.Id }, [], Cancel);

    // What the server keeps of an exercise when it ends.
    private Task Kept(AllBBook book, Play play)
    {
        var papers = OfficialPapers.Of(play.State);
        return book.Cases.KeepAsync(new EndedCase(
            new CaseRow { Exercise = "plan", Title = play.Words(Scenario.Title), ScenarioId = Scenario.Id, ScenarioVersion = Scenario.Version, Language = "zh-CN", Subjects = "1", Scores = "0", EndedAt = book.Time.GetUtcNow().UtcDateTime },
            [.. papers.Select(p => new ArchivedPaperRow { Exercise = "plan", Paper = p.Id, Group = p.Group, Kind = p.Kind, Title = p.Title, Unit = p.Unit, Archive = p.Archive, StoryTime = p.StoryTime, Subject = 1, Words = string.Join(' ', p.Parts.OfType<PaperFields>().SelectMany(f => f.Lines).Select(l => l.Value)) })],
            [.. FollowUps.Of(play.State).Select(f => new FollowUpRow { Exercise = "plan", Paper = f.Paper, Row = f.Row, Form = f.Form, Matter = f.Matter, Unit = f.Unit, Owner = f.Owner, Measure = f.Measure, DueWords = f.Due })]), Cancel);
    }
}
