using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Bots;

/// <summary>What a console offers at this moment: the seat's acts, less those that are done or have nothing to act on.</summary>
internal static class OfferedActs
{
    public static ImmutableArray<string> Of(SeatView view) => [.. view.Acts.Where(act => Offered(act, view))];

    public static IEnumerable<Statement> Own(SeatView view, StatementStatus status) => view.Statements.Where(s => s.Seat == view.Seat && s.Status == status);

    private static bool Offered(string act, SeatView view) => act switch
    {
        "sign-in" => !view.State.SignedIn,
        "file-roster" => view.State.Roster is null,
        "check-comms" => !view.State.CommsChecked,
        "log-call" => view.Inbox.Any(e => e.Kind == "call"),
        "mark-handled" => view.Inbox.Any(e => e.Open),
        "answer-order" => view.Inbox.Any(e => e is { Kind: "order" or "paper", Open: true }),
        "file-form" => view.AnyFormOffered,
        "approve-form" or "return-form" => view.Forms.Any(f => f.Approver == view.Seat && f.Status == FormStatus.InReview),
        "begin-answer" or "answer-question" => view.Inbox.Any(e => e is { Kind: "question", Open: true }),
        "close-briefing" => view.Briefings.Any(b => b.ClosedAt is null),
        "update-ledger" => view.Ledger.Any(e => e.Status != "closed"),
        "decide-measure" => view.MeasureProposals.Any(p => p.Approver == view.Seat && p.Status == ProposalStatus.Waiting),
        "end-response" => view.ResponseRuns,
        "register-item" or "reply-post" or "request-platform" => view.Feed.Count > 0,
        "judge-item" => view.Items.Any(i => i.JudgedAt is null),
        "note-item" => !view.Items.IsEmpty,
        "board-fact" => !view.Inbox.IsEmpty || view.Verifications.Any(v => v.AnsweredAt is not null),
        "submit-statement" => Own(view, StatementStatus.Draft).Any(),
        "publish-statement" => Own(view, StatementStatus.Approved).Any(),
        "approve-statement" or "return-statement" => !view.ToApprove.IsEmpty,
        "finish-task" => view.Tasks.Any(t => t.To == view.Seat && t.DoneAt is null),
        "activate-plan" => view.Level != "none",
        _ => true,
    };
}
