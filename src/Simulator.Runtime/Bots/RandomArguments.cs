using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Bots;

/// <summary>Something plausible for each field of a command, out of what the seat sees; null when it sees nothing that fits.</summary>
internal sealed class RandomArguments(SeatView view, DrawKey key)
{
    private const int Quoted = 120, Titled = 20, RowsLookedAt = 60;

    public string? Of(Slot slot)
    {
        var draw = key.With(slot.Name);
        if (slot.Type.IsEnum) return Pick(draw, Enum.GetNames(slot.Type));
        if (slot.Type == typeof(TimeSpan)) return $"{5 + draw.Below(40)}m";
        return slot.Name switch
        {
            "post" => Pick(draw, [.. view.Feed.Newest(RowsLookedAt).Select(p => p.Id)]),
            "inject" => Pick(draw, [.. view.Inbox.Select(e => e.Id)]),
            "item" => Pick(draw, [.. view.Items.Select(i => i.Id)]),
            "sourceId" or "about" => Pick(draw, [.. view.Inbox.Select(e => e.Id), .. view.Verifications.Select(v => v.Id)]),
            "statement" => Pick(draw, [.. view.ToApprove.Concat(view.Statements.Where(s => s.Seat == view.Seat && s.PublishedAt is null)).Select(s => s.Id)]),
            "task" => Pick(draw, [.. view.Tasks.Where(t => t.To == view.Seat).Select(t => t.Id)]),
            "department" => Pick(draw, [.. view.Departments.Select(d => d.Id)]),
            "to" or "forwardTo" => Pick(draw, [.. view.Seats.Where(s => s.Id != view.Seat).Select(s => s.Id)]),
            "channels" => Pick(draw, [.. view.OfficialChannels.Select(c => c.Id)]),
            "chips" => string.Join(' ', view.Chips.Select(c => c.Entry).Where(e => draw.With(e).Below(2) == 0)),
            "measure" => Pick(draw, [.. view.Measures.Select(m => m.Id)]),
            _ => Choice(slot.Name, draw) ?? (slot.Optional || slot.Type != typeof(string) ? null : Words(slot.Name, draw)),
        };
    }

    private static string? Choice(string name, DrawKey draw) => name switch
    {
        "statementKind" => Pick(draw, [.. DraftStatement.Kinds]),
        "report" => Pick(draw, [.. FileReport.Kinds]),
        "choice" => Pick(draw, [.. AnswerOrder.Choices]),
        "status" => Pick(draw, [.. NoteItem.Statuses]),
        "level" => Pick(draw, [.. AlertLevels.All.Skip(1)]),
        "via" => Pick(draw, ["phone", "written"]),
        "means" => Pick(draw, ["loudspeaker", "poster", "both"]),
        "what" => Pick(draw, ["cite-source", "label", "delete"]),
        _ => null,
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
