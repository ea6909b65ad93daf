using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Bots.Playbooks;

/// <summary>What a field of a step stands for at the moment the step is taken; null when there is no such thing yet.</summary>
internal sealed class FieldValues(SeatView view, Func<string, string> text)
{
    private const string ChipsInText = "{chips}";

    public string? Of(PlaybookStep step, Occurrence trigger, string name, string value)
    {
        if (value == "$trigger") return trigger.Id;
        if (value == "chips" && name == "chips") return string.Join(' ', Chips(step).Select(c => c.Entry));
        // Without a colon it is a word: a scope "item", a ledger of that name.
        if (value.Split(':', 2) is not [var prefix, var rest]) return value;
        return prefix switch
        {
            "text" => text(rest).Replace(ChipsInText, Joining.Clauses(view.Language, Chips(step).Select(c => c.Wording)), StringComparison.Ordinal),
            "item" => view.Items.FirstOrDefault(i => i.Inject == rest || i.Post == rest)?.Id,
            "post" => view.Inbox.FirstOrDefault(e => e.Id == rest)?.Post ?? view.Feed.Find(rest)?.Id,
            "paper" => view.Statements.Where(s => s.Seat == view.Seat && (rest == "last" || s.Kind == rest)).MaxBy(s => s.Number)?.Id,
            "form" => view.Forms.Where(f => f.Seat == view.Seat && (rest == "last" || f.Form == rest)).MaxBy(f => f.Number)?.Id,
            "ledger" => view.Ledger.FirstOrDefault(e => e.About is { } about && (about == rest || view.Items.FirstOrDefault(i => i.Id == about)?.Inject == rest))?.Id,
            _ => value,
        };
    }

    // A report upward may carry what must not be published.
    private IEnumerable<FactChip> Chips(PlaybookStep step) => view.Chips.Where(c => c.Confirmed && (!c.Locked || step.Act is "file-report" or "file-form"));
}
