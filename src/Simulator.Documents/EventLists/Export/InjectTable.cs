using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Export;

/// <summary>All injects of all subjects in order of time; those that wait for something follow the others of their subject.</summary>
internal static class InjectTable
{
    private static readonly ImmutableArray<(EventField Field, int Width)> Columns =
    [
        (EventField.Number, 9), (EventField.Subject, 6), (EventField.Time, 10), (EventField.Story, 7), (EventField.Phase, 9), (EventField.Sender, 12), (EventField.Channel, 9),
        (EventField.Receiver, 11), (EventField.Kind, 7), (EventField.Title, 12), (EventField.Text, 46), (EventField.Expected, 30), (EventField.Limit, 9), (EventField.Norm, 12), (EventField.Points, 6),
        (EventField.Condition, 22), (EventField.Facts, 8), (EventField.Owner, 8), (EventField.Remarks, 10),
    ];

    public static ListTable Of(Scenario scenario, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var cells = new InjectCells(scenario, language);
        var injects = scenario.Subjects.OrderBy(s => s.Number).SelectMany(s => s.Injects.OrderBy(i => Planned(s, i)).Select(i => (Subject: s, Inject: i))).ToList();
        var columns = Columns.Where(c => Shown(scenario, injects, c.Field)).ToImmutableArray();
        var rows = injects.Select(i => columns.Select(c => cells.Of(i.Subject, i.Inject, c.Field)).ToImmutableArray()).ToImmutableArray();
        return new ListTable(
            ListWords.In(culture, "Sheet_Injects"), ListWords.In(culture, "Title_Injects", scenario.Texts.Get(scenario.Title, language)),
            [.. columns.Select(c => ListWords.In(culture, "Head_" + c.Field))],
            [.. columns.Select((c, i) => ListTable.Fitting(c.Width, rows.Select(r => r[i])))], rows);
    }

    // Columns for planners' own notes are there where notes are.
    private static bool Shown(Scenario scenario, List<(Subject Subject, Inject Inject)> injects, EventField field) => field switch
    {
        EventField.Subject => scenario.Subjects.Length > 1,
        EventField.Title => injects.Any(i => i.Inject.Plan?.Title is not null),
        EventField.Owner => injects.Any(i => i.Inject.Plan?.Owner is not null),
        _ => true,
    };

    // Sorting keeps the order of the file among those of the same time.
    private static TimeSpan Planned(Subject subject, Inject inject)
    {
        var delay = TimeSpan.Zero;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = inject; next is not null && seen.Add(next.Id); next = next.After is { } after ? subject.Inject(after.Inject) : null)
        {
            if (next.At is { } at) return at.Span + delay;
            delay += next.After?.Delay ?? TimeSpan.Zero;
        }
        return TimeSpan.MaxValue;
    }
}
