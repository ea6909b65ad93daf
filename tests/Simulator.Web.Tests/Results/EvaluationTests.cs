using Bunit;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Web.Access;
using Simulator.Web.Features.Evaluation;
using Simulator.Web.Features.Results;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.Results;

public sealed class EvaluationTests : ControlTest
{
    [Fact]
    public async Task An_override_needs_a_reason_and_then_stands_in_the_score()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        var page = Render<EvaluatePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Evaluator, "judge")));
        await page.ChangeAsync("[data-test=override-points]", "1");
        await page.PressAsync("[data-test=override-save]");
        Assert.Empty((await StateAsync()).Overrides);
        await page.ChangeAsync("[data-test=override-reason]", "自行改正，酌情给分");
        await page.PressAsync("[data-test=override-save]");
        page.WaitForElement("[data-test=override-undo]");
        var made = Assert.Single((await StateAsync()).Overrides);
        Assert.Equal((1, "judge"), (made.Points, made.Person));
    }

    [Fact]
    public async Task A_note_carries_the_time_it_is_about()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        var page = Render<EvaluatePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Evaluator)));
        await page.ChangeAsync("[data-test=note-text]", "先核实再发布，好");
        await page.PressAsync("[data-test=note-save]");
        page.WaitForAssertion(() => Assert.Contains("先核实再发布，好", page.Find("[data-test=notes]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Players_see_the_score_only_after_it_was_released()
    {
        await OpenAsync();
        await DoAsync(new StartExercise(), new EndExercise("control"));
        var player = Player();
        await Exercises.ExecuteAsync(Id, new Domain.Exercises.Actor("p1", Domain.Exercises.Office.Player), new Domain.Exercises.People.JoinExercise("p1", Domain.Exercises.Office.Player), Xunit.TestContext.Current.CancellationToken);
        Assert.NotNull(Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(player)).WaitForElement("[data-test=gate-closed]"));
        await DoAsync(new ReleaseResults(false, true));
        var page = Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(player));
        Assert.NotEmpty(page.WaitForElement("[data-test=total]").TextContent);
        Assert.Equal((await StateAsync()).Subject.Criteria.Length, page.FindAll("[data-test^=line-]").Count);
    }

    private static Task<Microsoft.AspNetCore.Components.Authorization.AuthenticationState> Player() =>
        Task.FromResult(new Microsoft.AspNetCore.Components.Authorization.AuthenticationState(new System.Security.Claims.ClaimsPrincipal(
            new System.Security.Claims.ClaimsIdentity([new System.Security.Claims.Claim(AccessNames.PersonClaim, $"{Id.Value} p1")], AccessNames.ParticipantScheme))));
}
