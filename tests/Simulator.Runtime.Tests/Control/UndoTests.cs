using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Control;

/// <summary>Single acts of control are taken back, by version, as long as nothing they touched has moved on.</summary>
public sealed class UndoTests
{
    private static readonly Actor Second = new("second", Office.Controller);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_postponement_is_taken_back_as_a_whole_and_what_has_become_due_waits_for_a_decision()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new PostponeRest(TimeSpan.FromMinutes(19)), Tiny.Control, Cancel);
        var step = Assert.Single(session.State.Undoable);
        Assert.Equal(("postpone-rest", "control"), (step.Act, step.Person));
        Assert.Equal(["I1", "I2"], step.Injects.Order());
        await session.AdvanceAsync(ExerciseTime.FromMinutes(1), Cancel);
        Assert.True((await session.ExecuteAsync(new UndoControl(step.Version), Tiny.Control, Cancel)).Accepted);
        Assert.Equal((InjectStatus.Held, true, ExerciseTime.FromSeconds(30)), Plan(session, "I1"));
        Assert.Equal((InjectStatus.Waiting, false, ExerciseTime.FromMinutes(2)), Plan(session, "I2"));
        Assert.Empty(session.State.Undoable);
        Assert.Equal(["I1"], Overdue.Injects(session.State).Select(i => i.Id));
    }

    [Fact]
    public async Task Of_two_controllers_nobody_takes_back_the_others_act_by_accident()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new HoldInject("I1"), Tiny.Control, Cancel);
        await session.ExecuteAsync(new HoldInject("I2"), Second, Cancel);
        Assert.Equal([("second", "I2"), ("control", "I1")], session.State.Undoable.Select(s => (s.Person, s.Injects[0])));
        await session.ExecuteAsync(new UndoControl(session.State.Undoable[1].Version), Tiny.Control, Cancel);
        Assert.Equal((InjectStatus.Waiting, InjectStatus.Held), (session.State.Injects["I1"].Status, session.State.Injects["I2"].Status));
        Assert.Equal(["second"], session.State.Undoable.Select(s => s.Person));
    }

    [Fact]
    public async Task What_was_changed_or_delivered_since_is_refused_in_words()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new MoveInject("I2", ExerciseTime.FromMinutes(3)), Tiny.Control, Cancel);
        var moved = session.State.Undoable[0].Version;
        await session.ExecuteAsync(new EditInject("I2", "another text"), Tiny.Control, Cancel);
        Assert.Equal(["edit-inject"], session.State.Undoable.Select(s => s.Act));
        Assert.Equal(new Rejection("UndoChanged", "I2").Code, (await session.ExecuteAsync(new UndoControl(moved), Tiny.Control, Cancel)).Rejection?.Code);
        await session.ExecuteAsync(new UndoControl(session.State.Undoable[0].Version), Tiny.Control, Cancel);
        // The later change is gone: the earlier one is open again.
        Assert.Equal([moved], session.State.Undoable.Select(s => s.Version));
        await session.AdvanceAsync(ExerciseTime.FromMinutes(3), Cancel);
        Assert.Empty(session.State.Undoable);
        Assert.Equal("UndoDelivered", (await session.ExecuteAsync(new UndoControl(moved), Tiny.Control, Cancel)).Rejection?.Code);
        Assert.Equal("NothingToUndo", (await session.ExecuteAsync(new UndoControl(1), Tiny.Control, Cancel)).Rejection?.Code);
    }

    [Fact]
    public async Task A_hold_on_what_follows_another_inject_is_taken_back_after_that_one_has_come()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new HoldInject("I4"), Tiny.Control, Cancel);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(3), Cancel);
        await session.ExecuteAsync(new UndoControl(session.State.Undoable[0].Version), Tiny.Control, Cancel);
        Assert.Equal((InjectStatus.Waiting, false, ExerciseTime.FromMinutes(5)), Plan(session, "I4"));
        await session.AdvanceAsync(ExerciseTime.FromMinutes(5), Cancel);
        Assert.Equal(InjectStatus.Delivered, session.State.Injects["I4"].Status);
    }

    [Fact]
    public async Task More_time_is_taken_back_and_a_deadline_that_has_passed_by_then_is_put_before_control()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.AdvanceAsync(ExerciseTime.FromMinutes(2), Cancel);
        await session.ExecuteAsync(new ExtendDeadline("I2", TimeSpan.FromMinutes(5)), Tiny.Control, Cancel);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(6), Cancel);
        await session.ExecuteAsync(new UndoControl(session.State.Undoable[0].Version), Tiny.Control, Cancel);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(10), Cancel);
        Assert.Equal((TimeSpan.FromSeconds(90.5), true), (session.State.Injects["I2"].Limit!.Value, session.State.Injects["I2"].DeadlineAsks));
        Assert.Empty(session.State.Injects["I2"].Overdue);
        Assert.Equal(["I2"], Overdue.Deadlines(session.State).Select(i => i.Id));
    }

    [Fact]
    public async Task Planned_and_retracted_live_injects_seats_frozen_and_seats_given_away_come_back()
    {
        var (session, _) = await ControlDesk.StartAsync(new BotTeams());
        await session.ExecuteAsync(new DuplicateInject("I2", TimeSpan.FromMinutes(9)), Tiny.Control, Cancel);
        await session.ExecuteAsync(new RetractInject("L-01"), Tiny.Control, Cancel);
        await UndoAsync(session);
        Assert.Equal((InjectStatus.Waiting, false, ExerciseTime.FromMinutes(9)), Plan(session, "L-01"));
        await UndoAsync(session);
        Assert.Equal(InjectStatus.Retracted, session.State.Injects["L-01"].Status);
        await session.ExecuteAsync(new FreezeSeat("news", true), Tiny.Control, Cancel);
        await session.ExecuteAsync(new FreezeSeat("news", true), Tiny.Control, Cancel);
        await session.ExecuteAsync(new GiveSeatToBot("lead", "silent"), Tiny.Control, Cancel);
        Assert.Equal(["lead", "news"], session.State.Undoable.Select(s => s.Seats[0]));
        await UndoAsync(session);
        await UndoAsync(session);
        Assert.Equal((false, null), (session.State.Seat("news").Frozen, session.State.Seat("lead").Bot));
    }

    [Fact]
    public async Task At_most_twenty_acts_are_kept_and_none_after_the_end()
    {
        var (session, _) = await ControlDesk.StartAsync();
        for (var n = 0; n < 25; n++) await session.ExecuteAsync(new WriteInject("call", "phone", "desk", "live", ["lead"], null, [], TimeSpan.FromMinutes(10)), Tiny.Control, Cancel);
        Assert.Equal(20, session.State.Undoable.Length);
        Assert.Equal("L-25", session.State.Undoable[0].Injects[0]);
        await session.ExecuteAsync(new EndExercise("control"), Tiny.Control, Cancel);
        Assert.Equal("NotNowEnded", (await session.ExecuteAsync(new UndoControl(session.State.Undoable[0].Version), Tiny.Control, Cancel)).Rejection?.Code);
    }

    private static (InjectStatus, bool, ExerciseTime?) Plan(ExerciseSession session, string inject) => session.State.Injects[inject] is var i ? (i.Status, i.Asks, i.Due) : default;

    private static async Task UndoAsync(ExerciseSession session) =>
        Assert.True((await session.ExecuteAsync(new UndoControl(session.State.Undoable[0].Version), Tiny.Control, Cancel)).Accepted);
}
