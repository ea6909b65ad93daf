using Simulator.Domain.Views;

namespace Simulator.Web.Features.Console;

/// <summary>
/// What a slip offers: from the channel it came by and the seat it lies on, never from what is expected. At most four.
/// </summary>
public static class SlipActions
{
    private const int Most = 4;

    public static bool IsOrder(InboxEntry entry) => entry.Kind == "order";

    /// <summary>The first is the primary button, except for orders, whose four answers weigh the same.</summary>
    public static IReadOnlyList<ActRequest> Of(InboxEntry entry, SeatView view)
    {
        if (IsOrder(entry) && view.May("answer-order"))
            return [.. new[] { "agree", "refuse", "ask-basis", "escalate" }.Select(c => new ActRequest("answer-order") { Inject = entry.Id, Choice = c })];
        var requests = First(entry, view).Where(k => view.May(k)).Distinct().Take(Most - 2).Concat(new[] { "send-message", "mark-handled" }.Where(k => view.May(k)));
        return [.. requests.Take(Most).Select(k => About(k, entry))];
    }

    private static IEnumerable<string> First(InboxEntry entry, SeatView view) => entry.Kind switch
    {
        "control" => Opening(view),
        "call" or "walk-in" => ["log-call", "board-fact", "register-item", "instruct"],
        "answer" => ["board-fact", "file-report"],
        "letter" => ["draft-statement", "board-fact", "instruct"],
        "monitor" => ["register-item", "judge-item", "file-report", "instruct"],
        "post" => ["draft-statement", "reply-post", "register-item", "instruct"],
        _ => ["board-fact", "file-report", "instruct", "register-item"],
    };

    private static IEnumerable<string> Opening(SeatView view)
    {
        if (!view.State.SignedIn) yield return "sign-in";
        if (view.State.Roster is null) yield return "file-roster";
        if (!view.State.CommsChecked) yield return "check-comms";
    }

    private static ActRequest About(string kind, InboxEntry entry) => kind switch
    {
        "sign-in" or "file-roster" or "check-comms" => new ActRequest(kind),
        "reply-post" or "register-item" => new ActRequest(kind) { Inject = entry.Id, Post = entry.Post },
        "send-message" => new ActRequest(kind) { Inject = entry.Id, Text = entry.Text },
        _ => new ActRequest(kind) { Inject = entry.Id },
    };
}
