using Bunit;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Scenarios;
using Simulator.Web.Access;
using Simulator.Web.Features.Evaluation;
using Simulator.Web.Features.Results;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.Results;

/// <summary>The evaluator's desk: quick points, two evaluators side by side, a chief, a rated line, notes of a kind, the closing comment; and what of it players see.</summary>
public sealed class EvaluatorDeskTests : ControlTest
{
    private static readonly Actor Judge = new("judge", Office.Evaluator), Other = new("other", Office.Evaluator);

    protected override Scenario Change(Scenario scenario) => scenario with
    {
        ScoreSheet = scenario.ScoreSheet! with { Evaluators = EvaluatorRules.Chief },
        Subjects = [.. scenario.Subjects.Select(s => s with { Criteria = [.. s.Criteria, new Criterion { Id = "K9-tone", Title = "语气", Seats = ["news"], Points = 4, Dimension = "openness", Elements = [], Rated = true, Guide = "看语气" }] })],
    };

    private IRenderedComponent<EvaluatePage> Desk(string role = AccessNames.Evaluator, string account = "judge") =>
        Render<EvaluatePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(role, account)));

    private async Task SayAsync(Actor actor, ExerciseCommand command) =>
        Assert.True((await Exercises.ExecuteAsync(Id, actor, command, Xunit.TestContext.Current.CancellationToken)).Accepted);

    [Fact]
    public async Task A_rated_line_shows_its_guide_and_full_points_are_one_click()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        var page = Desk();
        Assert.NotEmpty(page.WaitForElement("[data-test=unrated-K9-tone]").TextContent);
        await page.PressAsync("[data-test=sheet-K9-tone]");
        Assert.Contains("看语气", page.WaitForElement("[data-test=guide]").TextContent, StringComparison.Ordinal);
        await page.PressAsync("[data-test=quick-full]");
        await page.ChangeAsync("[data-test=override-reason]", "平实");
        await page.PressAsync("[data-test=override-save]");
        page.WaitForElement("[data-test=override-undo]");
        Assert.Equal(4, Assert.Single((await StateAsync()).Overrides).Points);
        Assert.Empty(page.FindAll("[data-test=unrated-K9-tone]"));
    }

    [Fact]
    public async Task Both_evaluators_stand_side_by_side_and_only_ones_own_word_can_be_taken_back()
    {
        await OpenAsync();
        await DoAsync(new StartExercise(), new NameChiefEvaluator("other"));
        await SayAsync(Other, new OverrideScore("K1-01", 3, "我看到的"));
        var page = Desk();
        page.WaitForElement("[data-test=said]");
        Assert.Empty(page.FindAll("[data-test=override-undo]"));
        await page.ChangeAsync("[data-test=override-points]", "1");
        await page.ChangeAsync("[data-test=override-reason]", "晚了");
        await page.PressAsync("[data-test=override-save]");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-test=said] li").Count));
        Assert.Contains("我看到的", page.Find("[data-test=said] li:has(.vd)").TextContent, StringComparison.Ordinal);
        await page.PressAsync("[data-test=override-undo]");
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-test=said] li")));
        Assert.Equal("other", Assert.Single((await StateAsync()).Overrides).Person);
    }

    [Fact]
    public async Task Only_control_names_the_chief()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        await SayAsync(Other, new OverrideScore("K1-01", 3, "我看到的"));
        Assert.NotNull(Desk().WaitForElement("[data-test=chief-name]"));
        var control = Desk(AccessNames.Controller, "chen");
        await control.ChangeAsync("[data-test=chief]", "other");
        control.WaitForAssertion(() => Assert.Equal("other", Exercises.WatchAsync(Id).Result!.Control().State.ChiefEvaluator));
    }

    [Fact]
    public async Task A_note_has_a_kind_and_a_seat_and_becomes_a_point_of_the_outline()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        var page = Desk();
        await page.ChangeAsync("[data-test=note-seat]", "news");
        await page.ChangeAsync("[data-test=note-text]", "先核实再发布");
        await page.PressAsync("[data-test=note-save]");
        page.WaitForElement("[data-test=notes] li[data-kind=good]");
        Assert.Equal(("good", "news"), ((await StateAsync()).Notes[0].Kind, (await StateAsync()).Notes[0].Seat));
        Assert.Contains("先核实再发布", page.Find("[data-test=outline]").TextContent, StringComparison.Ordinal);
        await page.PressAsync("[data-test=outline-take]");
        await page.PressAsync("[data-test=commentary-save]");
        page.WaitForElement("[data-test=commentary-back]");
        Assert.Contains("先核实再发布", Assert.Single((await StateAsync()).Commentaries).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Players_read_the_commentary_and_their_own_points_but_neither_the_truth_nor_others()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        await SayAsync(Judge, new WriteCommentary("反应快"));
        await DoAsync(new EndExercise("control"), new ReleaseResults(false, true));
        await Exercises.ExecuteAsync(Id, new Actor("p1", Office.Player), new Domain.Exercises.People.JoinExercise("p1", Office.Player), Xunit.TestContext.Current.CancellationToken);
        var player = Task.FromResult(new Microsoft.AspNetCore.Components.Authorization.AuthenticationState(new System.Security.Claims.ClaimsPrincipal(
            new System.Security.Claims.ClaimsIdentity([new System.Security.Claims.Claim(AccessNames.PersonClaim, $"{Id.Value} p1")], AccessNames.ParticipantScheme))));
        var page = Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(player));
        Assert.Contains("反应快", page.WaitForElement("[data-test=commentaries]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-test=fact-audit],[data-test=prevented],[data-test=persons] li"));
    }

    [Fact]
    public async Task Control_sees_how_much_was_prevented_beside_the_score()
    {
        await OpenAsync();
        await DoAsync(new StartExercise(), new EndExercise("control"));
        var page = Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        // Ended at once: nothing could have been prevented, and it says so.
        Assert.NotEmpty(page.WaitForElement("[data-test=prevented-anxiety]", TimeSpan.FromMinutes(2)).TextContent);
        Assert.Contains("不是预测", page.Find("[data-test=prevented]").TextContent, StringComparison.Ordinal);
        // What is added after the end draws the page anew; the panel stays.
        await SayAsync(Judge, new WriteCommentary("收"));
        page.WaitForAssertion(() => Assert.Contains("收", page.Find("[data-test=commentaries]").TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.Find("[data-test=prevented]"));
        // Nothing was possible, so there is no mark.
        Assert.Empty(page.FindAll("[data-test=mark]"));
    }

    [Fact]
    public async Task Another_speed_is_said_wherever_the_score_stands()
    {
        await OpenAsync();
        await DoAsync(new StartExercise(), new SetSpeed(4));
        Assert.NotNull(Desk().WaitForElement("[data-test=not-comparable]"));
        Assert.NotNull(Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller))).WaitForElement("[data-test=not-comparable]"));
    }
}
