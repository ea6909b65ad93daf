using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Exercises.Evaluation;

/// <summary>Kinds of note: done well, to improve, doubtful.</summary>
public static class NoteKinds
{
    public const string Good = "good", Improve = "improve", Doubt = "doubt";
    public static readonly ImmutableArray<string> All = [Good, Improve, Doubt];
}

/// <summary>An evaluator notes something about a moment. NoteKind: one of <see cref="NoteKinds"/>, or null; seat: whom it is about, or null.</summary>
public sealed record TakeNote(ExerciseTime At, string Text, string? NoteKind = null, string? Seat = null) : EvaluatorCommand
{
    public override string Kind => "take-note";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Acts.Texts.Missing(("Text", Text)) is { } missing) return missing;
        if (NoteKind is not null && !NoteKinds.All.Contains(NoteKind)) return new Rejection("BadChoice");
        if (Seat is not null && !Acts.Texts.SeatExists(state, Seat)) return new Rejection("NoSuchSeat");
        return Decision.Of(new NoteTaken(At, Text.Trim()) { Marked = NoteKind, Seat = Seat });
    }
}

public sealed record NoteTaken(ExerciseTime Moment, string Text) : EvaluationEvent
{
    /// <summary>One of <see cref="NoteKinds"/>; null in logs written before there were kinds, and where none was chosen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Marked { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Seat { get; init; }

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Notes = state.Notes.Add(new EvaluatorNote(Moment, Text, recorded.Cause.Person) { Kind = Marked, Seat = Seat }) };
}
