using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Scoring;

/// <summary>
/// What one person's acts earned in one seat. Person: id of the log (<c>bot:TEAM</c> for a bot); names are kept outside. Earned: points;
/// lines: those it went into; acts: everything he did in the subject. Nothing is lost by name: points nobody earned are nobody's.
/// </summary>
public sealed record PersonShare(string Person, string Seat, double Earned, ImmutableArray<string> Lines, int Acts);

/// <summary>Splits the earned points by person, in the order of the seats and of the first act. Never a ranking.</summary>
public static class PersonShares
{
    public static ImmutableArray<PersonShare> Of(ExerciseState state, Scorecard score)
    {
        var acts = state.Acts.Where(a => a.At >= state.Began && !a.Refused).GroupBy(a => (Person: Who(state, a), a.Seat)).ToDictionary(g => g.Key, g => g.Count());
        var byVersion = state.Acts.ToDictionary(a => a.Version);
        var earned = acts.Keys.ToDictionary(k => k, _ => (Points: 0.0, Lines: new SortedSet<string>(StringComparer.Ordinal)));
        foreach (var line in score.Lines.Where(LineScoring.IsPossible))
            foreach (var (who, points) in Split(state, line, byVersion))
            {
                var before = earned.GetValueOrDefault(who, (0, new SortedSet<string>(StringComparer.Ordinal)));
                before.Lines.Add(line.Id);
                earned[who] = (before.Points + points, before.Lines);
            }
        var order = state.Scenario.Seats.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var first = state.Acts.GroupBy(a => Who(state, a)).ToDictionary(g => g.Key, g => g.Min(a => a.Version));
        return [.. earned.OrderBy(e => order.GetValueOrDefault(e.Key.Seat, int.MaxValue)).ThenBy(e => first.GetValueOrDefault(e.Key.Person))
            .Select(e => new PersonShare(e.Key.Person, e.Key.Seat, LineScoring.Points(e.Value.Points), [.. e.Value.Lines], acts.GetValueOrDefault(e.Key)))];
    }

    // As the seats are split: an element goes in equal parts to the seats whose acts prove it, and within a seat to the persons.
    private static IEnumerable<((string Person, string Seat) Who, double Points)> Split(ExerciseState state, ScoreLine line, Dictionary<long, ActEntry> acts)
    {
        var sum = line.Elements.Sum(e => e.Earned);
        if (sum <= 0) yield break;
        foreach (var element in line.Elements.Where(e => e.Earned > 0))
        {
            var seats = element.Evidence.Select(v => acts.GetValueOrDefault(v)).OfType<ActEntry>().Where(a => line.Seats.Contains(a.Seat)).GroupBy(a => a.Seat).ToList();
            foreach (var seat in seats)
            {
                var people = seat.Select(a => Who(state, a)).Distinct().ToList();
                foreach (var person in people) yield return ((person, seat.Key), element.Earned * line.Earned / sum / seats.Count / people.Count);
            }
        }
    }

    // Under another device it is the same person.
    private static string Who(ExerciseState state, ActEntry act) => state.Aliases.GetValueOrDefault(act.Person, act.Person);
}
