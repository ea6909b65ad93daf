using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Simulator.Documents.EventLists.Matching;
using Simulator.Documents.EventLists.Times;

namespace Simulator.Documents.EventLists.Mapping;

/// <summary>Columns of a sheet without a head, by what stands in them: times, seats, channels, senders, and the longest words as the text.</summary>
internal static partial class ByContents
{
    private const int Sample = 200;

    public static ImmutableSortedDictionary<EventField, int> Guess(EventSheet sheet, ScenarioNames names)
    {
        var columns = ImmutableSortedDictionary.CreateBuilder<EventField, int>();
        var width = sheet.Rows.IsEmpty ? 0 : sheet.Rows.Max(r => r.Cells.Length);
        var free = Enumerable.Range(0, width).ToDictionary(c => c, c => sheet.Rows.Take(Sample).Select(r => r[c]).Where(x => x is { IsEmpty: false, Merged: false }).ToList());
        foreach (var empty in free.Where(f => f.Value.Count == 0).Select(f => f.Key).ToList()) free.Remove(empty);
        Take(EventField.Time, c => c.Number is null && TimeCell.Read(c) is not null and not PlainNumber || c.Time is not CellTime.None);
        Take(EventField.Time, c => TimeCell.Read(c) is not null);
        Take(EventField.Receiver, c => names.Seats.Match(c.Text) is not null || LooksLikeTeam(c.Text));
        // Words for channels stand in texts, too; the column of channels stands before them.
        Take(EventField.Channel, c => names.Channel(c.Text) is not null, first: true);
        Take(EventField.Sender, c => names.Senders.Match(c.Text) is not null);
        if (free.Count > 0 && free.Where(f => f.Value.All(c => c.Text.Length <= 12)).OrderBy(f => f.Key).FirstOrDefault(f => Counts(f.Value)) is { Value.Count: > 1 } number) Use(EventField.Number, number.Key);
        // The longest words are the text, what is said again and again counting once; the first of several as long.
        if (free.Count > 0) Use(EventField.Text, free.OrderByDescending(f => f.Value.Where(c => c.Number is null).Select(c => c.Text).Distinct(StringComparer.Ordinal).Sum(t => Math.Min(t.Length, 400))).ThenBy(f => f.Key).First().Key);
        return columns.ToImmutable();

        void Take(EventField field, Func<SheetCell, bool> fits, bool first = false)
        {
            if (columns.ContainsKey(field)) return;
            var best = free.Select(f => (f.Key, Share: f.Value.Count(fits) / (double)f.Value.Count)).Where(f => f.Share >= 0.5).OrderByDescending(f => first ? 0 : f.Share).ThenBy(f => f.Key).Select(f => ((int Key, double Share)?)f).FirstOrDefault();
            if (best is { } found) Use(field, found.Key);
        }

        void Use(EventField field, int column)
        {
            columns[field] = column;
            free.Remove(column);
        }
    }

    private static bool LooksLikeTeam(string text) =>
        text.Length <= 20 && (text.StartsWith("team", StringComparison.OrdinalIgnoreCase) || text.EndsWith("组", StringComparison.Ordinal) || text.EndsWith("席", StringComparison.Ordinal) || text.StartsWith("group", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("^[A-Za-z]{0,3}[-_. #]?[0-9]+([-_.][0-9]+)*$")]
    private static partial Regex Counted();

    // 1, 2, 3 or, all different.
    private static bool Counts(List<SheetCell> cells) => cells.All(c => Counted().IsMatch(c.Text)) && cells.Select(c => c.Text).Distinct(StringComparer.Ordinal).Count() == cells.Count;
}
