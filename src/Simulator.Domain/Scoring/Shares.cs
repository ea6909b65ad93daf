using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Scoring;

/// <summary>Splits the lines by seat and by phase. A shared criterion goes to the seats whose acts earned it, what nobody earned to the first seat.</summary>
internal static class Shares
{
    public static ImmutableSortedDictionary<string, SeatScore> BySeat(ExerciseState state, IEnumerable<ScoreLine> lines)
    {
        var wanted = lines.ToList();
        var seats = new SortedDictionary<string, SeatScore>(StringComparer.Ordinal);
        foreach (var seat in state.Scenario.Seats) seats[seat.Id] = new SeatScore(0, 0);
        var seatOf = state.Acts.ToDictionary(a => a.Version, a => a.Seat);
        foreach (var line in wanted)
            foreach (var (seat, earned, possible) in Split(line, seatOf))
                seats[seat] = Add(seats.GetValueOrDefault(seat), earned, possible);
        return seats.ToImmutableSortedDictionary(p => p.Key, p => Rounded(p.Value), StringComparer.Ordinal);
    }

    public static ImmutableSortedDictionary<string, SeatScore> ByPhase(ExerciseState state, IEnumerable<ScoreLine> lines)
    {
        var phases = state.Subject.Phases.ToDictionary(p => p.Id, _ => new SeatScore(0, 0));
        foreach (var line in lines)
            phases[line.Phase] = Add(phases.GetValueOrDefault(line.Phase), line.Earned, line.Points);
        return phases.ToImmutableSortedDictionary(p => p.Key, p => Rounded(p.Value), StringComparer.Ordinal);
    }

    private static IEnumerable<(string Seat, double Earned, double Possible)> Split(ScoreLine line, Dictionary<long, string> seatOf)
    {
        if (line.Seats.IsDefaultOrEmpty) yield break;
        var sum = line.Elements.Sum(e => e.Earned);
        // Traps and overrides change the line as a whole: every share changes with it.
        var scale = sum > 0 ? line.Earned / sum : 0;
        if (sum <= 0) yield return (line.Seats[0], line.Earned, 0);
        foreach (var element in line.Elements)
        {
            var earners = element.Evidence.Select(v => seatOf.GetValueOrDefault(v, "")).Where(line.Seats.Contains).Distinct().ToList();
            if (earners.Count == 0) earners = [line.Seats[0]];
            foreach (var seat in earners) yield return (seat, element.Earned * scale / earners.Count, element.Points / earners.Count);
        }
    }

    private static SeatScore Add(SeatScore? to, double earned, double possible) => new((to?.Earned ?? 0) + earned, (to?.Possible ?? 0) + possible);
    private static SeatScore Rounded(SeatScore score) => new(LineScoring.Points(score.Earned), LineScoring.Points(score.Possible));
}
