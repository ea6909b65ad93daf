using System.Globalization;
using Simulator.Domain.Exercises.Injects;

namespace Simulator.Domain.Exercises.Control;

/// <summary>
/// Everything on the plan comes later; conditional injects go on waiting for their condition. What would come after the end is held, so that
/// control sees it and decides: nothing is lost without a word.
/// </summary>
public sealed record PostponeRest(TimeSpan By) : ExerciseCommand
{
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(60);
    public override string Kind => "postpone-rest";
    public override bool AllowedIn(ExerciseStatus status) => status != ExerciseStatus.Ended;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (By <= TimeSpan.Zero || By > Most) return new Rejection("BadPostponement", Most.TotalMinutes.ToString(CultureInfo.InvariantCulture));
        // The last first, as if each were moved by hand: none passes another.
        var planned = state.Injects.Values.Where(i => i is { Status: InjectStatus.Waiting, Due: not null }).OrderByDescending(i => i.Due).ThenByDescending(i => i.Id, StringComparer.Ordinal)
            .Select(i => (ExerciseEvent)(i.Due!.Value + By <= state.End ? new InjectMoved(i.Id, i.Due.Value + By) : new InjectHeld(i.Id))).ToArray();
        return planned.Length == 0 ? Decision.Nothing : new Decision([new RestPostponed(By), .. planned]);
    }
}

/// <summary>What follows was moved, or held, by one act.</summary>
public sealed record RestPostponed(TimeSpan By) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state;
}
