using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>A message between seats. What an inject, answer or item it is about carries goes along.</summary>
public sealed record SendMessage(ImmutableArray<string> To, string Text, string? About = null) : Act
{
    public override string Kind => "send-message";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        SeatMessages.Refuse(state, To, Text, context.Seat) is { } refused ? refused : Decision.Of(new MessageSent(context.Seat, "message", To, Text.Trim(), About));
}

/// <summary>A leader's written instruction (批示).</summary>
public sealed record Instruct(ImmutableArray<string> To, string Text, string? About = null) : Act
{
    public override string Kind => "instruct";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        SeatMessages.Refuse(state, To, Text, context.Seat) is { } refused ? refused : Decision.Of(new MessageSent(context.Seat, "instruction", To, Text.Trim(), About));
}

public sealed record MessageSent(string Seat, string MessageKind, ImmutableArray<string> To, string Text, string? About) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var facts = About is null ? [] : AddBoardFact.FactsOf(state, About, Seat);
        if (facts.IsDefault) facts = [];
        var number = state.Messages.Count + 1;
        var message = new SeatMessage($"msg-{number}", number, MessageKind, Seat, To, Text, recorded.At, About, facts);
        return Ledger.Give(state with { Messages = state.Messages.Add(message) }, To, facts, recorded.At);
    }

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) =>
        recorded.Entry(this, MessageKind == "instruction" ? "instruct" : "send-message") with
        {
            About = [.. To, .. Texts.ItemIds(state, About)], Text = Text, Known = state.KnownTo(Seat),
            Readings = Texts.Read(state, Text, default, default),
        };
}

internal static class SeatMessages
{
    public static Rejection? Refuse(ExerciseState state, ImmutableArray<string> to, string text, string from)
    {
        if (to.IsDefaultOrEmpty || to.Any(s => !Texts.SeatExists(state, s) || s == from)) return new Rejection("NoAddressee");
        return Texts.Missing(("Text", text));
    }
}
