using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Domain.Replays;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Replays.Inputs;
using Simulator.Domain.Replays.Outcomes;
using Simulator.Domain.Rumors;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.WhatIf;

/// <summary>What a what-if came to: a result with the log of the fork, or the reason why it cannot be tried out.</summary>
public sealed record WhatIfOutcome(WhatIfResult? Result, IReadOnlyList<StoredEvent> Log, Rejection? Refused)
{
    internal static WhatIfOutcome No(Rejection reason) => new(null, [], reason);
}

/// <summary>
/// Re-runs a recorded exercise with one decision changed: same scenario, same seed, the recorded inputs at their times, in the memory of a
/// session of its own. The recorded log is only read. Without a change the digest is that of the record.
/// </summary>
public static class WhatIfRun
{
    private static readonly ExerciseId Fork = new("what-if");
    private static readonly Actor Control = new("what-if", Office.Controller);
    // Long ways go in parts, so that progress is told and cancelling is heard. Any partition gives the same events.
    private static readonly TimeSpan Part = TimeSpan.FromMinutes(2);

    /// <summary>Takes a stored log apart, or says why it cannot be re-run: not ended, redacted, another spreading engine.</summary>
    public static (RecordedExercise? Recorded, Rejection? Refused) Read(IReadOnlyList<StoredEvent> log)
    {
        if (log.FirstOrDefault(r => r.Payload.Length == 0) is { } redacted) return (null, new Rejection("WhatIfRedacted", $"{redacted.Version}"));
        RecordedEvent[] events = [.. log.Select(LogCodec.Read)];
        if (!events.Any(e => e.Event is ExerciseEnded)) return (null, new Rejection("WhatIfNotEnded"));
        if (events.Select(Engine).FirstOrDefault(n => n is { } engine && engine != RumorEngines.Current) is { } other) return (null, new Rejection("WhatIfOtherEngine", $"{other}"));
        return (RecordedInputs.Of(events, ExerciseDigest.Of(log)), null);
    }

    /// <param name="recorded">The exercise.</param>
    /// <param name="change">The one thing that is different.</param>
    /// <param name="at">The moment looked at, where nothing is changed.</param>
    /// <param name="bots">The teams there are.</param>
    /// <param name="time">For the wall time of the fork's log only.</param>
    /// <param name="done">Hears the share that is done, 0–1.</param>
    /// <param name="cancel">Stops the run.</param>
    public static async Task<WhatIfOutcome> RunAsync(
        RecordedExercise recorded, WhatIfChange change, ExerciseTime at, IBots bots, TimeProvider time, Action<double>? done = null, CancellationToken cancel = default)
    {
        var (plan, refused) = WhatIfPlan.Make(recorded, change, bots.Teams, at);
        if (plan is null) return WhatIfOutcome.No(refused!);
        var again = new Resending(plan);
        var log = new MemoryLog();
        var session = new ExerciseSession(Fork, log, new RecordedBots(bots, plan), new StillTime(time.GetUtcNow())) { Deciding = again.Decide };
        await new Rerun(session, plan, recorded, done, cancel).PlayAsync();
        var rows = new List<StoredEvent>();
        await foreach (var row in log.ReadAsync(Fork, 1, cancel)) rows.Add(row);
        var (then, now) = Comparison.Of(recorded.State, session.State, recorded.Evaluations);
        var parent = new ParentExercise(recorded.Digest, recorded.State.Version, plan.Moment);
        return new(new WhatIfResult(parent, change, ExerciseDigest.Of(rows), then, now, again.CouldNotHappen, again.Unverified, again.StandIns, Comparison.Differences(then, now)), rows, null);
    }

    private static int? Engine(RecordedEvent recorded) => recorded.Event switch { ExerciseOpened opened => opened.Engine, ExerciseStarted started => started.Engine, _ => null };

    /// <summary>Sends the inputs at their times.</summary>
    private sealed class Rerun(ExerciseSession session, WhatIfPlan plan, RecordedExercise recorded, Action<double>? done, CancellationToken cancel)
    {
        private HandSeat? _toHand = plan.Hand;

        public async Task PlayAsync()
        {
            foreach (var input in plan.Inputs.Where(i => !RecordedBots.InItsSecond(i)))
            {
                if (session.State.Status != ExerciseStatus.Lobby && _toHand is { } hand && input.At >= hand.From) await HandOverAsync(hand);
                // A jump takes its own way to where it leads; one that asks is told from where it began.
                if (input.Command is not JumpTo { Asks: false }) await AdvanceAsync(input.At);
                await session.ExecuteAsync(input.Command, input.Recorded.Actor, cancel);
                if (input.Command is OpenExercise) await session.ExecuteAsync(new ForkExercise(recorded.Digest, recorded.State.Version, plan.Moment, plan.Change.InShort), Actor.Clock, cancel);
            }
            if (_toHand is { } last) await HandOverAsync(last);
            await AdvanceAsync(session.State.End);
            // A resume or an end that could not happen must not leave the fork without an end.
            if (!session.State.Ended) await session.ExecuteAsync(new EndExercise("what-if"), Control, cancel);
        }

        private async Task HandOverAsync(HandSeat hand)
        {
            _toHand = null;
            await AdvanceAsync(hand.From);
            foreach (var member in session.State.Seat(hand.Seat).Members) await session.ExecuteAsync(new LeaveSeat(member), Control, cancel);
            await session.ExecuteAsync(new GiveSeatToBot(hand.Seat, hand.Team), Control, cancel);
        }

        private async Task AdvanceAsync(ExerciseTime to)
        {
            while (session.State.Status == ExerciseStatus.Running && session.Cursor < to)
            {
                cancel.ThrowIfCancellationRequested();
                await session.AdvanceAsync(session.Cursor + Part < to ? session.Cursor + Part : to, cancel);
                done?.Invoke(Math.Min(1, session.Cursor.Ms / (double)Math.Max(1, recorded.State.Now.Ms)));
            }
        }
    }
}
