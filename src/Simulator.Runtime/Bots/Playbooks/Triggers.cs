using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Bots.Playbooks;

/// <summary>Something a step waits for has come: what (inject, paper, request, report, message, level) and when. Foreseen: by the clock alone.</summary>
internal readonly record struct Occurrence(string Id, ExerciseTime At, bool Foreseen = false);

/// <summary>
/// Finds what steps wait for in what the seat sees. An occurrence stays in the list once it is past, so that asking again gives the same list;
/// lists are taken from the view once per call. To a team that came later, what lay open on the desk then came when the team did.
/// </summary>
internal sealed class Triggers(SeatView view)
{
    private readonly Lazy<Dictionary<string, ExerciseTime>> _inbox = new(() => view.Inbox.ToDictionary(e => e.Id, e => e.Deadline is not null ? Taken(view, e.At, e.HandledAt) : e.At, StringComparer.Ordinal));
    private readonly Lazy<Statement[]> _papers = new(() => [.. view.Statements]);

    private readonly Dictionary<string, Occurrence[]> _found = new(StringComparer.Ordinal);

    /// <summary>Everything that has set off this trigger so far, in order.</summary>
    public Occurrence[] Of(string on) => _found.TryGetValue(on, out var found) ? found : _found[on] = [.. Find(on)];

    private IEnumerable<Occurrence> Find(string on)
    {
        var (name, argument) = on.Split(':', 2) is [var n, var a] ? (n, a) : (on, "");
        return name switch
        {
            "inject" => Inject(argument),
            "time" => Notation.Time(argument) is { } at ? [new Occurrence(on, at, true)] : [],
            "in-review" or "statement-in-review" => Papers(p => p.Approver == view.Seat && p.SubmittedAt is { } at ? Taken(view, at, p.DecidedAt) : null),
            // What stays inside is approved for use, not for publishing.
            "approved" => Papers(p => p.Seat == view.Seat && p.ApprovedText is not null && !StatementKinds.IsInternal(p.Kind) ? p.DecidedAt : null),
            "returned" => Papers(p => p.Seat == view.Seat && p.Status == StatementStatus.Draft ? p.DecidedAt : null),
            "published" => Papers(p => p.PublishedAt),
            "level-proposed" => view.Levels.Where(l => !l.Decided).Select(l => new Occurrence(l.Level, l.At)),
            "measure-proposed" => view.MeasureProposals.Where(p => p.Approver == view.Seat).Select(p => new Occurrence(p.Id, p.At)),
            "form-in-review" => view.Forms.Where(f => f.Approver == view.Seat).Select(f => new Occurrence(f.Id, f.At)),
            "form-approved" => Decided(FormStatus.Approved, argument),
            "form-returned" => Decided(FormStatus.Returned, argument),
            "measure-approved" => view.MeasureProposals.Where(p => p.Seat == view.Seat && p.Status == ProposalStatus.Approved).Select(p => new Occurrence(p.Measure, p.DecidedAt!.Value)),
            "briefing-open" => view.Briefings.Select(b => new Occurrence(b.Plan, b.OpenedAt)),
            "answered" => view.Verifications.Where(v => v.Seat == view.Seat && v.Department == argument && v.AnsweredAt is not null)
                .Select(v => new Occurrence(v.Id, v.AnsweredAt!.Value)).OrderBy(o => o.At),
            "report" => view.Reports.Where(r => r.To.Contains(view.Seat) && (argument.Length == 0 || r.Kind == argument)).Select(r => new Occurrence(r.Id, r.At)),
            "message" => view.Messages.Where(m => m.From != view.Seat && (argument.Length == 0 || m.From == argument)).Reverse().Select(m => new Occurrence(m.Id, m.At)),
            "act" => view.Done.Where(d => d.Kind == argument && !d.Refused).Select(d => new Occurrence(d.Paper ?? d.About.FirstOrDefault(argument), d.At)),
            _ => [],
        };
    }

    // The present state and the team's coming say it: asking again later gives the same.
    private static ExerciseTime Taken(SeatView view, ExerciseTime at, ExerciseTime? done) =>
        view.State.BotSince is { } since && since > at && (done is null || done < at || done > since) ? since : at;

    private IEnumerable<Occurrence> Decided(FormStatus status, string form) => view.Forms
        .Where(f => f.Seat == view.Seat && f.Status == status && (form.Length == 0 || f.Form == form)).Select(f => new Occurrence(f.Id, f.DecidedAt!.Value)).OrderBy(o => o.At);

    // Addressed to the seat, or a post everybody can see.
    private IEnumerable<Occurrence> Inject(string id)
    {
        if (_inbox.Value.TryGetValue(id, out var at)) return [new Occurrence(id, at)];
        return view.Feed.Find(id) is { } post ? [new Occurrence(id, post.At)] : [];
    }

    private IEnumerable<Occurrence> Papers(Func<Statement, ExerciseTime?> when) =>
        _papers.Value.Where(p => when(p) is not null).Select(p => new Occurrence(p.Id, when(p)!.Value)).OrderBy(o => o.At);
}
