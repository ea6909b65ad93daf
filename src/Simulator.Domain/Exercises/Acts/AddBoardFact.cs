using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>
/// Puts something verified on the shared board. Facts are copied from the source (an answer, also to a free measure, an inject, a message, a form of one's own) by provenance;
/// a free entry carries none and counts as unconfirmed.
/// </summary>
public sealed record AddBoardFact(string? SourceId, string Text, string Source) : Act
{
    public override string Kind => "board-fact";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Texts.Missing(("Text", Text), ("Source", Source)) is { } missing) return missing;
        var facts = SourceId is null ? [] : FactsOf(state, SourceId, context.Seat);
        if (SourceId is not null && facts.IsDefault) return new Rejection("NoSuchSource");
        return Decision.Of(new BoardFactAdded(context.Seat, Texts.Next(state, "board-", state.Board.Count), Text.Trim(), Source.Trim(), SourceId, facts));
    }

    /// <summary>Default when the source is not something this seat has received.</summary>
    internal static ImmutableArray<string> FactsOf(ExerciseState state, string source, string seat)
    {
        if (state.Injects.GetValueOrDefault(source) is { Status: InjectStatus.Delivered } inject && inject.To.Contains(seat)) return inject.Facts;
        if (state.Verifications.FirstOrDefault(v => v.Id == source) is { AnsweredAt: not null } answer && (answer.Seat == seat || state.Scenario.Seat(seat)?.Sees.Contains("verifications") == true)) return answer.Facts;
        if (state.Forms.FirstOrDefault(f => f.Id == source && f.Seat == seat) is { } form) return form.Facts;
        if (state.OtherMeasures.FirstOrDefault(m => m.Id == source && m.Seat == seat) is { Answer: not null } measure) return measure.Facts;
        if (state.Messages.FirstOrDefault(m => m.Id == source && m.To.Contains(seat)) is { } message) return message.Facts;
        return default;
    }
}

public sealed record BoardFactAdded(string Seat, string Entry, string Text, string Source, string? SourceId, ImmutableArray<string> Facts) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with
    {
        Board = state.Board.Add(new BoardFact(Entry, state.Board.Count + 1, Seat, Text, Source, recorded.At, Facts, SourceId, SourceId is not null)),
    };

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "board-fact") with
    {
        About = [.. Texts.Ids(Entry, SourceId, state.Verifications.FirstOrDefault(v => v.Id == SourceId)?.Department), .. Facts],
        Text = Text,
        Known = state.KnownTo(Seat),
        Readings = [.. Facts.Select(f => new Reading(f, Verdict.States, Certainty.Certain, 0, 0))],
        Fields = Ordinal.Map<string>().Add("source", Source),
    };
}
