using System.Collections.Immutable;

namespace Simulator.Domain.Rumors;

/// <summary>The gauges at one time.</summary>
public readonly record struct GaugeSample(long AtMs, Gauges Gauges);

/// <summary>What would have followed: the gauges, and how many posts and reposts were seen and unseen.</summary>
public sealed record RunOn(ImmutableArray<GaugeSample> Samples, int Posts, int Unseen);

/// <summary>The engine run on after the end without showing posts: outcome is judged there, so that no lie pays by the bell.</summary>
public static class Curves
{
    /// <summary>72 story hours.</summary>
    public const long SpanMs = 72L * 3_600_000;

    /// <summary>
    /// Runs a copy of the engine from <paramref name="fromMs"/>; the engine itself is left as it is. <paramref name="coming"/>:
    /// what happens by itself afterwards – every false denial exposed, every fact public at its time.
    /// </summary>
    public static RunOn After(IRumorEngine engine, long fromMs, IEnumerable<RumorAction> coming, long spanMs = SpanMs, long everyMs = 900_000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(everyMs);
        var copy = engine.Fork();
        var samples = ImmutableArray.CreateBuilder<GaugeSample>();
        var (posts, unseen) = (0, 0);
        var actions = new Queue<RumorAction>(coming.OrderBy(a => a.AtMs));
        for (var at = fromMs; at <= fromMs + spanMs; at += everyMs)
        {
            while (actions.TryPeek(out var next) && next.AtMs <= at)
            {
                Take(next.AtMs - 1);
                copy.Apply(actions.Dequeue());
            }
            Take(at);
            samples.Add(new(at, copy.GaugesAt(at)));
        }
        return new(samples.DrainToImmutable(), posts, unseen);

        void Take(long untilMs)
        {
            while (copy.NextAtMs <= untilMs)
            {
                if (copy.Step() is not { } post) continue;
                if (post is { Spreads: true, Seen: true }) posts++;
                else if (post.Spreads) unseen++;
            }
        }
    }
}
