using Simulator.Domain;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

/// <summary>How the work of a subject lies over its time: seats with nothing to do for long, seats that get too much at once, points that are no hundred.</summary>
internal static class Density
{
    private const double Whole = 100;
    /// <summary>Longest time without anything, as a share of the subject.</summary>
    private const double LongestQuiet = 1.0 / 3;
    /// <summary>So many tasks with a limit within this time are too many for one seat.</summary>
    private const int TooMany = 3;
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);

    public static void Check(Scenario scenario, Subject subject, Course course, Findings found)
    {
        var sum = subject.Criteria.Sum(c => c.Points);
        if (Math.Abs(sum - Whole) > 1e-6) found.Warning(subject, "PointsNotHundred", subject.Number, sum, Whole);
        foreach (var seat in scenario.Seats.Select(s => s.Id))
        {
            Quiet(subject, course, seat, found);
            Crowded(subject, course, seat, found);
        }
    }

    private static void Quiet(Subject subject, Course course, string seat, Findings found)
    {
        // A seat with nothing at all is told of elsewhere.
        if (!Workload.HasWork(subject, seat)) return;
        var work = Work(subject, course, seat).OrderBy(w => w.From).ToArray();
        var (busy, end) = (course.Whole.From, course.Whole.Until);
        foreach (var (from, until) in work.Append(new Span(end, end)))
        {
            if (from - busy > subject.Duration * LongestQuiet) found.Warning(subject, "SeatQuiet", seat, busy.Minutes, from.Minutes, subject.Number);
            if (until > busy) busy = until;
        }
    }

    // What may keep the seat busy: from when it can come first to when its time is up at the latest.
    private static IEnumerable<Span> Work(Subject subject, Course course, string seat)
    {
        foreach (var inject in subject.Injects.Where(i => i.To.Contains(seat)))
            if (course.Of(inject.Id) is { } span) yield return new Span(span.From, span.Until + (inject.Limit ?? TimeSpan.Zero));
        foreach (var criterion in subject.Criteria.Where(c => c.Seats.Contains(seat) || c.Elements.Any(e => AsksOf(e.When, seat))))
            if ((criterion.Inject is { } id ? course.Of(id) : course.Whole with { Until = course.Whole.From }) is { } span)
                yield return new Span(span.From, criterion.Limit is { } limit ? span.Until + limit : course.Whole.Until);
        // A seat that watches the public is sent little: what its expert team takes up is its work.
        foreach (var step in subject.Playbooks.Where(p => p.Team == "expert" && p.Seat == seat).SelectMany(p => p.Steps))
            if (Taken(course, step) is { } span) yield return new Span(span.From + step.Delay, span.Until + step.Delay);
    }

    private static Span? Taken(Course course, PlaybookStep step) => step.On.Split(':', 2) switch
    {
        ["inject", var id] => course.Of(id),
        ["time", var time] => ExerciseTime.Parse(time.StartsWith("T+", StringComparison.Ordinal) ? time[2..] : time) is { } at ? new Span(at, at) : null,
        _ => null,
    };

    private static bool AsksOf(Condition when, string seat) => ConditionParts.Acts(when).Any(a => a.Wanted && a.Act.Seats.Contains(seat));

    private static void Crowded(Subject subject, Course course, string seat, Findings found)
    {
        var due = subject.Injects.Where(i => i.Limit is not null && i.To.Contains(seat)).Select(i => (Inject: i, At: course.Exactly(i))).Where(d => d.At is not null).OrderBy(d => d.At!.Value.Ms).ToArray();
        for (var i = TooMany - 1; i < due.Length; i++)
            if (due[i].At!.Value - due[i - TooMany + 1].At!.Value <= AtOnce)
                found.Warning(due[i].Inject, "TooMuchAtOnce", seat, string.Join(' ', due[(i - TooMany + 1)..(i + 1)].Select(d => d.Inject.Id)), AtOnce.TotalMinutes);
    }
}
