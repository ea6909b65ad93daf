using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Logs;
using Simulator.Domain.Scenarios;
using Microsoft.Extensions.Time.Testing;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Control;

/// <summary>Nothing fires in a heap: not after a jump, not after a pause, not after a restart. What waits is decided about, one by one or all.</summary>
public sealed class OverdueTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_is_overdue_is_released_in_its_order()
    {
        var (session, log) = await JumpedAsync();
        Assert.Equal(["I1", "I2", "L-01", "I3"], Overdue.Injects(session.State).Select(i => i.Id));
        await session.ExecuteAsync(new DecideOverdue(OverdueChoice.Release), Tiny.Control, Cancel);
        var delivered = (await log.AllAsync(ControlDesk.Id)).Select(LogCodec.Read).Where(r => r.Event is InjectDelivered).ToList();
        Assert.Equal(["I1", "I2", "L-01", "I3"], delivered.Select(r => ((InjectDelivered)r.Event).Inject));
        Assert.All(delivered, r => Assert.Equal(ExerciseTime.FromMinutes(6), r.At));
        Assert.Equal("NothingWaits", (await session.ExecuteAsync(new DecideOverdue(OverdueChoice.Release), Tiny.Control, Cancel)).Rejection?.Code);
        // What follows one of them follows it from now on.
        Assert.Equal(ExerciseTime.FromMinutes(9), session.State.Injects["I4"].Due);
    }

    [Fact]
    public async Task All_is_put_off_with_its_distances_or_spread_and_that_is_one_act_to_take_back()
    {
        var (session, _) = await JumpedAsync();
        await session.ExecuteAsync(new DecideOverdue(OverdueChoice.Later, TimeSpan.FromMinutes(2)), Tiny.Control, Cancel);
        Assert.Equal([Minutes(8), Minutes(9.5), Minutes(10.5)], Due(session, "I1", "I2", "L-01"));
        var step = session.State.Undoable[0];
        Assert.Equal("decide-overdue", step.Act);
        await session.ExecuteAsync(new UndoControl(step.Version), Tiny.Control, Cancel);
        Assert.Equal(4, Overdue.Injects(session.State).Length);
        await session.ExecuteAsync(new DecideOverdue(OverdueChoice.Spread, TimeSpan.FromMinutes(1)), Tiny.Control, Cancel);
        Assert.Equal([Minutes(7), Minutes(8), Minutes(9), Minutes(10)], Due(session, "I1", "I2", "L-01", "I3"));
    }

    [Fact]
    public async Task What_would_come_after_the_end_goes_on_waiting_and_the_rest_can_be_held_or_skipped()
    {
        var (session, _) = await JumpedAsync();
        await session.ExecuteAsync(new DecideOverdue(OverdueChoice.Later, TimeSpan.FromMinutes(13)), Tiny.Control, Cancel);
        Assert.Equal(["I2", "L-01", "I3"], Overdue.Injects(session.State).Select(i => i.Id));
        Assert.Equal("BadTime", (await session.ExecuteAsync(new DecideOverdue(OverdueChoice.Later, TimeSpan.FromMinutes(15)), Tiny.Control, Cancel)).Rejection?.Code);
        Assert.Equal("BadDue", (await session.ExecuteAsync(new DecideOverdue(OverdueChoice.Later), Tiny.Control, Cancel)).Rejection?.Code);
        await session.ExecuteAsync(new DecideOverdue(OverdueChoice.Hold), Tiny.Control, Cancel);
        Assert.Empty(Overdue.Injects(session.State));
        Assert.Equal(InjectStatus.Held, session.State.Injects["I2"].Status);
        await session.ExecuteAsync(new UndoControl(session.State.Undoable[0].Version), Tiny.Control, Cancel);
        await session.ExecuteAsync(new DecideOverdue(OverdueChoice.Skip), Tiny.Control, Cancel);
        Assert.Equal(InjectStatus.Skipped, session.State.Injects["I2"].Status);
    }

    [Fact]
    public async Task All_deadlines_pass_or_are_extended_from_now()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new WriteInject("call", "phone", "desk", "live", ["lead", "news"], TimeSpan.FromMinutes(1), []), Tiny.Control, Cancel);
        await session.AdvanceAsync(Minutes(2), Cancel);
        await session.ExecuteAsync(new WriteInject("call", "phone", "desk", "another", ["lead"], TimeSpan.FromMinutes(1), []), Tiny.Control, Cancel);
        await session.ExecuteAsync(new JumpTo(Minutes(6), Asks: true), Tiny.Control, Cancel);
        Assert.Equal(["L-02", "I2"], Overdue.Deadlines(session.State).Select(i => i.Id));
        await session.ExecuteAsync(new DecideOverdue(OverdueChoice.Extend, TimeSpan.FromMinutes(2)), Tiny.Control, Cancel);
        Assert.Equal([Minutes(8), Minutes(8)], [session.State.Injects["L-02"].Deadline, session.State.Injects["I2"].Deadline]);
        Assert.Empty(Overdue.Deadlines(session.State));
        await session.ExecuteAsync(new JumpTo(Minutes(9), Asks: true), Tiny.Control, Cancel);
        await session.ExecuteAsync(new DecideOverdue(OverdueChoice.LetPass), Tiny.Control, Cancel);
        Assert.Equal(["lead"], session.State.Injects["L-02"].Overdue);
        Assert.Equal(["news"], session.State.Injects["I2"].Overdue);
        Assert.Equal("NothingWaits", (await session.ExecuteAsync(new DecideOverdue(OverdueChoice.LetPass), Tiny.Control, Cancel)).Rejection?.Code);
    }

    [Fact]
    public async Task A_long_pause_makes_nothing_overdue()
    {
        var time = new FakeTimeProvider();
        var log = new Runtime.Logs.MemoryLog();
        var session = new ExerciseSession(ControlDesk.Id, log, new TinyBots(), time);
        await session.ExecuteAsync(Casting.PublicCast.Open(Tiny.Open()), Tiny.Control, Cancel);
        await session.ExecuteAsync(new StartExercise(), Tiny.Control, Cancel);
        time.Advance(TimeSpan.FromSeconds(60));
        await session.TickAsync(Cancel);
        await session.ExecuteAsync(new PauseExercise(), Tiny.Control, Cancel);
        time.Advance(TimeSpan.FromHours(3));
        await session.TickAsync(Cancel);
        await session.ExecuteAsync(new ResumeExercise(), Tiny.Control, Cancel);
        await session.TickAsync(Cancel);
        Assert.Equal(Minutes(1), session.Cursor);
        Assert.Equal(InjectStatus.Waiting, session.State.Injects["I2"].Status);
        time.Advance(TimeSpan.FromSeconds(60));
        await session.TickAsync(Cancel);
        Assert.Equal(Minutes(2), session.State.Injects["I2"].DeliveredAt);
    }

    [Fact]
    public async Task A_restart_in_the_middle_stands_still_where_it_was_and_what_asked_still_asks()
    {
        var time = new FakeTimeProvider();
        var (session, log) = await JumpedAsync();
        await session.ExecuteAsync(new ReleaseInject("I2"), Tiny.Control, Cancel);
        await session.ExecuteAsync(new JumpTo(Minutes(8), Asks: true), Tiny.Control, Cancel);
        time.Advance(TimeSpan.FromDays(1));
        var again = new ExerciseSession(ControlDesk.Id, log, new TinyBots(), time);
        await again.LoadAsync("restart", Cancel);
        Assert.Equal((ExerciseStatus.Paused, "restart", session.Cursor), (again.State.Status, again.State.PauseReason, again.Cursor));
        Assert.Equal(Overdue.Injects(session.State).Select(i => i.Id), Overdue.Injects(again.State).Select(i => i.Id));
        Assert.Equal(["I2"], Overdue.Deadlines(again.State).Select(i => i.Id));
        Assert.Equal(session.State.Undoable.Select(s => s.Version), again.State.Undoable.Select(s => s.Version));
        var delivered = again.State.Injects.Values.Count(i => i.Status == InjectStatus.Delivered);
        await again.ExecuteAsync(new ResumeExercise(), Tiny.Control, Cancel);
        await again.TickAsync(Cancel);
        Assert.Equal(delivered, again.State.Injects.Values.Count(i => i.Status == InjectStatus.Delivered));
        Assert.Empty(again.State.Injects["I2"].Overdue);
    }

    // Two of the script, one live and a conditional one have become due on the way to T+6.
    private static async Task<(ExerciseSession Session, Runtime.Logs.MemoryLog Log)> JumpedAsync()
    {
        var tiny = Tiny.Scenario();
        var subject = tiny.Subjects[0] with { Injects = [.. tiny.Subjects[0].Injects.Select(i => i.When is null ? i : i with { When = new TimeReached(Minutes(5)) })] };
        var (session, log) = await ControlDesk.StartAsync(scenario: tiny with { Subjects = [subject] });
        await session.ExecuteAsync(new WriteInject("call", "phone", "desk", "live", ["lead"], null, [], TimeSpan.FromMinutes(3)), Tiny.Control, Cancel);
        await session.ExecuteAsync(new JumpTo(Minutes(6), Asks: true), Tiny.Control, Cancel);
        return (session, log);
    }

    private static ExerciseTime Minutes(double minutes) => ExerciseTime.FromSeconds(minutes * 60);
    private static ExerciseTime?[] Due(ExerciseSession session, params string[] injects) => [.. injects.Select(i => session.State.Injects[i].Due)];
}
