using Simulator.Domain.Exercises;

namespace Simulator.Runtime;

/// <summary>Which exercises are open, so that those that ran before a restart can be brought back at the start.</summary>
public interface IOpenExercises
{
    Task<IReadOnlyList<ExerciseId>> ListAsync(CancellationToken cancel);
}
