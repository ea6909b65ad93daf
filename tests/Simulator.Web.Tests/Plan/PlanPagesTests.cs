using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Persistence.AppDb;
using Simulator.Web.Access;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Duty;
using Simulator.Web.Features.Evaluation;
using Simulator.Web.Features.Preparation;
using Simulator.Web.Features.Results;
using Simulator.Web.Features.Wall;
using Simulator.Web.Tests.Console;

namespace Simulator.Web.Tests.Plan;

/// <summary>Items of the plan that are pages: preparation, the evaluators' sheet, the record of a unit, what a watched screen says of itself.</summary>
public sealed class PlanPagesTests : ConsoleTest
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public PlanPagesTests()
    {
        Services.AddScoped<ConditionTexts>();
        Services.AddSingleton<Simulator.Web.Features.Demo.DemoStage>();
    }

    private static Task<AuthenticationState> AtSeat(string seat) => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
        new ClaimsIdentity([new Claim(AccessNames.PersonClaim, $"{Id.Value} {At(seat).Person}")], AccessNames.ParticipantScheme))));

    [Fact]
    public async Task S144_TheExcerptOfThePlan_IsAtHandAtTheSeat()
    {
        await SeatedAsync("news");
        var row = await Services.GetRequiredService<ExerciseBook>().CreateAsync(new NewExercise("x", "liuwan-market", "1", 1, "chen"), Cancel);
        Assert.NotNull(row);
        var page = Render<BriefingPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(AtSeat("news")));
        var state = await StateAsync();
        Assert.Equal(state.Text("prep.excerpt.news"), page.WaitForElement("[data-test=role-news] [data-test=excerpt]").TextContent);
        // Nobody else's card, and nothing of the plot.
        Assert.Empty(page.FindAll("[data-test=role-police]"));
        foreach (var fact in state.Scenario.Facts) Assert.DoesNotContain(state.Text(fact.Text), page.Markup, StringComparison.Ordinal);
        foreach (var inject in state.Subject.Injects) Assert.DoesNotContain(state.Text(inject.Text), page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S153_TheSheetCarriesSixOutcomes_AndAnEvaluatorRatesThem()
    {
        await SeatedAsync("news");
        var page = Render<EvaluatePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Evaluator, "judge")));
        page.WaitForElement("[data-test=rate-outcomes]");
        Assert.Equal(["现场信息安全控制稳定", "应急预案落实到位", "反应快速果断", "处置有效有序", "信息及时发布", "社会稳定和谐"],
            page.FindAll("[data-test=rate-outcomes] li > div:first-child").Select(e => e.TextContent));
        await page.ChangeAsync("[data-test=rate-fast] [data-test=grade]", "M");
        page.WaitForElement("[data-test=rate-fast] [data-test=remark]:not([disabled])");
        await page.ChangeAsync("[data-test=rate-fast] [data-test=remark]", "首发晚了");
        page.WaitForAssertion(() => Assert.True(page.Find("[data-test=rate-fast] [data-test=grade] option[value=M]").HasAttribute("selected")));
        Assert.Equal(new OutcomeRating("M", "首发晚了", "judge"), (await StateAsync()).OutcomeRatings["1:fast"]);
        var score = Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Evaluator)));
        Assert.Contains("首发晚了", score.WaitForElement("[data-test=outcome-fast][data-grade=M]").TextContent, StringComparison.Ordinal);
        // A player may not rate, and a grade that is none is refused.
        Assert.Equal("OfficeMayNot", (await Exercises.ExecuteAsync(Id, At("news"), new RateOutcome("fast", "P", ""), Cancel)).Rejection?.Code);
        Assert.Equal("BadChoice", (await Exercises.ExecuteAsync(Id, new Actor("judge", Office.Evaluator), new RateOutcome("fast", "A", ""), Cancel)).Rejection?.Code);
    }

    [Fact]
    public async Task S191_FourAbilities_AddUpTheCriteriaOfTheirDimensions()
    {
        await SeatedAsync("news", "assessment");
        await DoAsync(new JumpTo(ExerciseTime.FromMinutes(100)));
        var page = Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Evaluator)));
        page.WaitForElement("[data-test=abilities]");
        Assert.Equal(["应对重大风险", "开展舆情工作", "决策部署", "统筹协调"], page.FindAll("[data-test^=ability-] .rt-n").Select(e => e.TextContent));
        var view = (await Exercises.WatchAsync(Id, Cancel))!.Control();
        var due = view.Score.Lines.Where(l => l.Due).ToArray();
        var abilities = Domain.Scoring.AbilityScore.Of(view.State.Scenario, view.Score);
        Assert.Equal(due.Sum(l => l.Points), abilities.Sum(a => a.Possible), 6);
        Assert.Equal(due.Where(l => l.Dimension == "lawfulness").Sum(l => l.Points), abilities.Single(a => a.Id == "decision").Possible, 6);
    }

    [Fact]
    public async Task S180_Seats_AreComparedByWhatTheyEarned_AndWhatTheyCollectedIsCounted()
    {
        await SeatedAsync("news", "assessment");
        await DoAsync(new JumpTo(ExerciseTime.FromMinutes(14)));
        await Exercises.ExecuteAsync(Id, At("assessment"), new RegisterItem("K1-02", null, "西门白烟"), Cancel);
        var duty = Render<DutyPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        var row = duty.WaitForElements("[data-test=collected] tr").Single(r => r.TextContent.StartsWith("信息研判组", StringComparison.Ordinal));
        Assert.Equal("1", row.QuerySelectorAll("td")[1].TextContent);
        await DoAsync(new JumpTo(ExerciseTime.FromMinutes(60)));
        var score = Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        var ranked = score.WaitForElements("[data-test=ranking] li").Select(e => e.QuerySelector(".n6")!.TextContent).ToArray();
        Assert.True(ranked.Length >= 3);
        Assert.Equal(ranked.OrderByDescending(r => int.Parse(r.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture)), ranked);
    }

    [Fact]
    public async Task S199_ADamagingBranch_LeadsBackToTheDecisionBehindIt()
    {
        await SeatedAsync("news", "leading");
        await DoAsync(new JumpTo(ExerciseTime.FromMinutes(20)));
        var draft = new DraftStatement(null, "notice", "通报", "【演练】柳湾市场没有任何人员受伤，请勿传谣。", ["official-account"]);
        await Exercises.ExecuteAsync(Id, At("news"), draft, Cancel);
        await Exercises.ExecuteAsync(Id, At("news"), new SubmitStatement("paper-1"), Cancel);
        await Exercises.ExecuteAsync(Id, At("leading"), new ApproveStatement("paper-1", "同意"), Cancel);
        Assert.True((await Exercises.ExecuteAsync(Id, At("news"), new PublishStatement("paper-1", []), Cancel)).Accepted);
        await DoAsync(new JumpTo(ExerciseTime.FromMinutes(45)));
        var page = Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        var damage = page.WaitForElement("[data-test=damage-C2]");
        Assert.Contains("新闻中心", damage.TextContent, StringComparison.Ordinal);
        var published = (await StateAsync()).Acts.Single(a => a.Kind == "publish-statement");
        Assert.Contains(Domain.Scoring.Damages.Of(await StateAsync(), (await StateAsync()).Now), d => d.Inject == "C2" && d.Acts.Contains(published.Version));
        // Nobody has said anything for an hour: a branch of its own, with nothing behind it but what was left undone.
        Assert.DoesNotContain(Domain.Scoring.Damages.Of(await StateAsync(), (await StateAsync()).Now), d => d.Inject == "C1");
    }

    [Fact]
    public async Task S053_WhoeverWatches_WritesToTheEvaluators_AndNobodyElseReadsIt()
    {
        await SeatedAsync("news");
        var said = await Exercises.ExecuteAsync(Id, new Actor("observer", Office.Observer), new CommentAsObserver("省台记者", "首发前没有人说话"), Cancel);
        Assert.True(said.Accepted, said.Rejection?.Code);
        Assert.Equal("OfficeMayNot", (await Exercises.ExecuteAsync(Id, At("news"), new CommentAsObserver("", "x"), Cancel)).Rejection?.Code);
        Assert.Equal("MissingText", (await Exercises.ExecuteAsync(Id, new Actor("observer", Office.Observer), new CommentAsObserver("", " "), Cancel)).Rejection?.Code);
        var page = Render<EvaluatePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Evaluator)));
        Assert.Contains("首发前没有人说话", page.WaitForElement("[data-test=observer-comments]").TextContent, StringComparison.Ordinal);
        var console = Render<SeatPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(AtSeat("news")));
        console.WaitForElement(".frame");
        Assert.DoesNotContain("首发前没有人说话", console.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assessment"), InlineData("news")]
    public async Task S088_S128_AWatchedFeed_SaysThatItIsSynthetic(string seat)
    {
        await SeatedAsync(seat);
        var console = Render<SeatPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(AtSeat(seat)));
        Assert.Contains("全部内容为合成数据", console.WaitForElement(".foot").TextContent, StringComparison.Ordinal);
        Assert.NotNull(console.Find(".mark"));
    }
}
