using Simulator.Domain.Exercises;

namespace Simulator.Domain.Replays.Inputs;

/// <summary>An event of the log with what stands around it: the state before it, and what was recorded by the same command.</summary>
internal sealed class Told(ExerciseState before, IReadOnlyList<RecordedEvent> log, int index)
{
    public ExerciseState Before => before;
    public RecordedEvent Recorded => log[index];
    public ExerciseTime At => Recorded.At;
    public string Command => Recorded.Cause.Command;

    /// <summary>Events recorded right after it for the same cause.</summary>
    public IEnumerable<ExerciseEvent> After => log.Skip(index + 1).TakeWhile(Same).Select(r => r.Event);

    /// <summary>The event recorded right before it for the same cause.</summary>
    public ExerciseEvent? Previous => index > 0 && Same(log[index - 1]) ? log[index - 1].Event : null;

    /// <summary>How long from now until a time that was recorded.</summary>
    public TimeSpan Until(ExerciseTime due) => due - At;

    private bool Same(RecordedEvent other) => other.At == Recorded.At && other.Cause == Recorded.Cause;
}

/// <summary>From an event back to the command that was sent; null when this event followed from another one of the same command.</summary>
internal delegate ExerciseCommand? WayBack(ExerciseEvent e, Told told);
