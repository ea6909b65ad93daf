using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Casting;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;
using Simulator.Runtime.Tests.Scoring;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>A step of a written script that is refused is a step the team never took: an expert who forgot a field, a cover-up that covers nothing up.</summary>
public sealed class PlaybookStepsTests
{
    private static readonly Actor Control = new("control", Office.Controller);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Subjects => TeamOrderTests.Subjects;

    [Theory]
    [InlineData("newcomers", 1), InlineData("yanxi-water", 2)]
    public Task No_step_of_the_shorter_scripts_is_refused_but_what_is_evidence(string id, int subject) => No_step_is_refused_but_what_is_evidence(id, subject);

    [Theory]
    [MemberData(nameof(Subjects))]
    [Trait("Category", "Long")]
    public async Task No_step_is_refused_but_what_is_evidence(string id, int subject)
    {
        var refused = new List<string>();
        foreach (var team in new[] { "expert", "coverup" }) refused.AddRange(await RefusedAsync(id, subject, team));
        Assert.Empty(refused);
    }

    private static async Task<List<string>> RefusedAsync(string id, int subject, string team)
    {
        var (refused, scenario) = (new List<string>(), ShippedScenarios.Load(id));
        var session = new ExerciseSession(new ExerciseId("x"), new MemoryLog(), new BotTeams(), TimeProvider.System)
        {
            Deciding = (state, command, actor, now) =>
            {
                var decision = Exercise.Decide(state, command, actor, now);
                // An attempt that is itself evidence is in the log. A response to end there is only where an earlier subject left one running.
                if (decision is { Rejection: { Code: not "NoResponse" } no, Events.IsEmpty: true }) refused.Add($"{team} {now} {actor.Seat} {command.Kind}: {no.Code} {string.Join(' ', no.Args)}");
                return decision;
            },
        };
        await session.ExecuteAsync(PublicCast.Open(new OpenRequest(scenario, subject, 1, "zh-CN", new ExerciseSettings(), Control)), Control, Cancel);
        foreach (var seat in scenario.Seats) await session.ExecuteAsync(new GiveSeatToBot(seat.Id, team), Control, Cancel);
        await session.ExecuteAsync(new StartExercise(), Control, Cancel);
        await session.AdvanceAsync(session.State.End, Cancel);
        Assert.True(session.State.Ended);
        return refused;
    }
}
