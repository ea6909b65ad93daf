using System.Collections.Immutable;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
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
    private static readonly ExerciseId Id = new("x1");
    private static readonly ImmutableArray<string> Injects = ["I1", "I2", "I3", "I4", "L-01", "L-02", "L-03", "nothing"];
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Gen<ExerciseCommand> AnyControl => Gen.Select(Gen.Int[0, 13], Gen.OneOf([.. Injects]), Gen.Int[1, 22 * 60], (kind, inject, seconds) => (ExerciseCommand)(kind switch
    {
        0 => new ReleaseInject(inject),
        1 => new HoldInject(inject),
        2 => new SkipInject(inject),
        3 => new MoveInject(inject, ExerciseTime.FromSeconds(seconds)),
        4 => new EditInject(inject, "changed", ["news"], TimeSpan.FromSeconds(seconds)),
        5 => new DuplicateInject(inject, TimeSpan.FromSeconds(seconds % 300)),
        6 => new ResendInject(inject, ["news"]),
        7 => new RetractInject(inject),
        8 => new PostponeRest(TimeSpan.FromSeconds(seconds)),
        9 => new ArmInject(inject),
        10 => new ExtendDeadline(inject, TimeSpan.FromSeconds(seconds)),
        11 => new LetDeadlinePass(inject),
        12 => new JumpTo(ExerciseTime.FromSeconds(seconds), Asks: true),
        _ => new WriteInject("call", "phone", "desk", "live", ["lead"], TimeSpan.FromMinutes(1), [], TimeSpan.FromSeconds(seconds % 400)),
    }));

    [Fact]
    public Task No_sequence_of_control_acts_delivers_an_inject_twice_or_loses_one_silently() =>
        Gen.Select(Gen.Int[1, 120], AnyControl).Array[0, 25].SampleAsync(async acts =>
        {
            var (session, log) = await StartAsync();
            foreach (var (wait, command) in acts)
            {
                await session.AdvanceAsync(session.Cursor + TimeSpan.FromSeconds(wait), Cancel);
                await session.ExecuteAsync(command, Tiny.Control, Cancel);
            }
            await session.AdvanceAsync(session.State.End, Cancel);
            var events = (await log.AllAsync(Id)).Select(row => LogCodec.Read(row).Event).ToList();
            var delivered = events.OfType<InjectDelivered>().Select(d => d.Inject).ToList();
            Assert.Equal(delivered.Distinct(), delivered);
            foreach (var (id, inject) in session.State.Injects.Where(i => i.Value.Status != InjectStatus.Delivered)) Assert.True(Accounted(session.State, events, inject), $"{id} is {inject.Status}, due {inject.Due}");
            return true;
        }, iter: 120);

    // Not delivered: somebody took it off the plan, or what it waits for did not come.
    private static bool Accounted(ExerciseState state, List<ExerciseEvent> events, InjectState inject) => inject.Status switch
    {
        InjectStatus.Held => events.Any(e => e is InjectHeld h && h.Inject == inject.Id || e is InjectPutOff p && p.Inject == inject.Id),
        InjectStatus.Skipped => events.OfType<InjectSkipped>().Any(s => s.Inject == inject.Id),
        InjectStatus.Retracted => events.OfType<InjectRetracted>().Any(r => r.Inject == inject.Id),
        _ => inject.Due is null && state.Subject.Inject(inject.Id) is { } script && (script.When is not null || script.After is { } after && state.Injects[after.Inject].Status != InjectStatus.Delivered),
    };

    [Fact]
    public async Task A_jump_that_asks_puts_everything_due_before_control()
    {
        var (session, log) = await StartAsync();
        await session.AdvanceAsync(ExerciseTime.FromMinutes(2), Cancel);
        await session.ExecuteAsync(new JumpTo(ExerciseTime.FromMinutes(10), Asks: true), Tiny.Control, Cancel);
        Assert.Equal(ExerciseTime.FromMinutes(10), session.Cursor);
        Assert.True(session.State.Injects["I2"].DeadlineAsks);
        Assert.Empty(session.State.Injects["I2"].Overdue);
        Assert.Equal((InjectStatus.Held, true), (session.State.Injects["I4"].Status, session.State.Injects["I4"].Asks));
        Assert.Null(session.State.JumpingTo);
        var delivered = (await log.AllAsync(Id)).Select(LogCodec.Read).Where(r => r.Event is InjectDelivered).Select(r => r.At);
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
        var (session, _) = await StartAsync();
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
        var (session, _) = await StartAsync();
        await session.ExecuteAsync(new JumpTo(ExerciseTime.FromMinutes(10)), Tiny.Control, Cancel);
        Assert.Equal(["news"], session.State.Injects["I2"].Overdue);
        Assert.Equal(InjectStatus.Delivered, session.State.Injects["I4"].Status);
    }

    [Fact]
    public async Task An_edited_inject_says_what_control_wrote_and_sets_off_what_the_script_says()
    {
        var (session, log) = await StartAsync();
        await session.ExecuteAsync(new EditInject("I2", "something else", ["lead"], TimeSpan.FromMinutes(4)), Tiny.Control, Cancel);
        await session.ExecuteAsync(new EditInject("I1", "the other post"), Tiny.Control, Cancel);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(3), Cancel);
        var sent = session.State.Injects["I2"];
        Assert.Equal(("something else", TimeSpan.FromMinutes(4)), (sent.Text, sent.Limit));
        Assert.Equal(["lead"], sent.To);
        Assert.Equal("the other post", session.State.Posts[session.State.Posts.Find("I1", session.State.PostCount)].Text);
        Assert.Contains((await log.AllAsync(Id)).Select(LogCodec.Read), r => r.Event is RumorActed { Action: Simulator.Domain.Rumors.RootStarted });
        Assert.Equal("AlreadyDelivered", (await session.ExecuteAsync(new EditInject("I2", "late"), Tiny.Control, Cancel)).Rejection?.Code);
        Assert.Equal("NoAddressee", (await session.ExecuteAsync(new EditInject("I3", null, []), Tiny.Control, Cancel)).Rejection?.Code);
    }

    [Fact]
    public async Task A_copy_and_a_second_sending_are_injects_of_their_own()
    {
        var (session, _) = await StartAsync();
        await session.ExecuteAsync(new DuplicateInject("I2", TimeSpan.FromMinutes(5)), Tiny.Control, Cancel);
        Assert.Equal("NotYetDelivered", (await session.ExecuteAsync(new ResendInject("I2", ["news"]), Tiny.Control, Cancel)).Rejection?.Code);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(3), Cancel);
        await session.ExecuteAsync(new ResendInject("I2", ["news"]), Tiny.Control, Cancel);
        Assert.Equal((InjectStatus.Delivered, "Desk"), (session.State.Injects["L-02"].Status, session.State.Injects["L-02"].Sender));
        Assert.Equal("PublicAlready", (await session.ExecuteAsync(new ResendInject("I1", ["news"]), Tiny.Control, Cancel)).Rejection?.Code);
        await session.ExecuteAsync(new RetractInject("L-01"), Tiny.Control, Cancel);
        Assert.Equal("SkipInstead", (await session.ExecuteAsync(new RetractInject("I3"), Tiny.Control, Cancel)).Rejection?.Code);
        await session.AdvanceAsync(session.State.End, Cancel);
        Assert.Equal(InjectStatus.Retracted, session.State.Injects["L-01"].Status);
    }

    [Fact]
    public async Task What_is_postponed_past_the_end_is_held_and_what_is_disarmed_waits_until_armed()
    {
        var (session, _) = await StartAsync();
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
        var (session, log) = await StartAsync();
        await session.AdvanceAsync(ExerciseTime.FromMinutes(1), Cancel);
        await session.ExecuteAsync(new SpeakInThread("I1", "neighbour", "I saw it too"), Tiny.Control, Cancel);
        var comment = Assert.Single((await log.AllAsync(Id)).Select(LogCodec.Read), r => r.Event is CommentAppeared { Text: "I saw it too" });
        Assert.Equal(Office.Controller, comment.Cause.Office);
        Assert.Equal("NoSuchPost", (await session.ExecuteAsync(new SpeakInThread("none", "neighbour", "x"), Tiny.Control, Cancel)).Rejection?.Code);
    }

    private static async Task<(ExerciseSession Session, MemoryLog Log)> StartAsync()
    {
        var log = new MemoryLog();
        var session = new ExerciseSession(Id, log, new TinyBots(), new FakeTimeProvider());
        await session.ExecuteAsync(PublicCast.Open(Tiny.Open()), Tiny.Control, Cancel);
        await session.ExecuteAsync(new StartExercise(), Tiny.Control, Cancel);
        return (session, log);
    }
}
