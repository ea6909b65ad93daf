using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Bunit;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Web.Access;
using Simulator.Web.Features.Debrief;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.Debrief;

/// <summary>An exercise that has just ended, with people at its desks.</summary>
public abstract class DebriefTest : ControlTest
{
    protected DebriefTest()
    {
        Services.AddSingleton<QuestionnaireBox>();
        Services.AddSingleton<RectificationMirror>();
    }

    protected static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;
    protected Persistence.AppDb.Debriefs Book => Services.GetRequiredService<Persistence.AppDb.Debriefs>();
    protected QuestionnaireBox Box => Services.GetRequiredService<QuestionnaireBox>();

    /// <param name="people">Persons with the seat each takes.</param>
    protected Task EndedAsync(params (string Person, string Seat)[] people) => EndedAsync(0, people);

    protected async Task EndedAsync(int minutes, params (string Person, string Seat)[] people)
    {
        await OpenAsync();
        foreach (var (person, seat) in people)
        {
            Assert.True((await Exercises.ExecuteAsync(Id, new Actor(person, Office.Player), new JoinExercise(person, Office.Player), Cancel)).Accepted);
            await DoAsync(new TakeSeat(person, seat));
        }
        await DoAsync(new StartExercise());
        if (minutes > 0) await DoAsync(new JumpTo(Domain.ExerciseTime.FromMinutes(minutes)));
        await DoAsync(new EndExercise("control"));
    }

    protected async Task<Runtime.ILiveExercise> LiveAsync() => (await Exercises.WatchAsync(Id, Cancel))!;

    /// <summary>Somebody with the cookie of a participant.</summary>
    protected static ClaimsPrincipal User(string person) => new(new ClaimsIdentity([new Claim(AccessNames.PersonClaim, $"{Id.Value} {person}")], AccessNames.ParticipantScheme));

    protected IRenderedComponent<TPage> OpenPage<TPage>(Task<AuthenticationState> who) where TPage : ExercisePage => Render<TPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(who));
    protected IRenderedComponent<TPage> OpenPage<TPage>(string person) where TPage : ExercisePage => OpenPage<TPage>(Task.FromResult(new AuthenticationState(User(person))));
}
