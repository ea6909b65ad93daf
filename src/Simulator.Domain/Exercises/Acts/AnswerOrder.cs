using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>Answers a request, suggestion, order or a draft put in front of the seat by choice plus text: agree (sign as it stands), refuse (send back), ask-basis, escalate. All four of equal weight.</summary>
public sealed record AnswerOrder(string Inject, string Choice, string Text) : Act
{
    public static readonly ImmutableArray<string> Choices = ["agree", "refuse", "ask-basis", "escalate"];
    public override string Kind => "answer-order";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (!Choices.Contains(Choice)) return new Rejection("BadChoice");
        if (state.Injects.GetValueOrDefault(Inject) is not { Status: InjectStatus.Delivered } inject || !inject.To.Contains(context.Seat)) return new Rejection("NoSuchInject");
        if (inject.Kind is not ("order" or "paper")) return new Rejection("NotAnOrder");
        if ((Choice == "agree" ? Texts.TooLong(Text) : Texts.Missing(("Reason", Text))) is { } refused) return refused;
        var text = Texts.Clean(Text);
        return Decision.Of(new OrderAnswered(context.Seat, Inject, Choice, text, Texts.Read(state, text, default, default)));
    }
}

public sealed record OrderAnswered(string Seat, string Inject, string Choice, string Text, ImmutableArray<Reading> Readings) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state;
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "answer-order") with
    { About = [Inject], Choice = Choice, Text = Text, Readings = Readings, Known = state.KnownTo(Seat) };
}

/// <summary>Done by means the system does not see; stops the countdown and is rated by the evaluator.</summary>
public sealed record MarkHandled(string Inject, string Note) : Act
{
    public override string Kind => "mark-handled";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Injects.GetValueOrDefault(Inject) is not { Status: InjectStatus.Delivered } inject || !inject.To.Contains(context.Seat)) return new Rejection("NoSuchInject");
        return Texts.Missing(("Note", Note)) is { } missing ? missing : Decision.Of(new HandledMarked(context.Seat, Inject, Note.Trim()));
    }
}

public sealed record HandledMarked(string Seat, string Inject, string Note) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state;
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "mark-handled") with
    { About = [Inject], Text = Note, Readings = Texts.Read(state, Note, default, default), Known = state.KnownTo(Seat) };
}
