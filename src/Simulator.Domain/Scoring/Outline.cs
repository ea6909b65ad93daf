using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Evaluation;

namespace Simulator.Domain.Scoring;

/// <summary>A point for the closing comment: an evaluator's note, or a line that lost points. Kind: as of notes; seats: whom it is about. Line: null for a note.</summary>
public sealed record OutlinePoint(string Kind, string Text, ExerciseTime At, ImmutableArray<string> Seats, string? Line, Why? Why, double Lost);

/// <summary>What a closing comment (讲评) may be about: first what was done well, then what was not, the costliest lines first.</summary>
public static class Outline
{
    /// <summary>Lines taken at most: a comment that names everything is heard by nobody.</summary>
    public const int MostLines = 8;

    /// <param name="state">The exercise in the subject spoken about.</param>
    /// <param name="score">Its score.</param>
    /// <param name="person">Whose notes; null: everybody's.</param>
    public static ImmutableArray<OutlinePoint> Of(ExerciseState state, Scorecard score, string? person = null)
    {
        var notes = state.Notes.Where(n => (person is null || n.Person == person) && n.At >= state.Began && n.At <= Last(state))
            .Select(n => new OutlinePoint(n.Kind ?? NoteKinds.Doubt, n.Text, n.At, n.Seat is { } seat ? [seat] : [], null, null, 0)).ToList();
        var lost = score.Lines.Where(l => l.Due && LineScoring.IsPossible(l) && l.Earned < l.Points).OrderByDescending(l => l.Points - l.Earned).Take(MostLines)
            .Select(l => new OutlinePoint(NoteKinds.Improve, l.Title, l.Satisfied ?? l.Started ?? state.Began, l.Seats, l.Id, l.Why, LineScoring.Points(l.Points - l.Earned)));
        return [.. notes.Where(n => n.Kind == NoteKinds.Good), .. notes.Where(n => n.Kind == NoteKinds.Improve), .. lost, .. notes.Where(n => n.Kind == NoteKinds.Doubt)];
    }

    private static ExerciseTime Last(ExerciseState state) => state.Ended ? state.Now : new ExerciseTime(long.MaxValue);
}
