using System.Collections.Immutable;
using Simulator.Domain.Feeds;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>An official reply under a public post: short, visible, without approval by the leaders.</summary>
public sealed record ReplyPost(string Post, string Text, ImmutableArray<string> Chips = default) : Act
{
    public override string Kind => "reply-post";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Texts.Missing(("Text", Text)) is { } missing) return missing;
        var index = state.Posts.Find(Post, state.PostCount);
        if (index < 0) return new Rejection("NoSuchPost");
        var row = state.Posts[index];
        var account = state.Scenario.Personas.FirstOrDefault(p => p.Kind == "official");
        var id = $"reply-{state.Acts.Count + 1}";
        return Decision.Of(
            new PostAppeared(id, PostKind.Official, row.Id, account?.Id ?? "official", account is null ? "" : state.Text(account.Name), row.Channel, Text.Trim(), Stance.Comment, row.Root, null, account?.Followers ?? 0, null, null),
            new PostReplied(context.Seat, Post, row.Inject, id, Text.Trim(), Texts.Read(state, Text.Trim(), Chips, default)));
    }
}

public sealed record PostReplied(string Seat, string Post, string? Inject, string Reply, string Text, ImmutableArray<Reading> Readings) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state;
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "reply-post") with
    { About = Texts.Ids(Post, Inject, Reply), Text = Text, Readings = Readings, Known = state.KnownTo(Seat), Paper = Reply };
}

/// <summary>Tells those present: loudspeaker and poster. Means: loudspeaker, poster, both.</summary>
public sealed record PostNotice(string Text, string Means, string? About = null, ImmutableArray<string> Chips = default) : Act
{
    public override string Kind => "post-notice";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Texts.Missing(("Text", Text)) is { } missing) return missing;
        return Means is not ("loudspeaker" or "poster" or "both") ? new Rejection("BadChoice")
            : Decision.Of(new NoticePosted(context.Seat, Text.Trim(), Means, About, Texts.Read(state, Text.Trim(), Chips, default)));
    }
}

public sealed record NoticePosted(string Seat, string Text, string Means, string? About, ImmutableArray<Reading> Readings) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state;
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "post-notice") with
    {
        About = Texts.Ids(About), Text = Text, Readings = Readings, Choice = Means, Known = state.KnownTo(Seat),
        Fields = Ordinal.Map<string>().Add("means", Means).Add("length", Text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Add("spoken", Domain.Readings.ReadAloud.Seconds(Text).ToString(System.Globalization.CultureInfo.InvariantCulture)),
    };
}
