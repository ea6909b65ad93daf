using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Evaluation;

/// <summary>Somebody who watches (media, experts, guests) writes to the evaluators. Sender: as he signs, may be empty. It is bound to the moment it was written.</summary>
public sealed record CommentAsObserver(string Sender, string Text) : ExerciseCommand
{
    /// <summary>A box anybody with the link can write into has an end.</summary>
    public const int Most = 500;

    public override string Kind => "comment-as-observer";
    public override ImmutableArray<Office> Offices => [Office.Observer];
    public override bool AllowedIn(ExerciseStatus status) => true;

    public override Decision Decide(ExerciseState state, CommandContext context) =>
        Acts.Texts.Missing(("Text", Text)) is { } missing ? missing
            : state.ObserverComments.Count >= Most ? new Rejection("TooManyComments", Most.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : Decision.Of(new ObserverCommented(context.Now, Sender.Trim(), Text.Trim()));
}

public sealed record ObserverCommented(ExerciseTime Moment, string Sender, string Text) : EvaluationEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { ObserverComments = state.ObserverComments.Add(new ObserverComment(Moment, Sender, Text)) };
}

/// <summary>A comment of somebody who watched, for evaluators and control.</summary>
public sealed record ObserverComment(ExerciseTime At, string Sender, string Text);
