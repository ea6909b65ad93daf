using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>Registers a post or an incoming matter with its evidence snapshot (text, counters, time). Nothing is judged yet.</summary>
public sealed record RegisterItem(string? Post, string? Inject, string Title, string? MergeInto = null, string? Note = null) : Act
{
    public override string Kind => "register-item";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if ((Texts.Missing(("Title", Title)) ?? Texts.TooLong(Note)) is { } missing) return missing;
        var post = Post is null ? -1 : state.Posts.Find(Post, state.PostCount);
        var inject = Inject is null ? null : state.Injects.GetValueOrDefault(Inject);
        if (Post is not null && post < 0) return new Rejection("NoSuchPost");
        if (Inject is not null && !Reached(inject, context.Seat)) return new Rejection("NoSuchInject");
        if (post < 0 && inject?.PostId is { } injected) post = state.Posts.Find(injected, state.PostCount);
        if (post >= 0 && state.Items.Any(i => i.Post == state.Posts[post].Id)) return new Rejection("AlreadyRegistered");
        if (MergeInto is not null && state.Item(MergeInto) is null) return new Rejection("NoSuchItem");
        return Decision.Of(Snapshot(state, context, post, inject));
    }

    // A post is everybody's; a call or letter only of those it was addressed to.
    private static bool Reached(InjectState? inject, string seat) =>
        inject is { Status: InjectStatus.Delivered } && (inject.PostId is not null || inject.To.Contains(seat));

    private ItemRegistered Snapshot(ExerciseState state, CommandContext context, int post, InjectState? inject)
    {
        var id = Texts.Next(state, "item-", state.Items.Count);
        if (post < 0)
            return new ItemRegistered(context.Seat, id, Title.Trim(), inject?.Sender ?? "", null, Inject, inject?.Text ?? Note ?? "", null, MergeInto, Note ?? "");
        var row = state.Posts[post];
        return new ItemRegistered(context.Seat, id, Title.Trim(), row.Author, row.Id, Inject ?? row.Inject, row.Text, state.CountersOf(post), MergeInto, Note ?? "");
    }
}

public sealed record ItemRegistered(
    string Seat, string Item, string Title, string Source, string? Post, string? Inject, string Snapshot, PostCounters? Counters, string? MergedInto, string Note) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with
    {
        Items = state.Items.Add(new Item(Item, state.Items.Count + 1, recorded.At, Seat, Title, Source, Post, Inject)
        { Snapshot = Snapshot, Counters = Counters, MergedInto = MergedInto }),
    };

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "register-item") with
    {
        About = Texts.Ids(Item, Post, Inject, MergedInto),
        Text = $"{Title} {Note}",
        Fields = Fields(),
        Known = state.KnownTo(Seat),
    };

    private ImmutableSortedDictionary<string, string> Fields()
    {
        var fields = Ordinal.Map<string>();
        if (Counters is { } c) fields = fields.Add("counters", $"{c.Reads}/{c.Reposts}/{c.Comments}/{c.Likes}");
        if (Snapshot.Length > 0) fields = fields.Add("snapshot", "yes");
        return MergedInto is null ? fields : fields.Add("merged", MergedInto);
    }
}
