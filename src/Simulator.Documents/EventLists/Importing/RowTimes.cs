using System.Collections.Immutable;
using Simulator.Documents.EventLists.Mapping;
using Simulator.Documents.EventLists.Times;
using Simulator.Domain;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Importing;

/// <summary>Times of all rows, decided together for each subject, and what rows wait for.</summary>
internal static class RowTimes
{
    private static readonly ImmutableArray<string> Starts = ["startex", "exercisestart", "startofexercise", "演练开始", "开始演练", "宣布演练开始", "演练启动", "startoftheexercise"];

    public static ImmutableArray<TimeRule> Decide(IReadOnlyList<ListedRow> rows, SheetLayout layout, ColumnMapping mapping)
    {
        var main = Main(layout);
        var rules = new List<TimeRule>();
        foreach (var group in rows.GroupBy(r => r.Subject.Number).Select(g => g.ToList()))
        {
            foreach (var row in group) row.Mark = main is { } field && !(row[field].IsEmpty && row[EventField.Date].IsEmpty) ? TimeCell.Read(row[field], row.Day) : null;
            var hint = main is { } named && layout[named] is { } column ? named == EventField.Story ? HeadHint.Story : HeadUnit.Of(layout.HeadOf(column)) : HeadHint.Nothing;
            var subject = group[0].Subject;
            var settings = new TimeSettings(subject.StoryStartMinute * 60.0, subject.Duration.TotalSeconds, mapping.Times, mapping.Start, mapping.StartDate, hint);
            var (answers, decided) = TimeColumn.Decide([.. group.Select(r => new TimeEntry(r.Mark, SaysStart(r)))], settings);
            for (var i = 0; i < group.Count; i++) group[i].Time = answers[i] is { AfterEntry: { } before } waits ? waits with { AfterName = group[before].Row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) } : answers[i];
            rules.AddRange(decided);
        }
        return [.. rules.Distinct()];
    }

    /// <summary>
    /// Gives every row its day: of its own date; else of the last date above, since a date is often written once for all rows of its day; without dates of the last heading
    /// that names a day.
    /// </summary>
    public static void Days(IReadOnlyList<ListedRow> rows, ImmutableArray<SkippedRows> skipped, SheetLayout layout)
    {
        var hasDates = layout[EventField.Date] is not null && Main(layout) is not EventField.Date;
        var headings = new Queue<SkippedRows>(layout[EventField.Date] is null ? skipped.Where(s => s.Row > (layout.HeadRow?.Number ?? 0)) : []);
        var fromZero = hasDates && rows.Any(r => r[EventField.Date].Text == "0");
        // One and the same word in every row tells no days apart.
        var severalDays = rows.Select(r => r[EventField.Date].Text).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Take(2).Count() > 1;
        int? weekday = null;
        TimeMark? day = null;
        foreach (var row in rows)
        {
            while (headings.TryPeek(out var heading) && heading.Row < row.Row.Number) day = DayWords.OfHeading(headings.Dequeue().Value) ?? day;
            // 1, 2, 3 under "Day" count from the first, unless there is a day 0.
            if (hasDates && !row[EventField.Date].IsEmpty) (day, row.DayUnknown) = DayOf(row[EventField.Date], fromZero, ref weekday) is { } found ? (found, false) : (null, severalDays);
            row.Day = day;
        }
    }

    // Days of the week count from the first one that stands there.
    private static TimeMark? DayOf(SheetCell cell, bool fromZero, ref int? first)
    {
        if (cell.Number is null && DayWords.Weekday(cell.Text) is { } weekday) return new DayMark((weekday - (first ??= weekday) + 7) % 7, null);
        return TimeCell.Read(cell) switch
        {
            PlainNumber { Value: < 400 } n => new DayMark((int)n.Value - (fromZero ? 0 : 1), null),
            var mark and (DateMark or SlashDate or DayMark) => mark,
            _ => null,
        };
    }

    /// <summary>The column times are taken from: a time, else a story time, else dates.</summary>
    public static EventField? Main(SheetLayout layout) =>
        layout[EventField.Time] is not null ? EventField.Time : layout[EventField.Story] is not null ? EventField.Story : layout[EventField.Date] is not null ? EventField.Date : null;

    /// <summary>The inject with its trigger; times outside the subject leave it to control.</summary>
    public static Inject Triggered(ListedRow row, Inject inject, EventField field, Func<ListedRow, string, string?> find)
    {
        if (row.DayUnknown && row.Mark is ClockTime or BareTime) throw new CellFault("BadTime", EventField.Date);
        if (row.Time is not { } time) throw row[field].IsEmpty && row[EventField.Date].IsEmpty ? new CellFault("NoTime", field) : new CellFault(row[field].Broken ? "CellBroken" : "BadTime", field);
        if (row.Mark?.Until is { } until) row.Note("OnlyBeginning", field, until);
        var plain = inject with { At = null, After = null, When = null, NotBefore = null, NotAfter = null };
        if (time.AfterName is { } name)
            return find(row, name) is not { } before ? throw new CellFault("NoSuchRow", field, name)
                : time.Delay < 0 ? throw new CellFault("BeforeRow", field, name) : plain with { After = new InjectAfter(before, TimeSpan.FromSeconds(Math.Round(time.Delay))) };
        if (time.DayOnly) row.Note("DayOnly", field);
        if (time.Seconds is not { } seconds) return plain;
        if (seconds >= 0 && seconds <= row.Subject.Duration.TotalSeconds) return plain with { At = ExerciseTime.FromSeconds(Math.Round(seconds)) };
        row.Note(seconds < 0 ? "BeforeStart" : "AfterEnd", field, Said(seconds), row.Subject.Duration.TotalMinutes);
        return plain;
    }

    private static string Said(double seconds) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"T{(seconds < 0 ? "-" : "+")}{Math.Round(Math.Abs(seconds) / 60, 1):0.#}");

    private static bool SaysStart(ListedRow row) =>
        Starts.Contains(HeadWords.Folded(row[EventField.Title].Text)) || Starts.Contains(HeadWords.Folded(row[EventField.Text].Text));
}
