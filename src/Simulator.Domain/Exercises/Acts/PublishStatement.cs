using System.Collections.Immutable;
using Simulator.Domain.Feeds;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>
/// Publishes an approved paper on its channels. Publishing before approval is refused and entered as evidence.
/// </summary>
public sealed record PublishStatement(string Statement, ImmutableArray<string> Channels) : Act
{
    public override string Kind => "publish-statement";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Statement(Statement) is not { } paper) return new Rejection("NoSuchPaper");
        if (paper.Seat != context.Seat) return new Rejection("NotYourPaper");
        if (StatementKinds.IsInternal(paper.Kind)) return new Rejection("InternalPaper");
        if (paper.Status is StatementStatus.Published or StatementStatus.Corrected) return new Rejection("AlreadyPublished");
        if (paper.Status != StatementStatus.Approved || paper.ApprovedText != paper.Text)
            return new Decision([new PublicationRefused(context.Seat, Statement)], new Rejection("NotApproved"));
        var channels = Channels.IsDefaultOrEmpty ? paper.Channels : Channels;
        if (channels.IsDefaultOrEmpty || channels.Any(c => state.Scenario.Channel(c)?.Kind != "official")) return new Rejection("BadChannel");
        return new Decision(Publications.Events(state, context, paper with { Channels = channels }));
    }
}

/// <summary>The attempt to publish what nobody approved: logged, scored, without effect on the feed.</summary>
public sealed record PublicationRefused(string Seat, string Statement) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state;
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) =>
        Papers.Entry(state, recorded, this, "publish-statement", Statement) with { Refused = true };
}

public sealed record StatementPublished(string Seat, string Statement, ImmutableArray<string> Channels, string? Post) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        state = state.WithStatement(Statement, s => s with { Status = StatementStatus.Published, PublishedAt = recorded.At, Channels = Channels, PostId = Post });
        return state.Statement(Statement)?.Corrects is { } corrected
            ? state.WithStatement(corrected, s => s with { Status = StatementStatus.Corrected }) : state;
    }

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded)
    {
        var entry = Papers.Entry(state, recorded, this, "publish-statement", Statement);
        return entry with { Fields = entry.Fields.Add("channels", string.Join(' ', Channels)) };
    }
}

/// <summary>What a publication brings about: the official post, its effect on the spreading, false denials remembered for later exposure.</summary>
internal static class Publications
{
    public static ImmutableArray<ExerciseEvent> Events(ExerciseState state, CommandContext context, Statement paper)
    {
        var events = ImmutableArray.CreateBuilder<ExerciseEvent>();
        string? post = null;
        if (!StatementKinds.IsWithoutPost(paper.Kind))
        {
            post = $"official-{paper.Id}";
            var account = state.Scenario.Personas.FirstOrDefault(p => p.Kind == "official");
            events.Add(new PostAppeared(post, PostKind.Official, null, account?.Id ?? "official", account is null ? "" : state.Text(account.Name), paper.Channels[0], paper.Text, Stance.Comment, null, null, account?.Followers ?? 0, null, null));
        }
        events.Add(new StatementPublished(context.Seat, paper.Id, paper.Channels, post));
        events.AddRange(StatementEffects.Of(state, paper, context.Now).Select(said => new RumorActed(said)));
        return events.ToImmutable();
    }
}
