using Simulator.Domain.Exercises;

namespace Simulator.Runtime;

/// <summary>The exercises that live in memory, here and in the cluster.</summary>
public interface IRunningExercises
{
    /// <summary>Owner and replicas of an exercise are dropped; whoever asks for it next gets what the log then holds, if anything.</summary>
    Task LetGoAsync(ExerciseId id, CancellationToken cancel = default);
}

/// <summary>For programs that play nothing.</summary>
public sealed class NoRunningExercises : IRunningExercises
{
    public Task LetGoAsync(ExerciseId id, CancellationToken cancel = default) => Task.CompletedTask;
}
