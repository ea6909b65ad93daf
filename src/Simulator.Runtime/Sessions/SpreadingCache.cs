using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.Sequence;
using Simulator.Domain.Rumors;

namespace Simulator.Runtime.Sessions;

/// <summary>The spreading engine of a session: a cache, rebuilt from seed and recorded actions, never part of the state.</summary>
internal sealed class SpreadingCache
{
    private readonly PlatformEngine _engine;

    private SpreadingCache(PlatformEngine engine) => _engine = engine;

    public ExerciseTime? Next => _engine.NextAtMs is { } at ? new ExerciseTime(at) : null;
    /// <summary>The earliest moment an action may have.</summary>
    public ExerciseTime Earliest => new(_engine.EarliestActionMs);
    public Gauges GaugesAt(ExerciseTime at) => _engine.GaugesAt(at.Ms);

    public static SpreadingCache Create(ExerciseState state) => new(Spreading.Create(state));

    /// <summary>Rebuilds the engine at a moment; null when another engine wrote the log, or what this one produces is not what the log holds.</summary>
    public static SpreadingCache? Rebuild(ExerciseState state, ExerciseTime at) => Spreading.Rebuild(state, at) is { } engine ? new(engine) : null;

    public void Apply(ExerciseEvent e)
    {
        if (e is RumorActed acted) _engine.Apply(acted.Action);
    }

    public RumorPost? Step() => _engine.Step();

    public NightPassed PassNight(SubjectBegun begun) => _engine.PassNight(begun);
}
