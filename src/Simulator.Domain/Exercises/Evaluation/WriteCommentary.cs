namespace Simulator.Domain.Exercises.Evaluation;

/// <summary>An evaluator's closing comment (讲评) on one subject; the newest replaces his earlier one, an empty text takes it back. Subject null: the running one.</summary>
public sealed record WriteCommentary(string Text, int? Subject = null) : EvaluatorCommand
{
    public override string Kind => "write-commentary";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Acts.Texts.TooLong(Text) is { } tooLong) return tooLong;
        var subject = Subject ?? state.Subject.Number;
        if (!state.Earlier.Append(state).Any(s => s.Subject.Number == subject)) return new Rejection("NoSuchLine");
        var text = Acts.Texts.Clean(Text);
        if (text.Length == 0 && !state.Commentaries.Any(c => c.Subject == subject && c.Person == context.Actor.Person)) return new Rejection("NothingOfYours");
        return Decision.Of(new CommentaryWritten(text, subject));
    }
}

public sealed record CommentaryWritten(string Text, int Subject) : EvaluationEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var others = state.Commentaries.RemoveAll(c => c.Subject == Subject && c.Person == recorded.Cause.Person);
        return state with { Commentaries = Text.Length == 0 ? others : others.Add(new Commentary(Subject, Text, recorded.Cause.Person, recorded.At, recorded.Version)) };
    }
}

/// <summary>What one evaluator has to say about a subject. At: exercise time of its newest wording.</summary>
public sealed record Commentary(int Subject, string Text, string Person, ExerciseTime At, long Version);
