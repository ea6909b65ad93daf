using System.Globalization;
using Simulator.Domain.Reports.AfterAction;

namespace Simulator.Domain.Replays.Comparing;

/// <summary>What is worth saying of a comparison. Small differences are left to the tables: below each limit nothing is said.</summary>
internal static class DifferenceList
{
    private const int MostLines = 6, MostEntries = 6;
    private const double LeastPoints = 0.5, LeastGauge = 3;
    private static readonly TimeSpan LeastTime = TimeSpan.FromMinutes(1);

    public static IEnumerable<Difference> Of(SubjectComparison c, bool times)
    {
        foreach (var difference in Score(c)) yield return difference;
        if (times)
            foreach (var difference in Times(c)) yield return difference;
        foreach (var difference in Levels(c)) yield return difference;
        foreach (var difference in c.Gauges.SelectMany(Gauge)) yield return difference;
        foreach (var difference in Branches(c)) yield return difference;
        var nothing = c.Lines.All(l => l.Change is 0) && !c.Entries.Any(e => e.Differs) && c.OnlyOne.IsEmpty;
        if (nothing) yield return new("NothingInScore");
    }

    private static IEnumerable<Difference> Score(SubjectComparison c)
    {
        var change = c.B.Total - c.A.Total;
        if (Math.Abs(change) >= LeastPoints) yield return new(change > 0 ? "TotalMore" : "TotalLess", Points(Math.Abs(change)), Points(c.A.Total), Points(c.B.Total));
        foreach (var veto in c.Entries.Where(e => e is { Type: "veto", Differs: true })) yield return new(veto.A is null ? "VetoB" : "VetoA", veto.Id, veto.Title);
        foreach (var line in c.Lines.Where(l => Math.Abs(l.Change ?? 0) >= LeastPoints).OrderByDescending(l => Math.Abs(l.Change!.Value)).Take(MostLines))
            yield return new(line.Change > 0 ? "LineMore" : "LineLess", line.Id, line.Title, Points(Math.Abs(line.Change!.Value)), Points(line.A!.Earned), Points(line.B!.Earned));
        foreach (var entry in c.Entries.Where(e => e is { Type: not "veto", Differs: true }).Take(MostEntries))
            yield return new((entry.Helps ? "Bonus" : "Deduction") + (entry.A is null ? "B" : "A"), entry.Id, entry.Title, Points((entry.A ?? entry.B)!.Value));
    }

    private static IEnumerable<Difference> Times(SubjectComparison c)
    {
        switch (c.A.FirstStatement, c.B.FirstStatement)
        {
            case ({ } a, { } b) when (b - a).Duration() >= LeastTime: yield return new(b > a ? "StatementLater" : "StatementEarlier", Clock((b - a).Duration()), Clock(a), Clock(b)); break;
            case ({ } a, null): yield return new("StatementOnlyA", Clock(a)); break;
            case (null, { } b): yield return new("StatementOnlyB", Clock(b)); break;
            default: break;
        }
        if (NearestRank.Median(c.Responses.Select(r => r.A).OfType<TimeSpan>()) is { } slow && NearestRank.Median(c.Responses.Select(r => r.B).OfType<TimeSpan>()) is { } other && (other - slow).Duration() >= LeastTime)
            yield return new(other > slow ? "ResponsesSlower" : "ResponsesFaster", Clock(slow), Clock(other));
        var (lateA, lateB) = (c.Responses.Count(r => r.LateInA), c.Responses.Count(r => r.LateInB));
        if (lateA != lateB) yield return new(lateB > lateA ? "LateMore" : "LateFewer", Count(lateA), Count(lateB), Count(c.Responses.Length));
        if (NearestRank.Median(c.Papers.Select(p => p.A?.Waited).OfType<TimeSpan>()) is { } waitA && NearestRank.Median(c.Papers.Select(p => p.B?.Waited).OfType<TimeSpan>()) is { } waitB && (waitB - waitA).Duration() >= LeastTime)
            yield return new(waitB > waitA ? "ApprovalSlower" : "ApprovalFaster", Clock(waitA), Clock(waitB));
    }

    private static IEnumerable<Difference> Levels(SubjectComparison c)
    {
        var (a, b) = (Highest(c.Levels.Select(l => l.A)), Highest(c.Levels.Select(l => l.B)));
        if (a != b) yield return new("Level", a, b);
    }

    private static IEnumerable<Difference> Gauge(GaugeComparison g)
    {
        var change = g.B.Peak - g.A.Peak;
        if (Math.Abs(change) >= LeastGauge) yield return new(g.HighIsBad ? change > 0 ? "PeakHigher" : "PeakLower" : change > 0 ? "LowHigher" : "LowLower", g.Gauge, Whole(g.A.Peak), Whole(g.B.Peak), Clock(g.A.PeakAt), Clock(g.B.PeakAt));
        if (Math.Abs(g.B.End - g.A.End) >= LeastGauge) yield return new("End", g.Gauge, Whole(g.A.End), Whole(g.B.End));
    }

    private static IEnumerable<Difference> Branches(SubjectComparison c)
    {
        var branches = c.OnlyOne.Where(i => i.Kind != "live").ToLookup(i => i.InB, i => i.Inject);
        if (branches[false].Any()) yield return new("BranchesA", string.Join(' ', branches[false]));
        if (branches[true].Any()) yield return new("BranchesB", string.Join(' ', branches[true]));
        var live = c.OnlyOne.Where(i => i.Kind == "live").ToLookup(i => i.InB);
        if (live.Count > 0) yield return new("Live", Count(live[false].Count()), Count(live[true].Count()));
    }

    private static string Highest(IEnumerable<DecidedLevel?> levels) => levels.OfType<DecidedLevel>().Select(l => l.Level).MaxBy(Exercises.Acts.AlertLevels.All.IndexOf) ?? "none";

    private static string Points(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
    private static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);
    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
    private static string Clock(TimeSpan span) => span.TotalHours >= 1 ? span.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : span.ToString(@"mm\:ss", CultureInfo.InvariantCulture);
}
