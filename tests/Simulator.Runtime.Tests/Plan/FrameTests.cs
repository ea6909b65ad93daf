using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Simulator.Documents.Papers;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports;
using Simulator.Domain.Views;
using static Simulator.Runtime.Tests.Plan.Play;
using static Simulator.Runtime.Tests.Plan.StabilityPapers;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>What surrounds an exercise: its four stages, the plan at hand, the mark on everything, a public that is made up throughout.</summary>
public sealed class FrameTests
{
    [Fact]
    public async Task S142_FourStages_EachHasAListWithWhoAndWhen()
    {
        await using var play = await Open(1);
        var stages = play.State.Scenario.Preparation!.Stages;
        Assert.Equal(["drafting", "preparing", "organising", "running"], stages.Select(s => s.Id));
        Assert.All(stages, s => Assert.NotEmpty(s.Items));
        Assert.All(stages.SelectMany(s => s.Items), i => Assert.NotNull(play.State.Scenario.Organisation!.Body(i.Body!)));
        Assert.All(stages, s => Assert.Equal(s.Items.Select(i => i.Days).OrderDescending(), s.Items.Select(i => i.Days)));
        // What is to be done while it runs is due on the day itself.
        Assert.All(stages[^1].Items, i => Assert.Equal(0, i.Days));
        Assert.All(stages.SelectMany(s => s.Items), i => Assert.NotEqual(i.Text, play.Words(i.Text)));
        Assert.Equal((ExerciseStatus.Running, "runnable"), (play.State.Status, play.State.Scenario.Status));
    }

    [Theory]
    [InlineData(Assessment, "file-form")]
    [InlineData(News, "publish-statement")]
    [InlineData(Police, "order-measure")]
    [InlineData(Leading, "approve-statement")]
    public async Task S144_EverySeat_HasItsPartOfThePlanAtHand_AndActsByIt(string seat, string act)
    {
        await using var play = await Open(1);
        var cards = BriefingView.Of(play.State).Roles;
        var card = cards.Single(c => c.Seat == seat);
        Assert.NotEqual("", card.Excerpt);
        Assert.NotEqual("", card.Duties);
        Assert.Equal(4, cards.Select(c => c.Excerpt).Distinct().Count());
        Assert.Contains(act, card.Acts);
        Assert.True(play.Seat(seat).May(act));
        await play.At("18:41");
        var signed = await play.Act(seat, new SignIn());
        play.Earns("K1-01", $"{seat}-sign-in", signed);
    }

    [Fact]
    public async Task S162_EveryPaperThatLeaves_CarriesTheMarkOfTheExercise()
    {
        await using var play = await Open(4);
        await play.At("10:44");
        await play.Act(Assessment, new FileReport("final", "written", [Leading], "没有写标记的终报", About: Closed));
        await play.Act(Leading, Rectification(play));
        await play.Act(Leading, new EnterLedger("demand", "37户摊位费", "区市场监管局", "分管负责人", TimeSpan.FromMinutes(10), "K4-03"));
        var papers = OfficialPapers.Of(play.State);
        Assert.Equal(3, papers.Length);
        Assert.DoesNotContain(papers, p => p.Parts.OfType<PaperProse>().Any(t => t.Text.Contains("演练", StringComparison.Ordinal)));

        using var docx = new MemoryStream();
        DocxPapers.Write(papers, "zh-CN", docx);
        using var word = WordprocessingDocument.Open(docx, false);
        Assert.All(word.MainDocumentPart!.HeaderParts, h => Assert.StartsWith("演练", h.Header!.InnerText, StringComparison.Ordinal));
        Assert.NotEmpty(word.MainDocumentPart.HeaderParts);

        using var xlsx = new MemoryStream();
        XlsxPapers.Write(papers, "zh-CN", xlsx);
        using var excel = SpreadsheetDocument.Open(xlsx, false);
        Assert.True(excel.WorkbookPart!.WorksheetParts.Count() >= papers.Length);
        Assert.All(excel.WorkbookPart.WorksheetParts, s => Assert.StartsWith("演练", s.Worksheet!.Descendants<Row>().First().InnerText, StringComparison.Ordinal));
        Assert.Equal(2, play.Seat(Leading).Papers.Length);
    }

    [Fact]
    public async Task S088_TheMoodOfThePublic_IsThatOfAMadeUpPublicAlone()
    {
        await using var play = await Open(1);
        await play.At("19:30");
        var state = play.State;
        var madeUp = state.Scenario.Personas.Select(p => state.Text(p.Name)).Concat(state.Cast.Select(c => c.Name)).ToHashSet(StringComparer.Ordinal);
        var posts = play.Seat(Assessment).Feed.Newest(5000);
        Assert.True(posts.Length > 50);
        Assert.All(posts, p => Assert.Contains(p.Author, madeUp));
        // The mood is drawn from what stands in this feed.
        Assert.Contains(play.Seat(Assessment).Feed.Volume(60), v => v.Negative > 0);
        Assert.InRange(state.Gauges.Anxiety, 1, 100);
        // There is no way in for anything else: no command brings posts, accounts or files from outside.
        Assert.DoesNotContain(Simulator.Domain.Logs.CommandTypes.ByKind.Keys, k => k.Contains("import", StringComparison.Ordinal) || k.Contains("crawl", StringComparison.Ordinal) || k.Contains("account", StringComparison.Ordinal));
    }

    [Fact]
    public async Task S128_WhatIsMonitored_IsTheFeedOfThisExercise_AndMattersAreRegisteredNotPersons()
    {
        await using var one = await Open(1);
        await using var other = await Open(4);
        foreach (var (play, clock) in new[] { (one, "18:57"), (other, "09:17") }) await play.At(clock);
        Assert.NotNull(one.Seat(Assessment).Feed.Find("K1-02"));
        Assert.Null(other.Seat(Assessment).Feed.Find("K1-02"));
        await other.Refused("NoSuchPost", Assessment, new RegisterItem("K1-02", null, "别处的帖子"));
        var registered = await one.Act(Assessment, new RegisterItem("K1-02", null, "网帖称冷库爆炸"));
        one.Earns("K1-02", "snapshot", registered);
        Assert.Equal(one.State.PostCount, one.Seat(News).Feed.Volume(240).Sum(v => v.Posts));
        Assert.Equal("网帖称冷库爆炸", Assert.Single(one.Seat(News).Items).Title);
        Assert.DoesNotContain(one.Seat(News).Feed.Find("K1-02")!.Author, Assert.Single(one.Seat(News).Items).Title, StringComparison.Ordinal);
        Assert.Empty(other.Seat(News).Items);
    }

    [Fact]
    public async Task S180_WhatIsRegistered_IsClassified_AndTheUnitsCompared()
    {
        await using var play = await Open(1);
        await play.At("19:06");
        await play.Act(Assessment, new RegisterItem("K1-02", null, "网帖称冷库爆炸"));
        await play.Act(Assessment, new RegisterItem("K1-04", null, "家长群问家人下落"));
        await play.Act(Assessment, new JudgeItem("item-1", Authenticity.Unverifiable, Nature.Open, Answer3.Open, Answer3.Open, play.Words("playbook.pending")));
        var judged = await play.Act(Assessment, new JudgeItem("item-2", Authenticity.Open, Nature.Help, Answer3.Open, Answer3.Open, play.Words("playbook.demand")));
        play.Earns("K1-04", "demand", judged);
        Assert.Equal([(Authenticity.Unverifiable, Nature.Open), (Authenticity.Open, Nature.Help)], play.Seat(Leading).Items.Select(i => (i.Authenticity, i.Nature)));
        Assert.Equal((2, 2), (SeatWork.Of(play.State).Single(w => w.Seat == Assessment).Items, SeatWork.Of(play.State).Single(w => w.Seat == Assessment).Judged));
        var ranked = play.Score.BySeat.OrderByDescending(s => s.Value.Earned / s.Value.Possible).ToArray();
        Assert.Equal(Assessment, ranked[0].Key);
        Assert.True(ranked[0].Value.Earned > 0);
        Assert.All(ranked[1..], s => Assert.Equal(0, s.Value.Earned));
    }
}
