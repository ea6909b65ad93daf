using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;

namespace Simulator.Domain.Replays.Inputs;

/// <summary>Takes a log apart into what was put into the exercise.</summary>
public static class RecordedInputs
{
    /// <param name="log">The whole log, from version 1.</param>
    /// <param name="digest">Its digest.</param>
    public static RecordedExercise Of(IReadOnlyList<RecordedEvent> log, string digest)
    {
        var inputs = ImmutableArray.CreateBuilder<RecordedInput>();
        var evaluations = ImmutableArray.CreateBuilder<RecordedEvent>();
        var (state, shown) = (ExerciseState.Empty, -1);
        for (var i = 0; i < log.Count; i++)
        {
            if (WaysBack.IsEvaluation(log[i].Event.GetType())) evaluations.Add(log[i]);
            if (IsSent(log[i]) && WaysBack.Of(new Told(state, log, i)) is { } command)
            {
                var led = log.Skip(shown + 1).Take(i - shown).Where(r => r.At == log[i].At && r.Cause == log[i].Cause).Select(r => r.Event);
                inputs.Add(new RecordedInput(inputs.Count, log[i].Version, log[i].At, ActorOf(state, log[i].Cause), command, state, MadeIds.Of(state, led), log[i].Event));
                shown = i;
            }
            state = Exercise.Evolve(state, log[i]);
        }
        return new(inputs.ToImmutable(), state, evaluations.ToImmutable(), digest);
    }

    // A server that came back paused what it found running: nobody sent it, yet nothing goes on without it.
    private static bool IsSent(RecordedEvent recorded) => recorded.Cause.Office != Office.System || recorded.Event is ExercisePaused;

    // Which post of the seat somebody held is not in the cause; it stands in the exercise.
    private static Actor ActorOf(ExerciseState before, Cause cause) =>
        cause.Office == Office.System ? Actor.Clock : new Actor(cause.Person, cause.Office, cause.Seat, cause.Seat is null ? null : before.ParticipantOf(cause.Person)?.SubRole);
}
