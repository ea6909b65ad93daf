using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Replays;

/// <summary>
/// Something one jumps to. Kind: first (the first statement), correction, statement (text is its title); level (text is the level); stop (text is the seat);
/// order (text is the seat, choice what it answered to an order it did not simply follow, about the inject); refused (text is the seat, about the act that was not let through);
/// bookmark, note (text is what somebody wrote); control (text is the command, about the injects and seats, choice the command it took back). Id: of a bookmark.
/// </summary>
public sealed record ReplayMark(ExerciseTime At, string Kind, string Text)
{
    public string? Id { get; init; }
    public string? Choice { get; init; }
    public string? About { get; init; }
}

/// <summary>The marks of an exercise: those the log sets by itself, and those people have set.</summary>
public static class ReplayMarks
{
    /// <summary>Up to <paramref name="last"/>, in order. Notes of evaluators and acts of control only where the truth may be seen.</summary>
    public static ImmutableArray<ReplayMark> Of(ExerciseState state, ExerciseTime last, bool truth) =>
        [.. Statements(state).Concat(Acts(state)).Concat(state.Levels.Where(l => l.Decided).Select(l => new ReplayMark(l.At, "level", l.Level)))
            .Concat(state.Stops.Select(s => new ReplayMark(s.At, "stop", s.Seat is { } id ? state.NameOf(id) : "")))
            .Concat(state.Bookmarks.Select(b => new ReplayMark(b.At, "bookmark", b.Text) { Id = b.Id }))
            .Concat(truth ? state.Notes.Select(n => new ReplayMark(n.At, "note", n.Text)).Concat(Control(state)) : [])
            .Where(m => m.At <= last).OrderBy(m => m.At)];

    private static IEnumerable<ReplayMark> Statements(ExerciseState state)
    {
        var first = state.FirstStatement?.Id;
        return state.Statements.Where(s => s.PublishedAt is not null)
            .Select(s => new ReplayMark(s.PublishedAt!.Value, s.Id == first ? "first" : s.Corrects is not null || s.Kind == "correction" ? "correction" : "statement", s.Title) { About = s.Id });
    }

    private static IEnumerable<ReplayMark> Control(ExerciseState state) =>
        state.DeskActs.Select(a => new ReplayMark(a.At, "control", a.Command) { Choice = a.Undone, About = string.Join(' ', a.Injects.Concat(a.Seats.Select(state.NameOf))) });

    // What was asked of a seat and not simply done; what a seat tried and was not let.
    private static IEnumerable<ReplayMark> Acts(ExerciseState state) => state.Acts.Where(a => a.Refused || a.Kind == "answer-order" && a.Choice is not null and not "agree")
        .Select(a => a.Refused ? new ReplayMark(a.At, "refused", state.NameOf(a.Seat)) { About = a.Kind }
            : new ReplayMark(a.At, "order", state.NameOf(a.Seat)) { Choice = a.Choice, About = a.About.FirstOrDefault() });
}
