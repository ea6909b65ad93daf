using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.Sequence;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;

namespace Simulator.Runtime.Sessions;

/// <summary>The spreading engine of a session: a cache, rebuilt from seed and recorded actions, never part of the state.</summary>
internal sealed class SpreadingCache
{
    private readonly IRumorEngine _engine;
    private readonly PlatformTime _platform;

    private SpreadingCache(IRumorEngine engine, PlatformTime platform) => (_engine, _platform) = (engine, platform);

    public ExerciseTime? Next => _engine.NextAtMs is { } at ? _platform.ToExercise(at) : null;
    /// <summary>The earliest moment an action may have.</summary>
    public ExerciseTime Earliest => _platform.ToExercise(_engine.EarliestActionMs);
    public Gauges GaugesAt(ExerciseTime at) => _engine.GaugesAt(_platform.ToEngine(at));

    /// <summary>One engine for the whole exercise: its settings are those of the subject the exercise opens with.</summary>
    public static SpreadingCache Create(ExerciseState state) => new(RumorEngines.Create(state.Engine, Settings(state), DrawKey.Root(state.Seed).With("rumors")), new PlatformTime(state));

    /// <summary>Rebuilds the engine at a moment; null when another engine wrote the log, or what this one produces is not what the log holds.</summary>
    public static SpreadingCache? Rebuild(ExerciseState state, ExerciseTime at)
    {
        if (!RumorEngines.Continues(state.Engine)) return null;
        var cache = Create(state);
        var posts = new List<RumorPost>();
        foreach (var action in state.RumorActions)
        {
            var moved = cache._platform.ToEngine(action);
            // Candidates of the same millisecond come after the action.
            cache.StepUntil(moved.AtMs - 1, posts);
            cache._engine.Apply(moved);
        }
        cache.StepUntil(cache._platform.ToEngine(at), posts);
        return Recorded(state, posts) ? cache : null;
    }

    public void Apply(ExerciseEvent e)
    {
        if (e is RumorActed acted) _engine.Apply(_platform.ToEngine(acted.Action));
    }

    public RumorPost? Step() => _engine.Step() is { } post ? post with { AtMs = _platform.ToExercise(post.AtMs).Ms } : null;

    /// <summary>Lets the story time between two subjects pass: what spreads then is counted by original, not told post by post.</summary>
    public NightPassed PassNight(SubjectBegun begun)
    {
        var posts = new List<RumorPost>();
        var until = _platform.ToEngine(begun.Began) + (long)begun.Gap.TotalMilliseconds;
        StepUntil(until - 1, posts);
        _platform.Jump(begun.Began, begun.Gap);
        var counts = posts.Where(p => p.Kind == RumorEventKind.Repost).GroupBy(p => p.RootId, StringComparer.Ordinal);
        return new NightPassed(counts.ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal), GaugesAt(begun.Began));
    }

    private void StepUntil(long atMs, List<RumorPost> posts)
    {
        while (_engine.NextAtMs is { } next && next <= atMs)
            if (_engine.Step() is { Seen: true } post && !_platform.PassedOver(post.AtMs)) posts.Add(post with { AtMs = _platform.ToExercise(post.AtMs).Ms });
    }

    private static bool Recorded(ExerciseState state, List<RumorPost> posts)
    {
        var appeared = posts.Where(p => p.Kind != RumorEventKind.Removal).ToArray();
        var crowd = Enumerable.Range(0, state.PostCount).Where(i => CrowdPosts.IsCrowd(state.Posts[i].Id)).ToArray();
        return appeared.Length == crowd.Length && appeared.Zip(crowd).All(p => CrowdPosts.IdOf(p.First) == state.Posts[p.Second].Id && p.First.AtMs <= state.Posts[p.Second].At.Ms);
    }

    private static RumorSettings Settings(ExerciseState state)
    {
        var subject = state.Earlier is [var first, ..] ? first.Subject : state.Subject;
        var spec = subject.Rumors;
        return new RumorSettings(spec.Tempo, subject.StoryStartMinute, spec.InitialTrust, spec.InitialHeat, spec.AudienceSize,
            (long)spec.VacuumGrace.TotalMilliseconds, (long)spec.VacuumTau.TotalMilliseconds) { SaturationPosts = spec.Saturation };
    }
}
