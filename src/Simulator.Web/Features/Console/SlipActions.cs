using Simulator.Domain.Views;

namespace Simulator.Web.Features.Console;

/// <summary>
/// What a slip offers: from the channel it came by and the seat it lies on, never from what is expected. At most four.
/// </summary>
public static class SlipActions
{
    private const int Most = 4;

    /// <summary>Answered by one of four choices: what somebody asks for, or a draft put in front of the seat.</summary>
    public static bool IsOrder(InboxEntry entry) => entry.Kind is "order" or "paper";

    /// <summary>A word of help by control: nothing is asked for.</summary>
    public static bool IsHint(InboxEntry entry) => entry.Kind == Domain.Exercises.Control.HintSeat.Hint;

    /// <summary>Who speaks, as the seat is told; a hint comes from control and says so.</summary>
    public static string SenderOf(InboxEntry entry, Microsoft.Extensions.Localization.IStringLocalizer words) => IsHint(entry) ? words["HintSender"] : entry.Sender;

    /// <summary>How the four answers are called: one agrees to a request, and signs a draft.</summary>
    public static string WordsOf(InboxEntry? entry) => entry?.Kind == "paper" ? "draft-" : "order-";

    /// <summary>The first is the primary button, except for orders, whose four answers weigh the same.</summary>
    public static IReadOnlyList<ActRequest> Of(InboxEntry entry, SeatView view)
    {
        if (IsHint(entry)) return view.May("mark-handled") ? [About("mark-handled", entry)] : [];
        if (IsOrder(entry) && view.May("answer-order"))
            return [.. new[] { "agree", "refuse", "ask-basis", "escalate" }.Select(c => new ActRequest("answer-order") { Inject = entry.Id, Choice = c })];
        var requests = First(entry, view).Where(view.May).Distinct().Take(Most - 2).Concat(Last(entry, view).Where(view.May));
        return [.. requests.Take(Most).Select(k => About(k, entry))];
    }

    private static IEnumerable<string> First(InboxEntry entry, SeatView view) => entry.Kind switch
    {
        "control" => Opening(view),
        "question" => Answering(entry, view),
        _ => Usual(entry.Kind),
    };

    /// <summary>What a slip of a kind would offer a seat, before any exercise runs.</summary>
    public static IReadOnlyList<string> Preview(string kind, Func<string, bool> may) => kind is "order" or "paper"
        ? ["agree", "refuse", "ask-basis", "escalate"]
        : [.. (kind switch { "control" => ["sign-in", "file-roster", "check-comms"], "question" => ["begin-answer"], _ => Usual(kind) }).Where(may).Take(Most - 1), "mark-handled"];

    private static string[] Usual(string kind) => kind switch
    {
        "call" or "walk-in" => ["log-call", "board-fact", "register-item", "instruct"],
        "answer" => ["board-fact", "file-report"],
        "letter" => ["draft-statement", "board-fact", "instruct"],
        "monitor" => ["register-item", "judge-item", "file-report", "instruct"],
        "post" => ["draft-statement", "reply-post", "register-item", "instruct"],
        _ => ["board-fact", "file-report", "instruct", "register-item"],
    };

    // What people ask or complain of goes into the ledger, and from there to whoever deals with it: that is how it is passed on.
    private static string[] Last(InboxEntry entry, SeatView view) =>
        [entry.Kind is "letter" or "call" or "walk-in" or "message" or "post" && view.May("enter-ledger") ? "enter-ledger" : "send-message", "mark-handled"];

    private static IEnumerable<string> Opening(SeatView view)
    {
        if (!view.State.SignedIn) yield return "sign-in";
        if (view.State.Roster is null) yield return "file-roster";
        if (!view.State.CommsChecked) yield return "check-comms";
    }

    private static IEnumerable<string> Answering(InboxEntry entry, SeatView view)
    {
        var begun = view.BriefingAnswers.FirstOrDefault(a => a.Inject == entry.Id);
        if (begun is null) yield return "begin-answer";
        if (begun?.AnsweredAt is null) yield return "answer-question";
    }

    private static ActRequest About(string kind, InboxEntry entry) => kind switch
    {
        "sign-in" or "file-roster" or "check-comms" => new ActRequest(kind),
        "reply-post" or "register-item" => new ActRequest(kind) { Inject = entry.Id, Post = entry.Post },
        "send-message" => new ActRequest(kind) { Inject = entry.Id, Text = entry.Text },
        _ => new ActRequest(kind) { Inject = entry.Id },
    };
}
