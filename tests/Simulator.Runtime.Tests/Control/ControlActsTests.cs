using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Feeds;
using Simulator.Domain.Logs;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Casting;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Control;

/// <summary>What control does with the plan, through the session that owns the exercise.</summary>
public sealed class ControlActsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_jump_that_asks_puts_everything_due_before_control()
    {
        var (session, log) = await ControlDesk.StartAsync();
        await session.AdvanceAsync(ExerciseTime.FromMinutes(2), Cancel);
        await session.ExecuteAsync(new JumpTo(ExerciseTime.FromMinutes(10), Asks: true), Tiny.Control, Cancel);
        Assert.Equal(ExerciseTime.FromMinutes(10), session.Cursor);
        Assert.True(session.State.Injects["I2"].DeadlineAsks);
        Assert.Empty(session.State.Injects["I2"].Overdue);
        Assert.Equal((InjectStatus.Held, true), (session.State.Injects["I4"].Status, session.State.Injects["I4"].Asks));
        Assert.Null(session.State.JumpingTo);
        var delivered = (await log.AllAsync(ControlDesk.Id)).Select(LogCodec.Read).Where(r => r.Event is InjectDelivered).Select(r => r.At);
        Assert.DoesNotContain(delivered, at => at > ExerciseTime.FromMinutes(2));

        await session.ExecuteAsync(new LetDeadlinePass("I2"), Tiny.Control, Cancel);
        Assert.Equal(["news"], session.State.Injects["I2"].Overdue);
        await session.ExecuteAsync(new ReleaseInject("I4"), Tiny.Control, Cancel);
        Assert.Equal(ExerciseTime.FromMinutes(10), session.State.Injects["I4"].DeliveredAt);
        Assert.Equal("NothingOpen", (await session.ExecuteAsync(new LetDeadlinePass("I2"), Tiny.Control, Cancel)).Rejection?.Code);
    }

    [Fact]
    public async Task A_deadline_put_off_gets_more_time_from_now_on()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.AdvanceAsync(ExerciseTime.FromMinutes(2), Cancel);
        await session.ExecuteAsync(new JumpTo(ExerciseTime.FromMinutes(10), Asks: true), Tiny.Control, Cancel);
        await session.ExecuteAsync(new ExtendDeadline("I2", TimeSpan.FromMinutes(3)), Tiny.Control, Cancel);
        Assert.Equal(ExerciseTime.FromMinutes(13), session.State.Injects["I2"].Deadline);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(12), Cancel);
        Assert.Empty(session.State.Injects["I2"].Overdue);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(13), Cancel);
        Assert.Equal(["news"], session.State.Injects["I2"].Overdue);
    }

    [Fact]
    public async Task A_jump_that_does_not_ask_lets_everything_go_as_before()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new JumpTo(ExerciseTime.FromMinutes(10)), Tiny.Control, Cancel);
        Assert.Equal(["news"], session.State.Injects["I2"].Overdue);
        Assert.Equal(InjectStatus.Delivered, session.State.Injects["I4"].Status);
    }

    [Fact]
    public async Task An_edited_inject_says_what_control_wrote_and_sets_off_what_the_script_says()
    {
        var (session, log) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new EditInject("I2", "something else", ["lead"], TimeSpan.FromMinutes(4)), Tiny.Control, Cancel);
        await session.ExecuteAsync(new EditInject("I1", "the other post"), Tiny.Control, Cancel);
        Assert.Equal("NoAddressee", (await session.ExecuteAsync(new EditInject("I3", null, []), Tiny.Control, Cancel)).Rejection?.Code);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(3), Cancel);
        var sent = session.State.Injects["I2"];
        Assert.Equal(("something else", TimeSpan.FromMinutes(4)), (sent.Text, sent.Limit));
        Assert.Equal(["lead"], sent.To);
        Assert.Equal("the other post", session.State.Posts[session.State.Posts.Find("I1", session.State.PostCount)].Text);
        Assert.Contains((await log.AllAsync(ControlDesk.Id)).Select(LogCodec.Read), r => r.Event is RumorActed { Action: Simulator.Domain.Rumors.RootStarted });
        Assert.Equal("AlreadyDelivered", (await session.ExecuteAsync(new EditInject("I2", "late"), Tiny.Control, Cancel)).Rejection?.Code);
    }

    [Fact]
    public async Task An_edit_without_words_leaves_the_script_to_speak_at_its_time_and_one_with_values_is_filled_then()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new EditInject("I2", null, default, TimeSpan.Zero), Tiny.Control, Cancel);
        await session.ExecuteAsync(new EditInject("I3", "{posts} by now"), Tiny.Control, Cancel);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(3), Cancel);
        Assert.Matches("^what is it, [1-9][0-9,]* posts$", session.State.Injects["I2"].Text);
        Assert.Matches("^[1-9][0-9,]* by now$", session.State.Injects["I3"].Text);
        Assert.Null(session.State.Injects["I2"].Limit);
        Assert.Equal(TimeSpan.FromMinutes(1), session.State.Injects["I3"].Limit);
    }

    [Fact]
    public async Task A_second_public_post_by_copy_is_of_the_same_persona()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.AdvanceAsync(ExerciseTime.FromMinutes(1), Cancel);
        await session.ExecuteAsync(new DuplicateInject("I1", TimeSpan.FromMinutes(1)), Tiny.Control, Cancel);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(2), Cancel);
        var copy = session.State.Posts[session.State.Posts.Find("L-01", session.State.PostCount)];
        Assert.Equal(("neighbour", 400L), (copy.AuthorId, copy.Followers));
        Assert.DoesNotContain(session.State.RumorActions.OfType<Simulator.Domain.Rumors.RootStarted>(), r => r.RootId == "L-01");
    }

    [Fact]
    public async Task What_was_retracted_neither_comes_nor_is_moved_and_what_a_script_says_of_nothing_is_refused()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new WriteInject("call", "phone", "desk", "live", ["lead"], null, [], TimeSpan.FromMinutes(1)), Tiny.Control, Cancel);
        await session.ExecuteAsync(new RetractInject("L-01"), Tiny.Control, Cancel);
        foreach (var command in new ExerciseCommand[] { new ReleaseInject("L-01"), new MoveInject("L-01", ExerciseTime.FromMinutes(5)), new HoldInject("L-01"), new EditInject("L-01", "x") })
            Assert.Equal("WasRetracted", (await session.ExecuteAsync(command, Tiny.Control, Cancel)).Rejection?.Code);
        Assert.True((await session.ExecuteAsync(new RetractInject("L-01"), Tiny.Control, Cancel)).Accepted);
    }

    [Fact]
    public async Task An_inject_that_follows_another_waits_for_it_again_when_armed_and_control_is_asked_where_it_would_come_after_the_end()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new SkipInject("I4"), Tiny.Control, Cancel);
        await session.ExecuteAsync(new ArmInject("I4"), Tiny.Control, Cancel);
        await session.ExecuteAsync(new MoveInject("I2", ExerciseTime.FromMinutes(18)), Tiny.Control, Cancel);
        Assert.Equal(InjectStatus.Waiting, session.State.Injects["I4"].Status);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(18), Cancel);
        Assert.Equal((InjectStatus.Held, true), (session.State.Injects["I4"].Status, session.State.Injects["I4"].Asks));
        Assert.Equal("NoCondition", (await session.ExecuteAsync(new ArmInject("I4"), Tiny.Control, Cancel)).Rejection?.Code);
    }

    [Fact]
    public async Task A_jump_that_asks_does_not_end_the_subject()
    {
        var (session, _) = await ControlDesk.StartAsync();
        Assert.Equal("JumpEndsSubject", (await session.ExecuteAsync(new JumpTo(session.State.End, Asks: true), Tiny.Control, Cancel)).Rejection?.Code);
        Assert.Equal(ExerciseTime.Zero, session.Cursor);
        Assert.Null(session.State.JumpingTo);
    }

    [Fact]
    public async Task Only_control_may_do_any_of_it()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new Simulator.Domain.Exercises.People.JoinExercise("ann", Office.Player), Tiny.Control, Cancel);
        await session.ExecuteAsync(new Simulator.Domain.Exercises.People.TakeSeat("ann", "news"), Tiny.Control, Cancel);
        foreach (var kind in ControlDesk.Kinds)
            foreach (var actor in new[] { Tiny.Ann, new Actor("eve", Office.Evaluator), new Actor("olga", Office.Observer) })
                Assert.Equal("OfficeMayNot", (await session.ExecuteAsync(Orleans.SampleCommands.Of(kind), actor, Cancel)).Rejection?.Code);
    }

    [Fact]
    public async Task A_copy_and_a_second_sending_are_injects_of_their_own()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new DuplicateInject("I2", TimeSpan.FromMinutes(5)), Tiny.Control, Cancel);
        Assert.Equal("NotYetDelivered", (await session.ExecuteAsync(new ResendInject("I2", ["news"]), Tiny.Control, Cancel)).Rejection?.Code);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(3), Cancel);
        await session.ExecuteAsync(new ResendInject("I2", ["news"]), Tiny.Control, Cancel);
        Assert.Equal((InjectStatus.Delivered, "Desk"), (session.State.Injects["L-02"].Status, session.State.Injects["L-02"].Sender));
        Assert.Equal("PublicAlready", (await session.ExecuteAsync(new ResendInject("I1", ["news"]), Tiny.Control, Cancel)).Rejection?.Code);
        await session.ExecuteAsync(new RetractInject("L-01"), Tiny.Control, Cancel);
        Assert.Equal("SkipInstead", (await session.ExecuteAsync(new RetractInject("I4"), Tiny.Control, Cancel)).Rejection?.Code);
        await session.AdvanceAsync(session.State.End, Cancel);
        Assert.Equal(InjectStatus.Retracted, session.State.Injects["L-01"].Status);
    }

    [Fact]
    public async Task What_is_postponed_past_the_end_is_held_and_what_is_disarmed_waits_until_armed()
    {
        var (session, _) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new HoldInject("I3"), Tiny.Control, Cancel);
        await session.ExecuteAsync(new PostponeRest(TimeSpan.FromMinutes(19)), Tiny.Control, Cancel);
        Assert.Equal((InjectStatus.Waiting, ExerciseTime.FromSeconds(30 + 19 * 60)), (session.State.Injects["I1"].Status, session.State.Injects["I1"].Due));
        Assert.Equal(InjectStatus.Held, session.State.Injects["I2"].Status);
        await session.ExecuteAsync(new ReleaseInject("I1"), Tiny.Control, Cancel);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(8), Cancel);
        Assert.Equal(InjectStatus.Held, session.State.Injects["I3"].Status);
        await session.ExecuteAsync(new ArmInject("I3"), Tiny.Control, Cancel);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(8) + TimeSpan.FromSeconds(1), Cancel);
        Assert.Equal(InjectStatus.Delivered, session.State.Injects["I3"].Status);
        Assert.Equal("NoCondition", (await session.ExecuteAsync(new ArmInject("I2"), Tiny.Control, Cancel)).Rejection?.Code);
    }

    [Fact]
    public async Task Control_speaks_under_a_post_as_a_persona()
    {
        var (session, log) = await ControlDesk.StartAsync();
        await session.AdvanceAsync(ExerciseTime.FromMinutes(1), Cancel);
        await session.ExecuteAsync(new SpeakInThread("I1", "neighbour", "I saw it too"), Tiny.Control, Cancel);
        var comment = Assert.Single((await log.AllAsync(ControlDesk.Id)).Select(LogCodec.Read), r => r.Event is CommentAppeared { Text: "I saw it too" });
        Assert.Equal(Office.Controller, comment.Cause.Office);
        Assert.Equal("NoSuchPost", (await session.ExecuteAsync(new SpeakInThread("none", "neighbour", "x"), Tiny.Control, Cancel)).Rejection?.Code);
    }
}
