using System.Collections.Immutable;
using Simulator.Documents.EventLists.Reading;
using Simulator.Documents.Scenarios.Checks;
using Simulator.Documents.Scenarios.Loading;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Importing;

/// <summary>Words of a row that are kept as they are: nothing that could be real, nothing a scenario file cannot hold.</summary>
internal static class RowTexts
{
    // As long as a text of a scenario may be.
    private const int Longest = 8_000;
    private static readonly ImmutableArray<EventField> Kept = [EventField.Text, EventField.Title, EventField.Sender, EventField.Expected, EventField.Owner, EventField.Remarks, EventField.Condition];

    public static void Check(ListedRow row)
    {
        foreach (var field in Kept)
        {
            var text = row[field].Text;
            if (text.Length > (text.Length > SheetLimits.CellText ? SheetLimits.CellText : Longest)) throw new CellFault("TextTooLong", field, Longest) { Value = CellText.Cut(text, 60) };
            if (RealData.Find(text) is { } real) throw new CellFault("RealData", field, ListWords.Get("Real_" + real.Code), real.Value) { Value = real.Value };
        }
    }

    /// <summary>The text and, where it is another, the headline.</summary>
    public static (string Text, string? Title) Of(ListedRow row)
    {
        var (text, title) = (row[EventField.Text], row[EventField.Title]);
        var field = text.IsEmpty ? EventField.Title : EventField.Text;
        var words = row[field];
        if (words.Broken) throw new CellFault("CellBroken", field);
        if (!words.Text.Any(char.IsLetterOrDigit)) throw new CellFault("NoText", words.IsEmpty ? EventField.Text : field);
        if (TextChecks.BadValue(words.Text) is { } value) throw new CellFault("BadValue", field, value) { Value = value };
        return (words.Text, text.IsEmpty || title.IsEmpty || title.Broken || title.Text == words.Text ? null : title.Text);
    }

    /// <summary>Names somebody may write, for hints.</summary>
    public static string Known(Scenario scenario, string language, IEnumerable<string> names) => Joining.List(language, names.Select(n => scenario.Texts.Get(n, language)));
}
