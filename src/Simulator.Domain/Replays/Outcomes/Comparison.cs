using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Replays.Outcomes;

/// <summary>Sets the re-run beside what was recorded.</summary>
public static class Comparison
{
    /// <summary>
    /// Both sides, scored. An evaluator's override stands in the re-run where the line came out as it was; where the change altered it, its
    /// automatic points count.
    /// </summary>
    public static (WhatIfSide Recorded, WhatIfSide WhatIf) Of(ExerciseState recorded, ExerciseState whatIf, ImmutableArray<RecordedEvent> evaluations)
    {
        var carried = evaluations.Aggregate(whatIf, (state, e) => e.Event.Evolve(state, e));
        var before = Scores(recorded);
        var after = Scores(carried);
        var lines = after.SelectMany(c => c.Lines).ToDictionary(l => l.Id, l => l.Automatic);
        var altered = before.SelectMany(c => c.Lines).Where(l => !lines.TryGetValue(l.Id, out var points) || points != l.Automatic).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        if (carried.Overrides.Any(o => altered.Contains(o.Line)))
        {
            carried = carried with { Overrides = carried.Overrides.RemoveAll(o => altered.Contains(o.Line)) };
            after = Scores(carried);
        }
        return (Side(recorded, before), Side(carried, after));
    }

    /// <summary>The differences that matter, the largest questions first: score, vetoes, lines, the public, what came because of it.</summary>
    public static ImmutableArray<Difference> Differences(WhatIfSide recorded, WhatIfSide whatIf)
    {
        var found = ImmutableArray.CreateBuilder<Difference>();
        foreach (var (a, b) in recorded.Scores.Zip(whatIf.Scores))
        {
            if (a.Total != b.Total) found.Add(new("Total", Points(a.Total), Points(b.Total), Signed(b.Total - a.Total)));
            Entries(found, "Veto", a.Vetoes, b.Vetoes);
            Lines(found, a, b);
            Entries(found, "Deduction", a.Deductions, b.Deductions);
            Entries(found, "Bonus", a.Bonuses, b.Bonuses);
        }
        Public(found, recorded, whatIf);
        Injects(found, recorded, whatIf);
        return found.ToImmutable();
    }

    private static ImmutableArray<Scorecard> Scores(ExerciseState state) => [.. state.BySubject().Select(s => Scorecards.Of(s, s.Now))];

    private static WhatIfSide Side(ExerciseState state, ImmutableArray<Scorecard> scores) => new(state, scores, PublicCourse.Of(state), Lawfulness.Of(state, scores.SelectMany(s => s.Vetoes).Select(v => v.Id)));

    private static void Lines(ImmutableArray<Difference>.Builder found, Scorecard recorded, Scorecard whatIf)
    {
        foreach (var (a, b) in recorded.Lines.Zip(whatIf.Lines))
        {
            if (LineScoring.IsPossible(a) != LineScoring.IsPossible(b)) found.Add(new(LineScoring.IsPossible(b) ? "LineMore" : "LineLess", a.Id, a.Title, Points(b.Points)));
            else if (a.Earned != b.Earned) found.Add(new("Line", a.Id, a.Title, Points(a.Earned), Points(b.Earned), Signed(b.Earned - a.Earned)));
        }
    }

    private static void Entries(ImmutableArray<Difference>.Builder found, string kind, ImmutableArray<ScoreEntry> recorded, ImmutableArray<ScoreEntry> whatIf)
    {
        foreach (var more in whatIf.ExceptBy(recorded.Select(e => e.Id), e => e.Id)) found.Add(new(kind + "More", more.Id, more.Title, Points(more.Points)));
        foreach (var less in recorded.ExceptBy(whatIf.Select(e => e.Id), e => e.Id)) found.Add(new(kind + "Less", less.Id, less.Title, Points(less.Points)));
    }

    private static void Public(ImmutableArray<Difference>.Builder found, WhatIfSide recorded, WhatIfSide whatIf)
    {
        var (a, b) = (recorded.Course, whatIf.Course);
        if (Whole(a.Peak) != Whole(b.Peak)) found.Add(new("Peak", Whole(a.Peak), Whole(b.Peak)));
        found.AddRange((a.LowAt, b.LowAt) switch
        {
            ({ } was, { } now) when was != now => [new(now < was ? "LowEarlier" : "LowLater", Clock(recorded.State, was), Clock(whatIf.State, now), Span((now - was).Duration()))],
            ({ } was, null) when !b.AlwaysLow => [new("LowNever", Clock(recorded.State, was))],
            _ when a.AlwaysLow || b.AlwaysLow => [],
            (null, { } now) => [new("LowAtLast", Clock(whatIf.State, now))],
            _ => Array.Empty<Difference>(),
        });
        var (trust, then) = (recorded.State.Gauges.Trust, whatIf.State.Gauges.Trust);
        if (Whole(trust) != Whole(then)) found.Add(new("Trust", Whole(trust), Whole(then)));
        if (a.FirstStatement != b.FirstStatement)
            found.Add(new("FirstStatement", a.FirstStatement is { } first ? Clock(recorded.State, first) : "—", b.FirstStatement is { } other ? Clock(whatIf.State, other) : "—"));
    }

    private static void Injects(ImmutableArray<Difference>.Builder found, WhatIfSide recorded, WhatIfSide whatIf)
    {
        foreach (var (id, at) in whatIf.Course.Injects)
            if (!recorded.Course.Injects.ContainsKey(id)) found.Add(new("InjectMore", id, Clock(whatIf.State, at)));
        foreach (var (id, at) in recorded.Course.Injects)
            if (!whatIf.Course.Injects.ContainsKey(id)) found.Add(new("InjectLess", id, Clock(recorded.State, at)));
    }

    private static string Points(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
    private static string Signed(double points) => points.ToString("+0.##;-0.##", CultureInfo.InvariantCulture);
    private static string Whole(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);
    private static string Span(TimeSpan span) => span.ToString(span >= TimeSpan.FromHours(1) ? @"h\:mm\:ss" : @"mm\:ss", CultureInfo.InvariantCulture);
    private static string Clock(ExerciseState state, ExerciseTime at) => string.Create(CultureInfo.InvariantCulture, $"{state.StoryClock(at)}:{at.Ms / 1000 % 60:00}");
}
