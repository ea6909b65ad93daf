using System.Collections.Immutable;
using Simulator.Domain.Exercises.Injects;

namespace Simulator.Domain.Exercises.Control;

/// <summary>
/// What becomes of everything that waits for a decision since a jump. Injects: Release (all now, in their order), Spread (one after another,
/// so long apart), Later (so much later, keeping their distances), Hold, Skip. Deadlines: LetPass (the open seats are late), Extend (by so much from now).
/// </summary>
public enum OverdueChoice { Release, Spread, Later, Hold, Skip, LetPass, Extend }

/// <summary>Control decides about all overdue injects, or all open deadlines, at once. By: for Spread, Later and Extend.</summary>
public sealed record DecideOverdue(OverdueChoice Choice, TimeSpan? By = null) : ExerciseCommand
{
    public override string Kind => "decide-overdue";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Choice is OverdueChoice.Spread or OverdueChoice.Later or OverdueChoice.Extend && !(By > TimeSpan.Zero && By <= state.Subject.Duration)) return new Rejection("BadDue");
        var events = Choice is OverdueChoice.LetPass or OverdueChoice.Extend ? Deadlines(state, context.Now) : Injects(state, context.Now);
        if (events.IsDefault) return new Rejection("BadTime");
        return events.IsEmpty ? new Rejection("NothingWaits") : new Decision([new OverdueDecided(Choice, By), .. events]);
    }

    private ImmutableArray<ExerciseEvent> Deadlines(ExerciseState state, ExerciseTime now) => [.. Overdue.Deadlines(state).SelectMany(i =>
        Choice == OverdueChoice.Extend ? [new DeadlineExtended(i.Id, now + By!.Value - i.DeliveredAt!.Value)] : OpenDeadlines.Seats(i).Select(s => (ExerciseEvent)new DeadlinePassed(i.Id, s)))];

    // Default: all of them would come after the end.
    private ImmutableArray<ExerciseEvent> Injects(ExerciseState state, ExerciseTime now)
    {
        var waiting = Overdue.Injects(state);
        if (Choice == OverdueChoice.Release) return Delivery.InOrder(state, waiting.Select(i => i.Id), now);
        if (Choice is OverdueChoice.Hold or OverdueChoice.Skip) return [.. waiting.Select(i => (ExerciseEvent)(Choice == OverdueChoice.Hold ? new InjectHeld(i.Id) : new InjectSkipped(i.Id)))];
        // What does not fit before the end goes on waiting for a decision.
        ImmutableArray<ExerciseEvent> moved = [.. waiting.Select((i, n) => (i.Id, Due: Due(waiting, i, n, now))).Where(m => m.Due <= state.End).Select(m => (ExerciseEvent)new InjectMoved(m.Id, m.Due))];
        return moved.IsEmpty && !waiting.IsEmpty ? default : moved;
    }

    private ExerciseTime Due(ImmutableArray<InjectState> waiting, InjectState inject, int place, ExerciseTime now) =>
        Choice == OverdueChoice.Spread ? now + By!.Value * (place + 1) : now + By!.Value + ((inject.Due ?? now) - (waiting[0].Due ?? now));
}

/// <summary>What follows was decided about all that waited.</summary>
public sealed record OverdueDecided(OverdueChoice Choice, TimeSpan? By) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state;
}

/// <summary>What waits for a decision of control since the clock jumped.</summary>
public static class Overdue
{
    /// <summary>Injects, in the order in which they were due; conditional ones, which have no time, last.</summary>
    public static ImmutableArray<InjectState> Injects(ExerciseState state) =>
        [.. state.Injects.Values.Where(i => i is { Status: InjectStatus.Held, Asks: true }).OrderBy(i => i.Due?.Ms ?? long.MaxValue).ThenBy(i => i.Id, StringComparer.Ordinal)];

    /// <summary>Delivered injects whose limit passed while somebody had done nothing, the earliest limit first.</summary>
    public static ImmutableArray<InjectState> Deadlines(ExerciseState state) =>
        [.. state.Injects.Values.Where(i => i.DeadlineAsks && OpenDeadlines.Seats(i).Any()).OrderBy(i => i.Deadline).ThenBy(i => i.Id, StringComparer.Ordinal)];
}
