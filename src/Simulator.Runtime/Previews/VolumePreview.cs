using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.Runtime.Previews;

/// <summary>Posts (silent reposts included) per step of exercise time over the seeds: 10 %, median, 90 %; and in the whole subject.</summary>
public sealed record VolumeBand(ImmutableArray<double> Low, ImmutableArray<double> Median, ImmutableArray<double> High, Spread Total);

/// <summary>10 %, median and 90 % over the seeds.</summary>
public sealed record Spread(double Low, double Median, double High);

/// <summary>
/// How lively a subject is, before anybody plays it: nobody at the consoles, the expert team, the silent team, each over the same seeds.
/// <c>Minutes</c> are the ends of the steps.
/// </summary>
public sealed record ScenarioPreview(int Subject, int Seeds, ImmutableArray<int> Minutes, ImmutableSortedDictionary<string, VolumeBand> Teams);

public static class VolumePreview
{
    public const int Seeds = 20, StepMinutes = 5;

    /// <summary>No action: empty seats. The others are bot teams.</summary>
    public static readonly ImmutableArray<string> Teams = ["none", "expert", "silent"];

    /// <summary>Plays the subject headless, once per team and seed. Takes seconds; <paramref name="done"/> hears the share that is done, 0–1.</summary>
    public static async Task<ScenarioPreview> OfAsync(
        Scenario scenario, int subject, string language, IBots bots, TimeProvider time, int seeds = Seeds, Action<double>? done = null, CancellationToken cancel = default)
    {
        var steps = (int)Math.Ceiling(scenario.Subject(subject).Duration.TotalMinutes / StepMinutes);
        var bands = ImmutableSortedDictionary.CreateBuilder<string, VolumeBand>(StringComparer.Ordinal);
        for (var team = 0; team < Teams.Length; team++)
        {
            var counts = new double[seeds][];
            for (var seed = 0; seed < seeds; seed++)
            {
                cancel.ThrowIfCancellationRequested();
                var played = await HeadlessRun.PlayAsync(scenario, subject, seed + 1, language, Teams[team] == "none" ? null : Teams[team], bots, time, cancel);
                counts[seed] = Count(played.State, steps);
                done?.Invoke((team * seeds + seed + 1.0) / (Teams.Length * seeds));
            }
            bands[Teams[team]] = Band(counts, steps);
        }
        return new(subject, seeds, [.. Enumerable.Range(1, steps).Select(s => s * StepMinutes)], bands.ToImmutable());
    }

    private static double[] Count(ExerciseState state, int steps)
    {
        var counts = new double[steps];
        for (var i = 0; i < state.PostCount; i++)
            counts[Math.Min(steps - 1, (int)(state.Posts[i].At.Ms / (StepMinutes * 60_000L)))]++;
        return counts;
    }

    private static VolumeBand Band(double[][] counts, int steps)
    {
        var each = Enumerable.Range(0, steps).Select(step => Of(counts.Select(c => c[step]))).ToArray();
        return new([.. each.Select(s => s.Low)], [.. each.Select(s => s.Median)], [.. each.Select(s => s.High)], Of(counts.Select(c => c.Sum())));
    }

    private static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return new(At(sorted, 0.1), At(sorted, 0.5), At(sorted, 0.9));
    }

    // Linear between order statistics.
    private static double At(double[] sorted, double share)
    {
        var x = share * (sorted.Length - 1);
        var i = (int)x;
        return i + 1 < sorted.Length ? sorted[i] + (sorted[i + 1] - sorted[i]) * (x - i) : sorted[i];
    }
}
