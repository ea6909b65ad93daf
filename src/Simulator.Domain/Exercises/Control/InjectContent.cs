using System.Collections.Immutable;
using Simulator.Domain.Exercises.Injects;

namespace Simulator.Domain.Exercises.Control;

/// <summary>What an inject says, wherever it stands: as it was delivered, as control changed it, or as the script would say it now.</summary>
internal sealed record InjectContent(string Text, string Channel, string Sender, string Kind, ImmutableArray<string> To, TimeSpan? Limit, ImmutableArray<string> Facts)
{
    /// <summary>Id of the next live inject.</summary>
    public static string NextId(ExerciseState state) => $"L-{state.LiveInjects + 1:00}";

    public static InjectContent Of(ExerciseState state, string id, ExerciseTime now)
    {
        var at = state.Injects[id];
        if (at.Live || at.Status == InjectStatus.Delivered) return new InjectContent(at.Text, at.Channel, Senders.IdOf(state, at), at.Kind, at.To, at.Limit, at.Facts);
        var script = state.Subject.Inject(id)!;
        var text = TextValues.Fill(state, at.Edited && at.Text.Length > 0 ? at.Text : state.Text(Delivery.Variant(state, script, now)), now);
        return new InjectContent(text, script.Channel, script.Sender, script.Kind, at.Edited ? at.To : script.To, at.Edited ? at.Limit : script.Limit, script.Facts);
    }

    /// <summary>Why this cannot be delivered; null when it can.</summary>
    public Rejection? Refuse(ExerciseState state)
    {
        if (Acts.Texts.Missing(("Text", Text)) is { } missing) return missing;
        if (To.Any(s => state.Scenario.Seat(s) is null)) return new Rejection("NoAddressee");
        if (To.IsEmpty && state.Scenario.Channel(Channel)?.Kind != "public") return new Rejection("NoAddressee");
        return Limit is { } limit && (limit <= TimeSpan.Zero || limit > state.Subject.Duration) ? new Rejection("BadDue") : null;
    }
}

/// <summary>Whose words an inject brings. A delivered one holds the name people read; the post beside it, or the scenario, says who that is.</summary>
internal static class Senders
{
    public static string IdOf(ExerciseState state, InjectState inject)
    {
        if (inject.PostId is { } post && state.Posts.Find(post, state.PostCount) is >= 0 and var index) return state.Posts[index].AuthorId;
        return Named(state, inject.Sender);
    }

    /// <summary>Id of the persona or department of that name; the name itself where there is none.</summary>
    public static string Named(ExerciseState state, string name) =>
        state.Scenario.Personas.FirstOrDefault(p => state.Text(p.Name) == name)?.Id ?? state.Scenario.Departments.FirstOrDefault(d => state.Text(d.Name) == name)?.Id ?? name;
}
