using System.Globalization;
using System.Text.Json;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Logs;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>Asking, being answered, knowing: nothing is known before it is learned, and only whoever knew is credited.</summary>
public sealed class VerificationTests
{
    private const string SchoolOpen = "【演练】今天柳湾小学正常上课，校门口有老师值守。";

    [Fact]
    public async Task S043_TheFireBrigade_IsAskedAndAnswersWhoeverAsked()
    {
        await using var play = await Open(2);
        await play.At("08:00");
        var asked = await play.Act(Assessment, new RequestVerification("fire", "上月有没有责令限期改正？", TimeSpan.FromMinutes(14), "K2-05"));
        play.Earns("K2-05", "ask-fire", asked);
        await play.At("08:09");
        Assert.Null(Assert.Single(play.Seat(Assessment).Verifications).Answer);
        Assert.DoesNotContain("F8", play.State.KnownTo(Assessment));
        await play.At("08:11");
        Assert.Equal(play.Words("answer.fire-3"), Assert.Single(play.Seat(Assessment).Verifications).Answer);
        Assert.Contains("F8", play.State.KnownTo(Assessment));
        Assert.DoesNotContain("F8", play.State.KnownTo(Police));
        Assert.True(await play.Logged("verification-answered", "ask-1"));
    }

    [Fact]
    public async Task S046_EachDepartment_AnswersInItsOwnTimeWhatIsItsBusiness()
    {
        await using var play = await Open(2);
        await play.At("07:51");
        var early = await play.Act(News, new ReplyPost("K2-04", SchoolOpen));
        play.EarnsNothing("K2-04", "school");
        await play.Act(News, new RequestVerification("education", "今天上课吗？", TimeSpan.FromMinutes(6), "K2-04"));
        await play.Act(News, new RequestVerification("transport", "是不是本地站台？", TimeSpan.FromMinutes(10), "K2-02"));
        await play.Refused("NoSuchDepartment", News, new RequestVerification("harbour", "？", TimeSpan.FromMinutes(6)));
        await play.At("07:57:30");
        Assert.Equal([("education", "07:56"), ("transport", "07:57")], play.Seat(News).Verifications.Select(v => (v.Department, play.State.StoryClock(v.AnsweredAt!.Value))));
        Assert.True(await play.Logged("verification-answered", "F21") && await play.Logged("verification-answered", "F6"));
        var known = await play.Act(News, new ReplyPost("K2-04", SchoolOpen));
        play.Earns("K2-04", "school", known);
        Assert.NotEqual(early.Version, known.Version);
        Assert.DoesNotContain("F21", play.State.KnownTo(Police));
    }

    [Fact]
    public async Task S066_WhatAnAnswerSays_GoesToTheBoardWithItsSource_AndOnlyThenIsAdmittedToThePress()
    {
        await using var play = await Open(2);
        await play.At("08:05");
        const string Admitted = "【演练】属实：冷库上月曾被责令限期改正，已改完并复查合格。";
        await play.Published(News, "press-answer", Admitted, "K2-05");
        play.EarnsNothing("K2-05", "admitted");
        await play.Act(Assessment, new RequestVerification("fire", "属实吗？", TimeSpan.FromMinutes(10), "K2-05"));
        await play.Refused("NoSuchSource", News, new AddBoardFact("ask-1", "冷库上月曾被责令限期改正", "石坪大队"));
        await play.At("08:12");
        var entered = await play.Act(Assessment, new AddBoardFact("ask-1", "冷库上月曾被责令限期改正", "石坪大队书面答复"));
        Assert.Contains("F8", entered.About);
        var shown = play.Seat(Police).Board[^1];
        Assert.Equal(("石坪大队书面答复", true, "08:12"), (shown.Source, shown.Confirmed, play.State.StoryClock(shown.At)));
        Assert.Empty(shown.Facts);
        var admitted = await play.Published(News, "press-answer", Admitted, "K2-05");
        play.Earns("K2-05", "admitted", admitted);
    }

    [Fact]
    public async Task S031_ARequestWithoutATime_IsNoCoordination()
    {
        await using var play = await Open(2);
        await play.At("07:59");
        await play.Refused("MissingQuestion", Assessment, new RequestVerification("fire", " ", TimeSpan.FromMinutes(14), "K2-05"));
        await play.Refused("BadDue", Assessment, new RequestVerification("fire", "属实吗？", TimeSpan.Zero, "K2-05"));
        await play.Act(Assessment, new RequestVerification("fire", "属实吗？", null, "K2-05"));
        play.EarnsNothing("K2-05", "ask-fire");
        var dated = await play.Act(Assessment, new RequestVerification("fire", "属实吗？改完没有？", TimeSpan.FromMinutes(14), "K2-05"));
        play.Earns("K2-05", "ask-fire", dated);
        Assert.Equal("08:13", play.State.StoryClock(play.Seat(News).Verifications[^1].Due!.Value));
    }

    [Fact]
    public async Task S050_AskingTheWrongDepartment_EarnsNothing()
    {
        await using var play = await Open(3);
        await play.At("15:39");
        await play.Act(Assessment, new RequestVerification("education", "后巷冒烟是怎么回事？", TimeSpan.FromMinutes(5), "K3-11"));
        play.EarnsNothing("K3-11", "anew");
        var right = await play.Act(Assessment, new RequestVerification("street", "后巷冒烟是怎么回事？", TimeSpan.FromMinutes(5), "K3-11"));
        play.Earns("K3-11", "anew", right);
        await play.At("15:45");
        Assert.DoesNotContain("烟头", play.Seat(Assessment).Verifications.Single(v => v.Department == "education").Answer, StringComparison.Ordinal);
        await play.Came("K3-11-answer", Assessment, News);
    }

    [Fact]
    public async Task S008_AFactOnTheBoard_IsSharedWithSourceAndTime_AFreeEntryStaysUnconfirmed()
    {
        await using var play = await Open(2);
        await play.At("07:46");
        await play.Act(Assessment, new AddBoardFact(null, "听说是外地旧视频", "网上"));
        play.EarnsNothing("K2-02", "board");
        Assert.False(play.Seat(News).Board[^1].Confirmed);
        await play.Act(Assessment, Form("comparison", "K2-02", ("source", "某自媒体"), ("sign", "K7路"), ("plate", "两行"), ("weather", "下雨"), ("finding", "old")));
        Assert.DoesNotContain("F6", play.State.KnownTo(News));
        var entered = await play.Act(Assessment, new AddBoardFact("form-1", "外地旧视频", "比对表"));
        play.Earns("K2-02", "board", entered);
        foreach (var seat in new[] { News, Police, Leading })
        {
            Assert.Equal(("比对表", true), (play.Seat(seat).Board[^1].Source, play.Seat(seat).Board[^1].Confirmed));
            Assert.Contains("F6", play.State.KnownTo(seat));
        }
    }

    [Fact]
    public async Task S052_AnInformationOfficer_ReportsToTheAssessmentTeamOnly()
    {
        await using var play = await Open(2);
        await play.At("07:42");
        await play.Came("K2-02-local", Assessment);
        Assert.Equal("clip-local", play.Inbox(Assessment, "K2-02-local").Media);
        await play.Refused("NoSuchInject", News, new RegisterItem(null, "K2-02-local", "信息员照片"));
        await play.Act(Assessment, new RegisterItem(null, "K2-02-local", "信息员照片"));
        play.EarnsNothing("K2-02", "registered");
        var clip = await play.Act(Assessment, new RegisterItem("K2-02", null, "夜间画面"));
        play.Earns("K2-02", "registered", clip);
    }

    [Theory]
    [InlineData(2, "07:30", "09:29")]
    [InlineData(3, "14:00", "15:59")]
    public async Task S066_WhatNobodyHasLearned_IsInNobodysView(int subject, string from, string to)
    {
        await using var play = await Open(subject);
        for (var at = TimeOnly.ParseExact(from, "HH:mm"); at <= TimeOnly.ParseExact(to, "HH:mm"); at = at.AddMinutes(29))
        {
            await play.At(at.ToString("HH:mm", CultureInfo.InvariantCulture));
            var hidden = play.State.Scenario.Facts.Where(f => play.State.Board.All(b => !b.Facts.Contains(f.Id))).ToList();
            // The feed is the same for everybody.
            AssertHidden(play, hidden, Text(play.Seat(News).Feed.Newest(10_000)) + Text(play.Seat(News).Feed.Hot(20)), $"the feed at {at}");
            foreach (var seat in play.State.Scenario.Seats)
            {
                var shown = Desk(play.Seat(seat.Id));
                Assert.Contains(play.Words("fact.F1"), shown, StringComparison.Ordinal);
                AssertHidden(play, hidden, shown, $"{seat.Id} at {at}");
            }
        }
        Assert.Equal(0, play.Score.Lines.Sum(l => l.Earned));
        Assert.Empty(play.Score.Vetoes);
    }

    private static void AssertHidden(Play play, List<Fact> hidden, string shown, string where)
    {
        foreach (var fact in hidden)
            Assert.False(shown.Contains(play.Words(fact.Text), StringComparison.Ordinal) || shown.Contains(play.Words(fact.Chip), StringComparison.Ordinal), $"{fact.Id} is seen in {where}");
    }

    private static string Desk(SeatView view) => string.Join('\n', typeof(SeatView).GetProperties().Where(p => p.Name != nameof(SeatView.Feed)).Select(p => Text(p.GetValue(view))));
    private static string Text(object? shown) => JsonSerializer.Serialize(shown, shown?.GetType() ?? typeof(object), LogJson.Options);
}
