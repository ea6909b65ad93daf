using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;

namespace Simulator.Runtime.Sessions;

/// <summary>The spreading engine of a session: a cache, rebuilt from seed and recorded actions, never part of the state.</summary>
internal sealed class SpreadingCache
{
    private readonly IRumorEngine _engine;

    private SpreadingCache(IRumorEngine engine) => _engine = engine;

    public ExerciseTime? Next => _engine.NextAtMs is { } at ? new ExerciseTime(at) : null;
    /// <summary>The earliest moment an action may have.</summary>
    public ExerciseTime Earliest => new(_engine.EarliestActionMs);
    public Gauges GaugesAt(ExerciseTime at) => _engine.GaugesAt(at.Ms);

    public static SpreadingCache Create(ExerciseState state) => new(RumorEngines.Create(state.Engine, Settings(state), DrawKey.Root(state.Seed).With("rumors")));

    /// <summary>Rebuilds the engine at a moment; null when another engine wrote the log, or what this one produces is not what the log holds.</summary>
    public static SpreadingCache? Rebuild(ExerciseState state, ExerciseTime at)
    {
        if (!RumorEngines.Continues(state.Engine)) return null;
        var cache = Create(state);
        var posts = new List<RumorPost>();
        foreach (var action in state.RumorActions)
        {
            // Candidates of the same millisecond come after the action.
            cache.StepUntil(action.AtMs - 1, posts);
            cache._engine.Apply(action);
        }
        cache.StepUntil(at.Ms, posts);
        return Recorded(state, posts) ? cache : null;
    }

    public void Apply(ExerciseEvent e)
    {
        if (e is RumorActed acted) _engine.Apply(acted.Action);
    }

    public RumorPost? Step() => _engine.Step();

    private void StepUntil(long atMs, List<RumorPost> posts)
    {
        while (_engine.NextAtMs is { } next && next <= atMs)
            if (_engine.Step() is { Seen: true } post) posts.Add(post);
    }

    private static bool Recorded(ExerciseState state, List<RumorPost> posts)
    {
        var appeared = posts.Where(p => p.Kind != RumorEventKind.Removal).ToArray();
        var crowd = Enumerable.Range(0, state.PostCount).Where(i => CrowdPosts.IsCrowd(state.Posts[i].Id)).ToArray();
        return appeared.Length == crowd.Length && appeared.Zip(crowd).All(p => CrowdPosts.IdOf(p.First) == state.Posts[p.Second].Id && p.First.AtMs <= state.Posts[p.Second].At.Ms);
    }

    private static RumorSettings Settings(ExerciseState state)
    {
        var spec = state.Subject.Rumors;
        return new RumorSettings(spec.Tempo, state.Subject.StoryStartMinute, spec.InitialTrust, spec.InitialHeat, spec.AudienceSize,
            (long)spec.VacuumGrace.TotalMilliseconds, (long)spec.VacuumTau.TotalMilliseconds) { SaturationPosts = spec.Saturation };
    }
}
