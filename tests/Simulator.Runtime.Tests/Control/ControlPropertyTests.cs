using CsCheck;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Logs;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Sessions;
using Simulator.Runtime.Tests.WhatIf;

namespace Simulator.Runtime.Tests.Control;

/// <summary>What holds whatever control does, in any order and at any time.</summary>
public sealed class ControlPropertyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task No_sequence_of_control_acts_delivers_an_inject_twice_or_loses_one_silently() => Gen.Select(Gen.Int[1, 120], ControlDesk.AnyAct).Array[0, 25].SampleAsync(PlayAsync, iter: 60, threads: 1);

    [Fact, Trait("Category", "Long")]
    public Task No_long_sequence_of_control_acts_delivers_an_inject_twice_or_loses_one_silently() => Gen.Select(Gen.Int[1, 40], ControlDesk.AnyAct).Array[20, 80].SampleAsync(PlayAsync, iter: 2_000, threads: 1);

    [Fact]
    public async Task Taking_an_act_back_at_once_leaves_the_plan_as_it_was()
    {
        var undone = new HashSet<string>();
        await Gen.Select(Gen.Int[1, 90], ControlDesk.AnyAct).Array[1, 25].SampleAsync(acts => UndoEachAsync(acts, undone), iter: 60, threads: 1);
        // A generator under which nothing was taken back would prove nothing.
        Assert.True(undone.Count >= 5, string.Join(' ', undone));
    }

    [Fact]
    public Task What_control_did_is_sent_once_more_and_gives_the_same_exercise() => Gen.Select(Gen.Int[1, 120], ControlDesk.AnyAct).Array[1, 20].SampleAsync(RetellAsync, iter: 25, threads: 1);

    private static async Task<bool> PlayAsync((int Wait, Func<ExerciseState, ExerciseCommand> Act)[] acts)
    {
        var (session, log) = await ControlDesk.StartAsync(new BotTeams());
        await ActAsync(session, acts);
        await ToTheEndAsync(session);
        var events = (await log.AllAsync(ControlDesk.Id)).Select(LogCodec.Read).ToList();
        var delivered = events.Select(e => e.Event).OfType<InjectDelivered>().Select(d => d.Inject).ToList();
        Assert.Equal(delivered.Distinct(), delivered);
        foreach (var (id, inject) in session.State.Injects.Where(i => i.Value.Status != InjectStatus.Delivered))
            Assert.True(Accounted(session.State, [.. events.Select(e => e.Event)], inject), $"{id} is {inject.Status}, due {inject.Due}");
        AssertSamePlan(session.State, Exercise.Fold(events), []);
        return true;
    }

    private static async Task<bool> UndoEachAsync((int Wait, Func<ExerciseState, ExerciseCommand> Act)[] acts, HashSet<string> undone)
    {
        var (session, _) = await ControlDesk.StartAsync(new BotTeams());
        foreach (var (wait, act) in acts)
        {
            await session.AdvanceAsync(session.Cursor + TimeSpan.FromSeconds(wait), Cancel);
            if (session.State.Ended) break;
            var (before, command) = (session.State, act(session.State));
            if (!(await session.ExecuteAsync(command, Tiny.Control, Cancel)).Accepted || session.State.Undoable is not [var step, ..] || step.Version <= before.Version || command is UndoControl) continue;
            // Some acts stay, so that later ones meet what they left.
            if (wait % 3 == 0) continue;
            Assert.Equal(command.Kind, step.Act);
            undone.Add(step.Act);
            Assert.True((await session.ExecuteAsync(new UndoControl(step.Version), Tiny.Control, Cancel)).Accepted, command.ToString());
            Assert.DoesNotContain(session.State.Undoable, s => s.Version == step.Version);
            AssertSamePlan(before, session.State, [.. session.State.Injects.Keys.Except(before.Injects.Keys)]);
            Assert.Equal(before.Seats["news"] with { TakenFrom = null, BotSince = null }, session.State.Seats["news"] with { TakenFrom = null, BotSince = null });
            Assert.Equal("NothingToUndo", (await session.ExecuteAsync(new UndoControl(step.Version), Tiny.Control, Cancel)).Rejection?.Code);
        }
        return true;
    }

    private static async Task<bool> RetellAsync((int Wait, Func<ExerciseState, ExerciseCommand> Act)[] acts)
    {
        var (session, log) = await ControlDesk.StartAsync(new BotTeams());
        await ActAsync(session, acts);
        await ToTheEndAsync(session);
        await Retold.Of(await log.AllAsync(ControlDesk.Id)).ThenTheSame();
        return true;
    }

    private static async Task ActAsync(ExerciseSession session, (int Wait, Func<ExerciseState, ExerciseCommand> Act)[] acts)
    {
        foreach (var (wait, act) in acts)
        {
            await session.AdvanceAsync(session.Cursor + TimeSpan.FromSeconds(wait), Cancel);
            await session.ExecuteAsync(act(session.State), Tiny.Control, Cancel);
        }
    }

    private static async Task ToTheEndAsync(ExerciseSession session)
    {
        if (session.State.Status == ExerciseStatus.Paused) await session.ExecuteAsync(new ResumeExercise(), Tiny.Control, Cancel);
        await session.AdvanceAsync(session.State.End, Cancel);
        Assert.True(session.State.Ended);
    }

    // Not delivered: somebody took it off the plan, or what it waits for did not come.
    private static bool Accounted(ExerciseState state, List<ExerciseEvent> events, InjectState inject) => inject.Status switch
    {
        InjectStatus.Held => events.Any(e => e is InjectHeld h && h.Inject == inject.Id || e is InjectPutOff p && p.Inject == inject.Id || e is InjectRestored { Status: InjectStatus.Held } r && r.Inject == inject.Id),
        InjectStatus.Skipped => events.OfType<InjectSkipped>().Any(s => s.Inject == inject.Id),
        InjectStatus.Retracted => events.OfType<InjectRetracted>().Any(r => r.Inject == inject.Id),
        _ => inject.Due is null && state.Subject.Inject(inject.Id) is { } script && (script.When is not null || script.After is { } after && state.Injects[after.Inject].Status != InjectStatus.Delivered),
    };

    private static void AssertSamePlan(ExerciseState wanted, ExerciseState found, string[] retracted)
    {
        foreach (var (id, was) in wanted.Injects)
        {
            var now = found.Injects[id];
            Assert.Equal((id, was.Status, was.Due, was.Text, was.Limit, was.Edited, was.Asks, was.DeadlineAsks), (id, now.Status, now.Due, now.Text, now.Limit, now.Edited, now.Asks, now.DeadlineAsks));
            Assert.Equal(was.To, now.To);
            Assert.Equal(was.Overdue, now.Overdue);
        }
        Assert.All(retracted, id => Assert.Equal(InjectStatus.Retracted, found.Injects[id].Status));
    }
}
