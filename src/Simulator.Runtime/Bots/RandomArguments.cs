using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Bots;

/// <summary>Something plausible for each field of a command, out of what the seat sees; null when it sees nothing that fits.</summary>
internal sealed class RandomArguments(SeatView view, string act, DrawKey key)
{
    private const int Quoted = 120, Titled = 20, RowsLookedAt = 60;
    // One matter per act: what is still open on the desk comes first, as it does for people.
    private readonly InboxEntry? _matter = Matter(view, key.With("matter"));

    public string? Of(Slot slot)
    {
        var draw = key.With(slot.Name);
        if (slot.Type.IsEnum) return Pick(draw, Enum.GetNames(slot.Type));
        if (slot.Type == typeof(TimeSpan)) return $"{5 + draw.Below(40)}m";
        return slot.Name switch
        {
            "post" => _matter?.Post ?? Pick(draw, [.. view.Feed.Newest(RowsLookedAt).Select(p => p.Id)]),
            "inject" or "about" => _matter?.Id,
            "item" => view.Items.FirstOrDefault(i => i.Inject is not null && i.Inject == _matter?.Id)?.Id ?? Pick(draw, [.. view.Items.Select(i => i.Id)]),
            "sourceId" => Pick(draw, [.. view.Inbox.Select(e => e.Id), .. view.Verifications.Where(v => v.AnsweredAt is not null).Select(v => v.Id)]),
            "statement" => Pick(draw, [.. Papers().Select(s => s.Id)]),
            "task" => Pick(draw, [.. view.Tasks.Where(t => t.To == view.Seat).Select(t => t.Id)]),
            "department" => Pick(draw, [.. view.Departments.Select(d => d.Id)]),
            "to" or "forwardTo" => Pick(draw, [.. view.Seats.Where(s => s.Id != view.Seat).Select(s => s.Id)]),
            "channels" => Pick(draw, [.. view.OfficialChannels.Select(c => c.Id)]),
            "chips" => string.Join(' ', view.Chips.Select(c => c.Entry).Where(e => draw.With(e).Below(2) == 0)),
            "proposal" => Pick(draw, [.. view.MeasureProposals.Where(p => p.Approver == view.Seat && p.Status == ProposalStatus.Waiting).Select(p => p.Id)]),
            "paper" => Pick(draw, [.. view.Forms.Where(f => f.Approver == view.Seat && f.Status == FormStatus.InReview).Select(f => f.Id)]),
            "entry" => Pick(draw, [.. view.Ledger.Where(e => e.Status != "closed").Select(e => e.Id)]),
            "form" => Form?.Id,
            "values" => System.Text.Json.JsonSerializer.Serialize(Values(draw)),
            "assisting" => null,
            "measure" => Pick(draw, [.. view.Measures.Select(m => m.Id)]),
            _ => Choice(slot.Name, draw) ?? (slot.Optional || slot.Type != typeof(string) ? null : Words(slot.Name, draw)),
        };
    }

    // One form per act, drawn apart from the field that asks for it.
    private FormOption? Form => view.FormsOffered is { IsEmpty: false } forms ? forms[key.With("form").Below(forms.Length)] : null;

    private Dictionary<string, string> Values(DrawKey draw) => Form is not { } form ? [] : form.Fields.ToDictionary(f => f.Id, f => f.Type switch
    {
        "number" => "1",
        "time" => "08:00",
        "choice" => Pick(draw.With(f.Id), [.. f.Options.Select(o => o.Id)]) ?? "",
        _ => Words("title", draw.With(f.Id)),
    });

    private static InboxEntry? Matter(SeatView view, DrawKey draw)
    {
        var inbox = view.Inbox;
        var open = inbox.Where(e => e.Open && !e.Overdue).ToArray();
        if (open.Length > 0) return open[draw.Below(open.Length)];
        return inbox.IsEmpty ? null : inbox[draw.Below(inbox.Length)];
    }

    private string? Choice(string name, DrawKey draw) => name switch
    {
        "statementKind" => Pick(draw, [.. DraftStatement.Kinds]),
        "report" => Pick(draw, [.. FileReport.Kinds]),
        "choice" => Pick(draw, [.. act == "decide-measure" ? DecideMeasure.Choices : AnswerOrder.Choices]),
        "status" => Pick(draw, [.. act == "update-ledger" ? UpdateLedger.Statuses : NoteItem.Statuses]),
        "ledger" => Pick(draw, [.. EnterLedger.Ledgers]),
        "mode" => Pick(draw, [.. AnswerQuestion.Modes]),
        "scope" => Pick(draw, ["item", "discussion"]),
        "level" => Pick(draw, [.. AlertLevels.All.Skip(1)]),
        "via" => Pick(draw, ["phone", "written"]),
        "means" => Pick(draw, ["loudspeaker", "poster", "both"]),
        "what" => Pick(draw, ["cite-source", "label", "delete"]),
        _ => null,
    };

    private IEnumerable<Statement> Papers() => act switch
    {
        "draft-statement" => [],
        "approve-statement" or "return-statement" => view.ToApprove,
        "submit-statement" => OfferedActs.Own(view, StatementStatus.Draft),
        _ => OfferedActs.Own(view, StatementStatus.Approved),
    };

    // Words of the exercise itself: what came in, what stands on the board, else the seat's own name.
    private string Words(string name, DrawKey draw)
    {
        var text = Pick(draw, [.. view.Inbox.Select(e => e.Text), .. view.Board.Select(b => b.Text), .. view.Messages.Take(10).Select(m => m.Text)]);
        if (string.IsNullOrWhiteSpace(text)) text = view.SeatName;
        var most = name is "title" or "owner" or "source" or "leader" or "officer" or "contact" ? Titled : Quoted;
        return text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    private static string? Pick(DrawKey draw, string[] from) => from.Length == 0 ? null : from[draw.Below(from.Length)];
}
