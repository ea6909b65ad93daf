using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Replays;

/// <summary>Who knew what when: a fold over the log, one trail a fact.</summary>
public static class FactTrails
{
    /// <summary>Every fact of the subjects begun so far, in the order of the story: by when it could be known, or was. For control and evaluators: it is ground truth.</summary>
    public static ImmutableArray<FactTrail> Of(ExerciseState state)
    {
        if (state.Version == 0) return [];
        var played = state.Earlier.Append(state).Select(e => e.Subject.Number).ToHashSet();
        var paths = new FactPaths(state);
        return [.. state.Scenario.Facts.Where(f => played.Contains(f.Subject) || paths.Moved(f.Id)).Select(f => Trail(state, paths, f))
            .OrderBy(From).ThenBy(t => t.Subject).ThenBy(t => t.Fact, StringComparer.Ordinal)];
    }

    /// <summary>Only those that came to light: given to some seat, told by one, or public by themselves by now. What nobody learned stays unsaid.</summary>
    public static ImmutableArray<FactTrail> Known(ExerciseState state, ExerciseTime now) =>
        [.. Of(state).Where(t => t.Seats.Any(s => !s.IsEmpty) || t.Public <= now)];

    private static ExerciseTime From(FactTrail trail)
    {
        var first = trail.Seats.SelectMany(s => new[] { s.Delivered, s.Reported, s.Published }).Where(s => s is not null).Select(s => (ExerciseTime?)s!.At).Min();
        return new[] { trail.OnRequest, trail.Public, first }.Where(t => t is not null).Min() ?? new ExerciseTime(long.MaxValue);
    }

    private static FactTrail Trail(ExerciseState state, FactPaths paths, Fact fact) =>
        new(fact.Id, fact.Subject, state.Text(fact.Text), fact.Publish, fact.OnRequest, [.. fact.ConfirmedBy.Select(state.NameOf)], fact.Public,
            [.. state.Scenario.Seats.Select(s => Seat(paths, s.Id, state.Text(s.Name), fact.Id))]);

    private static SeatTrail Seat(FactPaths paths, string seat, string name, string fact)
    {
        var delivered = paths.Delivered(seat, fact);
        var trail = new SeatTrail(seat, name)
        {
            Delivered = delivered,
            WorkedOn = delivered is null ? null : paths.WorkedOn(seat, fact, delivered.At),
            Forwarded = paths.Forwarded(seat, fact),
            OnBoard = paths.OnBoard(seat, fact),
            Reported = paths.Stated(seat, fact, FactPaths.Reports),
            Published = paths.Stated(seat, fact, Publicity.Acts),
        };
        var passedOn = trail.Forwarded is not null || trail.OnBoard is not null || trail.Reported is not null || trail.Published is not null;
        return trail with { Kept = !passedOn && delivered is not null && paths.IsNews(delivered, fact) };
    }
}
