using System.Collections.Immutable;
using Simulator.Domain.Exercises.Injects;

namespace Simulator.Domain.Exercises.Control;

/// <summary>
/// Takes back one act of control on the plan, named by its version, so that of two controllers nobody takes back the other's by accident.
/// Refused when something it touched has been delivered or changed since.
/// </summary>
public sealed record UndoControl(long Version) : ExerciseCommand
{
    public override string Kind => "undo-control";
    public override bool AllowedIn(ExerciseStatus status) => status != ExerciseStatus.Ended;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.ControlActs.FirstOrDefault(s => s.Version == Version) is not { Changes.IsEmpty: false } step) return new Rejection("NothingToUndo");
        if (Refuse(state, step) is { } refused) return refused;
        return new Decision([new ControlUndone(Version, step.Act), .. step.Changes.SelectMany(c => c.Back(state, context.Now))]);
    }

    /// <summary>Why an act cannot be taken back any more; null when it can.</summary>
    internal static Rejection? Refuse(ExerciseState state, UndoStep step) => step.Changes.Select(c => c.Refuse(state)).FirstOrDefault(r => r is not null);
}

/// <summary>What follows takes that act back. Versions differ between runs of the same exercise: what it brings about is in the digest, it is not.</summary>
public sealed record ControlUndone(long Undone, string Act) : ExerciseEvent
{
    public override bool InDigest => false;
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state;
}

/// <summary>A planned inject is again what it was before an act of control.</summary>
public sealed record InjectRestored(string Inject, InjectStatus Status, ExerciseTime? Due, bool Edited, string Text, ImmutableArray<string> To, TimeSpan? Limit, bool Asks) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        InjectPlan.Set(state, Inject, i => i with { Status = Status, Due = Due, Edited = Edited, Text = Text, To = To, Limit = Limit, Asks = Asks });
}
