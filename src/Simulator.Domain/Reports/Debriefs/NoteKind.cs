using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Evaluation;

namespace Simulator.Domain.Reports.Debriefs;

/// <summary>What an evaluator's note says: well done, to improve, or a question left open.</summary>
public enum NoteKind { Open, Good, Improve }

/// <summary>Which column of the hot wash a note stands in. One without a kind, and a doubtful one, is an open question: somebody has to say what it means.</summary>
public static class NoteColumn
{
    public static NoteKind Of(EvaluatorNote note) => note.Kind switch
    {
        NoteKinds.Good => NoteKind.Good,
        NoteKinds.Improve => NoteKind.Improve,
        _ => NoteKind.Open,
    };
}
