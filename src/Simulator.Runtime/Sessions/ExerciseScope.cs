using System.Collections;
using Simulator.Domain.Exercises;

namespace Simulator.Runtime.Sessions;

/// <summary>Puts the exercise's id on every log line written while one of its commands or beats is worked on.</summary>
internal sealed class ExerciseScope(ExerciseId id) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => 1;
    public KeyValuePair<string, object?> this[int index] => new("Exercise", id.Value);
    public override string ToString() => $"exercise {id}";

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        yield return this[0];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
