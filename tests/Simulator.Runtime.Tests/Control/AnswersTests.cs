using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Control;

/// <summary>Control answers with what the scenario has prepared, or in its own words; either may carry facts. Alarms are quiet once somebody has seen them.</summary>
public sealed class AnswersTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prepared_answers_are_offered_those_for_the_question_first_and_those_given_last()
    {
        var session = await AskingAsync();
        await session.ExecuteAsync(new RequestVerification("clinic", "anything at all?", null), Tiny.Ann, Cancel);
        var asked = session.State.Verifications[0];
        Assert.Equal("A2", asked.ScriptedAnswer);
        await session.ExecuteAsync(new RequestVerification("clinic", "how many patients?", null), Tiny.Ann, Cancel);
        var offered = PreparedAnswers.For(session.State, session.State.Verifications[1], session.Cursor);
        Assert.Equal(["A3", "A1", "A2"], offered.Select(a => a.Id).OrderBy(id => id == "A3" ? 0 : 1));
        Assert.Equal([("A1", true, true), ("A2", true, false)], offered.Where(a => a.Given).Select(a => (a.Id, a.Given, a.Fits)));
        Assert.Equal(("A3", false), (offered[0].Id, offered[0].Given));
        Assert.Equal("0 posts", offered[0].Text);
    }

    [Fact]
    public async Task An_answer_to_a_free_measure_carries_facts_to_the_seat_and_its_board()
    {
        var session = await AskingAsync();
        await session.ExecuteAsync(new TakeOtherMeasure("send somebody to the patients"), Tiny.Ann, Cancel);
        var measure = session.State.OtherMeasures[0];
        Assert.True(PreparedAnswers.For(session.State, measure, session.Cursor)[0] is { Id: "A1", Fits: true });
        Assert.Equal("NoSuchFact", (await session.ExecuteAsync(new AnswerOtherMeasure(measure.Id, "three", ["F9"]), Tiny.Control, Cancel)).Rejection?.Code);
        await session.ExecuteAsync(new AnswerOtherMeasure(measure.Id, "three", ["F1"]), Tiny.Control, Cancel);
        Assert.Equal(["F1"], session.State.KnownTo("news"));
        Assert.Empty(SeatView.Of(session.State, "news", session.Cursor)!.OtherMeasures[0].Facts);
        await session.ExecuteAsync(new AddBoardFact(measure.Id, "three patients", "clinic"), Tiny.Ann, Cancel);
        Assert.Equal(["F1"], session.State.Board[0].Facts);
    }

    [Fact]
    public async Task A_prepared_answer_that_control_gave_does_not_come_again_by_itself()
    {
        var session = await AskingAsync();
        await session.ExecuteAsync(new RequestVerification("clinic", "how many patients?", null), Tiny.Ann, Cancel);
        Assert.Equal("BadChoice", (await session.ExecuteAsync(new AnswerVerification("ask-1", "x", [], "A9"), Tiny.Control, Cancel)).Rejection?.Code);
        await session.ExecuteAsync(new AnswerVerification("ask-1", "wait a little", [], "A2"), Tiny.Control, Cancel);
        await session.ExecuteAsync(new TakeOtherMeasure("go and see"), Tiny.Ann, Cancel);
        Assert.Equal("BadChoice", (await session.ExecuteAsync(new AnswerOtherMeasure("other-1", "x", [], "A9"), Tiny.Control, Cancel)).Rejection?.Code);
        await session.ExecuteAsync(new AnswerOtherMeasure("other-1", "posts", [], "A3"), Tiny.Control, Cancel);
        Assert.Equal([("A1", false), ("A2", true), ("A3", true)], PreparedAnswers.For(session.State, session.State.Verifications[0], session.Cursor).OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => (a.Id, a.Given)));
        await session.ExecuteAsync(new RequestVerification("clinic", "anything?", null), Tiny.Ann, Cancel);
        Assert.Equal("A1", session.State.Verifications[1].ScriptedAnswer);
    }

    [Fact]
    public async Task Answers_stored_before_they_could_carry_facts_keep_their_bytes()
    {
        var session = await AskingAsync();
        await session.ExecuteAsync(new TakeOtherMeasure("x"), Tiny.Ann, Cancel);
        await session.ExecuteAsync(new AnswerOtherMeasure("other-1", "three"), Tiny.Control, Cancel);
        Assert.Equal("""{"measure":"other-1","text":"three"}""", System.Text.Json.JsonSerializer.Serialize(new OtherMeasureAnswered("other-1", "three"), Simulator.Domain.Logs.LogJson.Options));
        Assert.Empty(session.State.OtherMeasures[0].Facts);
    }

    [Fact]
    public async Task An_alarm_rings_once_and_is_quiet_at_every_desk_when_one_controller_has_seen_it()
    {
        var session = await AskingAsync();
        await session.AdvanceAsync(ExerciseTime.FromMinutes(3), Cancel);
        Assert.Equal([("AL2", "second", 2.0), ("AL1", "first", 1.0)], new ControlView(session.State, session.Cursor).Alarms.Select(a => (a.Id, a.Text, a.At.Ms / 60_000.0)));
        await session.ExecuteAsync(new AcknowledgeAlarm("AL1"), new Actor("second", Office.Controller), Cancel);
        var seen = new ControlView(session.State, session.Cursor).Alarms[1];
        Assert.Equal(("second", ExerciseTime.FromMinutes(3)), (seen.SeenBy, seen.SeenAt));
        var version = session.State.Version;
        Assert.True((await session.ExecuteAsync(new AcknowledgeAlarm("AL1"), Tiny.Control, Cancel)).Accepted);
        Assert.Equal(version, session.State.Version);
        Assert.Equal("NoSuchAlarm", (await session.ExecuteAsync(new AcknowledgeAlarm("C1"), Tiny.Control, Cancel)).Rejection?.Code);
    }

    private static async Task<ExerciseSession> AskingAsync()
    {
        var tiny = Tiny.Scenario();
        var later = TimeSpan.FromMinutes(30);
        ImmutableArray<ScriptedAnswer> answers =
        [
            new("A1", 1, ["F1"], ExerciseTime.Zero, later, "three patients") { Asks = "patients" },
            new("A2", 1, [], ExerciseTime.Zero, later, "wait"),
            new("A3", 1, [], ExerciseTime.Zero, later, "{posts} posts"),
            new("A9", 2, [], ExerciseTime.Zero, later, "another day"),
        ];
        var subject = tiny.Subjects[0] with { Alarms = [new Alarm("AL1", "first", new TimeReached(ExerciseTime.FromMinutes(1))), new Alarm("AL2", "second", new TimeReached(ExerciseTime.FromMinutes(2)))] };
        var scenario = tiny with
        {
            Departments = [new Department("clinic", "Clinic", answers)], Subjects = [subject],
            Seats = [.. tiny.Seats.Select(s => s with { Acts = [.. s.Acts, "request-verification", "other-measure", "board-fact"] })],
        };
        var (session, _) = await ControlDesk.StartAsync(scenario: scenario);
        await session.ExecuteAsync(new JoinExercise("ann", Office.Player), Tiny.Control, Cancel);
        await session.ExecuteAsync(new TakeSeat("ann", "news"), Tiny.Control, Cancel);
        return session;
    }
}
