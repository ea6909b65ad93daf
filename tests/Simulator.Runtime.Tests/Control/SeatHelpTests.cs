using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Domain.Scoring;
using Simulator.Domain.Views;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Control;

/// <summary>Control helps a seat, freezes it, lets a bot team play it, and lets a visitor take it over and hand it back.</summary>
public sealed class SeatHelpTests
{
    private static readonly Actor Guest = new("ann", Office.Player);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hint_reaches_one_seat_alone_asks_for_nothing_and_counts_for_nothing()
    {
        var (session, _) = await ControlDesk.StartAsync();
        var before = Scorecards.Of(session.State, session.Cursor).Lines.Length;
        await session.ExecuteAsync(new HintSeat("lead", " ask the hospital "), Tiny.Control, Cancel);
        var hint = Assert.Single(SeatView.Of(session.State, "lead", session.Cursor)!.Inbox);
        Assert.Equal((HintSeat.Hint, "ask the hospital", null, false), (hint.Kind, hint.Text, hint.Deadline, hint.Open));
        Assert.Empty(SeatView.Of(session.State, "news", session.Cursor)!.Inbox);
        Assert.Equal(0, session.State.PostCount);
        Assert.Equal(before, Scorecards.Of(session.State, session.Cursor).Lines.Length);
        Assert.Empty(session.State.KnownTo("lead"));
        await session.AdvanceAsync(session.State.End, Cancel);
        Assert.Empty(session.State.Injects["L-01"].Overdue);
        Assert.Empty(Simulator.Domain.Reports.AfterAction.ResponseTimes.Of(session.State, session.Cursor).Rows.Where(r => r.Inject == "L-01"));
    }

    [Fact]
    public async Task A_hint_needs_a_seat_and_words_and_is_not_sent_again()
    {
        var (session, _) = await ControlDesk.StartAsync();
        Assert.Equal("NoSuchSeat", await CodeAsync(session, new HintSeat("nobody", "x")));
        Assert.NotNull(await CodeAsync(session, new HintSeat("lead", "  ")));
        await session.ExecuteAsync(new HintSeat("lead", "x"), Tiny.Control, Cancel);
        Assert.Equal("HintInstead", await CodeAsync(session, new ResendInject("L-01", ["lead"])));
        Assert.Equal("HintInstead", await CodeAsync(session, new DuplicateInject("L-01", TimeSpan.FromMinutes(1))));
    }

    [Fact]
    public async Task A_frozen_seat_may_do_nothing_until_it_is_thawed()
    {
        var (session, _) = await SeatedAsync();
        await session.ExecuteAsync(new FreezeSeat("news", true), Tiny.Control, Cancel);
        Assert.Equal("SeatFrozen", (await session.ExecuteAsync(new Simulator.Domain.Exercises.Acts.SignIn(), Tiny.Ann, Cancel)).Rejection?.Code);
        await session.ExecuteAsync(new FreezeSeat("news", false), Tiny.Control, Cancel);
        Assert.True((await session.ExecuteAsync(new Simulator.Domain.Exercises.Acts.SignIn(), Tiny.Ann, Cancel)).Accepted);
    }

    [Fact]
    public async Task A_bot_team_replaces_somebody_who_has_left_and_plays_on()
    {
        var (session, log) = await SeatedAsync();
        Assert.Equal("SeatTaken", await CodeAsync(session, new GiveSeatToBot("news", "prompt")));
        await session.ExecuteAsync(new LeaveSeat("ann"), Tiny.Control, Cancel);
        await session.ExecuteAsync(new GiveSeatToBot("news", "prompt"), Tiny.Control, Cancel);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(3), Cancel);
        Assert.Contains((await log.AllAsync(ControlDesk.Id)).Select(LogCodec.Read), r => r.Cause.Person == "bot:prompt");
    }

    [Fact]
    public async Task A_visitor_takes_a_seat_over_from_its_bot_and_hands_it_back()
    {
        var (session, log) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new GiveSeatToBot("news", "prompt"), Tiny.Control, Cancel);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(2), Cancel);
        await session.ExecuteAsync(new JoinExercise("ann", Office.Player), Tiny.Control, Cancel);
        await session.ExecuteAsync(new AdmitParticipant("ann"), Tiny.Control, Cancel);
        await session.ExecuteAsync(new TakeSeat("ann", "news"), Guest, Cancel);
        Assert.Equal((null, "prompt"), (session.State.Seat("news").Bot, session.State.Seat("news").TakenFrom));
        await session.AdvanceAsync(ExerciseTime.FromMinutes(5), Cancel);
        Assert.True((await session.ExecuteAsync(new HandBackToBot("news"), Guest, Cancel)).Accepted);
        Assert.Equal(("prompt", null, 0), (session.State.Seat("news").Bot, session.State.Seat("news").TakenFrom, session.State.Seat("news").Members.Count));
        Assert.Null(session.State.Participants["ann"].Seat);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(8), Cancel);
        var byBot = (await log.AllAsync(ControlDesk.Id)).Select(LogCodec.Read).Where(r => r.Cause.Person == "bot:prompt").Select(r => r.At).ToList();
        Assert.DoesNotContain(byBot, at => at > ExerciseTime.FromMinutes(2) && at <= ExerciseTime.FromMinutes(5));
        Assert.Contains(byBot, at => at > ExerciseTime.FromMinutes(5));
    }

    [Fact]
    public async Task Nobody_hands_back_what_is_not_his_or_was_no_bots()
    {
        var (session, _) = await SeatedAsync();
        Assert.Equal("NoBotBefore", (await session.ExecuteAsync(new HandBackToBot("news"), Guest, Cancel)).Rejection?.Code);
        await session.ExecuteAsync(new LeaveSeat("ann"), Tiny.Control, Cancel);
        await session.ExecuteAsync(new GiveSeatToBot("news", "prompt"), Tiny.Control, Cancel);
        foreach (var person in new[] { "ann", "bob" })
        {
            await session.ExecuteAsync(new JoinExercise(person, Office.Player), Tiny.Control, Cancel);
            await session.ExecuteAsync(new TakeSeat(person, "news"), Tiny.Control, Cancel);
        }
        Assert.Equal("NotYourSeat", (await session.ExecuteAsync(new HandBackToBot("news"), new Actor("carl", Office.Player), Cancel)).Rejection?.Code);
        Assert.Equal("NotAloneThere", (await session.ExecuteAsync(new HandBackToBot("news"), Guest, Cancel)).Rejection?.Code);
        Assert.True((await session.ExecuteAsync(new HandBackToBot("news"), Tiny.Control, Cancel)).Accepted);
        Assert.Empty(session.State.Seat("news").Members);
    }

    private static async Task<(ExerciseSession Session, Runtime.Logs.MemoryLog Log)> SeatedAsync()
    {
        var (session, log) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new JoinExercise("ann", Office.Player), Tiny.Control, Cancel);
        await session.ExecuteAsync(new TakeSeat("ann", "news"), Tiny.Control, Cancel);
        return (session, log);
    }

    private static async Task<string?> CodeAsync(ExerciseSession session, ExerciseCommand command) => (await session.ExecuteAsync(command, Tiny.Control, Cancel)).Rejection?.Code;
}
