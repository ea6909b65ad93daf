using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>
/// Messages of one kind. Kind: post (public posts that call on the seats), call, letter, message, walk-in, question, order, ledger (citizens' messages and demands
/// in the ledger), verification (questions to departments). Rate: answered of received, 0–1. Median: to the first answer.
/// </summary>
public sealed record MessageGroup(string Kind, int Received, int Answered, int InTime, TimeSpan? Median)
{
    public int Open => Received - Answered;
    public double? Rate => Received == 0 ? null : (double)Answered / Received;
}

/// <summary>A message nobody has answered. From: who sent it, or the department that was asked; Seats: with whom it lies.</summary>
public sealed record OpenMessage(string Kind, string Id, string From, string Text, ImmutableArray<string> Seats, ExerciseTime At, ExerciseTime? Due);

/// <summary>What came in during one subject and what became of it. Duplicates: items found to be another one told again.</summary>
public sealed record MessageHandling(ImmutableArray<MessageGroup> Groups, ImmutableArray<OpenMessage> Open, int Duplicates)
{
    private static readonly ImmutableArray<string> Kinds = ["post", "call", "letter", "message", "walk-in", "question", "order", "paper"];

    private sealed record Message(OpenMessage What, ExerciseTime? AnsweredAt);

    public static MessageHandling Of(ExerciseState state)
    {
        var all = Injected(state).Concat(Ledger(state)).Concat(Asked(state)).ToList();
        return new MessageHandling(
            [.. all.GroupBy(m => m.What.Kind).Select(g => Group(g.Key, [.. g]))],
            [.. all.Where(m => m.AnsweredAt is null).Select(m => m.What).OrderBy(m => m.At)],
            state.Items.Count(i => i.At >= state.Began && i.MergedInto is not null));
    }

    private static MessageGroup Group(string kind, List<Message> messages)
    {
        var answered = messages.Where(m => m.AnsweredAt is not null).ToList();
        return new MessageGroup(kind, messages.Count, answered.Count, answered.Count(m => !(m.AnsweredAt > m.What.Due)), NearestRank.Median(answered.Select(m => m.AnsweredAt!.Value - m.What.At)));
    }

    // One answer is enough, whoever of those addressed gave it.
    private static IEnumerable<Message> Injected(ExerciseState state) =>
        from kind in Kinds
        from inject in state.Injects.Values
        where inject.Kind == kind && inject.Status == InjectStatus.Delivered && inject.DeliveredAt >= state.Began && !inject.To.IsEmpty && (inject.Limit is not null || inject.HandledBy.Length > 0)
        orderby inject.DeliveredAt
        select new Message(new OpenMessage(kind, inject.Id, inject.Sender, inject.Text, inject.To, inject.DeliveredAt!.Value, inject.Deadline), inject.Handled.IsEmpty ? null : inject.Handled.Values.Min());

    private static IEnumerable<Message> Ledger(ExerciseState state) =>
        state.Ledger.Where(e => e.At >= state.Began && e.Kind is "message" or "demand")
            .Select(e => new Message(new OpenMessage("ledger", e.Id, state.NameOf(e.Unit), e.Title, [e.Seat], e.At, e.Due), e.Steps.FirstOrDefault(s => s.Status is "answered" or "closed")?.At));

    private static IEnumerable<Message> Asked(ExerciseState state) =>
        state.Verifications.Where(v => v.At >= state.Began).Select(v => new Message(new OpenMessage("verification", v.Id, state.NameOf(v.Department), v.Question, [v.Seat], v.At, v.Due), v.AnsweredAt));
}
