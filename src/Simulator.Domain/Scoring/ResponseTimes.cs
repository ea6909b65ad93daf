using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Scoring;

/// <summary>How fast a seat answered what came with a limit. Median: of the answered ones, the upper of the two middle ones where their number is even; null without any. Overdue: injects whose limit ran out unanswered.</summary>
public sealed record ResponseTime(string Seat, TimeSpan? Median, int Answered, int Overdue)
{
    /// <summary>By seat, in the order of the scenario.</summary>
    public static ImmutableArray<ResponseTime> Of(ExerciseState state) => [.. state.Scenario.Seats.Select(s => Of(state, s.Id))];

    private static ResponseTime Of(ExerciseState state, string seat)
    {
        TimeSpan[] times = [.. state.Injects.Values.Where(i => i is { DeliveredAt: not null, Limit: not null } && i.Handled.ContainsKey(seat)).Select(i => i.Handled[seat] - i.DeliveredAt!.Value).Order()];
        return new ResponseTime(seat, times.Length == 0 ? null : times[times.Length / 2], times.Length, state.Injects.Values.Count(i => i.Overdue.Contains(seat)));
    }
}
