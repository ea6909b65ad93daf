using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Evaluation;

public abstract record EvaluatorCommand : ExerciseCommand
{
    public override ImmutableArray<Office> Offices => [Office.Evaluator, Office.Controller];
    public override bool AllowedIn(ExerciseStatus status) => status != ExerciseStatus.Lobby;
}

/// <summary>Evaluation is after the fact: part of the chain, not of what happened in the exercise.</summary>
public abstract record EvaluationEvent : ExerciseEvent
{
    public override bool InDigest => false;
}

/// <summary>
/// Confirms or rejects a proposed reading of the text of the act at <c>Act</c> (its version), and the same reading of the same paper
/// wherever else it was used (drafted, submitted, published): one click rules on a text once.
/// </summary>
public sealed record RuleOnReading(long Act, string Topic, Verdict Verdict, bool Confirmed) : EvaluatorCommand
{
    public override string Kind => "rule-on-reading";
    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Acts.FirstOrDefault(a => a.Version == Act) is not { } act || !act.Readings.Any(IsIt)) return new Rejection("NoSuchReading");
        var same = state.Acts.Where(a => a.Version == Act || (act.Paper is not null && a.Paper == act.Paper && a.Readings.SequenceEqual(act.Readings)));
        return new Decision([.. same.Select(a => new ReadingRuled(a.Version, Topic, Verdict, Confirmed))]);
    }

    private bool IsIt(Reading reading) => reading.Topic == Topic && reading.Verdict == Verdict;
}

public sealed record ReadingRuled(long Act, string Topic, Verdict Verdict, bool Confirmed) : EvaluationEvent
{
    public static string Key(long act, string topic, Verdict verdict) => $"{act}:{topic}:{verdict}";
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Rulings = state.Rulings.SetItem(Key(Act, Topic, Verdict), new ReadingRuling(Confirmed, recorded.Cause.Person, recorded.At)) };
}
