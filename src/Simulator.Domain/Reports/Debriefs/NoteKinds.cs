using Simulator.Domain.Exercises;

namespace Simulator.Domain.Reports.Debriefs;

/// <summary>What an evaluator's note says: well done, to improve, or a question left open.</summary>
public enum NoteKind { Open, Good, Improve }

/// <summary>The kind of a note. A note without one is an open question: somebody has to say what it means.</summary>
public static class NoteKinds
{
    public static NoteKind Of(EvaluatorNote note) => NoteKind.Open;
}
