using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>Judges an item twice, apart: is it true, and what is it. Answers the three questions (true? affects stability? needs an assessment?).</summary>
public sealed record JudgeItem(string Item, Authenticity Authenticity, Nature Nature, Answer3 AffectsStability, Answer3 NeedsAssessment, string Reason) : Act
{
    public override string Kind => "judge-item";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Item(Item) is null) return new Rejection("NoSuchItem");
        if ((Authenticity == Authenticity.Open ? Texts.TooLong(Reason) : Texts.Missing(("Reason", Reason))) is { } refused) return refused;
        return Decision.Of(new ItemJudged(context.Seat, Item, Authenticity, Nature, AffectsStability, NeedsAssessment, Texts.Clean(Reason)));
    }
}

public sealed record ItemJudged(string Seat, string Item, Authenticity Authenticity, Nature Nature, Answer3 AffectsStability, Answer3 NeedsAssessment, string Reason) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var index = state.Items.FindIndex(i => i.Id == Item);
        var judged = state.Items[index] with
        {
            Authenticity = Authenticity, Nature = Nature, AffectsStability = AffectsStability, NeedsAssessment = NeedsAssessment,
            Reason = Reason, JudgedAt = recorded.At, Status = "judged",
        };
        return state with { Items = state.Items.SetItem(index, judged) };
    }

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "judge-item") with
    {
        About = Texts.ItemIds(state, Item),
        Text = Reason,
        Choice = Authenticity.ToString().ToLowerInvariant(),
        Known = state.KnownTo(Seat),
        Fields = Ordinal.Map<string>()
            .Add("authenticity", Authenticity.ToString().ToLowerInvariant()).Add("nature", Nature.ToString().ToLowerInvariant())
            .Add("stability", AffectsStability.ToString().ToLowerInvariant()).Add("assessment", NeedsAssessment.ToString().ToLowerInvariant()),
    };
}

/// <summary>Adds to an item what has become of it: deleted by its author, forwarded, closed. Status: watch, deleted, forwarded, closed.</summary>
public sealed record NoteItem(string Item, string Status, string Text) : Act
{
    public static readonly ImmutableArray<string> Statuses = ["watch", "deleted", "forwarded", "closed"];
    public override string Kind => "note-item";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Item(Item) is not { } item) return new Rejection("NoSuchItem");
        if (!Statuses.Contains(Status)) return new Rejection("BadChoice");
        if (Texts.Missing(("Text", Text)) is { } missing) return missing;
        var post = item.Post is null ? -1 : state.Posts.Find(item.Post, state.PostCount);
        var counters = post < 0 ? null : state.CountersOf(post);
        return Decision.Of(new ItemNoted(context.Seat, Item, Status, Text.Trim(), counters));
    }
}

public sealed record ItemNoted(string Seat, string Item, string Status, string Text, PostCounters? Counters) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var index = state.Items.FindIndex(i => i.Id == Item);
        var item = state.Items[index];
        return state with
        {
            Items = state.Items.SetItem(index, item with { Status = Status, Notes = item.Notes.Add(new ItemNote(recorded.At, Seat, Status, Text, Counters)) }),
        };
    }

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded)
    {
        var fields = Ordinal.Map<string>().Add("status", Status);
        return recorded.Entry(this, "note-item") with
        {
            About = Texts.ItemIds(state, Item), Text = Text, Choice = Status, Known = state.KnownTo(Seat),
            Fields = Counters is { } c ? fields.Add("counters", $"{c.Reads}/{c.Reposts}/{c.Comments}/{c.Likes}") : fields,
        };
    }
}
