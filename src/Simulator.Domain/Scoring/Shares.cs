using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Scoring;

/// <summary>Splits the lines by seat, by phase and by dimension. A shared criterion goes to the seats whose acts earned it, what nobody earned to the first seat.</summary>
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

    /// <summary>In the order of the sheet: its own dimensions, or the usual ones.</summary>
    public static ImmutableArray<DimensionScore> ByDimension(ExerciseState state, IEnumerable<ScoreLine> lines)
    {
        var sums = lines.GroupBy(l => l.Dimension).ToDictionary(g => g.Key, g => (Earned: LineScoring.Points(g.Sum(l => l.Earned)), Possible: g.Sum(l => l.Points)));
        var dimensions = state.Scenario.ScoreSheet is { Dimensions.IsDefaultOrEmpty: false } sheet ? sheet.Dimensions : [.. SheetDimension.Usual.Select(d => new SheetDimension(d, ""))];
        return [.. dimensions.Where(d => sums.ContainsKey(d.Id)).Select(d => new DimensionScore(d.Id, d.Title, sums[d.Id].Earned, sums[d.Id].Possible))];
    }

    private static IEnumerable<(string Seat, double Earned, double Possible)> Split(ScoreLine line, Dictionary<long, string> seatOf)
    {
        if (line.Seats.IsDefaultOrEmpty) yield break;
        var sum = line.Elements.Sum(e => e.Earned);
        // Traps and overrides change the line as a whole: every share changes with it.
        var scale = sum > 0 ? line.Earned / sum : 0;
        // Without elements (rated by hand) the points themselves are what could be earned.
        if (sum <= 0) yield return (line.Seats[0], line.Earned, line.Elements.IsEmpty ? line.Points : 0);
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
