using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;

namespace Simulator.Runtime.Rehearsals;

/// <summary>Reads from a finished run what reached each seat and what it did.</summary>
internal static class SeatLoads
{
    public static ImmutableArray<SeatLoad> Of(ExerciseState played) => [.. played.Scenario.Seats.Select(s => Of(played, s.Id))];

    private static SeatLoad Of(ExerciseState played, string seat)
    {
        var reached = Within(played, played.Injects.Values.Where(i => i.To.Contains(seat)).Select(i => i.DeliveredAt).OfType<ExerciseTime>());
        var done = Within(played, played.Acts.Where(a => a.Seat == seat).Select(a => a.At));
        var (idle, from) = LongestGap([.. reached.Concat(done).Order()], played.Subject.Duration);
        return new SeatLoad(seat, Counted(reached, played.Subject.Duration), Counted(done, played.Subject.Duration), idle, from);
    }

    private static ImmutableArray<TimeSpan> Within(ExerciseState played, IEnumerable<ExerciseTime> times) => [.. times.Where(t => t >= played.Began && t <= played.End).Select(t => t - played.Began)];

    private static ImmutableArray<int> Counted(ImmutableArray<TimeSpan> times, TimeSpan duration)
    {
        var steps = new int[Math.Max(1, (int)Math.Ceiling(duration.TotalMinutes / SeatLoad.StepMinutes))];
        // What happens at the very end belongs to the last step.
        foreach (var time in times) steps[Math.Min(steps.Length - 1, (int)(time.TotalMinutes / SeatLoad.StepMinutes))]++;
        return [.. steps];
    }

    private static (TimeSpan Idle, TimeSpan From) LongestGap(ImmutableArray<TimeSpan> sorted, TimeSpan end)
    {
        var (longest, from, before) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        foreach (var time in sorted.Append(end))
        {
            if (time - before > longest) (longest, from) = (time - before, before);
            before = time;
        }
        return (longest, from);
    }
}
