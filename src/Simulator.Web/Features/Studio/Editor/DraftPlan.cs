using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Documents.Studio.Editing;
using Simulator.Domain;
using Simulator.Domain.Views;

namespace Simulator.Web.Features.Studio.Editor;

public enum PlanNoteKind { Dense, Idle }

/// <summary>A stretch of a seat's lane in which too much or nothing comes. Times are story times; <c>Count</c>: injects at once, or minutes without any.</summary>
public sealed record PlanNote(PlanNoteKind Kind, string Seat, string Name, string From, string Until, int Count, double Left, double Width, string? Inject, DraftSpot? Spot);

/// <summary>An inject as the lanes of the editor show it; a share of the subject each.</summary>
public sealed record PlanBox(string Id, DraftSpot Spot, double At, double Left, double Width, int Line, string Title, bool Movable, bool Conditional, bool Bad);

public sealed record PlanRow(string Seat, string Name, int Lines, ImmutableArray<PlanBox> Boxes);

/// <summary>When everything of a subject comes, seat by seat, worked out from the draft as it stands.</summary>
public sealed partial record DraftPlan(double Minutes, ImmutableArray<(string Title, double Left, double Width)> Phases, ImmutableArray<(string Clock, double Left)> Ticks, ImmutableArray<PlanRow> Rows, ImmutableArray<PlanNote> Notes)
{
    private const double Drawn = 5, IdleMinutes = 30, DenseWindow = 4;
    private const int DenseCount = 3;

    [GeneratedRegex("^(?:(?<h>[0-9]{1,3})h)?(?:(?<m>[0-9]{1,4})m)?(?:(?<s>[0-9]{1,5})s)?$")]
    private static partial Regex DurationPattern();

    /// <summary>A duration as files write it; null for anything else.</summary>
    public static TimeSpan? Span(string? written)
    {
        if (string.IsNullOrEmpty(written) || DurationPattern().Match(written) is not { Success: true } found) return null;
        int Part(string name) => found.Groups[name].Success ? int.Parse(found.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(Part("h"), Part("m"), Part("s"));
    }

    /// <summary>Story time of a minute of the subject shown.</summary>
    public static string Story(EditorTab tab, double? minutes)
    {
        if (minutes is not { } m || tab.CurrentSubject?.Map.Word("storyStart")?.Split(':') is not [var hour, var minute] || !int.TryParse(hour, out var h) || !int.TryParse(minute, out var start)) return "--:--";
        var at = ((h * 60) + start + (int)m) % 1440;
        return string.Create(CultureInfo.InvariantCulture, $"{at / 60:00}:{at % 60:00}");
    }

    public static DraftPlan Of(EditorTab tab)
    {
        if (tab.CurrentSubject is not { } subject) return new DraftPlan(60, [], [], [], []);
        var minutes = Span(subject.Map.Word("duration"))?.TotalMinutes is > 0 and var length ? length : 60;
        var placed = Placed(tab, subject, minutes);
        var seats = tab.Index.OfShape("seat").Select(s => (s.Id, Name: tab.Index.Name(s, tab.Language))).Append(("", ""));
        ImmutableArray<PlanRow> rows = [.. seats.Select(s => Row(placed, s.Item1, s.Item2, minutes)).Where(r => r.Seat.Length > 0 || r.Boxes.Length > 0)];
        return new DraftPlan(minutes, PhasesOf(tab, subject, minutes), TicksOf(tab, minutes), rows, [.. rows.Where(r => r.Seat.Length > 0).SelectMany(r => NotesOf(tab, r, minutes))]);
    }

    private sealed record Placing(string Id, DraftSpot Spot, double At, double Limit, ImmutableArray<string> To, string Title, bool Movable, bool Conditional, bool Bad);

    private static List<Placing> Placed(EditorTab tab, DraftSubject subject, double minutes)
    {
        var injects = subject.Map.List("injects").Select((n, i) => (Node: n, At: i)).Where(i => i.Node is DraftMap).ToList();
        var byId = injects.GroupBy(i => i.Node.Word("id") ?? "").ToDictionary(g => g.Key, g => g.First().Node, StringComparer.Ordinal);
        var placed = new List<Placing>();
        foreach (var (node, at) in injects)
        {
            if (When(node, byId, 0) is not { } time) continue;
            var spot = new DraftSpot(subject.File, subject.Path.Key("injects").Item(at));
            var conditional = ((DraftMap)node).Entry("when") is not null;
            placed.Add(new Placing(node.Word("id") ?? "?", spot, Math.Min(time, minutes), Span(node.Word("limit"))?.TotalMinutes ?? Drawn, [.. node.List("to").OfType<DraftWord>().Select(w => w.Value)],
                $"{node.Word("id")} {Story(tab, time)} {ItemWords.Text(tab, node.Word("text"))}", node.Word("at") is not null, conditional, tab.ProblemsIn(spot).Any(p => p.Severity == Documents.Scenarios.Severity.Error)));
        }
        return placed;
    }

    // At its time, a delay after another, or at the earliest its condition may hold.
    private static double? When(DraftNode node, Dictionary<string, DraftNode> all, int depth)
    {
        if (DraftTimes.Minutes(node.Word("at")) is { } at) return at;
        if (depth < 20 && node.At(DraftPath.Of("after")) is { } after && all.GetValueOrDefault(after.Word("inject") ?? "") is { } other)
            return When(other, all, depth + 1) + (Span(after.Word("delay"))?.TotalMinutes ?? 0);
        return node.At(DraftPath.Of("when")) is not null ? DraftTimes.Minutes(node.Word("notBefore")) ?? DraftTimes.Minutes(node.Word("notAfter")) : null;
    }

    private static PlanRow Row(List<Placing> placed, string seat, string name, double minutes)
    {
        var ends = new List<double>();
        var boxes = ImmutableArray.CreateBuilder<PlanBox>();
        foreach (var p in placed.Where(p => seat.Length == 0 ? p.To.IsEmpty : p.To.Contains(seat)).OrderBy(p => p.At).ThenBy(p => p.Id, StringComparer.Ordinal))
        {
            var (left, width) = (p.At / minutes, Math.Max(0.012, Math.Min(p.Limit, minutes - p.At) / minutes));
            var line = ends.FindIndex(e => e <= left + 1e-6);
            if (line < 0) ends.Add(0);
            line = line < 0 ? ends.Count - 1 : line;
            ends[line] = left + Math.Max(width, 0.045);
            boxes.Add(new PlanBox(p.Id, p.Spot, p.At, left, width, line, p.Title, p.Movable, p.Conditional, p.Bad));
        }
        return new PlanRow(seat, name, Math.Max(1, ends.Count), boxes.ToImmutable());
    }

    private static ImmutableArray<(string, double, double)> PhasesOf(EditorTab tab, DraftSubject subject, double minutes)
    {
        var phases = subject.Map.List("phases").Select(p => (Title: ItemWords.Text(tab, p.Word("title")), From: DraftTimes.Minutes(p.Word("from")) ?? 0)).OrderBy(p => p.From).ToList();
        return [.. phases.Select((p, i) => (p.Title, p.From / minutes, Math.Max(0, (i + 1 < phases.Count ? phases[i + 1].From : minutes) - p.From) / minutes))];
    }

    private static ImmutableArray<(string, double)> TicksOf(EditorTab tab, double minutes)
    {
        var step = minutes > 60 ? 10 : 5;
        return [.. Enumerable.Range(0, ((int)minutes / step) + 1).Select(i => (Story(tab, i * step), i * step / minutes))];
    }

    private static IEnumerable<PlanNote> NotesOf(EditorTab tab, PlanRow row, double minutes)
    {
        var boxes = row.Boxes.Where(b => !b.Conditional).OrderBy(b => b.At).ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            var near = boxes.Skip(i).TakeWhile(b => b.At - boxes[i].At <= DenseWindow).ToList();
            if (near.Count < DenseCount) continue;
            yield return new PlanNote(PlanNoteKind.Dense, row.Seat, row.Name, Story(tab, boxes[i].At), Story(tab, near[^1].At), near.Count, boxes[i].Left, Math.Max(0.02, near[^1].Left - boxes[i].Left + 0.02), near[0].Id, near[0].Spot);
            i += near.Count - 1;
        }
        double[] times = [0, .. boxes.Select(b => b.At), minutes];
        foreach (var (from, until) in times.Zip(times.Skip(1)).Where(t => t.Second - t.First > IdleMinutes))
            yield return new PlanNote(PlanNoteKind.Idle, row.Seat, row.Name, Story(tab, from), Story(tab, until), (int)(until - from), from / minutes, (until - from) / minutes, null, null);
    }
}
