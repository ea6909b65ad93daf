using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Web.Features.Drafts;

namespace Simulator.Web.Features.Control;

/// <summary>Where a paper stands on its way: being typed and not saved yet, saved, sent back, waiting for its approver, approved and not out yet.</summary>
public enum PaperStand { Typed, Draft, Returned, InReview, Approved }

/// <summary>A statement or form somebody is still busy with. Hand: the seat it lies with; Writers: persons who have it open just now.</summary>
/// <param name="Title">Null while it has none: a new statement nobody has saved.</param>
/// <param name="At">Since when it stands so; null while it is only typed.</param>
/// <param name="Text">What was saved; null when nothing was.</param>
public sealed record PaperUnderWay(string Key, string? Title, string Seat, string Hand, PaperStand Stand, ExerciseTime? At, ImmutableArray<string> Writers, string? Text);

/// <summary>
/// What the desks have in hand, for control to look at: statements that are not published, forms that are not settled, and what is being
/// typed without having been saved. Of the latter only that it is there: what somebody types is his until he saves it.
/// </summary>
public static class PapersUnderWay
{
    private const string Statement = "draft-statement", Form = "file-form";

    /// <param name="state">The exercise.</param>
    /// <param name="writing">Who of a seat has what open.</param>
    public static ImmutableArray<PaperUnderWay> Of(ExerciseState state, Func<string, IEnumerable<Writing>> writing)
    {
        var open = state.Scenario.Seats.SelectMany(s => writing(s.Id).Select(w => (Seat: s.Id, w.Person, w.Form))).ToArray();
        var statements = Statements(state, open).ToArray();
        var known = statements.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        return [.. Typed(state, open.Where(o => PaperOf(o.Form) is not { } id || !known.Contains(id))), .. statements.Concat(Forms(state)).OrderByDescending(p => p.At)];
    }

    private static IEnumerable<PaperUnderWay> Statements(ExerciseState state, (string Seat, string Person, string Form)[] open) => state.Statements
        .Where(s => s.Status is StatementStatus.Draft or StatementStatus.InReview or StatementStatus.Approved)
        .Select(s => new PaperUnderWay(s.Id, s.Title, s.Seat, s.Status == StatementStatus.InReview ? s.Approver ?? s.Seat : s.Seat, Stand(s), Since(s),
            [.. open.Where(o => PaperOf(o.Form) == s.Id).Select(o => o.Person).Distinct().Order(StringComparer.Ordinal)], s.Text));

    private static PaperStand Stand(Statement statement) => statement.Status switch
    {
        StatementStatus.InReview => PaperStand.InReview,
        StatementStatus.Approved => PaperStand.Approved,
        _ => statement.DecidedAt is null ? PaperStand.Draft : PaperStand.Returned,
    };

    private static ExerciseTime Since(Statement statement) =>
        (statement.Status == StatementStatus.InReview ? statement.SubmittedAt : statement.DecidedAt) ?? statement.At;

    // A form that came back is in hand until the same form was filed again.
    private static IEnumerable<PaperUnderWay> Forms(ExerciseState state) => state.Forms.GroupBy(f => (f.Form, f.Seat)).SelectMany(g => g.Where(f => f.Status == FormStatus.InReview || f.Status == FormStatus.Returned && f == g.Last()))
        .Select(f => new PaperUnderWay(f.Id, TitleOf(state, f.Form), f.Seat, f.Status == FormStatus.InReview ? f.Approver ?? f.Seat : f.Seat,
            f.Status == FormStatus.InReview ? PaperStand.InReview : PaperStand.Returned, f.DecidedAt ?? f.At, [], Words(state, f)));

    // Everybody with a new matter open writes his own; of one form or paper there is one.
    private static IEnumerable<PaperUnderWay> Typed(ExerciseState state, IEnumerable<(string Seat, string Person, string Form)> open) => open
        .Where(o => o.Form.Split(':')[0] is Statement or Form).GroupBy(o => (o.Seat, o.Form, Person: o.Form.Contains(':', StringComparison.Ordinal) ? "" : o.Person))
        .Select(g => new PaperUnderWay($"{g.Key.Seat}/{g.Key.Form}/{g.Key.Person}", FormOf(g.Key.Form) is { } form ? TitleOf(state, form) : null, g.Key.Seat, g.Key.Seat, PaperStand.Typed, null,
            [.. g.Select(o => o.Person).Distinct().Order(StringComparer.Ordinal)], null)).OrderBy(p => p.Key, StringComparer.Ordinal);

    // The draft of a saved statement ends with its id; a form's name stands second.
    private static string? PaperOf(string form) => form.StartsWith(Statement + ":paper-", StringComparison.Ordinal) ? form[(Statement.Length + 1)..] : null;
    private static string? FormOf(string form) => form.Split(':') is [Form, var id, ..] ? id : null;
    private static string TitleOf(ExerciseState state, string form) => state.Scenario.Form(form) is { } spec ? state.Text(spec.Title) : form;

    private static string Words(ExerciseState state, FiledForm form) => string.Join('\n', (state.Scenario.Form(form.Form)?.Fields ?? [])
        .Where(f => form.Values.ContainsKey(f.Id)).Select(f => $"{state.Text(f.Label)} {FormWords.Word(state, f, form.Values[f.Id])}"));
}
