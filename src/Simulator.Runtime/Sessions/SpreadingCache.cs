using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
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

    /// <summary>Rebuilds the engine at a moment; null when what it produces is not what the log holds (another engine wrote it).</summary>
    public static SpreadingCache? Rebuild(ExerciseState state, ExerciseTime at)
    {
        var cache = Create(state);
        var posts = 0;
        foreach (var action in state.RumorActions)
        {
            // Candidates of the same millisecond come after the action.
            posts += cache.StepUntil(action.AtMs - 1);
            cache._engine.Apply(action);
        }
        posts += cache.StepUntil(at.Ms);
        var recorded = Enumerable.Range(0, state.PostCount).Count(i => state.Posts[i].Kind == Domain.Feeds.PostKind.Repost);
        return posts == recorded ? cache : null;
    }

    public void Apply(ExerciseEvent e)
    {
        if (e is RumorActed acted) _engine.Apply(acted.Action);
    }

    public RumorPost? Step() => _engine.Step();

    private int StepUntil(long atMs)
    {
        var seen = 0;
        while (_engine.NextAtMs is { } next && next <= atMs)
            if (_engine.Step() is { Seen: true }) seen++;
        return seen;
    }

    private static RumorSettings Settings(ExerciseState state)
    {
        var spec = state.Subject.Rumors;
        return new RumorSettings(spec.Tempo, state.Subject.StoryStartMinute, spec.InitialTrust, spec.InitialHeat, spec.AudienceSize,
            (long)spec.VacuumGrace.TotalMilliseconds, (long)spec.VacuumTau.TotalMilliseconds);
    }
}
